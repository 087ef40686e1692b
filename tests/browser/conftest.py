"""A real server in a process of its own, and a real Chromium looking at it."""

import os
import re
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.e2e.server import server

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
PATIENCE = 15_000
LEAVE_TO = "https://www.jma.go.jp/"
"""Where the example house leads whoever leaves quickly: the only other address a page may ask for."""


@dataclass(frozen=True, slots=True)
class House:
    """A running house. `link` makes the first supervisor."""

    address: str
    link: str


def chromium() -> str:
    """The browser of this machine; without one the tests are skipped aloud, or fail where one is required."""
    found = next((path for name in NAMES if (path := shutil.which(name))), "")
    if not found:
        reason = "NO BROWSER TESTS: there is no Chromium on this machine; install the package chromium"
        if os.environ.get("ENGAWA_REQUIRE_BROWSER") or os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with server(tmp_path) as running:
        yield House(running.address, running.link)
        assert running.terminate(20) in (0, -signal.SIGTERM)


# Not for the whole session: Playwright keeps an event loop running, and the asynchronous tests that follow need theirs.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(params=sorted(SIZES))
def visitor(request: pytest.FixtureRequest, browser: Browser, house: House) -> Iterator[Page]:
    """A visitor's page in one of the two sizes, that fails the test for any error or any request to elsewhere."""
    yield from _watched(browser.new_context(viewport=SIZES[request.param], locale="ja-JP", timezone_id="Asia/Tokyo"))


@pytest.fixture
def counselor(browser: Browser, house: House) -> Iterator[Page]:
    yield from _watched(browser.new_context(viewport=SIZES["desktop"], locale="ja-JP", timezone_id="Asia/Tokyo"))


def _watched(context: BrowserContext) -> Iterator[Page]:
    faults: list[str] = []
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on(
        "request",
        lambda sent: (
            None
            if re.match(r"(http://127\.0\.0\.1|data:|blob:)", sent.url) or sent.url == LEAVE_TO
            else faults.append(sent.url)
        ),
    )
    yield page
    context.close()
    assert faults == []
