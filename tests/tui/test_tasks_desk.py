"""Daily tasks from a cold start in a pseudo-terminal, with the number of keys that `docs/tasks.md` gives."""

from __future__ import annotations

import base64
import re
import sys
from pathlib import Path

import pytest

pytest.importorskip("pty", reason="there are no pseudo-terminals here")

import hdnd_tui
from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.userdata import UserData

from .conftest import article, make_archive, sample
from .pseudo_terminal import PseudoTerminal, pseudo_terminal

pytestmark = pytest.mark.skipif(sys.platform == "darwin", reason="a Mac has a clipboard of its own")

TABLE = Path(hdnd_tui.__file__).parent / "docs" / "tasks.md"
KEYS = {
    "Enter": "\r",
    "Esc": "\x1b",
    "Down": "\x1b[B",
    "Right": "\x1b[C",
    "PgDn": "\x1b[6~",
    "Ins": "\x1b[2~",
    "Tab": "\t",
    "F2": "\x1bOQ",
    "F5": "\x1b[15~",
    "F8": "\x1b[19~",
    "F10": "\x1b[21~",
    "Ctrl+G": "\x07",
    "Ctrl+U": "\x15",
    "Ctrl+W": "\x17",
    "Ctrl+X": "\x18",
    "Ctrl+C": "\x03",
}


class Hand:
    """Presses keys one by one and counts them."""

    def __init__(self, terminal: PseudoTerminal) -> None:
        self.terminal = terminal
        self.pressed = 0

    def press(self, *keys: str) -> None:
        """Press named keys, or type a text letter by letter."""
        for key in keys:
            for each in [KEYS[key]] if key in KEYS else key:
                self.terminal.send(each)
                self.pressed += 1


def promised(task: str) -> int:
    """Give the number of keys that the table promises."""
    rows = [
        line.split("|") for line in TABLE.read_text("utf-8").splitlines() if line.startswith(f"| {task} |")
    ]
    assert len(rows) == 1, f"{task!r} stands {len(rows)} times in the table"
    found = re.match(r"\s*(\d+)", rows[0][2])
    assert found
    return int(found[1])


@pytest.fixture
def kho(tmp_path: Path) -> Path:
    more = [article(10 + n, f"Giao ban tháng {n}", f"Thường trực giao ban lần {n}.") for n in range(1, 6)]
    path = make_archive(tmp_path / "kho.db", [*sample(), *more])
    own = UserData(tmp_path / "own")
    own.keep_setting("export folder", str(tmp_path / "ra"))
    own.keep_setting("welcomed", "1")
    (tmp_path / "ra").mkdir()
    own.close()
    return path


def opened(kho: Path) -> dict[str, str]:
    """Give the environment of a run on this archive; a clipboard of the machine is out of the way."""
    return {
        "HDND_USER_DATA": str(kho.parent / "own"),
        "HDND_ARCHIVE": str(kho),
        "DISPLAY": "",
        "WAYLAND_DISPLAY": "",
        "WSL_DISTRO_NAME": "",
        "PYTHONPATH": ":".join(sys.path),
    }


def copied(terminal: PseudoTerminal) -> str:
    """Give what the terminal was asked to put into its clipboard."""
    terminal.until("\x1b]52;c;")
    while not (found := re.search(r"\x1b\]52;c;([^\x07\x1b]*)[\x07\x1b]", terminal.seen)):
        terminal.read(1)
    return base64.b64decode(found[1]).decode()


def test_a_citation_on_the_clipboard(kho: Path) -> None:
    with pseudo_terminal("-m", "hdnd_tui", **opened(kho)) as terminal:
        terminal.until_shown("10 bài")
        hand = Hand(terminal)
        hand.press("khai mac", "Enter", "F8")
        assert copied(terminal).startswith('"Khai mạc kỳ họp thứ 7", haiphong.example, ngày 3/3/2022.')
        assert hand.pressed == promised("a citation on the clipboard")


def test_a_sentence_with_its_citation(kho: Path) -> None:
    with pseudo_terminal("-m", "hdnd_tui", **opened(kho)) as terminal:
        terminal.until_shown("10 bài")
        hand = Hand(terminal)
        hand.press("duoc giao", "Enter", "Enter")
        terminal.until_shown("khớp 1/")
        hand.press("s", "Ctrl+C")
        said = copied(terminal)
        assert said.startswith("“Đồng chí Lê Văn Thử, Chủ tịch HĐND thành phố, được giao chủ trì kỳ họp.” (")
        assert hand.pressed == promised("a sentence on the clipboard with its citation")


