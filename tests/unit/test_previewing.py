"""`engawa preview` where it cannot begin, and that it makes nothing but a page."""

import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from bot.model.errors import Refused, Unready
from bot.model.ids import Locale
from bot.previewing import drafted, preview, stamps
from bot.settings import Settings
from bot.web.preview_watch import Draft

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def test_a_flow_that_is_not_there_is_said_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"no flow famili\. Known are: about, "):
        await preview(Settings(data_dir=tmp_path / "var"), lambda: NOW, Console(), flow="famili")
    assert not (tmp_path / "var").exists()


async def test_a_port_that_is_taken_is_said_with_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Unready, match=f"127.0.0.1:{port} cannot be used .*Choose another --port"):
            await preview(Settings(data_dir=tmp_path / "var"), lambda: NOW, Console(), port=port)


def test_samples_are_those_of_this_house_in_each_language(tmp_path: Path) -> None:
    values = drafted(Settings(data_dir=tmp_path), NOW, Draft()).values
    assert values[Locale("ja")]["answer_by"].startswith("11月")
    assert "November" in values[Locale("en")]["answer_by"]
    assert values[Locale("en")]["counselor"] == "Midori"
    assert drafted(Settings(data_dir=tmp_path), NOW, Draft()).values == values


def test_a_house_file_of_ones_own_is_noticed_when_it_comes(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    before = stamps(settings)
    (tmp_path / "house.yaml").write_text("name: x", "utf-8")
    assert stamps(settings) != before
    assert stamps(Settings(data_dir=tmp_path, flows=tmp_path / "nowhere"))
