"""Writing articles to files for the screen: which articles, where to, and whether a name is taken."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import chain, count, islice
from pathlib import Path
from typing import Any, Literal

from hdnd_tui.archive.held import Identity
from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article
from hdnd_tui.errors import CannotWrite, UnknownArticle
from hdnd_tui.export.formats import FORMATS, pieces
from hdnd_tui.export.names import file_name, numbered
from hdnd_tui.export.places import typed_path
from hdnd_tui.export.style import Style
from hdnd_tui.export.writing import THERE, Manner, write_file, write_folder
from hdnd_tui.search.query import Query
from hdnd_tui.search.searcher import Searcher
from hdnd_tui.wording import Lang, Wording

What = Literal["article", "basket", "query"]
Taken = Literal["keep", "beside", "over"]
"""What is done where a name is taken: nothing is written, a file of another name, or it is overwritten."""

_SCOPES: tuple[What, ...] = ("article", "query", "basket")
_SWITCHES = ("one_file", "bom", "crlf")
_PREVIEWED = 30
"""Articles of which a preview is made at most: as many lines of a table as a screen has."""
_AT_ONCE = 200
_SETS = ("councils", "years", "chosen")
"""Fields of a query that are sets."""
_TELL_EVERY = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """What the export dialog asks for."""

    what: What
    format: str
    one_file: bool
    folder: str
    bom: bool
    crlf: bool
    taken: Taken = "keep"

    @property
    def manner(self) -> str:
        """The format and the switches that are on, to be kept for the next time (`as_last_time`)."""
        return " ".join((self.format, *(name for name in _SWITCHES if getattr(self, name))))

    def as_last_time(self, manner: str) -> Choice:
        """Give this choice with a manner that was kept; as it is where none was, or one not known here."""
        format, _, switches = manner.partition(" ")
        if format not in FORMATS:
            return self
        one_file, bom, crlf = (name in switches.split() for name in _SWITCHES)
        return replace(self, format=format, one_file=one_file, bom=bom, crlf=crlf)


@dataclass(frozen=True, slots=True)
class Scope:
    """Articles that can be exported, as far as they are to be shown beforehand."""

    count: int
    first: Sequence[Article]
    """The first of them, in the order in which they are written."""
    subject: str = ""
    """What was asked for, where they answer a query."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of what would be written."""

    path: Path
    """The first file."""
    articles: int
    files: int
    lines: list[str]
    """The first lines of the first file, the empty ones left out."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of it."""

    files: int
    folder: Path
    taken: int = 0
    """Files that stood there before and were left as they are."""
    file: Path | None = None
    """What was written, where it is one file."""
    gone: int = 0
    """Articles of the basket that this archive does not hold."""


def scopes(
    archive: Archive, searcher: Searcher, ids: Mapping[What, list[str]], query: Query
) -> dict[What, Scope]:
    """Give what can be exported, with the first articles of each; what holds none is left out."""
    results = searcher.search(query, 0)
    hits = searcher.hits(results, 0, _PREVIEWED)
    found: dict[What, Scope] = {
        what: Scope(len(some), list(islice(_by_id(archive, some, []), _PREVIEWED)))
        for what, some in ids.items()
    }
    found["query"] = Scope(results.total, [archive.article_at(h.number) for h in hits], query.text)
    return {what: found[what] for what in _SCOPES if what in found and found[what].first}


def preview(choice: Choice, scope: Scope, most: int, lang: Lang) -> Preview:
    """Give the file that would be written first, and at most so many lines of it."""
    form = FORMATS[choice.format]
    one = choice.one_file or scope.count == 1
    style = Style(lang, subject=scope.subject, count=scope.count)
    shown = scope.first if one else scope.first[:1]
    text = chain.from_iterable(piece.splitlines() for piece in pieces(shown, form, style))
    lines = list(islice((line for line in text if line.strip()), most))
    path = Path(choice.folder) / _name(choice, scope.first[0], lang)
    return Preview(path, scope.count, 1 if one else scope.count, lines)


def _name(choice: Choice, first: Article, lang: Lang) -> str:
    form = FORMATS[choice.format]
    if choice.what == "article" or not choice.one_file:
        return file_name(first, form.suffix)
    return f"{form.many.to(lang)}{form.suffix}"


def taken_file(choice: Choice, scope: Scope, lang: Lang) -> Path | None:
    """Give the file that stands where the one file of a choice is to be written; None where none does."""
    path = typed_path(choice.folder) / _name(choice, scope.first[0], lang)
    return path if (choice.one_file or scope.count == 1) and os.path.lexists(path) else None


