"""What can be said of Windows from here: nothing that only POSIX has is needed, or used unguarded."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "hdnd_tui"
POSIX_MODULES = ("termios", "tty", "fcntl", "pty", "pwd", "grp", "resource", "curses", "readline", "syslog")
POSIX_NAMES = {
    "os": {
        *"fork forkpty getuid geteuid getgid getegid setsid killpg getpgid mkfifo mknod openpty".split(),
        *"statvfs chown nice sched_getaffinity O_NOFOLLOW O_NONBLOCK O_CLOEXEC O_DIRECTORY WNOHANG".split(),
    },
    "signal": {
        "SIGHUP",
        "SIGKILL",
        "SIGTSTP",
        "SIGCONT",
        "SIGWINCH",
        "SIGPIPE",
        "SIGUSR1",
        "SIGALRM",
        "alarm",
    },
}
ASKS = re.compile(r"sys\.platform|os\.name|\b(?:has|get)attr\(")
FOR_POSIX = ("tui/posix_driver.py",)
"""Modules that only POSIX imports; `tui/driver.py` sees to it."""
ALL_MODULES = sorted(
    ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)
    for path in SOURCE.rglob("*.py")
    if path.stem not in ("__init__", "__main__") and path.relative_to(SOURCE).as_posix() not in FOR_POSIX
)
WITHOUT = """
import sys
for name in {posix}:
    sys.modules[name] = None
for name in {modules}:
    __import__(name)
"""


def unguarded(tree: ast.AST) -> Iterator[str]:
    """Give the names of POSIX that a function uses although nothing in it asks for the system."""
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        used = [
            f"{function.name}: {node.value.id}.{node.attr}"
            for node in ast.walk(function)
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.attr in POSIX_NAMES.get(node.value.id, ())
        ]
        if used and not ASKS.search(ast.unparse(function)):
            yield from used


def test_every_module_can_be_imported_without_those_of_posix() -> None:
    program = WITHOUT.format(posix=POSIX_MODULES, modules=ALL_MODULES)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda p: p.relative_to(SOURCE).as_posix())
def test_what_only_posix_has_is_asked_for_where_it_is_used(path: Path) -> None:
    if path.relative_to(SOURCE).as_posix() not in FOR_POSIX:
        assert not list(unguarded(ast.parse(path.read_text("utf-8"))))


def test_the_check_finds_what_it_looks_for() -> None:
    assert list(unguarded(ast.parse("def f():\n    return os.getuid()"))) == ["f: os.getuid"]
    assert not list(unguarded(ast.parse("def f():\n    return os.name == 'posix' and os.getuid()")))
