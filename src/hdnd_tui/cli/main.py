"""From the words of the command line to an exit code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from hdnd_tui.cli import commands
from hdnd_tui.cli.arguments import Call, read_call, wanted_lang
from hdnd_tui.cli.console import Console, fill_streams
from hdnd_tui.cli.door import Door

Runner = Callable[[Call, Console], int]


def run(words: Sequence[str]) -> int:
    """Do what the words ask for and give the exit code: 0, 2 usage, 3 archive, 4 writing, 5 files refused."""
    fill_streams()
    console = Console(wanted_lang(words))
    door = Door(console)
    with door:
        door.status = _do(read_call(words, commands.COMMANDS, commands.EVERYWHERE), console)
        console.flush()
    return door.status


def _do(call: Call, console: Console) -> int:
    if call.has("help"):
        from hdnd_tui.cli.help import print_help

        return print_help(call, console)
    if call.has("version"):
        from importlib.metadata import version

        console.line(f"hdnd-tui {version('hdnd-tui')}")
        return 0
    if call.command is None and call.has("plain"):
        from hdnd_tui.cli.linear import linear

        return linear(call, console)
    if call.command is None:
        from hdnd_tui.cli.places import archive_to_show, why_fixed
        from hdnd_tui.tui.start import run as run_screen

        path = archive_to_show(call)
        return run_screen(path, console.lang, why_fixed(call, path))
    module, _, function = call.command.run.partition(":")
    runner = cast(Runner, getattr(import_module(f"hdnd_tui.cli.{module}"), function))
    return runner(call, console)
