"""Reading the words of a command line: commands and options are data, options may stand anywhere.

The standard parser is not used: it says its errors in English and trips over options among words of a query.
A word that begins with one dash, as `-công`, is a word of the query; options have two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hdnd_tui.errors import WrongUsage
from hdnd_tui.safetext import printable
from hdnd_tui.wording import Lang, Wording


class NotAValue(ValueError):
    """A value that an option does not take; the text says what it takes."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording.en)
        self.wording = wording


def text(typed: str) -> str:
    """Read text; bytes of the command line that are no text become question marks."""
    return typed.encode("utf-8", "replace").decode()


class Option(NamedTuple):
    """An option of a command."""

    name: str
    """With its dashes, `--limit`."""
    meaning: Wording
    value: Wording | None = None
    """What stands for the value in the help; None for an option without one, or with `choices`."""
    read: Callable[[str], Any] = text
    """Makes the value from what was typed; raises NotAValue."""
    many: bool = False
    """May be given several times; the values come as a list."""
    choices: Callable[[], Sequence[str]] | None = None
    """Gives the words of which the value is one; asked only where they are needed."""

    @property
    def takes_value(self) -> bool:
        """Whether a value follows the name."""
        return self.value is not None or self.choices is not None

    def value_name(self) -> Wording:
        """Give what stands for the value in the help; empty for an option without one."""
        if self.choices is not None:
            listed = "|".join(self.choices())
            return Wording(listed, listed)
        return self.value or Wording("", "")

    def made_of(self, text: str) -> Any:
        """Make the value from what was typed; raises NotAValue."""
        if self.choices is None:
            return self.read(text)
        choices = self.choices()
        if text not in choices:
            listed = ", ".join(choices)
            raise NotAValue(Wording(f"chọn một trong: {listed}", f"choose one of: {listed}"))
        return text


class Command(NamedTuple):
    """A command of the program."""

    name: str
    meaning: Wording
    run: str
    """`module:function` within `hdnd_tui.cli`; it takes the call and the console and gives the exit code."""
    words: Wording | None = None
    """What the words after the command are, for the help; None where it takes none."""
    least: int = 0
    """How many words there must be."""
    most: int | None = None
    """How many words there may be; None: any number."""
    options: tuple[Option, ...] = ()
    notes: Wording | None = None
    """What else the help says."""


class Call(NamedTuple):
    """What one command line asks for."""

    command: Command | None
    """None where only the program was called."""
    words: tuple[str, ...]
    """As typed: a name of a file may hold bytes that are no text."""
    options: dict[str, Any]
    """Name without dashes -> value; True for an option without value; absent where not given."""

    def has(self, name: str) -> bool:
        """Say whether an option was given."""
        return name in self.options

    @property
    def texts(self) -> tuple[str, ...]:
        """The words where they are ids or words of a query."""
        return tuple(map(text, self.words))

    def get(self, name: str, default: Any = None) -> Any:
        """Give the value of an option; `default` where it was not given."""
        return self.options.get(name, default)


def wanted_lang(words: Sequence[str]) -> Lang:
    """Give the language that a command line asks for, before anything else of it is judged."""
    lang: Lang = "vi"
    for at, word in enumerate(words):
        if word == "--":
            break
        if word == "--lang" or word.startswith("--lang="):
            lang = "en" if word == "--lang=en" or list(words[at : at + 2]) == ["--lang", "en"] else "vi"
    return lang


def read_call(words: Sequence[str], commands: Sequence[Command], everywhere: Sequence[Option]) -> Call:
    """Read the words of a command line; raises WrongUsage."""
    by_name = {command.name: command for command in commands}
    command: Command | None = None
    known = {option.name: option for option in everywhere}
    plain: list[str] = []
    values: dict[str, Any] = {}
    waiting = list(words)
    ended = False
    while waiting:
        word = waiting.pop(0)
        if word == "--" and not ended:
            ended = True
        elif word in ("-h", "-?") and not ended:
            values["help"] = True
        elif word.startswith("--") and not ended:
            _take_option(word, waiting, known, values, command)
        elif command is None:
            command = by_name.get(word)
            if command is None:
                raise _no_command(word, list(by_name))
            known |= {option.name: option for option in command.options}
        else:
            plain.append(word)
    if command is not None and "help" not in values:
        _check_count(command, len(plain))
    return Call(command, tuple(plain), values)


