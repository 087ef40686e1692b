"""The whole story in a real browser, on a phone and on a desktop.

A person talks, looks at the letter, strikes a line, approves; a counselor answers; the person reads and writes back.
"""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import LEAVE_TO, House
from tests.house import coming_back

pytestmark = pytest.mark.browser
PASSWORD = "a quiet room with a view"


def shoot(page: Page, name: str) -> None:
    """Pictures for looking at, where ENGAWA_PICTURES names a folder."""
    if folder := os.environ.get("ENGAWA_PICTURES"):
        width = (page.viewport_size or {"width": 0})["width"]
        page.screenshot(path=str(Path(folder) / f"{name}-{width}.png"))


def newest(page: Page) -> str:
    return page.locator("#log .bubble .words").last.inner_text()


def tap(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).click()


def write(page: Page, words: str) -> None:
    page.locator("#field").fill(words)
    page.locator("#send").click()


def sign_in(page: Page, house: House) -> None:
    page.goto(house.link)
    page.locator("#login").fill("supervisor")
    page.locator("#shown_name").fill("さとう")
    page.locator("#password").fill(PASSWORD)
    page.locator("#password_again").fill(PASSWORD)
    shoot(page, "desk-welcome")
    page.locator("button.main").click()
    page.wait_for_url("**/desk")


def approve_a_letter(visitor: Page, house: House) -> None:
    visitor.goto(house.address)
    expect(visitor.locator("#log")).to_contain_text("いま、人は読んでいません。")
    shoot(visitor, "chat-first")
    tap(visitor, "自分のこと")
    expect(visitor.locator("#log")).to_contain_text("いまは、どれが近いですか。")
    tap(visitor, "重いほう")
    expect(visitor.locator("#log")).to_contain_text("少し楽になるとしたら")
    tap(visitor, "眠りと夜のこと")
    expect(visitor.locator("#log")).to_contain_text("夜のどのあたりが近いですか。")
    write(visitor, "夜になると息が浅くなる。\n母には言えない。")
    expect(visitor.get_by_role("button", name="人に書く", exact=True)).to_be_visible()
    shoot(visitor, "chat-middle")
    tap(visitor, "人に書く")
    expect(visitor.locator("#log")).to_contain_text("見えるのは、下の文と送った日時です。")
    expect(visitor.locator("#log")).to_contain_text("3. 母には言えない。")
    shoot(visitor, "chat-preview")
    tap(visitor, "3番を消す")
    expect(visitor.get_by_role("button", name="3番を消す", exact=True)).to_have_count(0)
    tap(visitor, "この文を送る")
    expect(visitor.locator("#log")).to_contain_text("手紙を送りました。")
    expect(visitor.locator("#log")).to_contain_text("番号がないと、続きは開けません。")
    shoot(visitor, "chat-sent")


def test_from_the_first_word_to_the_answer_and_back(visitor: Page, counselor: Page, house: House) -> None:
    approve_a_letter(visitor, house)

    sign_in(counselor, house)
    expect(counselor.locator("main")).not_to_contain_text("息が浅く")  # listing opens no letter
    shoot(counselor, "desk-queue")
    counselor.get_by_role("link", name="見る").first.click()
    shoot(counselor, "desk-before-taking")
    counselor.get_by_role("button", name="受け取る", exact=True).click()
    expect(counselor.locator("main")).to_contain_text("夜になると息が浅くなる。")
    expect(counselor.locator("main")).not_to_contain_text("母には言えない")
    counselor.locator("#text").fill("書いてくれた夜のことを、受け取りました。\n返事はいつでもいいです。")
    shoot(counselor, "desk-answering")
    counselor.get_by_role("button", name="返事を送る", exact=True).click()

    expect(visitor.locator("#log")).to_contain_text("返事が届いています。開きますか。")
    expect(visitor.locator("#log")).not_to_contain_text("書いてくれた夜のこと")
    tap(visitor, "開く")
    expect(visitor.locator("#log")).to_contain_text("書いてくれた夜のことを、受け取りました。")
    expect(visitor.locator("#log .counselor")).to_contain_text("さとう")
    shoot(visitor, "chat-answer")
    tap(visitor, "返事を書く")
    expect(visitor.locator("#log")).to_contain_text("そのままさとうに見えます。")
    write(visitor, "届いてよかったです。")
    expect(visitor.locator("#log")).to_contain_text("送りました。")
    expect(counselor.locator("main")).to_contain_text("届いてよかったです。")  # by itself: the page is live
    shoot(counselor, "desk-thread")


