"""The tables beside the code, read when first used."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> Any:
    """Give the table `facts/<name>.json`; callers must not change it."""
    return json.loads(files("hdnd_tui.councils").joinpath("facts", f"{name}.json").read_text("utf-8"))
