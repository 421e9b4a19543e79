"""`.html`: a page saved by a browser; its article is found by structure and density of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hdnd_tui.errors import PageRefused
from hdnd_tui.importing.formats.decode import MAX_BYTES, Decoded, decode, normalise
from hdnd_tui.importing.formats.html_captions import caption_blocks
from hdnd_tui.importing.formats.html_tables import find_records, own_records
from hdnd_tui.importing.formats.html_title import find_title
from hdnd_tui.importing.formats.html_tree import Document, collapse, parse
from hdnd_tui.importing.formats.main_text import MainText, is_portal_line
from hdnd_tui.importing.formats.metadata import Metadata
from hdnd_tui.importing.layout.bylines import byline, byline_label
from hdnd_tui.importing.layout.date_lines import date_line, has_clock, has_weekday, says_published
from hdnd_tui.importing.layout.document_lists import is_number
from hdnd_tui.importing.layout.foot_headings import is_foot_heading
from hdnd_tui.importing.layout.furniture import is_footer, is_menu, is_tool
from hdnd_tui.importing.layout.stamps import signed_stamp, stamp_day
from hdnd_tui.importing.page import Mark, MarkRole, Page
from hdnd_tui.vietnamese import charsets

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARED = {"windows-1258": "cp1258", "cp1258": "cp1258", "windows-1252": "cp1252", "iso-8859-1": "cp1252"}
_FEW_WESTERN = 12
_NEAR_TITLE = 60
"""Blocks between a title and its text, at most: buttons, a path, the lead."""
_AFTER = 8
"""Blocks after the text among which the writer is looked for."""
_SHORT = 120
_LEAST = 100
"""Characters of the shortest article."""
_LISTED = 40
_MENUS = 2
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 header".split())


def read(data: bytes, source: str) -> Iterator[Page]:
    """Give the one page of a saved web page; raises PageRefused where it holds no text."""
    decoded = _decode(data)
    document = parse(decoded.text)
    _reread(document)
    if not document.blocks:
        raise PageRefused("trang web không có chữ nào", "the web page holds no text")
    yield _Reader(document).page(data, source, decoded)


def _decode(data: bytes) -> Decoded:
    """Read the bytes in the encoding they are plainly in, else in the one that the page declares.

    A page that declares a western encoding is believed where few of its words are beyond ASCII: letters of
    the years before Unicode come under that name too.
    """
    try:
        return decode(data)
    except PageRefused:
        declared = _CHARSET.search(data[:4096])
        codec = _DECLARED.get(declared[1].decode("ascii").lower()) if declared else None
        if codec is None or len(data) > MAX_BYTES or b"\0" in data:
            raise
        text = normalise(data.decode(codec, "replace"))
        if codec == "cp1252" and sum(1 for char in text if char > "\x7f") * _FEW_WESTERN > len(text):
            raise
        return Decoded(text, codec, None)


def _reread(document: Document) -> None:
    """Read legacy letters that the page writes as character references, such as `&#184;` for á in TCVN3."""
    stated = [content for _, content in document.metas]
    lines = [*(block.text for block in document.blocks), document.head_title, *stated]
    reading = charsets.reread("\n".join(lines))
    if reading is None:
        return
    texts = [collapse(line) for line in reading.text.split("\n")]
    if len(texts) != len(lines) or not all(texts[: len(document.blocks)]):
        return
    offset = 0
    for block, text in zip(document.blocks, texts, strict=False):
        # The counts of linked and heavy letters stay as they were: shares of a line are all they are for.
        block.text, block.start = text, offset
        offset += len(text) + 1
    document.head_title = texts[len(document.blocks)]
    names = [name for name, _ in document.metas]
    document.metas[:] = list(zip(names, texts[len(document.blocks) + 1 :], strict=True))


class _Reader:
    """Finds the parts of one page."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._blocks = document.blocks
        records = find_records(document)
        self._main = MainText(document, [blocks for _, blocks in records])
        self._metadata = Metadata(document)
        self._roles: dict[int, MarkRole] = {}
        self._records = records
        self._cells: set[int] = set()
        """Blocks of tables that are the article's."""
        self._signed: str | None = None
        """The author named in the line of the date."""

    def page(self, data: bytes, source: str, decoded: Decoded) -> Page:
        """Give the page with marks on what belongs to the article."""
        main = self._main
        titled = find_title(self._document, main, self._metadata.titles())
        top = titled.block if titled.block is not None else main.first
        for i in main.blocks:
            self._roles[i] = "body"
        for i in self._lead(top):
            self._roles[i] = "body"
        self._open(top)
        for i in list(self._roles):
            if i <= top and titled.block is not None:
                del self._roles[i]
        for i in caption_blocks(self._document, main.blocks, main.blocks):
            if self._roles.get(i) == "body":
                self._roles[i] = "caption"
        if titled.block is not None:
            self._roles[titled.block] = "title"
        self._keep_lists()
        records = own_records(self._records, self._roles)
        for _, blocks in records:
            self._roles.update(dict.fromkeys(blocks, "body"))
            self._cells.update(blocks)
        published = self._published(top)
        author = self._signed or self._author()
        return Page(
            text=self._document.text,
            source=self._metadata.address() or source,
            original=data,
            title=titled.text,
            published=self._metadata.published() or published,
            author=author or self._metadata_author(),
            site="\n".join(self._metadata.sites()) or None,
            portal=self._document.head_title,
            marks=tuple(
                Mark(role, self._blocks[i].start, self._blocks[i].end)
                for i, role in sorted(self._roles.items())
            ),
            tables=tuple(table for table, _ in records),
            warning=decoded.warning,
        )

    def _lead(self, top: int) -> list[int]:
        """Give the blocks of running text between the title and the first paragraph: the lead."""
        first = self._main.first
        if first - top > _NEAR_TITLE:
            return []
        return [
            i
            for i in range(top + 1, first)
            if self._main.is_prose(i)
            and not is_portal_line(self._blocks[i].text)
            and not byline_label(self._blocks[i].text)
        ]

    def _open(self, top: int) -> None:
        """Take headings and captions above the first paragraph, where the text has a box of its own."""
        opening = self._main.opening()
        if not opening or opening[0] <= top:
            return
        captions = caption_blocks(self._document, opening, self._main.blocks)
        for i in opening:
            text = self._blocks[i].text
            if (
                i not in self._roles
                and not is_portal_line(text)
                and not byline(text)
                and not signed_stamp(text)
            ):
                self._roles[i] = "caption" if i in captions else "body"

    def _keep_lists(self) -> None:
        """Take all longer lines of a page without an article, such as a list of news or documents."""
        kept = sum(len(self._blocks[i].text) for i, role in self._roles.items() if role == "body")
        if kept >= _LEAST:
            return
        for i, block in enumerate(self._blocks):
            if len(block.text) >= _LISTED and not is_footer(block.text):
                self._roles.setdefault(i, "body")

    def _published(self, top: int) -> str | None:
        """Find the portal's date line: below the title, else just above it, else below the text."""
        first, last = self._main.first, self._main.last
        below = range(top + 1, min(max(first + 3, top + 12), max(first + 3, last + 1), len(self._blocks)))
        above = range(top - 1, max(-1, top - 8), -1)
        after = range(last - 1, self._foot(last, min(last + 6, len(self._blocks))))
        for places in (below, above, after):
            for kinds in (("published",), ("unknown", "rendered")):
                for i in self._outside(places):
                    text = self._blocks[i].text
                    if self._roles.get(i) == "title" or len(text) > _SHORT or self._main.is_listed(i):
                        continue
                    if i < top and self._heads_a_menu(i, top):
                        continue
                    if any(is_number(block.text) for block in self._blocks[max(0, i - 2) : i]):
                        continue  # the day of a document in a list
                    signed = signed_stamp(text)
                    kind = "published" if signed else date_line(text)
                    if kind in kinds or (kind is None and kinds[0] == "published" and _is_stamp(text)):
                        if self._roles.get(i) == "body":
                            del self._roles[i]
                        self._roles[i] = "published"
                        if signed:
                            self._signed = text[signed[0] : signed[1]]
                        return text
        return None

    def _outside(self, places: Iterable[int]) -> Iterator[int]:
        """Give those blocks that are no cells of the article's tables."""
        return (i for i in places if i not in self._cells)

    def _foot(self, start: int, end: int) -> int:
        """Give the first block from `start` on that stands above links or comments; else `end`."""
        return next((i for i in range(start, end) if is_foot_heading(self._blocks[i].text)), end)

    def _heads_a_menu(self, at: int, top: int) -> bool:
        """Say whether a weekday above the menus of a site is the day of the visit."""
        text = self._blocks[at].text
        if says_published(text) or has_clock(text) or not has_weekday(text):
            return False
        return sum(is_menu(self._blocks[i].text) for i in range(at + 1, top)) >= _MENUS

    def _author(self) -> str | None:
        """Find the writer just after the text, where the text itself does not end in one."""
        last = max(
            (i for i, role in self._roles.items() if role == "body" and self._main.is_prose(i)), default=None
        )
        if last is None:
            return None
        places = [*range(last + 1, min(last + 1 + _AFTER, len(self._blocks)))]
        for i in self._outside(places):
            block = self._blocks[i]
            if self._roles.get(i) == "caption" or self._main.is_prose(i) or self._is_heading(i):
                continue
            if (found := byline(block.text)) and block.linked * 2 <= len(block.text):
                self._roles[i] = "byline"
                return str(block.text[found[0] : found[1]])
        for i in self._outside(range(max(0, self._main.first - 12), self._main.first)):
            if found := byline_label(self._blocks[i].text):
                self._roles[i] = "byline"
                return str(self._blocks[i].text[found[0] : found[1]])
        return None

    def _is_heading(self, at: int) -> bool:
        """Say whether a block heads a box of the portal: two words in capitals look like a name."""
        text = self._blocks[at].text
        nodes = list(self._document.ancestors(self._blocks[at].node))[:3]
        return is_tool(text) or is_menu(text) or any(node.tag in _HEADINGS for node in nodes)

    def _metadata_author(self) -> str | None:
        stated = self._metadata.author()
        return stated if stated and byline(stated) and not stated.islower() else None


def _is_stamp(text: str) -> bool:
    """Say whether a short line states a full day with a clock or a word of publishing, among other things."""
    if stamp_day(text) is None:
        return False
    return bool(
        re.search(r"\d{1,2}\s?[:h]\s?\d{2}|đăng|cập nhật|xuất bản|^\W*ngày|thứ|chủ nhật", text, re.IGNORECASE)
    )
