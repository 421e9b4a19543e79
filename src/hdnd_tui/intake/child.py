"""Starting the child processes of this program: they can be killed, and their memory goes with them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hdnd_tui.errors import HdndError

_PACKAGES = Path(__file__).resolve().parents[2]
_START = """
import sys
sys.path.insert(0, sys.argv[1])
from importlib import import_module
import_module(sys.argv[2]).main()
"""


def start(module: str) -> subprocess.Popen[bytes]:
    """Start `main` of a module of ours in a process that is spoken to over its standard input and output."""
    # -P: what lies in the current folder is not taken for a module of ours. Where the program was started
    # from a folder of its own, as from a stick, the child has to be told that folder.
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _START, str(_PACKAGES), module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and wait for its end."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def say(answer: object) -> None:
    """In the child: tell the parent something, in a line of JSON."""
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()


@contextmanager
def saying_errors() -> Iterator[None]:
    """In the child: tell the parent what is raised, as `[kind, Vietnamese, English]`."""
    try:
        yield
    except HdndError as error:
        say([type(error).__name__, *error.wording])
    except OSError as error:
        say(["OSError", "", str(error)])
