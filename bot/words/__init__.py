"""The words: catalogues per language, rendering, dates."""
