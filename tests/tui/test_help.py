"""The help: every key that does something is named in it, also a new one and one that the user has set."""

from __future__ import annotations

from typing import get_args

import pytest

from hdnd_tui.tui.dialogs.help import Help
from hdnd_tui.tui.dialogs.help_texts import HELP
from hdnd_tui.tui.keys import COMMANDS, Command, KeyBarName, key_name
from hdnd_tui.tui.room import ReadingRoom
from hdnd_tui.tui.theme import look_of
from hdnd_tui.wording import Lang, Wording

LANGUAGES: tuple[Lang, ...] = get_args(Lang)


def told(help: Help) -> str:
    return "\n".join("".join(segment.text for segment in item.left) for item in help.menu.items)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("pane", HELP)
def test_every_command_with_a_key_is_named(pane: KeyBarName, lang: Lang) -> None:
    text = told(Help(look_of("dark", ascii_signs=False), lang, pane))
    known = [command for command in COMMANDS if command.keys]
    assert [c.id for c in known if key_name(c) not in text] == []


def test_a_new_command_and_a_changed_key_need_no_other_text() -> None:
    new = Command("new_one", Wording("Lệnh mới tinh", "Brand new"), ("ctrl+z",), hint="Ctrl+Z")
    changed = [c._replace(keys=("f7",), hint="Ctrl+J") if c.id == "sort" else c for c in COMMANDS]
    text = told(Help(look_of("dark", ascii_signs=False), "vi", "results", [*changed, new]))
    assert "Lệnh mới tinh" in text
    assert "Ctrl+J" in text


def test_every_command_is_done_by_a_method_of_the_room() -> None:
    assert [c.id for c in COMMANDS if not callable(getattr(ReadingRoom, f"do_{c.id}", None))] == []
