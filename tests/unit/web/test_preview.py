"""The preview page: what it shows, that nothing in a file ends it, and that it tells when something changed."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import httpx
import pytest

from bot.content_files import SHIPPED
from bot.model.ids import Locale
from bot.pictures import read_phrases
from bot.previewing import drafted, stamps
from bot.settings import Settings
from bot.web.preview import Preview
from bot.web.preview_watch import Draft, Watch

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


@pytest.fixture
def own(tmp_path: Path) -> Settings:
    for name in ("flows", "locales"):
        copytree(SHIPPED / name, tmp_path / name)
    house = tmp_path / "house.yaml"
    house.write_bytes((SHIPPED / "house.yaml").read_bytes())
    return Settings(data_dir=tmp_path / "var", flows=tmp_path / "flows", locales=tmp_path / "locales", house=house)


@pytest.fixture
async def watch(own: Settings) -> Watch:
    made = Watch(lambda before: drafted(own, NOW, before), lambda: stamps(own))
    await made.look()
    return made


@pytest.fixture
async def page(watch: Watch) -> AsyncIterator[httpx.AsyncClient]:
    app = Preview(watch, lambda locale: read_phrases(Locale(locale)), lambda: NOW).app("family")
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        yield client


def write(folder: Path | None, name: str, old: str, new: str) -> None:
    assert folder is not None
    file = folder / name
    source = file.read_text("utf-8")
    assert old in source
    file.write_text(source.replace(old, new), "utf-8")


async def test_a_flow_on_three_channels_in_two_languages(page: httpx.AsyncClient) -> None:
    answer = await page.get("/flow/family?a=ja&b=en")
    assert answer.status_code == 200
    for part in ('class="phone line"', 'class="phone telegram"', 'class="phone web"', 'lang="ja"', 'lang="en"'):
        assert part in answer.text
    assert "ご本人が会わなくても、相談は始められます。" in answer.text
    assert "relation が parentなら" in answer.text
    assert 'href="/flow/letter?a=ja&amp;b=en#start"' in answer.text
    assert "直すことはありません" in answer.text


async def test_every_flow_has_its_page_and_the_page_speaks_the_first_language(
    page: httpx.AsyncClient, watch: Watch
) -> None:
    assert watch.draft.flows is not None
    for name in (*watch.draft.flows.flows, "ways"):
        answer = await page.get(f"/flow/{name}?a=en&b=ja")
        assert answer.status_code == 200
        assert '<html lang="en">' in answer.text
        assert "Preview" in answer.text
    unknown = await page.get("/flow/nowhere")
    assert unknown.status_code == 404
    assert "その名前の流れはありません。" in unknown.text


async def test_the_beginning_leads_to_the_flow_that_was_asked_for(page: httpx.AsyncClient) -> None:
    answer = await page.get("/?a=en")
    assert answer.status_code == 307
    assert answer.headers["location"] == "/flow/family?a=en"


@pytest.mark.parametrize("query", ["?a=fr&b=xx", "?a=", "?a=<script>", "?a=ja&b=ja", "?a=" + "x" * 5000])
async def test_odd_languages_are_those_of_the_house(page: httpx.AsyncClient, query: str) -> None:
    answer = await page.get(f"/flow/sit{query}")
    assert answer.status_code == 200
    assert "<script>" not in answer.text.replace('<script type="module"', "")


async def test_only_this_machine_is_answered_and_no_other_page_may_frame_it(page: httpx.AsyncClient) -> None:
    assert (await page.get("/flow/sit", headers={"host": "evil.example"})).status_code == 400
    policy = (await page.get("/flow/sit")).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy


async def test_harsh_words_are_found_where_they_stand(own: Settings, watch: Watch, page: httpx.AsyncClient) -> None:
    write(own.locales, "ja/family.yaml", "返事がない日は、そのまま置いておけます。", "必ず返事があります。<b>")
    assert await watch.look()
    text = (await page.get("/flow/family?a=ja&b=en")).text
    talk = text[text.index('id="talk"') : text.index('id="talk_example"')]
    assert "locales/ja/family.yaml:" in talk
    assert "必ず" in talk
    assert "&lt;b&gt;" in talk
    assert "<b>" not in text


@pytest.mark.parametrize(
    "source", ["", "{", "\x00", "- a", "flow: family\nsteps: [", "flow: family\nstart: a\nsteps: {a: {}}"]
)
async def test_a_broken_flow_leaves_the_page_as_it_was_with_file_and_line(
    own: Settings, watch: Watch, page: httpx.AsyncClient, source: str
) -> None:
    assert own.flows is not None
    good = (own.flows / "family.yaml").read_bytes()
    (own.flows / "family.yaml").write_text(source, "utf-8")
    assert await watch.look()
    text = (await page.get("/flow/family?a=ja&b=en")).text
    assert "これは、その前の形です。" in text
    assert "<code>flows/family.yaml" in text
    assert 'class="phone line"' in text
    (own.flows / "family.yaml").write_bytes(good)
    assert await watch.look()
    text = (await page.get("/flow/family?a=ja&b=en")).text
    assert "これは、その前の形です。" not in text
    assert "直すことはありません" in text


@pytest.mark.parametrize("broken", ["flows/family.yaml", "locales/ja/family.yaml", "house.yaml"])
async def test_files_that_are_broken_from_the_start_are_shown_as_findings(
    own: Settings, tmp_path: Path, broken: str
) -> None:
    (tmp_path / broken).write_text("{", "utf-8")
    watch = Watch(lambda before: drafted(own, NOW, before), lambda: stamps(own))
    await watch.look()
    app = Preview(watch, lambda locale: read_phrases(Locale(locale)), lambda: NOW).app()
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        answer = await client.get("/flow/family")
        assert answer.status_code == 200
        assert f"{broken}:" in answer.text
        assert (await client.get("/")).status_code == 307


async def test_a_missing_text_is_shown_as_missing(own: Settings, watch: Watch, page: httpx.AsyncClient) -> None:
    write(own.locales, "en/family.yaml", "  kept_more:", "  kept_most:")
    await watch.look()
    text = (await page.get("/flow/family?a=ja&b=en")).text
    assert "family.kept_more" in text
    assert "bubble missing" in text


async def test_nothing_is_read_again_while_nothing_changes(watch: Watch) -> None:
    version = watch.version
    assert not await watch.look()
    assert watch.version == version


@pytest.mark.parametrize("file", ["flows/sit.yaml", "locales/ja/sit.yaml", "locales/lint/ja.yaml", "house.yaml"])
async def test_a_change_in_any_file_counts(own: Settings, watch: Watch, tmp_path: Path, file: str) -> None:
    with (tmp_path / file).open("a") as opened:
        opened.write("\n# more\n")
    assert await watch.look()
    (tmp_path / file).unlink()
    assert await watch.look()


async def test_whoever_waits_hears_of_the_next_change_and_of_the_end(own: Settings, watch: Watch) -> None:
    waiting = asyncio.create_task(watch.newer(watch.version))
    await asyncio.sleep(0)
    assert not waiting.done()
    write(own.flows, "sit.yaml", "flow: sit", "flow: sit  # changed")
    await watch.look()
    assert await waiting == 2
    last = asyncio.create_task(watch.newer(2))
    await asyncio.sleep(0)
    await watch.close()
    assert await last == 2


async def test_a_fault_while_reading_keeps_what_was_there() -> None:
    calls = []

    def read(before: Draft) -> Draft:
        calls.append(before)
        if len(calls) == 2:
            raise RuntimeError("odd")
        return replace(before, values={Locale("ja"): {"a": str(len(calls))}}, findings=(), earlier=False)

    stamp = [0]
    watch = Watch(read, lambda: stamp[0])
    for stamp[0] in (1, 2, 3):
        await watch.look()
        if stamp[0] == 2:
            assert watch.draft.values == {Locale("ja"): {"a": "1"}}
            assert watch.draft.findings[0].problem == "reading failed: RuntimeError: odd"
            assert watch.draft.earlier
    assert watch.draft.values == {Locale("ja"): {"a": "3"}}
    assert not watch.draft.findings


async def test_it_looks_again_after_each_pause(own: Settings, watch: Watch) -> None:
    pauses = []

    async def pause() -> None:
        pauses.append(watch.version)
        if len(pauses) == 2:
            write(own.flows, "sit.yaml", "flow: sit", "flow: sit  # changed")
        if len(pauses) == 4:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await watch.run(pause)
    assert pauses == [1, 1, 2, 2]


async def test_the_stream_begins_after_what_the_page_knows(watch: Watch) -> None:
    preview = Preview(watch, lambda locale: read_phrases(Locale(locale)), lambda: NOW)
    events = preview._events(0)
    assert (await anext(events)).comment == "open"
    changed = await anext(events)
    assert (changed.event, changed.id) == ("changed", "1")
    await watch.close()
    with pytest.raises(StopAsyncIteration):
        await anext(events)
