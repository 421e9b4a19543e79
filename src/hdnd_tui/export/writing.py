"""Writing files that overwrite nothing unasked: written aside, synced, and named at the end."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from hdnd_tui.archive import refusals
from hdnd_tui.archive.aside import WHOLE, folder_aside
from hdnd_tui.archive.header import is_archive
from hdnd_tui.article import Article
from hdnd_tui.errors import CannotWrite
from hdnd_tui.export.format import Format
from hdnd_tui.export.formats import pieces
from hdnd_tui.export.names import file_name, name_key, numbered
from hdnd_tui.export.style import Style
from hdnd_tui.safetext import printable_path
from hdnd_tui.wording import Wording

_BOM = "\ufeff"
THERE = Wording(" {count} tệp ghi trước đó vẫn còn.", " {count} files written before it are there.")
"""Said where not all was written, behind why."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How articles become bytes."""

    form: Format
    style: Style
    bom: bool = False
    """Begin with a byte order mark, for an old Notepad and for Excel."""
    crlf: bool = False
    """End lines with CR LF."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of an export."""

    files: tuple[Path, ...]
    kept: tuple[Path, ...] = ()
    """Files of the same name that were there before and were left as they are."""


def chunks(articles: Iterable[Article], manner: Manner) -> Iterator[bytes]:
    """Give the bytes of one file with all the articles, piece by piece."""
    if manner.form.packed is not None:
        yield from manner.form.packed(articles, manner.style)
        return
    first = manner.bom
    for piece in pieces(articles, manner.form, manner.style):
        text = _BOM + piece if first else piece
        first = False
        if manner.crlf:
            # Spreadsheets want LF inside a cell: only the end of a row is changed.
            text = text[:-1] + "\r\n" if manner.form.lines_in_cells else text.replace("\n", "\r\n")
        yield text.encode("utf-8", "replace")


def write_file(articles: Iterable[Article], path: Path, manner: Manner, *, force: bool = False) -> Written:
    """Write all articles to one file; raises CannotWrite, also where the name is taken and not `force`."""
    with _telling(path):
        if not force and os.path.lexists(path):
            raise _taken(path)
        with _Aside(path.parent) as aside:
            _put(chunks(articles, manner), path, aside, force=force)
    return Written((path,))


def write_folder(
    articles: Iterable[Article],
    folder: Path,
    manner: Manner,
    *,
    force: bool = False,
    beside: bool = False,
    on_file: Callable[[Path], None] = lambda path: None,
) -> Written:
    """Write a file for each article into `folder`, which is made; raises CannotWrite.

    A name that is taken is left as it is and given in `kept`; the other files are written. With `beside` the
    article is written under the next free name, unless a file of its name is just what it would be.
    """
    written: list[Path] = []
    kept: list[Path] = []
    used: set[str] = set()
    with _telling(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with _Aside(folder) as aside:
        for article in articles:
            plain = name = file_name(article, manner.form.suffix)
            number = 1
            while name_key(name) in used:
                number += 1
                name = numbered(plain, number)
            used.add(name_key(name))
            path = folder / name
            with _telling(path, len(written)):
                try:
                    _put(chunks((article,), manner), path, aside, force=force)
                except FileExistsError:
                    free = _put_beside(chunks((article,), manner), path, aside) if beside else None
                    if free is None:
                        kept.append(path)
                        continue
                    path = free
            written.append(path)
            on_file(path)
    return Written(tuple(written), tuple(kept))


class _Aside:
    """Where the files of an export are written before they have their names; made for the first of them."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._stack = ExitStack()
        self._folder: Path | None = None

    def __enter__(self) -> _Aside:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def file(self) -> Path:
        """The file to write to; raises OSError where there can be none."""
        if self._folder is None:
            self._folder = self._stack.enter_context(folder_aside(self._place))
        return self._folder / WHOLE


def _put(content: Iterable[bytes], path: Path, aside: _Aside, *, force: bool) -> None:
    """Write a file aside and give it its name; raises FileExistsError where the name is taken."""
    if not force and os.path.lexists(path):
        raise FileExistsError(path)
    if force and os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
        raise _not_a_file(path)
    if force and is_archive(path):
        raise refusals.not_replaced(path)
    written = aside.file
    try:
        with written.open("xb") as file:
            for chunk in content:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if force:
            written.replace(path)
        else:
            _give_name(written, path)
    finally:
        written.unlink(missing_ok=True)


def _put_beside(chunks: Iterable[bytes], path: Path, aside: _Aside) -> Path | None:
    """Write a file under the first free name after a taken one; None where a file there holds just that."""
    content, free = b"".join(chunks), path
    for number in count(2):
        if free.is_file() and free.read_bytes() == content:
            return None
        free = path.with_name(numbered(path.name, number))
        with suppress(FileExistsError):
            _put((content,), free, aside, force=False)
            return free
    raise AssertionError


def _give_name(aside: Path, path: Path) -> None:
    """Name a finished file, failing where the name was taken meanwhile."""
    if os.name == "nt":
        aside.rename(path)  # fails on Windows where the name is taken
        return
    try:
        path.hardlink_to(aside)
    except FileExistsError:
        raise
    except OSError:
        # A stick formatted as FAT knows no links: claim the name, then fill it.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        aside.replace(path)


@contextmanager
def _telling(path: Path, written: int = 0) -> Iterator[None]:
    """Turn errors of the system into the sentence for the user; so many files were `written` before."""
    name = printable_path(path)
    there = THERE.fill(count=written) if written else Wording("", "")
    try:
        yield
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError as error:
        raise CannotWrite(
            f"Không ghi được “{name}”: đĩa đầy, không có quyền ghi hoặc thư mục không có.{there.vi}"
            " Hãy chọn nơi khác.",
            f"Cannot write “{name}”: the disk is full, read-only, or the folder is missing.{there.en}"
            " Choose another place.",
        ) from error


def _taken(path: Path) -> CannotWrite:
    name = printable_path(path)
    return CannotWrite(
        f"Đã có “{name}”, không ghi đè. Hãy chọn tên khác, hoặc thêm --force để ghi đè.",
        f"“{name}” exists and is not overwritten. Choose another name, or add --force to overwrite.",
    )


def _not_a_file(path: Path) -> CannotWrite:
    name = printable_path(path)
    return CannotWrite(
        f"“{name}” không phải là tệp thường nên không ghi đè. Hãy chọn tên khác.",
        f"“{name}” is not a plain file and is not overwritten. Choose another name.",
    )
