"""Figures for whoever runs the house: counts and times, never words, never who."""

from functools import cache

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest


class Measures:
    """One registry a house, so that two houses in one process (tests) do not mix."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        turns = Counter("engawa_turns", "Events committed", ["channel"], registry=self._registry)
        self.turns_of = cache(turns.labels)
        """Looked up at every turn, which the library does slowly; channels and outcomes are few."""
        self.faults = Counter(
            "engawa_faults", "Turns that failed and were kept as dead letters", registry=self._registry
        )
        self.batch = Histogram(
            "engawa_batch_events", "Events a commit", buckets=(1, 2, 4, 8, 16, 32, 64), registry=self._registry
        )
        self.waiting = Gauge("engawa_waiting_events", "Events that wait for the turn loop", registry=self._registry)
        deliveries = Counter(
            "engawa_deliveries", "What became of deliveries", ["channel", "outcome"], registry=self._registry
        )
        self.deliveries_of = cache(deliveries.labels)
        self.refused = Counter(
            "engawa_webhooks_refused",
            "Requests that no platform can have sent",
            ["channel", "reason"],
            registry=self._registry,
        )
        self.line_used = Gauge(
            "engawa_line_pushes_used", "Messages that LINE has counted this month", registry=self._registry
        )
        self.line_limit = Gauge(
            "engawa_line_pushes_limit", "Messages a month that the plan at LINE allows", registry=self._registry
        )

    def text(self) -> bytes:
        """All figures in Prometheus' text format."""
        return generate_latest(self._registry)
