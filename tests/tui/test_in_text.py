"""Finding words in the article that is read, and typing over an old search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from hdnd_tui.article import Article, Official, Place
from hdnd_tui.tui import texts
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.export_dialog import ExportDialog
from hdnd_tui.tui.lookup import Lookup
from hdnd_tui.tui.views import Opened
from hdnd_tui.tui.words_in import find_words, with_words_marked

from .conftest import PARAGRAPH, article, lines, make_archive, press, settled, shown

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)
NAME = "Lò Văn Đọc"


def keys(text: str) -> list[str]:
    return ["space" if letter == " " else letter for letter in text]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    between = f"\n\n{PARAGRAPH * 3}\n\n"
    body = between.join((f"Ông {NAME} khai mạc.", f"Ông {NAME} phát biểu.", f"{NAME} bế mạc."))
    places = tuple(Place("body", at, at + len(NAME)) for at in range(len(body)) if body.startswith(NAME, at))
    official = Official(NAME, "Ông", (), places)
    return make_archive(tmp_path / "kho.db", [article(1, "Kỳ họp", body, officials=(official,))])


async def until(pilot: Pilot[Any], so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(500):
        if so():
            return
        await pilot.pause()
    raise AssertionError("it did not become so")


def found(app: ReadingRoomApp) -> list[str]:
    """Give the words that are marked as places to go to, in reading order."""
    reader = app.room.reader
    return [reader._lines[hit.line].text[hit.start : hit.end] for hit in reader._hits]


@pytest.mark.parametrize(
    ("text", "typed", "words"),
    [
        ("Ông Lê Khắc Nam và bà Lê Khắc Nâm", "le khac nam", ["Lê Khắc Nam", "Lê Khắc Nâm"]),
        ("họp\nkỳ  họp thứ", "ky hop", ["kỳ  họp"]),
        ("Nghị quyết 12/NQ-HĐND", "hđnd", ["HĐND"]),
        ("đoàn đi, hoàn toàn", "oan", []),
        ("hội đồng nhân dân", "hoi do", ["hội đồ"]),
        ("(a) [b] a.b", "[b]", ["[b]"]),
        ("chữ ẞ lớn, chữ", "chu", ["chữ", "chữ"]),
        ("không", " ", []),
        ("kỳ họp, kì họp", "kì hop", ["kỳ họp", "kì họp"]),
        ("kỳ họp, kì họp", "ky hop", ["kỳ họp", "kì họp"]),
        ("quyết nghị, quý, quí", "quy", ["quy", "quý", "quí"]),
        ("kiểm, kỳ, kyg", "ki", ["ki", "kỳ"]),
        ("“Ban Pháp chế” và “ban pháp chế»", '"ban pháp chế"', ["“Ban Pháp chế”", "“ban pháp chế»"]),
        ('"a", o\'b', "”a”, o’b", ['"a", o\'b']),
        ("Bạc Liêu – Cà Mau", "bạc liêu - cà", ["Bạc Liêu – Cà"]),
    ],
)
def test_words_stand_side_by_side_whatever_their_marks(text: str, typed: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in find_words(text, typed)] == words


def test_marks_as_typed_come_before_others() -> None:
    opened = Opened(Article(id="a", title="Bà Lan", body="Ông Lân gặp bà Lan.", captions=("Lãn",)), 1)
    assert with_words_marked(opened, "lan").body_marks == ((4, 7), (15, 18))
    assert with_words_marked(opened, "lân").body_marks == ((4, 7),)
    assert with_words_marked(opened, "lân").title_marks == ()
    assert with_words_marked(opened, "lần").caption_marks == (((0, 3),),)


@pytest.mark.parametrize(
    ("body", "typed", "words"),
    [
        ("Khánh Hòa, Khánh Hoà, khanh hoa", "khánh hoà", ["Khánh Hòa", "Khánh Hoà"]),
        ("kỳ họp, kì họp, kỳ hợp", "kì họp", ["kỳ họp", "kì họp"]),
        ("“Bế mạc”, “bê mác”", '"bế mạc"', ["“Bế mạc”"]),
    ],
)
def test_spellings_of_the_same_word_are_one(body: str, typed: str, words: list[str]) -> None:
    marks = with_words_marked(Opened(Article(id="a", title="", body=body), 1), typed).body_marks
    assert [body[start:end] for start, end in marks] == words


def test_words_that_stand_nowhere_are_read_as_keys() -> None:
    opened = Opened(Article(id="a", title="Mas", body="Hội đồng, hồi đông; má"), 1)
    assert with_words_marked(opened, "hooij ddoongf").body_marks == ((0, 8),)
    assert with_words_marked(opened, "mas").body_marks == ()


async def test_words_of_an_article_are_found_as_one_types_and_left_with_escape(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("khai mac"), "enter", "enter")
        room, reader = app.room, app.room.reader
        assert found(app) == ["khai mạc"]
        await press(pilot, "/", *keys("van doc"))
        assert room.pane == "reader"
        assert found(app) == ["Văn Đọc"] * 3
        assert any("Tìm trong bài  van doc" in line and "1/3" in line for line in lines(app))
        await press(pilot, "enter")
        assert reader.top <= reader._hits[1].line < reader.last
        await press(pilot, "f3")
        assert any("3/3" in line for line in lines(app))
        await press(pilot, "shift+f3")
        assert reader.hit == 1
        top = reader.top
        await press(pilot, "escape")
        assert (reader.active, reader.top, found(app)) == (True, top, ["khai mạc"])
        assert not any("Tìm trong bài" in line for line in lines(app))
        await press(pilot, "escape")
        assert not reader.active


async def test_words_not_in_the_article_are_said_so_and_another_key_ends_it(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter", "/", *keys("zzz"))
        assert any("bài này không có" in line for line in lines(app))
        await press(pilot, "ctrl+f")
        assert (app.room.pane, app.room.find_box, app.room.search.value) == ("search", None, "")
        await press(pilot, "enter", "enter", "/", "x")
        assert app.room.find_box is not None
        assert app.room.find_box.value == "x"


async def test_a_message_waits_until_the_words_are_found(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter", "/", *keys("van"))
        app.room.say(texts.CHANGED)
        await settled(pilot)
        await press(pilot, "space", "d")
        assert any("Tìm trong bài  van d" in line for line in lines(app))
        await press(pilot, "escape")
        assert any(texts.CHANGED.vi in line for line in lines(app))
        await press(pilot, "down")
        assert not any(texts.CHANGED.vi in line for line in lines(app))


async def test_the_next_mention_of_a_person_is_one_key_in_the_list_of_people(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "f9", "f3")
        assert app.room.pane == "reader"
        assert found(app) == [NAME] * 3
        await press(pilot, "f3", "f3")
        assert app.room.reader.hit == 2


@pytest.mark.parametrize(
    ("pressed", "value"),
    [
        (["x"], "x"),
        (["backspace"], ""),
        (["end", "x"], "khaix"),
        (["left", "x"], "khaxi"),
        (["enter", "x"], "khaix"),
    ],
)
async def test_the_search_key_chooses_the_old_search(open_app: Open, pressed: list[str], value: str) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("khai"), "enter", "enter", "ctrl+f", *pressed)
        assert app.room.search.value == value


async def test_a_search_typed_over_comes_back_with_the_up_key(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("be mac"), "enter", "ctrl+f", "end", *keys(" zz"), "ctrl+f", "x", "up")
        assert app.room.search.value == "be mac zz"


@pytest.mark.parametrize("query", ["khai mac", ""])
async def test_escape_after_the_search_key_goes_back_to_where_one_was(open_app: Open, query: str) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        room = app.room
        await press(pilot, *keys(query), "enter", "ctrl+f", "escape")
        assert (room.pane, room.search.value) == ("results", query)
        await press(pilot, "enter", "pagedown")
        top = room.reader.top
        assert top
        await press(pilot, "ctrl+f", "escape")
        assert (room.pane, room.search.value, room.reader.top) == ("reader", query, top)
        await press(pilot, "ctrl+f", "ctrl+f", "escape")
        assert room.pane == "reader"


@pytest.mark.parametrize(
    "pressed", [["x"], ["x", "backspace"], ["backspace"], ["end"], ["enter", "up"], ["ctrl+u"]]
)
async def test_escape_in_a_search_that_was_touched_erases_it(open_app: Open, pressed: list[str]) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("khai"), "enter", "enter", "ctrl+f", *pressed, "escape")
        assert (app.room.pane, app.room.search.value) == ("search", "")


@pytest.mark.parametrize("pressed", ["tab", "enter", "left"])
async def test_what_was_read_stays_beside_a_list_that_changes_as_long_as_one_may_go_back(
    open_app: Open, tmp_path: Path, pressed: str
) -> None:
    several = [
        article(number, "Kỳ họp" if number == 1 else "Tin", f"Kỳ họp. {PARAGRAPH}") for number in range(1, 6)
    ]
    app = open_app(make_archive(tmp_path / "k.db", several))
    async with app.run_test(size=(140, 40)) as pilot:
        room = app.room

        def seen() -> tuple[int, int]:
            assert room.reader.opened is not None
            assert room.results.current is not None
            return room.reader.opened.number, room.results.current.hit.number

        await press(pilot, *keys("ky hop"), "enter", "enter")
        read = seen()[0]
        await press(pilot, "ctrl+f", "ctrl+d")
        assert seen()[0] == read != seen()[1]
        await press(pilot, "escape")
        assert (room.pane, seen()[0]) == ("reader", read)
        await press(pilot, "ctrl+f", pressed)
        assert seen()[0] == seen()[1] != read


async def test_pasted_text_takes_the_place_of_the_old_search(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("khai"), "enter", "ctrl+f")
        app.room.take_paste("bế mạc")
        await settled(pilot)
        assert app.room.search.value == "bế mạc"
        assert app.room.results.total == 1


async def test_one_goes_on_finding_words_when_the_archive_is_replaced(
    open_app: Open, archive: Path, tmp_path: Path
) -> None:
    body = f"{PARAGRAPH}\n\nÔng {NAME} khai mạc. Ông {NAME} đọc."
    other = [article(2, "Bài khác", "Hội nghị."), article(1, "Kỳ họp sửa", body)]
    replacement = make_archive(tmp_path / "khac.db", other)
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter", "/", *keys("van d"))
        replacement.replace(archive)
        await app.room._look_for_imports()
        await pilot.press("o")
        await settled(pilot)
        await press(pilot, "c")
        opened, box = app.room.reader.opened, app.room.find_box
        assert opened is not None
        assert opened.article.title == "Kỳ họp sửa"
        assert box is not None
        assert box.value == "van doc"
        assert found(app) == ["Văn Đọc"] * 2
        assert any("1/2" in line for line in lines(app))
        await press(pilot, "escape")
        assert (app.room.pane, found(app)) == ("reader", [])


async def test_finding_words_ends_where_the_archive_does_not_hold_the_article_any_more(
    open_app: Open, archive: Path, tmp_path: Path
) -> None:
    replacement = make_archive(tmp_path / "khac.db", [article(2, "Bài khác", "Hội nghị.")])
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter", "/", *keys("van"))
        replacement.replace(archive)
        await app.room._look_for_imports()
        await settled(pilot)
        assert (app.room.pane, app.room.find_box) == ("results", None)


BRIEF = "Đọc"


@pytest.fixture
def named_twice(tmp_path: Path) -> Path:
    """Give an article that names a person in full once and by the given name then."""
    between = f"\n\n{PARAGRAPH * 3}\n\n"
    body = between.join((f"Ông {NAME} khai mạc.", "Ông Đọc phát biểu. Ai đọc cũng rõ.", "Ông Đọc bế mạc."))
    full = body.index(NAME)
    later = [at for at in range(full + len(NAME), len(body)) if body.startswith(BRIEF, at)]
    places = (Place("body", full, full + len(NAME)), *(Place("body", at, at + len(BRIEF)) for at in later))
    return make_archive(
        tmp_path / "hai.db", [article(1, "Kỳ họp", body, officials=(Official(NAME, "Ông", (), places),))]
    )


async def test_every_mention_of_a_person_is_gone_to_and_the_next_one_from_where_one_was(
    open_app: Open, named_twice: Path
) -> None:
    app = open_app(named_twice)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "f9", "f3")
        reader = app.room.reader
        assert found(app) == [NAME, BRIEF, BRIEF]
        assert any("1/3" in line for line in lines(app))
        await press(pilot, "f9", "f3")
        assert reader.hit == 1
        await press(pilot, "escape", "f9", "f3")
        assert (reader.hit, found(app)) == (2, [NAME, BRIEF, BRIEF])
        await press(pilot, "home", "x")
        assert found(app) == []


async def test_the_mentions_of_a_person_without_a_page_are_gone_to(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nobody(self: Lookup, number: int) -> list[int | None]:
        return [None]

    monkeypatch.setattr(Lookup, "people_of", nobody)
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "f9", "f3")
        assert found(app) == [NAME] * 3


@pytest.mark.parametrize("before", [[], ["enter"]])
async def test_keys_typed_ahead_go_into_what_is_looked_for(open_app: Open, before: list[str]) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", *before)
        for key in ("f9", "f3", "f3", "f3", "b"):
            app.room.take_key(key, key if key == "b" else None)
        await until(pilot, lambda: app.room.find_box is not None and app.room.find_box.value == "b")
        assert (app.room.pane, app.room.search.value) == ("reader", "")


async def test_a_dialog_that_was_left_takes_no_key(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "f5")
        await shown(pilot, ExportDialog)
        dialog = app.screen
        assert isinstance(dialog, ExportDialog)
        dialog.menu.go_to("format")
        chosen = dialog.choice
        dialog.take_key("escape", None)
        dialog.take_key("right", None)
        assert dialog.choice == chosen


async def test_words_looked_for_are_composed_as_those_of_the_search(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        app.room.set_typing("telex")
        await press(pilot, "enter", "enter", "/", *keys("mac j"), "backspace", "backspace", "j")
        assert app.room.find_box is not None
        assert app.room.find_box.value == "mạc"
        await press(pilot, "ạ")
        assert app.room.search.composer is None


async def test_what_is_looked_for_begins_at_the_same_words_after_a_change_of_size(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=(50, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter")
        reader = app.room.reader
        assert reader.opened is not None
        at = reader.opened.article.body.index("phát biểu")
        line = next(i for i, x in enumerate(reader._lines) if x.kind == "text" and x.end > at)
        reader.scroll_to_line(line - 1)
        await press(pilot, "/")
        await pilot.resize_terminal(100, 24)
        await press(pilot, *keys("van doc"))
        assert reader.hit == 1
