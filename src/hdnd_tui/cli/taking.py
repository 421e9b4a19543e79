"""The command `export`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article
from hdnd_tui.cli.arguments import Call
from hdnd_tui.cli.checked import open_checked
from hdnd_tui.cli.console import Console
from hdnd_tui.cli.telling import WROTE_FILE
from hdnd_tui.errors import CannotWrite, WrongUsage
from hdnd_tui.export.format import Format
from hdnd_tui.export.formats import FORMATS
from hdnd_tui.export.places import is_folder
from hdnd_tui.export.style import Style
from hdnd_tui.export.writing import Manner, Written, chunks, write_file, write_folder
from hdnd_tui.safetext import printable_path
from hdnd_tui.search.said import NOTHING
from hdnd_tui.wording import Wording

_PAGE = 200

_WROTE_ONE = Wording(
    "Đã ghi {count} bài vào một tệp: {file}. Muốn ghi vào thư mục, thêm dấu / ở cuối: --to {file}/",
    "Wrote {count} articles into one file: {file}. For a folder, end in a slash: --to {file}/",
)
_WROTE_FOLDER = Wording("Đã ghi {count} tệp vào {folder}", "Wrote {count} files into {folder}")

_KEPT = Wording(
    "{count} tệp đã có và được giữ nguyên (“{first}”…). Thêm --force để ghi đè, hoặc chọn thư mục khác.",
    "Kept {count} files as they were (“{first}”…). Add --force to overwrite, or choose another place.",
)


def export(call: Call, console: Console) -> int:
    """Write the articles named, found or all as text: a file each, one file, or standard output."""
    chosen = bool(call.words) + call.has("query") + call.has("all")
    if chosen != 1:
        raise WrongUsage(
            "Hãy chọn một trong: các mã bài, --query CÂU, --all. Xem: hdnd-tui export --help",
            "Choose one of: ids, --query QUERY, --all. See: hdnd-tui export --help --lang en",
        )
    target = call.get("to", "-")
    if not target:
        raise WrongUsage(
            "Nơi ghi sau --to đang trống. Hãy ghi tên tệp hoặc thư mục, ví dụ: --to van-ban/",
            "The place of --to is empty. Name a file or a folder, as: --to texts/",
        )
    manner = Manner(
        _format(call, target),
        Style(console.lang, call.get("width", 0), call.get("query", "")),
        call.has("bom"),
        call.has("crlf"),
    )
    with closing(open_checked(call, console)) as archive:
        articles = _articles(call, archive)
        if articles is None:
            console.complain(NOTHING)
        elif target == "-":
            _refuse_terminal(manner.form)
            for chunk in chunks(articles, manner):
                console.data(chunk)
        else:
            _write(articles, target, manner, console, force=call.has("force"))
    return 0


def _refuse_terminal(form: Format) -> None:
    """Keep bytes that are no text from a terminal, which would take them for commands."""
    if form.packed is not None and sys.stdout.isatty():
        raise WrongUsage(
            f"Dạng này không phải văn bản nên không hiện được. Hãy ghi ra tệp: --to TÊN{form.suffix}",
            f"This format is no text and cannot be shown. Write it to a file: --to NAME{form.suffix}",
        )


def _format(call: Call, target: str) -> Format:
    """Give the format asked for, else the one of the file's suffix, else plain text."""
    if call.has("format"):
        return FORMATS[call.get("format")]
    suffix = Path(target).suffix.lower()
    return next((f for f in FORMATS.values() if f.suffix == suffix), FORMATS["txt"])


def _articles(call: Call, archive: Archive) -> Iterator[Article] | None:
    """Give the articles chosen, one in memory at a time; None where a query finds none."""
    if call.has("all"):
        return archive.articles()
    if call.words:
        # Every id is looked up before the first file is written.
        numbers = [archive.number_of(id) for id in dict.fromkeys(call.texts)]
        return (archive.article_at(number) for number in numbers)
    return _found(call, archive)


def _found(call: Call, archive: Archive) -> Iterator[Article] | None:
    from hdnd_tui.search.query import Query
    from hdnd_tui.search.searcher import Searcher

    searcher = Searcher(archive)
    results = searcher.search(Query(text=call.get("query")), 0)
    if not results.total:
        return None
    return (
        archive.article_at(hit.number)
        for start in range(0, results.total, _PAGE)
        for hit in searcher.hits(results, start, start + _PAGE)
    )


def _write(
    articles: Iterator[Article], target: str, manner: Manner, console: Console, *, force: bool
) -> None:
    path = Path(target)
    ends = (os.sep, os.altsep) if os.altsep else (os.sep,)
    if not (target.endswith(ends) or is_folder(path)):
        _write_one(articles, path, manner, console, force=force)
        return
    if manner.form.whole is not None:
        raise WrongUsage(
            "Hồ sơ là một tệp chung cho mọi bài. Hãy ghi tên tệp, ví dụ: --to ho-so.txt",
            "A dossier is one file for all articles. Name the file, as: --to dossier.txt",
        )
    count = 0

    def on_file(file: Path) -> None:
        nonlocal count
        count += 1
        console.progress(0, 0, f"{count} {file.name}")

    written = write_folder(articles, path, manner, force=force, on_file=on_file)
    console.say(_WROTE_FOLDER.fill(count=len(written.files), folder=printable_path(path)))
    if written.kept:
        raise _kept(written)


def _write_one(
    articles: Iterator[Article], path: Path, manner: Manner, console: Console, *, force: bool
) -> None:
    count = 0

    def counted() -> Iterator[Article]:
        nonlocal count
        for article in articles:
            count += 1
            yield article

    write_file(counted(), path, manner, force=force)
    # A name without a suffix may have been meant for a folder.
    said = _WROTE_ONE if count > 1 and not path.suffix and manner.form.whole is None else WROTE_FILE
    console.say(said.fill(count=count, file=printable_path(path)))


def _kept(written: Written) -> CannotWrite:
    said = _KEPT.fill(count=len(written.kept), first=printable_path(Path(written.kept[0].name)))
    return CannotWrite(said.vi, said.en)
