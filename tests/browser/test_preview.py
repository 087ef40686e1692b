"""The preview in a real browser: three channels, two languages, and a page that goes along with its author."""

import os
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.content_files import SHIPPED
from tests.browser.conftest import SIZES, _watched
from tests.programs import program

pytestmark = pytest.mark.browser
OLD, NEW = "返事がない日は、そのまま置いておけます。", "返事のない日も、そのままでいいです。"


@dataclass(frozen=True, slots=True)
class Author:
    """A folder of one's own content, and the preview that watches it."""

    address: str
    folder: Path

    def change(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        source = path.read_text("utf-8")
        assert old in source
        path.write_text(source.replace(old, new), "utf-8")


@pytest.fixture
def author(tmp_path: Path) -> Iterator[Author]:
    for name in ("flows", "locales"):
        shutil.copytree(SHIPPED / name, tmp_path / name)
    environment = {
        "ENGAWA_DATA_DIR": str(tmp_path / "var"),
        "ENGAWA_FLOWS": str(tmp_path / "flows"),
        "ENGAWA_LOCALES": str(tmp_path / "locales"),
    }
    with program(["preview", "family"], tmp_path, environment) as running:
        said = running.out.readline()
        assert "http://127.0.0.1:" in said, said
        yield Author(said.split()[1].rstrip("/"), tmp_path)
        assert running.terminate() in (0, -signal.SIGTERM)
    assert not (tmp_path / "var").exists()  # no database and no key was made


@pytest.fixture(params=sorted(SIZES))
def page(request: pytest.FixtureRequest, browser: Browser, author: Author) -> Iterator[Page]:
    yield from _watched(browser.new_context(viewport=SIZES[request.param], locale="ja-JP", timezone_id="Asia/Tokyo"))


def shoot(page: Page, name: str) -> None:
    """Pictures for looking at, where ENGAWA_PICTURES names a folder."""
    if folder := os.environ.get("ENGAWA_PICTURES"):
        width = (page.viewport_size or {"width": 0})["width"]
        page.screenshot(path=str(Path(folder) / f"{name}-{width}.png"))


def test_one_writes_and_the_page_goes_along(page: Page, author: Author) -> None:
    page.goto(f"{author.address}/?a=ja&b=en")
    talk = page.locator("#talk")
    for channel in ("line", "telegram", "web"):
        phones = talk.locator(f".phone.{channel}")
        expect(phones).to_have_count(2)
        expect(phones.nth(0)).to_contain_text(OLD)
        expect(phones.nth(1)).to_contain_text("On days without an answer")
        expect(phones.nth(1)).to_contain_text("Write to a person")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    shoot(page, "preview")

    # A button leads to its step.
    talk.locator(".phone.line").first.get_by_role("link", name="言い方の例").click()
    page.wait_for_url("**/flow/family?a=ja&b=en#talk_example")

    # An edited text is there at once, and the reader stays where they were.
    page.goto(f"{author.address}/flow/family?a=ja&b=en#talk")
    talk.scroll_into_view_if_needed()
    before = talk.bounding_box()
    author.change(
        "locales/ja/family.yaml", "ご本人が会わなくても、相談は始められます。", "|-\n" + "    長い文です。\n" * 12
    )
    expect(page.locator("#first .phone.line").first).to_contain_text("長い文です。")
    author.change("locales/ja/family.yaml", OLD, NEW)
    expect(talk.locator(".phone.line").first).to_contain_text(NEW)
    after = talk.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 2

    # A fault leaves the page standing, and says where it is; mending it brings the page back.
    line = "    say: [talk_usual, talk_silence]\n"
    author.change("flows/family.yaml", line, line.replace("]", ""))
    expect(page.locator(".stale")).to_contain_text("これは、その前の形です。")
    expect(page.locator("#findings-here")).to_contain_text("flows/family.yaml:")
    expect(talk.locator(".phone.line").first).to_contain_text(NEW)
    page.evaluate("window.scrollTo(0, 0)")
    shoot(page, "preview-fault")
    author.change("flows/family.yaml", line.replace("]", ""), line)
    expect(page.locator(".stale")).to_have_count(0)
    expect(page.locator(".fine")).to_be_visible()


def test_languages_are_chosen_on_the_page(page: Page, author: Author) -> None:
    page.goto(f"{author.address}/flow/letter?a=ja&b=en")
    expect(page.locator("#write .phone.line").first).to_have_attribute("lang", "ja")
    page.locator("select[name=a]").select_option("en")
    page.wait_for_url("**/flow/letter?a=en&b=**")
    expect(page.locator("#write .phone.line").first).to_have_attribute("lang", "en")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_words_stay_within_their_boxes_in_the_picture(browser: Browser, tmp_path: Path) -> None:
    """The widths that the layout reckons with are no smaller than those of a real font."""
    file = tmp_path / "flows.svg"
    with program(["graph", "--out", str(file)], tmp_path, {}) as drawing:
        assert drawing.ended() == 0, drawing.errors.read()
    opened = browser.new_page()
    opened.goto(file.as_uri())
    over = opened.evaluate(
        """[...document.querySelectorAll("g[id] > text")].filter((text) => {
          const words = text.getBoundingClientRect();
          const box = text.parentElement.querySelector(".box").getBoundingClientRect();
          return words.left < box.left || words.right > box.right || words.top < box.top || words.bottom > box.bottom;
        }).map((text) => text.textContent)"""
    )
    assert over == []
    opened.close()
