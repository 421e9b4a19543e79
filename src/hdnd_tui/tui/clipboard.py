"""The clipboard: a program of the system where there is one on this machine, else the terminal itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

_SECONDS = 3.0
MOST_THROUGH_TERMINAL = 70_000
"""Bytes that terminals take through OSC 52: xterm and tmux cut or drop longer ones."""


def programs(environ: Mapping[str, str], system: str) -> Sequence[Sequence[str]]:
    """Give the commands to try, the best first.

    None over SSH: the clipboard of the machine at the other end is of no use.
    """
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return ()
    if system == "win32":
        return (("clip.exe",),)
    if system == "darwin":
        return (("pbcopy",),)
    found: list[Sequence[str]] = []
    if environ.get("WAYLAND_DISPLAY"):
        found.append(("wl-copy",))
    if environ.get("DISPLAY"):
        found += [("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")]
    if environ.get("WSL_DISTRO_NAME"):
        found.append(("clip.exe",))
    return tuple(found)


def copy_natively(text: str, environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> str:
    """Give text to a program of the system; gives its name, empty where none took it.

    The program is named by its place, gets the text on its standard input only, and no shell.
    """
    from shutil import which

    for command in programs(environ, system):
        place = which(command[0], path=environ.get("PATH"))
        if place is None:
            continue
        # clip.exe takes UTF-16 with its mark; everything else would be read in the old code page.
        data = text.encode("utf-16" if command[0] == "clip.exe" else "utf-8", "replace")
        try:
            done = subprocess.run(
                [place, *command[1:]],
                input=data,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        if done.returncode == 0:
            return command[0]
    return ""
