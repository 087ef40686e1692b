"""Small things on the page: what was said last can be printed by itself, a memo to carry; nothing is offered twice."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import House
from tests.browser.test_story import shoot, tap, write

pytestmark = pytest.mark.browser


def test_only_what_was_said_last_is_on_the_sheet(visitor: Page, house: House) -> None:
    visitor.goto(house.address)
    tap(visitor, "見ているだけ")
    expect(visitor.locator("#log")).to_contain_text("ここにいるだけで、いいです。")
    write(visitor, "夜は静かです。")
    kept = visitor.get_by_text("人に見せるかどうかは、あとで決められます。", exact=True).last
    expect(kept).to_be_visible()
    visitor.evaluate("window.print = () => { window.printed = document.querySelectorAll('.before').length }")
    tap(visitor, "印刷")
    assert visitor.evaluate("window.printed") > 0
    visitor.emulate_media(media="print")
    expect(kept).to_be_visible()
    expect(visitor.get_by_text("夜は静かです。", exact=True)).to_be_hidden()
    expect(visitor.get_by_role("button", name="印刷")).to_be_hidden()
    shoot(visitor, "chat-print")
    visitor.emulate_media(media="screen")
    visitor.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(visitor.get_by_text("夜は静かです。", exact=True)).to_be_visible()
    shoot(visitor, "chat-header")


def test_the_first_words_are_not_offered_as_earlier_ones(visitor: Page, house: House) -> None:
    """They stood on the page before there was a conversation; asking for what was before would say them twice."""
    visitor.goto(house.address)
    tap(visitor, "見ているだけ")
    expect(visitor.locator("#log")).to_contain_text("ここにいるだけで、いいです。")
    expect(visitor.get_by_text("こんにちは。ここは、名前を出さずに書ける場所です。", exact=True)).to_have_count(1)
    expect(visitor.locator("#earlier")).to_be_hidden()
