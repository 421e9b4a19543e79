"""Every character of a cleaned line is found again in the page."""

from hypothesis import given
from hypothesis import strategies as st

from hdnd_tui.article import Run
from hdnd_tui.importing.formats.decode import normalise
from hdnd_tui.importing.layout.lines import Excerpt, join, split_lines
from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.page import Layout, Page

HIDDEN = ("\u200b", "\u202e", "\x1b[31m", "\xa0", "\t", "\x0b", "\u0301")
WORDS = (
    "Hội đồng ",
    "nhân dân",
    ". ",
    "e",
    "Ảnh: ",
    "Tin khác",
    "ông Lý ",
    "12/7/2018",
    "> ",
    ":",
    "\nHạ Vân\n",
    "# ",
)
PIECES = st.sampled_from((*HIDDEN, *WORDS, "\n", "\n\n"))
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=60).map("".join)


def stands(page: str, text: str, start: int, at: int, length: int) -> bool:
    there, here = page[at : at + length], text[start : start + length]
    return len(there) == len(here) == length and all(
        a == b or (a.isspace() and b == " ") for a, b in zip(there, here, strict=True)
    )


@given(TEXTS)
def test_spans_of_lines_stand_in_the_page(text: str) -> None:
    page = normalise(text)
    for line in split_lines(page):
        assert line.text == line.text.strip() != ""
        assert all(stands(page, line.text, *span) for span in line.excerpt.spans)


def part(layout: Layout, run: Run) -> str:
    if run.part == "caption":
        return layout.captions[run.index]
    return {"title": layout.title, "body": layout.body, "byline": layout.author or ""}[run.part]


@given(TEXTS, st.booleans())
def test_runs_of_a_layout_stand_in_the_page(text: str, structured: bool) -> None:
    page = Page(normalise(text), "x", b"", structured=structured)
    layout = lay_out(page)
    assert layout.title
    assert all(stands(page.text, part(layout, run), run.start, run.page, run.length) for run in layout.runs)
    assert all(0 <= at <= len(layout.body) for at in layout.caption_at)


def test_plain_text_is_covered_by_its_runs() -> None:
    first = "Đoạn thứ nhất nói về kỳ họp của Hội đồng nhân dân huyện trong tuần qua."
    text = f"Tên của bài viết này\n\n{first}\n\nĐoạn hai."
    layout = lay_out(Page(text, "x", b""))
    covered = sum(run.length for run in layout.runs if run.part == "body")
    assert covered == len(layout.body.replace("\n\n", ""))


def test_cutting_and_joining_keep_places() -> None:
    whole = Excerpt("Hội đồng", ((0, 10, 3), (3, 20, 5)))
    assert whole.cut(2, 6) == Excerpt("i đồ", ((0, 12, 1), (1, 20, 3)))
    assert join((whole.cut(0, 3), whole.cut(4, 8)), " ") == Excerpt("Hội đồng", ((0, 10, 3), (4, 21, 4)))
