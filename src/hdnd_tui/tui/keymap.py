"""Keys that the user has changed, from `keys.toml` in the user's own folder.

    [keys]
    export = ["f6", "ctrl+e"]
    note = "ctrl+y"

The names on the left are those of `keys.COMMANDS`. A key given to one command is taken from the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hdnd_tui.safetext import printable
from hdnd_tui.tui.keys import COMMANDS, Command
from hdnd_tui.wording import Wording

FILE_NAME = "keys.toml"
_MOST_BYTES = 100_000

# Bare letters would be lost to the search; these Ctrl keys are Enter, Tab, Backspace and Esc on the wire.
_KEY = re.compile(
    r"(?:shift\+)?f(?:[1-9]|1[0-9]|2[0-4])|ctrl\+[a-gk-ln-rt-y]|insert|ctrl\+(?:left|right|up|down|home|end)"
)
_ALWAYS_QUIT = ("f10", "ctrl+q")

_BAD = Wording("Dùng phím mặc định: {why}. Hãy sửa {place}", "The usual keys hold: {why}. Correct {place}")
_NO_TOML = Wording("tệp phím không đúng dạng TOML", "the key file is not TOML")
_UNREADABLE = Wording("không đọc được tệp phím", "the key file cannot be read")
_NO_COMMAND = Wording("không có lệnh “{name}”", "there is no command “{name}”")
_NO_KEY = Wording("không dùng được phím “{key}”", "the key “{key}” cannot be used")
_TWICE = Wording("phím “{key}” được giao cho hai lệnh", "the key “{key}” is given to two commands")


class Keymap(NamedTuple):
    """The commands with the keys that do them."""

    commands: Sequence[Command] = COMMANDS
    problem: Wording | None = None
    """What was wrong with the user's file, None where nothing was."""

    def by_key(self) -> Mapping[str, Command]:
        """Give the command of each key."""
        return {key: command for command in self.commands for key in command.keys}


def load_keymap(path: Path) -> Keymap:
    """Read the user's file; without one, or with a bad one, the usual keys hold."""
    try:
        if path.exists() and not path.is_file():
            raise OSError  # a pipe would be waited for
        with path.open("rb") as file:
            import tomllib

            text = file.read(_MOST_BYTES).decode("utf-8-sig")
        chosen = _chosen(tomllib.loads(text))
    except FileNotFoundError:
        return Keymap()
    except OSError:
        return _bad(path, _UNREADABLE)
    except (ValueError, RecursionError) as error:
        why = error.args[0] if error.args and isinstance(error.args[0], Wording) else _NO_TOML
        return _bad(path, why)
    return Keymap(tuple(_changed(command, chosen) for command in COMMANDS))


def _chosen(table: Mapping[str, object]) -> dict[str, str]:
    """Give key -> id of the command; raises ValueError with a Wording."""
    names = {command.id for command in COMMANDS}
    keys = table.get("keys", {})
    if not isinstance(keys, dict):
        raise ValueError(_NO_TOML)
    chosen: dict[str, str] = {}
    for name, value in keys.items():
        if name not in names:
            raise ValueError(_NO_COMMAND.fill(name=printable(name)[:40]))
        for key in [value] if isinstance(value, str) else value if isinstance(value, list) else [value]:
            low = key.lower() if isinstance(key, str) else ""
            if not _KEY.fullmatch(low) or low in _ALWAYS_QUIT:
                raise ValueError(_NO_KEY.fill(key=printable(str(key))[:40]))
            if chosen.setdefault(low, name) != name:
                raise ValueError(_TWICE.fill(key=low))
    return chosen


def _changed(command: Command, chosen: Mapping[str, str]) -> Command:
    own = tuple(key for key, name in chosen.items() if name == command.id)
    kept = tuple(key for key in command.keys if key not in chosen)
    keys = (*own, *kept) if own else kept
    if keys == command.keys:
        return command
    return command._replace(keys=keys, hint=_written(keys[0]) if keys else "")


def _written(key: str) -> str:
    return "+".join("Ins" if part == "insert" else part.capitalize() for part in key.split("+"))


def _bad(path: Path, why: Wording) -> Keymap:
    place = printable(str(path))
    return Keymap(
        problem=Wording(
            _BAD.vi.format(place=place, why=why.vi),
            _BAD.en.format(place=place, why=why.en),
        )
    )
