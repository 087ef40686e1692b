"""Floor 6: conversations that are tried before anybody has them, written by hand or by generated visitors."""

VISITORS = 1000
"""Of a run for which nothing else is said."""
