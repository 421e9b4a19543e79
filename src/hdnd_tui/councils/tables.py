"""The tables beside the code, read when first used."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

# Not `importlib.resources`: that would take longer to load than the tables.
_FACTS = Path(__file__).parent / "facts"


@cache
def table(name: str) -> Any:
    """Give the table `facts/<name>.json`; callers must not change it."""
    return json.loads((_FACTS / f"{name}.json").read_text("utf-8"))
