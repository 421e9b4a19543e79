"""A value as one line of JSON that is also safe to show."""

from __future__ import annotations

import json


def json_line(value: object) -> str:
    """Give one line of JSON with its line end: Vietnamese as it is, what does not print as an escape.

    Reading the line gives back every character; a terminal that shows it gets none that it would obey.
    """
    line = json.dumps(value, ensure_ascii=False)
    if not line.isprintable():
        line = "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line)
    return line + "\n"
