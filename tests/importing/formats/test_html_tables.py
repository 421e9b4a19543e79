"""Tables of saved pages: a list of records keeps its rows whole, any other table is what it frames."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Article
from hdnd_tui.importing.formats import html_format
from hdnd_tui.importing.reading import read_page
from hdnd_tui.importing.traces import find_page, read_again

_LEAD = (
    "Sáng ngày 12/7/2021, Hội đồng nhân dân tỉnh Lâm Đồng khóa X tổ chức kỳ họp thứ nhất để bầu các chức danh"
    " của Hội đồng nhân dân tỉnh nhiệm kỳ 2021 - 2026."
)
_LAST = "Kỳ họp bế mạc vào chiều cùng ngày với sự nhất trí cao của các đại biểu."
_HEAD = ("TT", "Họ và tên", "Chức vụ", "Ghi chú")
_MANY = [
    (str(number), f"<p><span>Lê Văn {name}</span></p>", "Phó Trưởng ban HĐND tỉnh", "")
    for number, name in enumerate("An Bình Cao Dũng Giang Hải Hùng Kiên Lâm Minh Nam Phúc Quân".split(), 1)
]


def _table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(each if each[:3] == "<td" else f"<td>{each}</td>" for each in row) for row in rows)
    return f"<table border=1><tbody>{''.join(f'<tr>{row}</tr>' for row in cells)}</tbody></table>"


def _markup(inside: str) -> bytes:
    return (
        "<html><body><div><a href='/'>Trang chủ</a> <a href='/b'>Tin tức</a></div>"
        "<div><h1>HĐND tỉnh Lâm Đồng bầu các chức danh chủ chốt</h1>"
        f"<div><p>{_LEAD}</p>{inside}<p>{_LAST}</p></div></div>"
        "<div><a href='/c'>Tin khác của Hội đồng nhân dân tỉnh Lâm Đồng</a></div></body></html>"
    ).encode()


def _read(inside: str) -> Article:
    (page,) = html_format.read(_markup(inside), "a.html")
    return read_page(page, today=date(2026, 1, 1))


def _between(inside: str) -> list[str]:
    lines = _read(inside).body.split("\n\n")
    assert (lines[0], lines[-1]) == (_LEAD, _LAST)
    return lines[1:-1]


def test_the_rows_of_a_list_are_lines_and_who_is_listed_wrote_nothing() -> None:
    """A long list of short cells outweighs the text around it, and is the article's all the same."""
    article = _read(_table(_HEAD, *_MANY))
    lines = article.body.split("\n\n")
    assert lines[1] == "TT | Họ và tên | Chức vụ | Ghi chú"
    assert lines[2] == "1 | Lê Văn An | Phó Trưởng ban HĐND tỉnh"
    assert len(lines) == len(_MANY) + 3
    assert lines[-1] == _LAST
    assert article.author is None
    assert [each.name for each in article.officials] == [f"Lê Văn {row[1][16:-11]}" for row in _MANY]


def test_lines_of_a_cell_and_a_cell_of_several_rows() -> None:
    assert _between(
        _table(
            ("Tổ", "Họ và tên", "Chức vụ"),
            ("<td rowspan=2>Tổ 1</td>", "Lê Văn An", "Tỉnh ủy viên<br>Chủ tịch HĐND tỉnh"),
            ("Lê Thị Bình", "Phó Chủ tịch HĐND tỉnh"),
            ("<td colspan=3>Tổ 2 chưa bầu</td>",),
        )
    ) == [
        "Tổ | Họ và tên | Chức vụ",
        "Tổ 1 | Lê Văn An | Tỉnh ủy viên / Chủ tịch HĐND tỉnh",
        "| Lê Thị Bình | Phó Chủ tịch HĐND tỉnh",
        "Tổ 2 chưa bầu",
    ]


@pytest.mark.parametrize(
    ("inside", "records"),
    [
        (_table((f"<p>{_LEAD}</p><p>{_LEAD}</p>",)), 0),
        (_table((_table(("a", "b"), ("c", "d")), "x"), ("y", "z")), 2),
        (_table(("<img src=a.jpg>", "<img src=b.jpg>"), ("Quang cảnh.", "Cử tri."), ("a", "b")), 0),
        (_table(("Nơi nhận:<br>- Lưu: VT.", "TM. HỘI ĐỒNG NHÂN DÂN<br>CHỦ TỊCH<br>Hồ Văn Lý")), 0),
        (_table(("HĐND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("Số: 1/NQ-HĐND", "Lâm Đồng")), 0),
        (_table((_LEAD * 6, _LAST * 8), (_LEAD * 5, _LAST)), 0),
    ],
    ids=["frame", "nested", "pictures", "signature", "letterhead", "columns of text"],
)
def test_other_tables_are_what_they_frame(inside: str, records: int) -> None:
    assert sum("|" in line for line in _read(inside).body.split("\n")) == records


def test_who_signs_stands_below_the_office_of_the_same_column() -> None:
    signed = _table(("THƯ KÝ", "CHỦ TỊCH"), ("(đã ký)", "(đã ký)"), ("Lê Thị Bình", "Lê Văn An"))
    assert _between(signed) == ["THƯ KÝ", "(đã ký)", "Lê Thị Bình", "CHỦ TỊCH", "(đã ký)", "Lê Văn An"]


def test_the_page_of_a_table_is_found_again() -> None:
    data = _markup(_table(_HEAD, *_MANY))
    (page,) = html_format.read(data, "a.html")
    article = read_page(page)
    assert "1\nLê Văn An\nPhó Trưởng ban HĐND tỉnh\n" in page.text
    assert find_page(data, article) == page.text
    assert read_again(data, article) == article
