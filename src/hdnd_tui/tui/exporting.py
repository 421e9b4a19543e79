"""Writing articles to files for the screen: which articles, where to, and whether a name is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article
from hdnd_tui.errors import CannotWrite, UnknownArticle
from hdnd_tui.export.formats import FORMATS, pieces
from hdnd_tui.export.names import file_name
from hdnd_tui.export.places import typed_path
from hdnd_tui.export.style import Style
from hdnd_tui.export.writing import Manner, write_file, write_folder
from hdnd_tui.search.query import Query
from hdnd_tui.wording import Lang, Wording

What = Literal["article", "basket", "query"]

_ONE_FILE = Wording("cac-bai-hdnd", "articles")
_DOSSIER = Wording("ho-so-hdnd", "dossier")
_AND_MORE = Wording("  và {count} tệp nữa", "  and {count} more files")
_PREVIEWED = 6
"""Lines of what would be written."""
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
    force: bool = False


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


def preview(choice: Choice, first: Article, count: int, subject: str, lang: Lang) -> tuple[str, list[str]]:
    """Give the file that would be written, and the first lines of what would stand in it."""
    form = FORMATS[choice.format]
    name = _name(choice, first, lang)
    more = _AND_MORE.fill(count=count - 1).to(lang) if count > 1 and not choice.one_file else ""
    text = "".join(islice(pieces([first], form, Style(lang, subject=subject, count=count)), 2))
    lines = [line for line in text.splitlines() if line.strip()]
    return f"{Path(choice.folder) / name}{more}", lines[:_PREVIEWED]


def _name(choice: Choice, first: Article, lang: Lang) -> str:
    suffix = FORMATS[choice.format].suffix
    if choice.what == "article" or not choice.one_file:
        return file_name(first, suffix)
    return f"{(_DOSSIER if choice.format == 'dossier' else _ONE_FILE).to(lang)}{suffix}"


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
        articles = _counted(_articles(archive, choice.what, ids, query, gone), on_count)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not choice.one_file:
                written = write_folder(articles, folder, manner, force=choice.force)
                one = written.files[0] if len(written.files) == 1 else None
                return Done(len(written.files), folder, len(written.kept), one, len(gone))
            first = next(articles, None)
            if first is None:
                return Done(0, folder, gone=len(gone))
            path = folder / _name(choice, first, lang)
            if path.exists() and not choice.force:
                return Done(0, folder, 1, gone=len(gone))
            write_file(_after(first, articles), path, manner, force=choice.force)
            return Done(1, folder, file=path, gone=len(gone))
        except (OSError, CannotWrite) as error:
            raise _not_written(folder) from error

    return work


def _counted(articles: Iterator[Article], on_count: Callable[[int], None]) -> Iterator[Article]:
    for number, article in enumerate(articles):
        if number % _TELL_EVERY == 0:
            on_count(number)
        yield article


def _after(first: Article, others: Iterator[Article]) -> Iterator[Article]:
    yield first
    yield from others


def _articles(
    archive: Archive, what: What, ids: list[str], query: Query, gone: list[str]
) -> Iterator[Article]:
    if what == "query":
        from hdnd_tui.search.searcher import Searcher

        searcher = Searcher(archive)
        results = searcher.search(query, 0)
        for start in range(0, results.total, 200):
            for hit in searcher.hits(results, start, start + 200):
                yield archive.article_at(hit.number)
        return
    for id in ids:
        try:
            yield archive.article(id)
        except UnknownArticle:
            gone.append(id)


def _not_written(folder: Path) -> CannotWrite:
    return CannotWrite(
        f"Không ghi được vào “{folder}”: đĩa đầy, không có quyền ghi, hoặc không phải thư mục."
        " Hãy chọn thư mục khác.",
        f"Cannot write into “{folder}”: the disk is full, read-only, or this is no folder."
        " Choose another folder.",
    )
