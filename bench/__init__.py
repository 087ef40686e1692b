"""How fast Engawa is, what it needs, and how that compares: `make bench`. `docs/benchmarks.md` says how to read it."""
