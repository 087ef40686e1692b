"""Floor 6: conversations that are tried before anybody has them, written by hand or by generated visitors."""
