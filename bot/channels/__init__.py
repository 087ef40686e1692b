"""Wire and events: one file a channel."""
