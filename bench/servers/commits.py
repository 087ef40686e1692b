"""The limit of this disk: SQLite with synchronous=FULL and nothing else. One JSON line: transactions and rows a second.

commits.py FILE ROWS SECONDS CORE      each transaction writes so many rows of about what a turn leaves behind
"""

import json
import os
import sqlite3
import sys
import time

ROW = 600
"""Bytes."""


def main(file: str, rows: int, seconds: float) -> None:
    """Write until the time is over."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS kept (id INTEGER PRIMARY KEY, words BLOB)")
    payload = os.urandom(ROW)
    done, until = 0, time.perf_counter() + seconds
    began, spent = time.perf_counter(), time.process_time()
    while time.perf_counter() < until:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO kept (words) VALUES (?)", ((payload,) for _ in range(rows)))
        connection.execute("COMMIT")
        done += 1
    wall, spent = time.perf_counter() - began, time.process_time() - spent
    print(json.dumps({"commits": done / wall, "rows": done * rows / wall, "cpu": spent / (done * rows) * 1e6}))


if __name__ == "__main__":
    os.sched_setaffinity(0, {int(sys.argv[4])})
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
