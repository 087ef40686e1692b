"""Looking at a house and its channels: what works, what is missing, what to do. Nothing is changed by it."""
