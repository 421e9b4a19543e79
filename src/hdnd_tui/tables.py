"""The tables of facts and words that stand as `.json` beside the code, read when first used."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

# Not `importlib.resources`: that would take longer to load than the tables.
_BESIDE = Path(__file__).parent


@cache
def table(name: str) -> Any:
    """Give a table by its path in the package, without its ending: `councils/facts/calendar`.

    It is the same object each time, which callers must not change.
    """
    return json.loads((_BESIDE / f"{name}.json").read_text("utf-8"))
