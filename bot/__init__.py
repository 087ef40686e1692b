"""Engawa: a place to sit at the edge of help."""

__version__ = "0.1.0"
