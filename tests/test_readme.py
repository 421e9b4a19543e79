"""The guides: what they point at is there, every command is named, the first commands are one line each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hdnd_tui.cli.commands import COMMANDS

PROJECT = Path(__file__).parent.parent
GUIDES = ("README.md", "README.vi.md", "tests/samples/README.md")


@pytest.mark.parametrize("name", GUIDES)
def test_every_file_that_a_guide_points_at_is_there(name: str) -> None:
    guide = PROJECT / name
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", guide.read_text("utf-8"))
    assert [link for link in links if not (guide.parent / link).exists()] == []


def test_the_first_two_commands_are_one_line_each() -> None:
    text = (PROJECT / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 2
    assert all(block.count("\n") == 1 for block in blocks)


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_every_command_is_named_in_the_guides(name: str) -> None:
    text = (PROJECT / name).read_text("utf-8")
    named = set(re.findall(r"`(?:hdnd-tui )?([a-z]+)", text)) | set(
        re.findall(r"^hdnd-tui ([a-z]+)", text, re.M)
    )
    assert {command.name for command in COMMANDS} <= named