def test_live_in_both_directions_with_one_speaker(visitor: Page, counselor: Page, house: House) -> None:
    approve_a_letter(visitor, house)
    sign_in(counselor, house)
    counselor.get_by_role("link", name="見る").first.click()
    counselor.get_by_role("button", name="受け取る", exact=True).click()
    counselor.get_by_text("いま話せると伝える", exact=True).click()
    counselor.get_by_role("button", name="伝える", exact=True).click()
    expect(visitor.locator("#log")).to_contain_text("さとうと、いま、ここで話せます。")
    tap(visitor, "いま話す")
    expect(visitor.locator("#log")).to_contain_text("ここからは、さとうが書きます。")
    write(visitor, "こんばんは")
    expect(counselor.locator("main")).to_contain_text("こんばんは")
    counselor.locator("#text").fill("ここにいます。")
    counselor.get_by_role("button", name="送る", exact=True).click()
    expect(visitor.locator("#log")).to_contain_text("ここにいます。")
    shoot(visitor, "chat-live")
    before = visitor.locator("#log .bubble.bot").count()
    write(visitor, "眠れなくて")
    expect(counselor.locator("main")).to_contain_text("眠れなくて")
    assert visitor.locator("#log .bubble.bot").count() == before  # the bot is silent beside a person
    tap(visitor, "話を終える")
    expect(visitor.locator("#log")).to_contain_text("ここからは、自動の返事です。")


def test_the_approval_says_who_reads_without_scrolling(visitor: Page, house: House) -> None:
    """CARE, test 3: who reads, the exceptions and the date of the answer stand on the screen at 390 px."""
    visitor.goto(house.address)
    tap(visitor, "自分のこと")
    expect(visitor.locator("#log")).to_contain_text("いまは、どれが近いですか。")
    write(visitor, "人に書く")
    expect(visitor.locator("#log")).to_contain_text("一文だけで足ります。")
    write(visitor, "夜が長い。")
    expect(visitor.locator("#log")).to_contain_text("見えるのは、下の文と送った日時です。")
    visitor.wait_for_function("document.querySelectorAll('#choices button').length >= 5")
    for words in (
        "読むのは、相談員と責任者です。",
        "例外は、命の危険、虐待、裁判所の令状です。",
        "までに返事を書きます。",
        "1. 夜が長い。",
    ):
        expect(visitor.get_by_text(words).last).to_be_in_viewport()
    shoot(visitor, "chat-approval")


def test_danger_brings_lines_and_stays_open(visitor: Page, house: House) -> None:
    visitor.goto(house.address)
    write(visitor, "もう死にたい")
    expect(visitor.locator("#log")).to_contain_text("いま開いている窓口です。")
    expect(visitor.locator("#log")).to_contain_text("ここは閉じません。返事は自動です。")
    shoot(visitor, "chat-danger")
    assert visitor.locator("#log a[href^='tel:']").count() >= 1
    tap(visitor, "一文だけ人に見せる")
    expect(visitor.locator("#log")).to_contain_text("1. もう死にたい")
    visitor.locator("#help-open").click()
    expect(visitor.locator("#help")).to_be_visible()
    shoot(visitor, "chat-help")


def test_erasing_leaves_nothing_on_the_page(visitor: Page, house: House) -> None:
    visitor.goto(house.address)
    write(visitor, "秘密のことば")
    expect(visitor.locator("#log")).to_contain_text("ここに置いてあります。")
    write(visitor, "ぜんぶ消す")
    tap(visitor, "はい、消します")
    expect(visitor.locator("#log")).to_contain_text("こちらの文は、もう読めません。")
    shoot(visitor, "chat-erased")
    visitor.reload()
    expect(visitor.locator("#log")).to_contain_text("こんにちは。")
    expect(visitor.locator("#log")).not_to_contain_text("秘密のことば")


