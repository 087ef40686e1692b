"""The script: flow model, loader, machine and the pure engine."""
