"""Pages that may be corrected copies of what an archive has: without an address nothing tells them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article
from hdnd_tui.importing.formats.registry import format_of
from hdnd_tui.indexing.stored import Postings
from hdnd_tui.indexing.tokens import terms
from hdnd_tui.intake.report import Refusal
from hdnd_tui.safetext import printable
from hdnd_tui.wording import Wording

MOST = 200
"""Pages of an import that are looked at; each takes about a millisecond."""
_CANDIDATES = 20

ALIKE = Wording(
    "kho đã có bài {id} cùng tên tệp, cùng tiêu đề, khác nội dung; nếu trang này là bản sửa thì bỏ bài cũ:"
    " hdnd-tui remove {id}",
    "the archive has {id} with the same file name and title and another text; if this page is the corrected"
    " one, take out the other: hdnd-tui remove {id}",
)

ALIKE_BY_DAY = Wording(
    "kho đã có bài {id} cùng tiêu đề, cùng ngày, cùng hội đồng, khác nội dung; nếu hai bài là một thì bỏ bài"
    " cũ: hdnd-tui remove {id}, hoặc bỏ bài này: hdnd-tui remove {new}",
    "the archive has {id} with the same title, day and council and another text; if the two are one, take out"
    " the old one: hdnd-tui remove {id}, or this one: hdnd-tui remove {new}",
)
_TELLING = 6
"""Syllables of a title from which on two articles of one day do not have it by chance: not `Hội nghị`."""


def has_no_address(article: Article) -> bool:
    """Say whether an article is known by its text alone: its page is a file that states no address."""
    form = format_of(article.source or "")
    return form is not None and form.name != "jsonl" and "/" not in (article.source or "")


def alike(path: Path, added: Sequence[tuple[str, Article]]) -> Iterator[Refusal]:
    """Give a warning for each article added, by the name of its page, that has a likeness from before."""
    new = {article.id for _, article in added}
    with Archive.open(path) as archive:
        postings = Postings(archive.connection)
        for name, article in added:
            for number in _with_title(article.title, postings):
                other = archive.article_at(number)
                if other.title == article.title and other.id not in new:
                    told = ALIKE if other.source == article.source else ALIKE_BY_DAY
                    if told is ALIKE or _of_one_day(other, article):
                        ids = {"id": printable(other.id), "new": printable(article.id)}
                        yield Refusal(name, told.fill(**ids))


def _of_one_day(one: Article, other: Article) -> bool:
    same = (one.date, one.council) == (other.date, other.council)
    return same and bool(one.date and one.council) and len(one.title.split()) >= _TELLING


def _with_title(title: str, postings: Postings) -> list[int]:
    """Give the numbers of some articles whose titles hold the words of this one."""
    words = [term for term in terms(title, "") if term.startswith("^")]
    held = -1
    for term in [pair for pair in words if "_" in pair] or words:
        held &= postings.of(term)
    numbers: list[int] = []
    while held > 0 and len(numbers) < _CANDIDATES:
        numbers.append((held & -held).bit_length() - 1)
        held &= held - 1
    return numbers
