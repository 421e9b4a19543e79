from __future__ import annotations

import json
from pathlib import Path

import pytest

import hdnd_tui
from hdnd_tui.tables import table

HOME = Path(hdnd_tui.__file__).parent
NAMES = sorted(
    path.relative_to(HOME).with_suffix("").as_posix()
    for path in HOME.rglob("*.json")
    if "docs" not in path.parts
)


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_read_once_and_in_full(name: str) -> None:
    assert table(name) is table(name)
    assert table(name) == json.loads((HOME / f"{name}.json").read_text("utf-8"))


def test_there_are_tables() -> None:
    assert {"councils/facts/names", "vietnamese/charsets"} <= set(NAMES)