def test_coming_back_shows_no_topic_and_the_code_opens_it(visitor: Page, house: House) -> None:
    visitor.goto(house.address)
    write(visitor, "秘密のことば")
    expect(visitor.locator("#log")).to_contain_text("ここに置いてあります。")
    write(visitor, "あとで")
    expect(visitor.locator("#log")).to_contain_text("続きの番号は、")
    code = visitor.locator("#log").inner_text().split("続きの番号は、")[1][:14]
    shoot(visitor, "chat-paused")
    visitor.context.clear_cookies()
    visitor.goto(house.address)
    expect(visitor.locator("#log")).to_contain_text("こんにちは。")
    visitor.locator("#return summary").click()
    visitor.locator("#code").fill(code.lower())
    visitor.locator("#return-form button").click()
    expect(visitor.locator("#log")).to_contain_text(coming_back())
    expect(visitor.locator("#log")).not_to_contain_text("秘密のことば")
    shoot(visitor, "chat-back")


def test_looking_leaves_no_cookie_and_keys_are_enough(visitor: Page, house: House) -> None:
    visitor.goto(house.address)
    assert visitor.context.cookies() == []
    visitor.locator("#field").focus()
    visitor.keyboard.type("English")
    visitor.keyboard.press("Control+Enter")
    expect(visitor.locator("#log")).to_contain_text("English")
    assert [cookie["httpOnly"] for cookie in visitor.context.cookies()] != []
    visitor.goto(f"{house.address}/?lang=en")
    shoot(visitor, "chat-en")


@pytest.mark.parametrize("way", ["messages", "return"])
def test_what_is_under_way_while_somebody_leaves_brings_nobody_back(visitor: Page, house: House, way: str) -> None:
    """An answer that comes after the page was emptied finds nothing to show, and leads nowhere else."""
    leads: list[Route] = []
    asks: list[Route] = []
    visitor.route(LEAVE_TO, lambda route: leads.append(route))
    visitor.route(f"**/chat/{way}", lambda route: asks.append(route))
    visitor.goto(house.address)
    with visitor.expect_request(f"**/chat/{way}"):
        if way == "messages":
            write(visitor, "秘密のことば")
        else:
            visitor.locator("#return summary").click()
            visitor.locator("#code").fill("0000-0000-0000")
            visitor.locator("#return-form").evaluate("form => form.requestSubmit()")
    with visitor.expect_request(LEAVE_TO):
        visitor.locator("#leave").click(no_wait_after=True)
    with visitor.expect_response(f"**/chat/{way}"):
        if way == "messages":
            asks[0].continue_()
        else:
            asks[0].fulfill(status=200, json={"ok": True})
    leads[0].fulfill(status=200, content_type="text/html", body="<p>weather</p>")
    visitor.wait_for_url(LEAVE_TO)
    visitor.unroute(f"**/chat/{way}")
    visitor.goto(house.address)
    first = coming_back() if way == "messages" else "いま、人は読んでいません。"
    expect(visitor.locator("#log")).to_contain_text(first)
    expect(visitor.locator("#log")).not_to_contain_text("秘密のことば")


def test_leaving_quickly_leaves_no_topic_behind(visitor: Page, house: House) -> None:
    visitor.route(LEAVE_TO, lambda route: route.fulfill(status=200, content_type="text/html", body="<p>weather</p>"))
    visitor.goto(house.address)
    write(visitor, "秘密のことば")
    expect(visitor.locator("#log")).to_contain_text("ここに置いてあります。")
    visitor.locator("#leave").click()
    visitor.wait_for_url(LEAVE_TO)
    visitor.goto(house.address)
    expect(visitor.locator("#log")).to_contain_text(coming_back())
    expect(visitor.locator("#log")).not_to_contain_text("秘密のことば")
    tap(visitor, "開く")
    expect(visitor.locator("#log")).to_contain_text("ここに置いてあります。")