def test_a_dossier_of_five_articles_as_one_text(kho: Path) -> None:
    with pseudo_terminal("-m", "hdnd_tui", **opened(kho)) as terminal:
        terminal.until_shown("10 bài")
        hand = Hand(terminal)
        hand.press("giao ban", "Enter")
        terminal.until_shown("5 bài")
        hand.press(*["Ins", "Down"] * 4, "Ins")
        terminal.until_shown("giỏ: 5 bài")
        hand.press("F5")
        terminal.until_shown("Xuất ra tệp")
        terminal.until_shown("giỏ (5 bài)")
        hand.press("Tab", "Down", "Right", "Right", "Right", "F5")
        terminal.until_shown("Đã ghi vào")
        text = (kho.parent / "ra" / "ho-so-hdnd.txt").read_text("utf-8")
        assert "Số bài: 5" in text
        assert [f"giao ban lần {n}." in text for n in range(1, 6)] == [True] * 5
        assert hand.pressed == promised("a dossier of five articles as one text")


def test_what_is_new(kho: Path) -> None:
    with pseudo_terminal("-m", "hdnd_tui", **opened(kho)) as terminal:
        terminal.until_shown("đã kiểm tra")
        Hand(terminal).press("F10")
        assert terminal.ended() == 0
    with ArchiveWriter(kho) as writer:
        writer.put([Imported(article(28, "Tin vừa nhập", "Nước dâng."), b"x")])
    with pseudo_terminal("-m", "hdnd_tui", **opened(kho)) as terminal:
        terminal.until_shown("Có 1 bài mới nhập")
        hand = Hand(terminal)
        hand.press("Ctrl+W")
        terminal.until_shown("mới nhập ✕")
        assert "Tin vừa nhập" in "\n".join(terminal.screen.display)
        assert hand.pressed == promised("what is new")


def test_mark_quit_come_back_continue(kho: Path) -> None:
    with ArchiveWriter(kho) as writer:
        long = "\n\n".join(f"Đoạn thứ {n} của bài dài." for n in range(1, 60))
        writer.put([Imported(article(29, "Bài dài", long), b"x")])
    with pseudo_terminal("-m", "hdnd_tui", **opened(kho)) as terminal:
        terminal.until_shown("11 bài")
        hand = Hand(terminal)
        hand.press("Down", "Enter")
        terminal.until_shown("Đoạn thứ 1 của")
        hand.press("PgDn")
        terminal.until_shown("Đoạn thứ 15 của")
        hand.press("Ins")
        terminal.until_shown("giỏ: 1 bài")
        first = next(line for line in terminal.screen.display if "Đoạn thứ" in line)
        hand.press("F10")
        assert terminal.ended() == 0
    with pseudo_terminal("-m", "hdnd_tui", **opened(kho)) as terminal:
        terminal.until_shown("11 bài")
        again = Hand(terminal)
        again.press("F2")
        terminal.until_shown("Lệnh")
        again.press("da doc", "Enter")
        terminal.until_shown("Bài đã đọc")
        again.press("Enter")
        terminal.until_shown("Đoạn thứ 15 của")
        assert next(line for line in terminal.screen.display if "Đoạn thứ" in line) == first
        assert "giỏ: 1 bài" in "\n".join(terminal.screen.display)
        assert hand.pressed + again.pressed == promised("mark, quit, come back, continue")


def test_correct_a_wrong_date(kho: Path) -> None:
    with pseudo_terminal("-m", "hdnd_tui", **opened(kho)) as terminal:
        terminal.until_shown("10 bài")
        hand = Hand(terminal)
        hand.press("khai mac", "Enter", "Ctrl+X")
        terminal.until_shown("Sửa bài này")
        hand.press("Enter")
        terminal.until_shown("Ngày đúng")
        hand.press("Ctrl+U", "4/5/2021", "Enter")
        terminal.until_shown("Đã sửa trong kho")
        terminal.until_shown("04/05/2021 (đã sửa)")
        assert hand.pressed == promised("correct a wrong date")
    with Archive.open(kho) as archive:
        assert archive.article("bai-3").date == "2021-05-04"
