"""HTTP doors. No rules of the domain."""
