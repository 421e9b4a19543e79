"""The lines around the panes, made from plain values: counts and chips, status, keys."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from rich.cells import cell_len
from rich.segment import Segment

from hdnd_tui.search.results import Results
from hdnd_tui.search.said import ARTICLES, NEAR, READ_AS, REPAIRED, UNSTATED, WITHOUT
from hdnd_tui.tui import texts
from hdnd_tui.tui.keys import ALSO_IN_BAR, COMMANDS, Command, KeyBarName, key_name
from hdnd_tui.tui.painting import both_ends, cut_at_word, fit, shown, some_lines, width_of
from hdnd_tui.tui.saying import figures
from hdnd_tui.tui.theme import Look, in_signs
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.wording import Lang, Wording

_CHIPS_SHOWN = 3
_COUNT_ROOM = 14
"""Cells kept for the count of articles beside the chips."""
_STATUS_ROOM = 8
"""Cells kept for the archive beside the places."""
_MESSAGE_LINES = 6


def info_line(
    results: Results | None, chips: Sequence[str], look: Look, lang: Lang, width: int
) -> list[Segment]:
    """Give how many, how the query was read, what was repaired or is missing, offers; chips at the right.

    Where there is no room for all of it the words that were read as they stand give way first, then the key
    that clears the chips; what is cut ends with a word.
    """
    if results is None:
        return [Segment(f" {texts.OPENING.to(lang)}", look.dim)]
    found = NEAR if results.is_near and results.total else ARTICLES
    count = f" {found.fill(count=figures(results.total, lang)).to(lang)}"
    for right, short in product(_chips(chips, look, lang, width), (False, True)):
        said = "".join(f" {look.signs.dot} {shown(text)}" for text in _said(results, lang, short=short))
        room = width - width_of(right) - cell_len(count)
        if cell_len(said) <= room:
            break
    left = [Segment(count, look.strong), Segment(cut_at_word(said, room, look.signs.more), look.dim)]
    return both_ends(left, right, width, look.signs.more)


def _chips(chips: Sequence[str], look: Look, lang: Lang, width: int) -> tuple[list[Segment], list[Segment]]:
    """Give the chips with the key that clears them, where there is room for it, and without it."""
    if not chips:
        return [], []
    right: list[Segment] = []
    for chip in chips[:_CHIPS_SHOWN]:
        right += [Segment("  "), Segment(f"{shown(chip)} {look.signs.cross}", look.accent)]
    if len(chips) > _CHIPS_SHOWN:
        right.append(Segment(f" +{len(chips) - _CHIPS_SHOWN}", look.accent))
    right.append(Segment(" "))
    if width_of(right) > width - _COUNT_ROOM:
        right = [Segment(f"  {len(chips)} {look.signs.cross} ", look.accent)]
    told = [*right[:-1], Segment(f"  {texts.CLEAR.to(lang)} ", look.dim)]
    return (told if len(right) > 1 and width_of(told) <= width - _COUNT_ROOM else right), right


def _said(results: Results, lang: Lang, *, short: bool) -> list[str]:
    """Give what is said beside the count; `short`: of how the query was read only what differs from it."""
    said = [UNSTATED.fill(typed=m.typed).to(lang) for m in results.missing if m.document][:2]
    said += [texts.ONLY_WORDS.to(lang)] if any(m.held for m in results.missing) else []
    said += [REPAIRED.fill(typed=r.typed, used=r.used).to(lang) for r in results.repairs[:2]]
    said += [unfit.why.to(lang) for unfit in results.unfit[:2]]
    for missing in [m for m in results.missing if m.total_without][:2]:
        count = figures(missing.total_without, lang)
        said.append(WITHOUT.fill(typed=missing.typed, count=count).to(lang))
    if results.query.sort == "date" and results.query.text:
        said.append(texts.BY_DATE.to(lang))
    if results.read_as and fold(results.read_as) != fold(results.query.text.strip()):
        read = _differing(results) if short else results.read_as
        said += [READ_AS.fill(text=read).to(lang)] if read else []
    said += [offer.why.to(lang) for offer in results.offers[:1]]
    if results.copies:
        said.insert(0, texts.FOLDED.fill(count=figures(results.hidden.bit_count(), lang)).to(lang))
    return said


def _differing(results: Results) -> str:
    """Give the words of the reading between those, at its ends, that stand in the query too."""
    repaired = {fold(repair.typed): fold(repair.used) for repair in results.repairs}
    typed = [repaired.get(word, word) for word in fold(results.query.text).split()]
    read = results.read_as.split()
    plain = [fold(word) for word in read]
    first = 0
    while first < min(len(typed), len(plain)) and typed[first] == plain[first]:
        first += 1
    last = 0
    while last < min(len(typed), len(plain)) - first and typed[-1 - last] == plain[-1 - last]:
        last += 1
    return " ".join(read[first : len(read) - last])


def sides_line(titles: Sequence[str], active: int, look: Look, width: int) -> list[Segment]:
    """Give the titles of two articles over their halves of the screen; a sign says which one has the keys."""
    line: list[Segment] = []
    for side, title in enumerate(titles):
        here = side == active
        sign = Segment(look.signs.cursor if here else " ", look.accent)
        room = width // 2 if side == 0 else width - width // 2
        line += fit([sign, Segment(shown(title), look.strong if here else look.dim)], room, look.signs.more)
    return line


def status_line(
    left: str, right: Sequence[str], look: Look, width: int, *, left_first: bool = False
) -> list[Segment]:
    """Give the line that says what is so: the archive at the left, places and basket at the right.

    Where there is no room the first parts at the right give way; with `left_first` none of them takes room
    from the left.
    """
    begin = Segment(f" {shown(left)}", look.strong if left_first else look.dim)
    room = width - max(_STATUS_ROOM, width_of([begin]) if left_first else 0)
    parts = [part for part in right if part]
    while parts and width_of([tail := _status_end(parts, look)]) > room:
        parts.pop(0)
    return both_ends([begin], [tail] if parts else [], width, look.signs.more)


def _status_end(parts: Sequence[str], look: Look) -> Segment:
    return Segment(f"  {f' {look.signs.dot} '.join(parts)} ", look.dim)


def message_lines(message: str, look: Look, width: int) -> list[list[Segment]]:
    """Give a message in place of the status, on as many lines as it takes: its end is the next step."""
    lines = some_lines(shown(message), width - 1, _MESSAGE_LINES, look.signs.more) or [""]
    return [[Segment(f" {line}", look.strong)] for line in lines]


def key_bar(
    pane: KeyBarName,
    look: Look,
    lang: Lang,
    width: int,
    commands: Sequence[Command] = COMMANDS,
    also: Sequence[tuple[str, Wording]] | None = None,
) -> list[Segment]:
    """Give the keys of the pane in focus, as many as fit, `also` before them; how to quit is always there."""
    shown_commands = [c for c in commands if c.short and pane in c.panes]
    segments: list[Segment] = []
    for keys, words in ALSO_IN_BAR.get(pane, ()) if also is None else also:
        segments += [Segment(f" {in_signs(keys, look.signs)}", look.accent), Segment(f" {words.to(lang)} ")]
    *others, last = [
        [Segment(f" {in_signs(key_name(c), look.signs)}", look.accent), Segment(f" {c.short.to(lang)} ")]
        for c in shown_commands
        if c.short
    ]
    room = width - width_of(last)
    for piece in others:
        if width_of(segments) + width_of(piece) <= room:
            segments += piece
    return [*segments, *last]


def note(text: str, look: Look) -> list[Segment]:
    """Give the small words at the right end of the search box."""
    return [Segment(f"  {text} ", look.dim)]
