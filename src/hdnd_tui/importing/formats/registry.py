"""The kinds of files that can be imported: one line for each, and one reader behind each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from hdnd_tui.importing.page import Page

Read = Callable[[bytes, str], Iterator[Page]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that holds pages."""

    name: str
    suffixes: tuple[str, ...]
    """In lower case with the dot; a file belongs to the format with the longest suffix that fits."""
    read: Read
    """Gives the page of a file, of a `.jsonl` file that of a line, from its bytes and the file's name.

    Raises PageRefused where it cannot be read.
    """


def _reader(module: str) -> Read:
    """Give the `read` of a module that is imported when the first file of its kind comes."""

    def read(data: bytes, source: str) -> Iterator[Page]:
        reader: Read = import_module(f"hdnd_tui.importing.formats.{module}").read
        return reader(data, source)

    return read


FORMATS: tuple[Format, ...] = (
    Format("text", (".txt",), _reader("text_format")),
    Format("jsonl", (".jsonl", ".jsonl.gz"), _reader("jsonl_format")),
    Format("html", (".html", ".htm", ".xhtml"), _reader("html_format")),
    Format("docx", (".docx",), _reader("docx_format")),
)


def format_of(name: str) -> Format | None:
    """Give the format of a file by its name; None where no format reads such files."""
    lower = PurePath(name).name.lower()
    fitting = [(len(suffix), f) for f in FORMATS for suffix in f.suffixes if lower.endswith(suffix)]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None