def _take_option(
    word: str, waiting: list[str], known: dict[str, Option], values: dict[str, Any], command: Command | None
) -> None:
    name, equals, value = word.partition("=")
    option = known.get(name)
    if option is None:
        raise _no_option(name, list(known), command)
    key = name.lstrip("-")
    if not option.takes_value:
        if equals:
            raise WrongUsage(
                f"Tùy chọn {name} không nhận giá trị. Hãy ghi: {name}",
                f"The option {name} takes no value. Write: {name}",
            )
        values[key] = True
        return
    if not equals:
        if not waiting or waiting[0].startswith("--"):
            shown = option.value_name()
            raise WrongUsage(
                f"Tùy chọn {name} cần một giá trị. Hãy ghi: {name} {shown.vi}",
                f"The option {name} needs a value. Write: {name} {shown.en}",
            )
        value = waiting.pop(0)
    try:
        made = option.made_of(value)
    except NotAValue as error:
        typed = printable(value)[:60]
        raise WrongUsage(
            f"Giá trị “{typed}” của {name} không hợp lệ: {error.wording.vi}.",
            f"The value “{typed}” of {name} is not valid: {error.wording.en}.",
        ) from error
    if option.many:
        values.setdefault(key, []).append(made)
    else:
        values[key] = made


def _check_count(command: Command, count: int) -> None:
    see = f"hdnd-tui {command.name} --help"
    if count < command.least and command.words:
        raise WrongUsage(
            f"Lệnh {command.name} còn thiếu: {command.words.vi}. Xem: {see}",
            f"The command {command.name} needs: {command.words.en}. See: {see} --lang en",
        )
    if command.most is not None and count > command.most:
        raise WrongUsage(
            f"Lệnh {command.name} có từ thừa. Xem: {see}",
            f"The command {command.name} was given too many words. See: {see} --lang en",
        )


def _no_command(word: str, names: list[str]) -> WrongUsage:
    shown, near = printable(word)[:60], _near(word, names)
    vi = f"Có phải bạn định gõ {near}?" if near else "Xem các lệnh bằng: hdnd-tui --help"
    en = f"Did you mean: {near}?" if near else "See the commands with: hdnd-tui --help --lang en"
    return WrongUsage(f"Không có lệnh “{shown}”. {vi}", f"There is no command “{shown}”. {en}")


def _no_option(name: str, names: list[str], command: Command | None) -> WrongUsage:
    shown, near = printable(name)[:60], _near(name, names)
    call = f"hdnd-tui {command.name} --help" if command else "hdnd-tui --help"
    vi = f"Có phải bạn định gõ {near}?" if near else f"Xem: {call}"
    en = f"Did you mean: {near}?" if near else f"See: {call} --lang en"
    return WrongUsage(f"Không có tùy chọn “{shown}”. {vi}", f"There is no option “{shown}”. {en}")


def _near(word: str, names: list[str]) -> str:
    import difflib

    found = difflib.get_close_matches(word[:40], names, 1, 0.7)
    return found[0] if found else ""


def file(typed: str) -> Path:
    """Read the name of a file, be its bytes text or not."""
    if not typed:
        raise NotAValue(Wording("cần tên một tệp", "the name of a file is needed"))
    return Path(typed)


def count(text: str) -> int:
    """Read a whole number of 0 or more; raises NotAValue."""
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise NotAValue(Wording("cần một số nguyên, từ 0 trở lên", "a whole number of 0 or more is needed"))
    return int(text)


def year(text: str) -> int:
    """Read a year of four figures; raises NotAValue."""
    if not re.fullmatch(r"[0-9]{4}", text):
        raise NotAValue(Wording("cần một năm, ví dụ 2022", "a year is needed, as 2022"))
    return int(text)


def day(text: str) -> str:
    """Read a day, a month or a year; gives the ISO form. Raises NotAValue."""
    from hdnd_tui.vietnamese.typed_days import typed_day

    found = typed_day(text)
    if found is None:
        raise NotAValue(Wording("cần một ngày, ví dụ 25/3/2022", "a day is needed, as 2022-03-25"))
    return found


def kind_of_event(text: str) -> tuple[str, ...]:
    """Read the name of a kind of event; gives the keys of those it fits."""
    from hdnd_tui.councils.events import KINDS, find_kinds

    found = find_kinds(text)
    if not found:
        vi, en = ("; ".join(names) for names in zip(*(kind.name for kind in KINDS), strict=True))
        raise NotAValue(Wording(f"chọn một trong: {vi}", f"choose one of: {en}"))
    return found
