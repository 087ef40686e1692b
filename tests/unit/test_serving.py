"""What an operator reads when the house opens."""

import io
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rich.console import Console

from bot.line_notes import remember
from bot.serving import _announce
from bot.settings import Settings

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def told(folder: Path, **more: Any) -> str:
    async def has_staff() -> bool:
        return True

    content = SimpleNamespace(house=SimpleNamespace(example=False))
    house = SimpleNamespace(settings=Settings(data_dir=folder, **more), has_staff=has_staff, content=content)
    written = io.StringIO()
    await _announce(house, Console(file=written, width=200))  # type: ignore[arg-type]
    return written.getvalue()


async def test_line_without_confirmed_redelivery_is_named_at_each_start_until_it_is(tmp_path: Path) -> None:
    line = {"line_channel_secret": "s", "line_channel_access_token": "t"}
    assert "redelivery" not in await told(tmp_path)
    for _ in range(2):
        assert "nobody has confirmed that webhook redelivery is on" in await told(tmp_path, **line)
    remember(tmp_path, "@engawa", date(2026, 11, 23))
    assert "redelivery" not in await told(tmp_path, **line)
    remember(tmp_path, "@engawa", None)
    assert "redelivery" in await told(tmp_path, **line)
