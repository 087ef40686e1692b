"""Both telephones of the sandbox in a real browser, and the desk beside them."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import PATIENCE, SIZES, _watched
from tests.programs import program

pytestmark = pytest.mark.browser
PASSWORD = "a quiet room with a view"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One sandbox for all sizes: whoever comes becomes somebody else first."""
    with program(["sandbox"], tmp_path_factory.mktemp("sandbox"), {}) as running:
        found = re.search(r"http://127\.0\.0\.1:\d+/sandbox", running.out.readline())
        assert found is not None, running.errors.read()
        yield found[0]
        assert running.terminate() == 0


@pytest.fixture(params=sorted(SIZES))
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    yield from _watched(browser.new_context(viewport=SIZES[request.param], locale="ja-JP", timezone_id="Asia/Tokyo"))


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    yield from _watched(browser.new_context(viewport=SIZES["desktop"], locale="ja-JP", timezone_id="Asia/Tokyo"))


def shoot(page: Page, name: str) -> None:
    """Pictures for looking at, where ENGAWA_PICTURES names a folder."""
    if folder := os.environ.get("ENGAWA_PICTURES"):
        width = (page.viewport_size or {"width": 0})["width"]
        page.screenshot(path=str(Path(folder) / f"{name}-{width}.png"))


def press(within: Locator, label: str) -> None:
    within.get_by_role("button", name=label, exact=True).click()


def begin_anew(page: Page, address: str) -> None:
    page.goto(address)
    for name in ("line", "telegram"):
        side = page.locator(f"#{name}")
        side.locator(".deeds summary").click()
        press(side, "ほかの人になる")
        side.locator(".deeds summary").click()
        expect(side.locator(".door button")).to_be_visible()


def write(page: Page, phone: str, words: str) -> None:
    page.locator(f"#{phone}-text").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator(f"#{phone}-text")).to_have_value("")


def test_talking_on_both(page: Page, address: str) -> None:
    begin_anew(page, address)
    line, telegram = page.locator("#line"), page.locator("#telegram")
    on_line, on_telegram = page.locator("#line-thread"), page.locator("#telegram-thread")
    expect(line.locator(".fields img")).to_be_visible(timeout=PATIENCE)
    shoot(page, "sandbox-first")
    press(line, "友だちに追加")
    press(telegram, "はじめる")
    expect(on_line).to_contain_text("いま、人は読んでいません。", timeout=PATIENCE)
    press(on_telegram, "子どものこと")
    expect(on_telegram).to_contain_text("ご本人が会わなくても", timeout=PATIENCE)
    expect(on_telegram.locator(".turning")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    # The newest words are in sight, also where the menu takes its room; its fields lie on the picture.
    line.locator(".menu summary").click()
    shoot(page, "sandbox-talk")
    press(line, "相談できる所")
    expect(on_line.locator("li").last).to_contain_text("全国の一覧を見ることもできます。", timeout=PATIENCE)
    expect(on_line.locator("li").last).to_be_in_viewport()
    press(page.locator("#line-keys"), "全国の一覧")
    expect(on_line.locator(".cards .card").first).to_be_visible(timeout=PATIENCE)
    shoot(page, "sandbox-cards")


def test_trouble_and_an_answer_from_the_desk(wide: Page, address: str) -> None:
    begin_anew(wide, address)
    on_line, keys = wide.locator("#line-thread"), wide.locator("#line-keys")
    press(wide.locator("#line"), "友だちに追加")
    expect(keys).to_contain_text("すぐの窓口", timeout=PATIENCE)
    wide.locator("#line-deeds summary").click()
    wide.locator("#line-trouble").select_option("trouble_broken")
    write(wide, "line", "人に書きたい")
    expect(wide.locator("#line-log .bad").first).to_contain_text("断った 500", timeout=PATIENCE)
    wide.locator("#line-trouble").select_option("")
    expect(on_line).to_contain_text("一文だけで足ります。", timeout=PATIENCE)
    write(wide, "line", "父と話せません。")
    press(keys, "この文を送る")
    expect(on_line).to_contain_text("手紙を送りました。", timeout=PATIENCE)

    with wide.expect_popup() as opened:
        wide.locator("#desk-link").click()
    desk = opened.value
    desk.locator("#login").fill("sato")
    desk.locator("#shown_name").fill("佐藤")
    desk.locator("#password").fill(PASSWORD)
    desk.locator("#password_again").fill(PASSWORD)
    desk.locator("button.main").click()
    desk.locator("a.open").click()
    press(desk.locator("main"), "受け取る")
    desk.locator("textarea").first.fill("手紙を受け取りました。")
    press(desk.locator("main"), "返事を送る")
    expect(on_line).to_contain_text("返事が届いています。開きますか。", timeout=PATIENCE)
    press(keys, "開く")
    expect(on_line).to_contain_text("手紙を受け取りました。", timeout=PATIENCE)
    shoot(wide, "sandbox-answer")
