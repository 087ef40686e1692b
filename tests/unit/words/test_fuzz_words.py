"""Words, lists, places and the house file of any shape give findings, never a traceback, alone and all together."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content_files import gather, read_content
from bot.model.errors import ContentError
from bot.places import directory, house
from bot.service.check import check
from bot.settings import Settings
from bot.words import catalogue, gentle
from bot.words.variables import house_constants
from tests.effort import so_many
from tests.house import shipped as shipped_house
from tests.strategies.scripts import (
    ROOT,
    Files,
    documents,
    dumped,
    garbled,
    keys,
    shipped,
    spoilt,
    trees,
    twisted,
    words,
)

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
CSV_SIGNS = st.text(alphabet='",;\n\r\t\x00\ufeff=+-@あＡ１:/.', max_size=40)


def tried(work: Callable[[], object]) -> bool:
    """True where it loads; else there are findings that say what to do."""
    try:
        work()
    except ContentError as error:
        findings = error.findings
    else:
        return True
    assert findings
    assert all(finding.problem and finding.remedy and "\n" not in str(finding) for finding in findings)
    return False


@st.composite
def sheet(draw: st.DrawFn) -> bytes:
    """A file of words in which any key may hold anything."""
    odd = ["{{ house }}", "{{", "{% if x %}", "{{ a.b }}", "{% for a in b %}{% endfor %}", "{#", "}}", "{{ 1 + 1 }}"]
    templates = st.sampled_from(odd)
    text = words | templates | st.lists(templates | words, max_size=4).map("".join)
    tree = {
        "flow": draw(st.just("sit") | words),
        "texts": draw(st.dictionaries(keys, text, max_size=4) | trees),
        "choices": draw(st.dictionaries(keys, st.dictionaries(keys, text, max_size=3) | trees, max_size=3) | trees),
    }
    return dumped(tree)


@settings(max_examples=so_many(60), deadline=None)
@given(source=sheet() | documents)
def test_a_sheet_of_any_shape(source: bytes) -> None:
    files = {**shipped("locales"), "locales/ja/sit.yaml": source}
    tried(lambda: catalogue.load(files, house_constants(shipped_house().house)))


@settings(
    max_examples=so_many(10), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(files=spoilt("locales"))
def test_the_shipped_words_spoilt(files: Files) -> None:
    content = shipped_house()
    loaded: list[catalogue.Catalogue] = []
    if tried(lambda: loaded.append(catalogue.load(files, house_constants(content.house)))):
        sources = {**shipped("flows"), **files}
        for finding in check(content.flows, loaded[0], content.house, content.directory, sources):
            assert finding.remedy
            assert "\n" not in str(finding)


@settings(max_examples=so_many(60), deadline=None)
@given(data=st.data())
def test_the_lists_of_what_is_never_said(data: st.DataObject) -> None:
    lists = {name: source for name, source in shipped("locales").items() if "/lint/" in name}
    name = data.draw(st.sampled_from(sorted(lists)))
    rule = st.fixed_dictionaries({"remedy": words, "patterns": st.lists(words, max_size=4)})
    rules = st.dictionaries(words, trees | rule, max_size=3)
    any_list = st.builds(lambda inner: dumped({"rules": inner}), rules)
    source = data.draw(st.one_of(documents, garbled(lists[name]), twisted(lists[name]), any_list))
    tried(lambda: gentle.load({**lists, name: source}))


@settings(max_examples=so_many(60), deadline=None)
@given(data=st.data())
def test_a_house_file_of_any_shape(data: st.DataObject) -> None:
    source = (ROOT / "house.yaml").read_bytes()
    tried(lambda: house.load("house.yaml", data.draw(st.one_of(documents, garbled(source), twisted(source)))))


@settings(max_examples=so_many(60), deadline=None)
@given(data=st.data())
def test_places_of_any_shape(data: st.DataObject) -> None:
    files = {name.removeprefix("places/"): source for name, source in shipped("places").items()}
    name = data.draw(st.sampled_from(sorted(files)))
    header, *rows = files[name].splitlines(keepends=True)
    cells = st.lists(CSV_SIGNS, max_size=30).map(lambda row: ",".join(row).encode("utf-8", "surrogatepass"))
    made = cells.map(lambda row: b"".join([header, row, b"\n", *rows[:3]]))
    source = data.draw(st.one_of(documents, garbled(files[name]), made))
    tried(lambda: directory.load({**files, name: source}))


@pytest.mark.parametrize(
    "source",
    [
        b"a" * 4_000_001,
        b'"' * 200_000,
        b"\n" * 300_000,
        b"," * 300_000,
        b'"' + b"x" * 200_000 + b'"',
        "id,kind\n".encode("utf-16"),
        b"\x00" * 1000,
    ],
)
def test_places_that_are_no_table(source: bytes) -> None:
    assert not tried(lambda: directory.load({"own.csv": source}))


FOLDERS = ("flows", "locales", "places")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of everything that ships."""
    place = tmp_path_factory.mktemp("content")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, place / name)
    shutil.copy(ROOT / "house.yaml", place / "house.yaml")
    return place


def settings_of(folder: Path) -> Settings:
    return Settings(
        data_dir=folder / "nowhere",
        flows=folder / "flows",
        locales=folder / "locales",
        places=folder / "places",
        house=folder / "house.yaml",
    )


@settings(max_examples=so_many(6), deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_whole_folder_with_something_spoilt(folder: Path, data: st.DataObject) -> None:
    paths = [*sorted(path for name in FOLDERS for path in (folder / name).rglob("*.*")), folder / "house.yaml"]
    path = data.draw(st.sampled_from(paths), label="file")
    whole = path.read_bytes()
    try:
        path.write_bytes(data.draw(st.one_of(documents, garbled(whole)), label="bytes"))
        tried(lambda: read_content(settings_of(folder), NOW))
        gather(settings_of(folder), NOW)
    finally:
        path.write_bytes(whole)


@pytest.mark.parametrize("missing", ["flows", "locales", "places", "house.yaml"])
def test_a_folder_with_something_missing(folder: Path, missing: str) -> None:
    hidden = folder / f"{missing}.away"
    (folder / missing).rename(hidden)
    try:
        assert not tried(lambda: read_content(settings_of(folder), NOW))
        (folder / missing).mkdir()
        assert not tried(lambda: read_content(settings_of(folder), NOW))
        (folder / missing).rmdir()
    finally:
        hidden.rename(folder / missing)


def test_file_names_that_are_no_text(folder: Path) -> None:
    for place in (folder / "flows", folder / "locales" / "ja"):
        odd = Path(str(place / "\udcff\n.yaml"))
        odd.write_bytes(b"flow: x")
        try:
            assert not tried(lambda: read_content(settings_of(folder), NOW))
        finally:
            odd.unlink()
