"""The directory of places, opening hours and the house file."""
