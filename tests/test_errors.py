"""The sentences of the errors: every one tells the user what to do next."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from hdnd_tui import errors

SOURCE = Path(errors.__file__).parent
SAID = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.HdndError)
} - {"PageRefused"}
"""Of a page that was refused the reason stands in a report, which names the step once for all of them."""
STEP = ("Hãy", "Xem", "Ví dụ", "Có phải", "{")
"""How a part of a sentence begins that is the next step; `{` where a value of the sentence is the step."""


def template(node: ast.expr) -> str:
    """Give a text as it stands in the source, every value in it as `{`; empty where it is made elsewhere."""
    if isinstance(node, ast.JoinedStr):
        return "".join(map(template, node.values))
    if isinstance(node, ast.FormattedValue):
        return "{"
    return str(node.value) if isinstance(node, ast.Constant) else ""


def raised() -> Iterator[tuple[str, str]]:
    """Give where a sentence stands, and the sentence in Vietnamese."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) == 2 and isinstance(node.func, ast.Name):
                said = template(node.args[0])
                if node.func.id in SAID and said:
                    yield f"{path.relative_to(SOURCE)}:{node.lineno}", said


def names_a_step(said: str) -> bool:
    first, *others = said.replace(":", ".").split(".")
    return first.startswith(STEP[:-1]) or any(part.lstrip().startswith(STEP) for part in others)


def test_every_sentence_has_the_next_step() -> None:
    found = list(raised())
    assert len(found) > 30
    assert [(place, said) for place, said in found if not names_a_step(said)] == []
