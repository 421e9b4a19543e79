"""Reading the words of a command line."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hdnd_tui.cli.arguments import Call, NotAValue, count, day, read_call, wanted_lang, year
from hdnd_tui.cli.commands import COMMANDS, EVERYWHERE
from hdnd_tui.errors import WrongUsage
from hdnd_tui.export.formats import FORMATS


def read(*words: str) -> Call:
    return read_call(words, COMMANDS, EVERYWHERE)


def test_options_stand_anywhere() -> None:
    for words in (
        ("--archive", "a.db", "--lang=en", "search", "giám", "--limit", "3", "sát", "--json"),
        ("search", "--json", "giám", "sát", "--limit=3", "--lang", "en", "--archive=a.db"),
    ):
        call = read(*words)
        assert call.command is not None
        assert call.command.name == "search"
        assert call.words == ("giám", "sát")
        assert call.options == {"archive": Path("a.db"), "lang": "en", "limit": 3, "json": True}


def test_a_word_with_one_dash_belongs_to_the_query() -> None:
    assert read("search", "đầu tư", "-công", "-").words == ("đầu tư", "-công", "-")


def test_two_dashes_end_the_options() -> None:
    assert read("search", "--json", "--", "--limit", "--", "-h").words == ("--limit", "--", "-h")
    call = read("--lang", "en", "--", "search", "--json")
    assert call.command is not None
    assert (call.command.name, call.words) == ("search", ("--json",))


def test_a_value_may_be_a_dash_or_begin_with_one() -> None:
    assert read("export", "x", "--to", "-").get("to") == "-"
    assert read("search", "--official", "-x").get("official") == "-x"


def test_options_that_may_be_repeated() -> None:
    call = read("search", "--year", "2021", "--year=2022", "--council", "a", "x")
    assert call.get("year") == [2021, 2022]
    assert call.get("council") == ["a"]


def test_no_command_opens_the_screen() -> None:
    assert read("--lang", "en").command is None


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["sarch", "x"], "Did you mean: search?"),
        (["qqqq"], "hdnd-tui --help"),
        (["--", "qqqq"], "hdnd-tui --help"),
        (["search", "--lmit", "3"], "Did you mean: --limit?"),
        (["search", "--limit"], "--limit N"),
        (["search", "--limit", "--json"], "--limit N"),
        (["search", "--limit", "ba"], "whole number"),
        (["search", "--limit", "-1"], "whole number"),
        (["search", "--year", "22"], "a year"),
        (["search", "--from", "31/2/2022"], "a day"),
        (["search", "--sort", "title"], "relevance, date"),
        (["search", "--json=1"], "takes no value"),
        (["search", "--qqqq"], "--help"),
        (["--lang", "fr"], "vi, en"),
        (["show"], "ID"),
        (["show", "a", "b"], "too many"),
        (["verify", "x"], "too many"),
    ],
)
def test_what_is_wrong_is_said_with_the_next_step(words: list[str], part: str) -> None:
    with pytest.raises(WrongUsage) as caught:
        read(*words)
    assert part in caught.value.sentence("en")
    assert caught.value.sentence("vi") != caught.value.sentence("en")
    assert "\n" not in caught.value.sentence("vi")


def test_help_needs_no_words() -> None:
    assert read("show", "--help").has("help")
    assert read("show", "-h").has("help")


def test_the_language_is_known_before_anything_is_judged() -> None:
    assert wanted_lang(["nonsense", "--lang", "en"]) == "en"
    assert wanted_lang(["--lang=en", "--lang", "vi"]) == "vi"
    assert wanted_lang(["search", "--", "--lang", "en"]) == "vi"
    assert wanted_lang(["--lang"]) == "vi"
    assert wanted_lang([]) == "vi"


@given(st.text())
def test_any_value_is_read_or_refused(text: str) -> None:
    for reader in (day, count, year):
        try:
            reader(text)
        except NotAValue:
            continue


@given(
    st.lists(
        st.sampled_from(
            ["search", "--", "--limit", "3", "--json", "-x", "--lang", "en", "--x", "", "=", "--="]
        )
    )
)
def test_any_command_line_is_read_or_refused(words: list[str]) -> None:
    with contextlib.suppress(WrongUsage):
        read(*words)


def test_the_formats_offered_are_those_there_are() -> None:
    export = next(command for command in COMMANDS if command.name == "export")
    offered = next(option for option in export.options if option.name == "--format")
    export_help = offered.value_name().vi.split("|")
    for name in FORMATS:
        assert offered.made_of(name) == name
        assert name in export_help
    with pytest.raises(NotAValue):
        offered.made_of("pdf")


def test_every_command_can_be_run_and_says_what_it_is_in_both_languages() -> None:
    from importlib import import_module

    for command in COMMANDS:
        module, _, function = command.run.partition(":")
        assert callable(getattr(import_module(f"hdnd_tui.cli.{module}"), function))
        for option in command.options:
            assert option.meaning.vi
            assert option.meaning.en
