"""`.docx`: the paragraphs of a Word document, read like the text of a page; nothing else in it is touched."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from xml.parsers import expat

from hdnd_tui.errors import PageRefused
from hdnd_tui.importing.formats.decode import LETTERS_LOST, normalise
from hdnd_tui.importing.formats.docx_tables import OpenTable, laid_out
from hdnd_tui.importing.layout.lines import fold
from hdnd_tui.importing.layout.titles import is_paragraph, key
from hdnd_tui.importing.page import Page
from hdnd_tui.vietnamese import charsets

_TEXT = "word/document.xml"
_MOST_XML = 32 * 1024 * 1024
"""A text of 8 MB stands in some 30 MB of markup; a bomb unpacks to gigabytes."""
_MOST_TEXT = 8 * 1024 * 1024
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""All that a Word document may have; the others unpack without limit of memory."""
_MOST_ENTRIES = 4000
_DEEPEST = 200
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ENDS = frozenset(("p", "br", "cr"))
_SIGNS = {"tab": "\t", "noBreakHyphen": "-"}
_SKIPPED = frozenset(("del", "moveFrom", "instrText", "delText", "Fallback"))
"""Deleted text, field codes, and the copy of a text box for old programs."""
_PICTURES = frozenset(("drawing", "pict", "object"))
_BEGINS = _PICTURES | {"tbl", "tr"}
_PROPERTIES = "docProps/core.xml"
_TITLE = re.compile(rb"<dc:title>([^<]{1,600})</dc:title>")
_NO_TITLE = re.compile(r"microsoft word|\.docx?$|^(?:document|untitled|tai lieu)\b")
_LOOKED_AT = 12
"""Lines of a document among which the title of its properties is looked for."""


def read(data: bytes, source: str) -> Iterator[Page]:
    """Give the one page of a Word document; raises PageRefused where it is damaged, locked or a bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if len(package.infolist()) > _MOST_ENTRIES:
                raise PageRefused("tệp Word có quá nhiều phần", "the Word document has too many parts")
            text, tables = _text(_unpack(package, _TEXT))
            stated = _stated(package)
    except KeyError:
        raise PageRefused("không phải tệp Word (.docx)", "this is not a Word document (.docx)") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
        # RuntimeError: a part is locked with a password.
        raise PageRefused(
            "tệp Word bị hỏng hoặc có mật khẩu", "the Word document is damaged or locked"
        ) from None
    unpacked, text = text, normalise(text)
    if not text.strip():
        raise PageRefused("tệp Word không có chữ nào", "the Word document holds no text")
    if reading := charsets.reread(text):
        text = normalise(reading.text)
    warning = LETTERS_LOST if charsets.letters_lost(text) else None
    placed = laid_out(tables, unpacked, text)
    yield Page(text, source, data, title=_title(stated, text), tables=placed, warning=warning)


def _stated(package: zipfile.ZipFile) -> str:
    """Give the title in the properties of the document; empty where there is none."""
    if _PROPERTIES not in package.namelist():
        return ""
    found = _TITLE.search(_unpack(package, _PROPERTIES))
    return " ".join(normalise(unescape(found[1].decode("utf-8", "replace"))).split()) if found else ""


def _title(stated: str, text: str) -> str | None:
    """Give the title of the properties where the text bears it out, or has none of its own.

    Most were left by the program or by the document that this one was made from.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()][:_LOOKED_AT]
    if stated.count(" ") < 2 or _NO_TITLE.search(fold(stated)):
        return None
    if key(stated) in map(key, lines) or (lines and is_paragraph(lines[0])):
        return stated
    return None


def _unpack(package: zipfile.ZipFile, name: str) -> bytes:
    """Give a part of the package, up to the limit whatever its header says."""
    if package.getinfo(name).compress_type not in _PACKINGS:
        raise zipfile.BadZipFile
    with package.open(name) as part:
        content = part.read(_MOST_XML + 1)
    if len(content) > _MOST_XML:
        raise PageRefused("tệp Word quá lớn khi giải nén", "the Word document is too large when unpacked")
    return content


def _text(xml: bytes) -> tuple[str, list[OpenTable]]:
    """Give the paragraphs, a line each, with an empty line between two, and the tables that they stand in.

    Entities are never expanded.
    """
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(xml, True)
    except expat.ExpatError:
        raise PageRefused("tệp Word bị hỏng", "the Word document is damaged") from None
    return "".join(reader.pieces), reader.tables


def _refuse(*_: object) -> None:
    """No Word document declares a document type or an entity; a bomb does."""
    raise PageRefused("tệp Word có khai báo lạ", "the Word document holds foreign declarations")


class _Reader:
    """Gathers the text of a document while its markup is read."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.tables: list[OpenTable] = []
        self._open: list[OpenTable] = []
        self._size = self._length = 0
        self._depth = 0
        self._skipped = 0
        self._in_text = 0

    def start(self, name: str, _: dict[str, str]) -> None:
        """Take the start of an element; raises PageRefused where it is nested too deep."""
        tag = _local(name)
        self._depth += 1
        if self._depth > _DEEPEST:
            raise PageRefused("tệp Word lồng quá sâu", "the Word document is nested too deep")
        if tag in _SKIPPED:
            self._skipped += 1
        elif tag == "t":
            self._in_text += 1
        elif tag in _SIGNS:
            self._add(_SIGNS[tag])
        elif tag == "txbxContent":
            self._add("\n\n")
        elif tag in _BEGINS and not self._skipped:
            self._begin_part(tag)

    def end(self, name: str) -> None:
        """Take the end of an element, which may end a line, a cell or a row."""
        tag = _local(name)
        self._depth -= 1
        if tag in _SKIPPED:
            self._skipped -= 1
        elif tag == "t":
            self._in_text -= 1
        elif tag in ("tc", "tr", "tbl"):
            if not self._skipped and self._open:
                self._end_part(tag)
        elif tag in _ENDS:
            self._add("\n\n" if tag == "p" else "\n")

    def characters(self, text: str) -> None:
        """Take a run of characters; those outside the text are dropped."""
        if self._in_text:
            self._add(text)

    def _begin_part(self, tag: str) -> None:
        """Begin a table or a row; take note of a picture in a cell."""
        if tag == "tbl":
            self._open.append(OpenTable(self._length, inner=bool(self._open)))
            self.tables.append(self._open[-1])
        elif tag == "tr" and self._open:
            self._open[-1].begin_row()
        elif tag in _PICTURES and self._open:
            self._open[-1].picture = True

    def _end_part(self, tag: str) -> None:
        """End a cell, a row or a table."""
        if tag == "tbl":
            self._open.pop()
            self._add("\n")
        elif tag == "tc":
            self._close_up("\n")
            self._open[-1].end_cell(self._length)
            self._add("\t")
        else:
            self._close_up("\n\t")
            self._open[-1].end_row(self._length)
            self._add("\n")

    def _close_up(self, ends: str) -> None:
        """Take off the ends of the last paragraph or cell, which give way to one sign."""
        while self.pieces and not self.pieces[-1].strip(ends):
            self._length -= len(self.pieces.pop())

    def _add(self, text: str) -> None:
        if self._skipped:
            return
        self._size += len(text)
        if self._size > _MOST_TEXT:
            raise PageRefused("văn bản quá dài", "the text is too long")
        self._length += len(text)
        self.pieces.append(text)


def _local(name: str) -> str:
    """Give the name of an element of a text document, empty for any other."""
    space, _, tag = name.rpartition(" ")
    return tag if space in (_WORD, _STRICT) or (space, tag) == (_COMPATIBLE, "Fallback") else ""
