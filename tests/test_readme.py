"""The guides: what they point at is there, every command is named, the first commands are one line each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.cli.commands import COMMANDS
from hdnd_tui.tui import keys

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


def test_the_vietnamese_guide_counts_the_sample() -> None:
    """Counted as `councils` lists them: those that are only named in an article too."""
    with Archive.open(PROJECT / "archive.db") as archive:
        articles, councils = archive.count_after(0), len(archive.councils())
    text = (PROJECT / "README.vi.md").read_text("utf-8")
    assert f"Kho mẫu có {articles} bài về {councils} hội đồng" in text


def table_of_keys(name: str) -> list[list[str]]:
    """Give for each row of the table of keys those it names, in the first and in the last column."""
    lines = (PROJECT / name).read_text("utf-8").splitlines()
    key = re.compile(r"(?:Ctrl|Shift)\+\S[^,\s]*|F[0-9]+|[A-Z][a-z]+(?:Up|Dn)?|[↑↓→←]|`.`")
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    first = next(place for place, row in enumerate(cells) if row[0].endswith("Ctrl+F"))
    last = next(place for place, row in enumerate(cells) if row[0] == "F10")
    return [key.findall(f"{row[0]} {row[-1]}") for row in cells[first : last + 1]]


def test_both_guides_name_the_same_keys_and_all_that_there_are() -> None:
    english, vietnamese = table_of_keys("README.md"), table_of_keys("README.vi.md")
    assert english == vietnamese
    named = {key for row in english for key in row}
    bound = {command.hint or command.keys[0].upper() for command in keys.COMMANDS if command.keys}
    assert bound - {"Ins", "s"} <= named
    assert {"Insert", "`s`"} <= named