def free_name(path: Path, choice: Choice) -> Path:
    """Give the first name after a taken one that is free: `cac-bai-hdnd-2.csv`."""
    if not choice.one_file or choice.what == "article":  # whose names end in ids, which end in figures
        names = (numbered(path.name, number) for number in count(2))
    else:
        names = (f"{path.stem}-{number}{path.suffix}" for number in count(2))
    return next(free for name in names if not os.path.lexists(free := path.with_name(name)))


def write_choice(
    choice: Choice, ids: list[str], query: Query, lang: Lang, on_count: Callable[[int], None] = lambda _: None
) -> Callable[[Archive], Done]:
    """Give the work that writes the chosen articles; it raises CannotWrite in words for the screen.

    `on_count` hears now and then how many articles were taken, in the thread of the work.
    """
    subject = query.text if choice.what == "query" else ""
    manner = Manner(FORMATS[choice.format], Style(lang, subject=subject), choice.bom, choice.crlf)
    folder = typed_path(choice.folder)

    def work(archive: Archive) -> Done:
        gone: list[str] = []
        all_of_them = _found(archive, query) if choice.what == "query" else _by_id(archive, ids, gone)
        articles = _counted(all_of_them, on_count)
        files: list[Path] = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not choice.one_file:
                over, beside = choice.taken == "over", choice.taken == "beside"
                written = write_folder(
                    articles, folder, manner, force=over, beside=beside, on_file=files.append
                )
                one = written.files[0] if len(written.files) == 1 else None
                return Done(len(written.files), folder, len(written.kept), one, len(gone))
            first = next(articles, None)
            if first is None:
                return Done(0, folder, gone=len(gone))
            path = folder / _name(choice, first, lang)
            if os.path.lexists(path):
                if choice.taken == "keep":
                    return Done(0, folder, 1, gone=len(gone))
                path = path if choice.taken == "over" else free_name(path, choice)
            write_file(chain((first,), articles), path, manner, force=choice.taken == "over")
            return Done(1, folder, file=path, gone=len(gone))
        except (OSError, CannotWrite) as error:
            raise _not_written(folder, len(files)) from error

    return work


def write_apart(
    place: tuple[Path, Identity],
    choice: Choice,
    ids: list[str],
    query: Query,
    lang: Lang,
    on_count: Callable[[int], None],
) -> Done:
    """Do what `write_choice` says in a child process, which reads the archive at a path if it is still that.

    What it takes to find and format some thousand articles does not stay in the screen's memory. Raises
    ArchiveRefused, CannotWrite, and CannotWrite also where the process ends too early.
    """
    from hdnd_tui.intake import apart, child

    asked = {
        "archive": str(place[0]),
        "identity": place[1],
        "choice": asdict(choice),
        "ids": ids,
        "query": {**asdict(query), **{name: sorted(getattr(query, name)) for name in _SETS}},
        "lang": lang,
    }
    process = child.start("hdnd_tui.tui.export_worker")
    try:
        for kind, *values in apart.answers(process, asked):
            if kind == "count":
                on_count(values[0])
            elif kind == "done":
                files, folder, taken, file, gone = values
                return Done(files, Path(folder), taken, Path(file) if file else None, gone)
            elif kind != "OSError":
                raise apart.error_of(kind, *values)
    finally:
        child.end(process)
    raise _not_written(typed_path(choice.folder))


def query_of(value: dict[str, Any]) -> Query:
    """Make the query that `write_apart` has asked for."""
    sets = {
        name: frozenset(tuple(each) if isinstance(each, list) else each for each in value[name])
        for name in _SETS
    }
    return Query(**{**value, **sets})


def _counted(articles: Iterator[Article], on_count: Callable[[int], None]) -> Iterator[Article]:
    for number, article in enumerate(articles):
        if number % _TELL_EVERY == 0:
            on_count(number)
        yield article


def _found(archive: Archive, query: Query) -> Iterator[Article]:
    searcher = Searcher(archive)
    results = searcher.search(query, 0)
    for start in range(0, results.total, _AT_ONCE):
        for hit in searcher.hits(results, start, start + _AT_ONCE):
            yield archive.article_at(hit.number)


def _by_id(archive: Archive, ids: list[str], gone: list[str]) -> Iterator[Article]:
    for id in ids:
        try:
            yield archive.article(id)
        except UnknownArticle:
            gone.append(id)


def _not_written(folder: Path, files: int = 0) -> CannotWrite:
    """Say that a folder could not be written to, or not all, where so many files were written before."""
    there = THERE.fill(count=files) if files else Wording("", "")
    return CannotWrite(
        f"Không ghi được vào “{folder}”: đĩa đầy, không có quyền ghi, hoặc không phải thư mục.{there.vi}"
        " Hãy chọn thư mục khác.",
        f"Cannot write into “{folder}”: the disk is full, read-only, or this is no folder.{there.en}"
        " Choose another folder.",
    )
