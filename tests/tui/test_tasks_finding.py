"""Tasks of a working day in a pseudo-terminal, from a cold start by what the screen says, keys counted."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("pty", reason="there are no pseudo-terminals here")

from hdnd_tui.article import Article

from .conftest import DISTRICT, article, make_archive
from .pseudo_terminal import PseudoTerminal, pseudo_terminal
from .test_pages import CHAIR, DEPUTY, NEW, OLD, OTHER, meeting
from .test_tasks_desk import promised

KEYS = {
    "Enter": "\r",
    "Esc": "\x1b",
    "Tab": "\t",
    "Up": "\x1b[A",
    "Down": "\x1b[B",
    "Right": "\x1b[C",
    "Left": "\x1b[D",
    "PgDn": "\x1b[6~",
    "F5": "\x1b[15~",
    "F9": "\x1b[20~",
    "F10": "\x1b[21~",
    "F12": "\x1b[24~",
}


class Hands:
    """Presses keys one by one, looks at the screen, and counts."""

    def __init__(self, terminal: PseudoTerminal) -> None:
        self.terminal = terminal
        self.count = 0

    def press(self, *names: str) -> None:
        """Press named keys."""
        for name in names:
            self.terminal.send(KEYS[name])
            self.count += 1

    def type(self, text: str) -> None:
        """Type letters."""
        self.terminal.send(text)
        self.count += len(text)

    def see(self, *texts: str) -> None:
        """Wait until the screen shows these."""
        for text in texts:
            self.terminal.until_shown(text)

    @property
    def rows(self) -> list[str]:
        """The screen as it is."""
        return list(self.terminal.screen.display)


def paragraphs(count: int) -> str:
    return "\n\n".join(
        f"Đoạn {n}: đại biểu bàn về nước sạch, đường làng và trường học." for n in range(count)
    )


def articles() -> list[Article]:
    plan = "Theo Kế hoạch số 196/KH-UBND, thành phố lát lại vỉa hè."
    return [
        meeting(1, "2020-05-04", "Kỳ họp thứ năm", (OLD, CHAIR), (OTHER, DEPUTY)),
        meeting(2, "2021-06-20", "Giám sát trường học", (OLD, CHAIR)),
        meeting(3, "2021-07-05", "Kỳ họp thứ nhất", (NEW, CHAIR), (OTHER, DEPUTY)),
        meeting(4, "2022-03-25", "Giao ban quý một", (NEW, CHAIR)),
        meeting(5, "2022-03-28", "Giám sát chợ", (NEW, CHAIR)),
        meeting(6, "2022-09-02", "Khảo sát bến phà Suối Lặng", (NEW, CHAIR)),
        article(7, "Lát vỉa hè", plan, year=2021, date="2021-02-03"),
        article(8, "Vỉa hè xong một nửa", plan, year=2021, date="2021-08-03"),
        article(9, "Tiếp xúc cử tri quận", "Cử tri nêu ý kiến.", council=DISTRICT, councils=(DISTRICT,)),
        article(10, "Họp tổ đại biểu quận", "Tổ đại biểu họp.", council=DISTRICT, councils=(DISTRICT,)),
        article(11, "Bàn về nước sạch", paragraphs(30)),
    ]


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    archive = make_archive(tmp_path / "kho.db", articles())
    folder = tmp_path / "tai-lieu"
    folder.mkdir()
    with pseudo_terminal(
        "-m",
        "hdnd_tui",
        "--archive",
        str(archive),
        HDND_USER_DATA=str(tmp_path / "own"),
        XDG_DOCUMENTS_DIR=str(folder),
        HOME=str(tmp_path),
    ) as terminal:
        hands = Hands(terminal)
        hands.see("11 bài", "F10 Thoát")
        yield hands


def test_find_by_three_half_remembered_syllables(hands: Hands) -> None:
    hands.type("pha suoi lang")
    hands.see("1 bài")
    hands.press("Enter", "Enter")
    hands.see("Khảo sát bến phà Suối Lặng", "dòng 1–")
    assert hands.count == promised("find an article by three half-remembered syllables")


def test_who_was_chairman_of_a_council_on_a_day_with_the_sentence(hands: Hands) -> None:
    hands.press("Tab")
    hands.see("F9 Xem hội đồng")
    hands.press("F9")
    hands.see("HĐND thành phố Hải Phòng", "Ai giữ chức vụ gì, vào ngày nào")
    hands.press("Enter")
    hands.see("Ví dụ: chu tich 22/3/2022")
    hands.type("chu tich 1/7/2021")
    hands.see(f"{NEW}  {CHAIR}", "sau 4 ngày", f"{OLD}  {CHAIR}", "trước 11 ngày", f"“Ông {OLD}, {CHAIR}")
    assert hands.count == promised("who was chairman of a council on a day, with the sentence")
    hands.press("Enter")
    hands.see(f"▌Ông {NEW}, Chủ tịch HĐND")


def test_all_articles_of_a_person_in_a_year(hands: Hands) -> None:
    hands.see("F9 Người")
    hands.press("F9")
    hands.see("Danh bạ", "Gõ tên, hội đồng")
    hands.type("ha moi")
    hands.see("1 người")
    hands.press("Enter")
    hands.see("Chức vụ theo ngày", "Tab phần sau")
    hands.press("Tab")
    hands.see("Bài theo năm")
    hands.press("Enter")
    hands.see(f"{NEW} ✕", "2022 ✕", "3 bài")
    assert hands.count == promised("all articles of a person in a year")


def test_every_supervision_visit_of_a_council_in_a_year_as_csv(hands: Hands, tmp_path: Path) -> None:
    hands.press("Tab", "F9")
    hands.see("Loại việc", "Giám sát, khảo sát", "Tab phần sau")
    hands.press("Tab", "Tab", "Enter")
    hands.see("3 bài: Giám sát, khảo sát")
    hands.press("Tab", "Tab", "Tab")
    hands.press("Enter")
    hands.see("HĐND TP Hải Phòng ✕", "2022 ✕", "Giám sát, khảo sát ✕", "2 bài")
    hands.press("F5")
    hands.see("Xuất ra tệp", "cả kết quả tìm (2 bài)", "F5 ghi")
    hands.press("Tab", "Down", "Right", "Right")
    hands.see("cả kết quả tìm (2 bài)", ".csv", "có, cho Excel")
    hands.press("F5")
    hands.see("Đã ghi")
    (file,) = (tmp_path / "tai-lieu").glob("*.csv")
    text = file.read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig")), delimiter=";"))
    titles = {value for row in rows for value in row.values()}
    assert len(rows) == 2
    assert {"Giám sát chợ", "Khảo sát bến phà Suối Lặng"} <= titles
    assert hands.count == promised("every supervision visit of a council in a year as csv")


def test_follow_the_number_of_a_document(hands: Hands) -> None:
    hands.type("lat via he")
    hands.see("2 bài")
    hands.press("Enter", "Enter")
    hands.see("dòng 1–", "196/KH-UBND")
    hands.press("Right")
    hands.see("Enter: các bài nêu văn bản này")
    hands.press("Enter")
    hands.see("Tìm  196/KH-UBND", "Lát vỉa hè", "Vỉa hè xong một nửa")
    assert hands.count == promised("follow the number of a document")


def test_find_the_articles_of_a_former_district(hands: Hands) -> None:
    hands.press("Tab", "Right")
    hands.see("Đơn vị cũ", "Q. Hồng Bàng")
    hands.press("Down", "Down", "Enter")
    hands.see("Đơn vị cũ", "2 bài", "Tiếp xúc cử tri quận", "Họp tổ đại biểu quận")
    assert hands.count == promised("find the articles of a former district")


def test_read_at_80x24_with_high_contrast(hands: Hands) -> None:
    hands.type("nuoc sach")
    hands.see("1 bài")
    hands.press("F12")
    hands.see("Tương phản cao")
    hands.press("Down", "Down", "Enter")
    hands.press("Enter", "Enter")
    hands.see("Đoạn 0: đại biểu", "dòng 1–22")
    hands.press("PgDn")
    hands.see("dòng 21–42")
    assert hands.count == promised("read at 80x24 with high contrast")
    assert all(len(row) == 80 for row in hands.rows)
    cells = [cell for row in hands.terminal.screen.buffer.values() for cell in row.values()]
    faint = [
        cell for cell in cells if cell.data.strip() and cell.fg not in ("default", "brightyellow", "black")
    ]
    assert faint == []
