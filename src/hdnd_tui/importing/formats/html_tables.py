"""The tables of a saved page that are lists of records, of which the article keeps every row whole."""

from __future__ import annotations

from collections.abc import Mapping

from hdnd_tui.importing.formats.html_tree import Document, Node
from hdnd_tui.importing.formats.table_forms import form_of, shows_pictures
from hdnd_tui.importing.page import MarkRole, Table

_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})
_MOST_CELLS = 60
"""Cells of a row in which a cell of several rows keeps its place."""
_OWN = frozenset({"body", "caption"})


def find_records(document: Document) -> list[tuple[Table, range]]:
    """Give the tables that list records or who signs, each with its blocks.

    A table that frames another, shows pictures with their captions, or holds links or numbers only, is none.
    """
    if not any(node.tag == "table" for node in document.nodes):
        return []
    inside: dict[int, list[int]] = {}
    for number, node in enumerate(document.nodes):
        inside.setdefault(node.parent, []).append(number)
    found = []
    for number, node in enumerate(document.nodes):
        if node.tag != "table" or not _tells(document, node) or _frames_another(document, inside, number):
            continue
        rows = _rows(document, inside, number)
        if rows and (table := _table(document, rows)):
            found.append((table, range(node.first, node.last)))
    return found


def own_records(
    records: list[tuple[Table, range]], roles: Mapping[int, MarkRole]
) -> list[tuple[Table, range]]:
    """Give the tables of which most blocks are the article's, and none its title or the like."""
    kept = []
    for table, blocks in records:
        own = [role for i in blocks if (role := roles.get(i))]
        if _OWN.issuperset(own) and len(own) * 2 >= len(blocks):
            kept.append((table, blocks))
    return kept


def beside_text(document: Document, blocks: range) -> range:
    """Give the blocks before a table in the element that it shares with other text."""
    for node in document.ancestors(document.blocks[blocks[0]].node):
        if node.first < blocks.start or node.last > blocks.stop:
            return range(node.first, blocks.start)
    return range(0)


def _tells(document: Document, table: Node) -> bool:
    """Say whether the cells of a table are words rather than links or days of a calendar."""
    blocks = document.blocks[table.first : table.last]
    length = sum(len(block.text) for block in blocks)
    words = sum(1 for block in blocks if any(map(str.isalpha, block.text)))
    return sum(block.linked for block in blocks) * 4 < length and words * 3 >= len(blocks)


def _frames_another(document: Document, inside: Mapping[int, list[int]], table: int) -> bool:
    waiting = list(inside.get(table, ()))
    while waiting:
        number = waiting.pop()
        if document.nodes[number].tag == "table":
            return True
        waiting += inside.get(number, ())
    return False


def _rows(document: Document, inside: Mapping[int, list[int]], table: int) -> list[list[Node]]:
    """Give the cells of a table, row by row."""
    nodes = document.nodes
    rows: list[list[Node]] = []
    for number in inside.get(table, ()):
        below = inside.get(number, ()) if nodes[number].tag in _GROUPS else [number]
        rows += [
            [nodes[cell] for cell in inside.get(row, ()) if nodes[cell].tag in _CELLS]
            for row in below
            if nodes[row].tag == "tr"
        ]
    return [row for row in rows if row]


def _table(document: Document, rows: list[list[Node]]) -> Table | None:
    """Give a table of records or of signatures; None where the rows are no such.

    A cell that stands in several rows is said in the first and keeps its place in the others.
    """
    blocks = document.blocks
    first = next(cell.first for row in rows for cell in row)
    start = at = blocks[first].start if first < len(blocks) else 0
    spanned: dict[int, int] = {}
    texts, ends = [], []
    for row in rows:
        line: list[int] = []
        said: list[str] = []
        for cell in row:
            while spanned.get(len(line), 0) > 0 and len(line) < _MOST_CELLS:
                spanned[len(line)] -= 1
                line.append(at)
                said.append("")
            if cell.rows > 1:
                spanned[len(line)] = cell.rows - 1
            held = blocks[cell.first : cell.last]
            at = held[-1].end if held else at
            line.append(at)
            said.append("\n".join(block.text for block in held))
        ends.append(tuple(line))
        texts.append(said)
    shown = ([cell.images > 0 for cell in row] for row in rows)
    if any(map(shows_pictures, shown, texts)):
        return None
    form = form_of(texts)
    return Table(form, start, tuple(ends)) if form != "boxes" else None
