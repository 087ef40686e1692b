"""`engawa graph`, as far as it is asked for: formats, names, files, and content that is broken."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest

from bot.content_files import SHIPPED
from bot.model.errors import ContentError, Refused
from bot.pictures import Wanted, graph
from bot.settings import Settings
from tests.unit.drawing.conftest import NAMES

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def own(tmp_path: Path) -> Settings:
    """Flows and words of one's own, to be broken."""
    for name in ("flows", "locales"):
        copytree(SHIPPED / name, tmp_path / name)
    return Settings(data_dir=tmp_path / "var", flows=tmp_path / "flows", locales=tmp_path / "locales")


async def drawn(settings: Settings, *flows: str, **wanted: object) -> str:
    return await graph(settings, lambda: NOW, Wanted(flows, **wanted))  # type: ignore[arg-type]


async def test_all_flows_as_mermaid_where_nothing_else_is_said(own: Settings) -> None:
    text = await drawn(own)
    assert text.startswith("flowchart LR\n")
    assert text.count("  subgraph ") == len(NAMES)


async def test_the_name_of_the_file_says_what_it_holds(own: Settings, tmp_path: Path) -> None:
    for name, begins in (("a.svg", "<svg "), ("a.mmd", "flowchart"), ("a.md", "flowchart")):
        file = tmp_path / name
        text = await drawn(own, "family", out=file)
        assert file.read_text("utf-8") == text
        assert text.startswith(begins)
    assert (await drawn(own, "family", out=tmp_path / "a.svg", format="mermaid")).startswith("flowchart")


async def test_labels_are_those_of_the_language_asked_for(own: Settings) -> None:
    assert "とばす" in await drawn(own, "family")
    assert "とばす" not in await drawn(own, "family", locale="en")


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ({"flows": ("famili",)}, "no flow famili"),
        ({"format": "pdf"}, "no format pdf"),
        ({"out": Path("picture.png")}, "Say --format"),
        ({"out": Path("/nowhere/at/all.svg")}, "cannot be written"),
        ({"locale": "fr"}, "no words for fr"),
        ({"coverage": Path("nowhere.json")}, "cannot be read"),
        ({"coverage": Path("/")}, "cannot be read"),
        ({"coverage": Path("x"), "resting": True}, "not both"),
    ],
)
async def test_what_cannot_be_is_said_plainly(own: Settings, wanted: dict[str, object], says: str) -> None:
    with pytest.raises(Refused, match=says):
        await graph(own, lambda: NOW, Wanted(**wanted))  # type: ignore[arg-type]


async def test_a_flow_is_drawn_while_its_words_are_still_missing(own: Settings) -> None:
    assert own.locales is not None
    file = own.locales / "ja" / "family.yaml"
    file.write_text(file.read_text("utf-8").replace("  kept_more: これも、ここに置いてあります。\n", ""), "utf-8")
    assert "kept_more<br/>kept_more" in await drawn(own, "family")  # the name of the text stands for it


@pytest.mark.parametrize(
    "source", ["", "flow: family\nsteps: [", "{", "\x00", "- a\n- b", "flow: family\nstart: x\nsteps: {}"]
)
async def test_broken_flows_are_findings(own: Settings, source: str) -> None:
    assert own.flows is not None
    (own.flows / "family.yaml").write_text(source, "utf-8")
    with pytest.raises(ContentError) as refused:
        await graph(own, lambda: NOW, Wanted())
    assert any(finding.file == "flows/family.yaml" for finding in refused.value.findings)


async def test_where_conversations_stopped_comes_from_the_house_itself(own: Settings) -> None:
    text = await drawn(own, "family", resting=True)
    assert "5より少ない" in text
    assert "7日より前に止まった所" in text
