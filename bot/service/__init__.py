"""Orchestration over time: turns, outbox, desk."""
