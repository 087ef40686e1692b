"""The directory of places and the house file: load, validate, opening hours, match. Bytes in, facts out."""
