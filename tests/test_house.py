"""How the house stands: imports run down the floors, the core knows no screen, import opens nothing."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "hdnd_tui"

FLOORS = (
    {"late", "tables", "wording"},
    {"errors", "safetext"},
    {"article"},
    {"vietnamese"},
    {"councils"},
    {"importing", "indexing"},
    {"archive"},
    {"search", "packs"},
    {"intake", "citation", "userdata"},
    {"export", "crash"},
    {"tui"},
    {"cli"},
    {"__main__"},
)
"""From the ground up; a room knows the floors below, and its own folder."""

# What the child processes of imports say on their standard output is a protocol between two parts of ours.
MAY_USE_STREAMS = (
    "cli/",
    "tui/",
    "__main__.py",
    "intake/worker.py",
    "intake/child.py",
    "intake/apart_worker.py",
)


@cache
def modules() -> tuple[str, ...]:
    """Give the dotted name of every module."""
    names = []
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return tuple(names)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def path_of(name: str) -> Path:
    path = SOURCE.parent.joinpath(*name.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


@cache
def imports_of(name: str) -> frozenset[str]:
    """Give the modules of ours that a module imports anywhere in it."""
    return frozenset(_imports_of(name))


def _imports_of(name: str) -> Iterator[str]:
    known = set(modules())
    for node in ast.walk(tree_of(path_of(name))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                if inner in known:
                    yield inner
                elif node.module in known:
                    yield str(node.module)


def floor_of(name: str) -> int:
    room = name.split(".")[1] if "." in name else ""
    return next((height for height, rooms in enumerate(FLOORS) if room in rooms), -1)


def room_of(name: str) -> str:
    return ".".join(name.split(".")[:2])


MOST_MODULES_AT_THE_START = 100
"""Each takes a tenth of a millisecond and more, before the first list is there."""


def test_every_module_has_a_floor() -> None:
    homeless = [name for name in modules() if floor_of(name) < 0 and name != "hdnd_tui"]
    assert homeless == []


@pytest.mark.parametrize("name", modules())
def test_imports_run_down_the_floors(name: str) -> None:
    upwards = [
        other
        for other in imports_of(name)
        if room_of(other) != room_of(name) and floor_of(other) >= floor_of(name) and other != "hdnd_tui"
    ]
    assert upwards == []


def test_no_circles() -> None:
    graph = {name: set(imports_of(name)) - {name} for name in modules()}
    while leaves := {name for name, others in graph.items() if not others & graph.keys()}:
        for name in leaves:
            del graph[name]
    assert sorted(graph) == []


@pytest.mark.parametrize("name", modules())
def test_packages_hold_a_docstring_only_and_modules_say_what_they_are(name: str) -> None:
    body = tree_of(path_of(name)).body
    assert body
    assert ast.get_docstring(tree_of(path_of(name)))
    if path_of(name).name == "__init__.py":
        assert len(body) == 1


@pytest.mark.parametrize("name", modules())
def test_only_the_command_line_and_the_screen_touch_the_streams(name: str) -> None:
    path = path_of(name).relative_to(SOURCE).as_posix()
    if path.startswith(MAY_USE_STREAMS):
        return
    for node in ast.walk(tree_of(path_of(name))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert (node.value.id, node.attr.strip("_")) not in {("sys", "stdout"), ("sys", "stderr")}, path
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"print", "input", "breakpoint"}, path


def run_fresh(program: str) -> str:
    """Run a program in a fresh interpreter; a traceback fails the test."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def core() -> list[str]:
    """Give the modules that stand without a screen."""
    return [name for name in modules() if ".tui" not in name and name != "hdnd_tui.__main__"]


def test_the_core_imports_neither_textual_nor_rich() -> None:
    run_fresh(
        f"import importlib, sys\nfor name in {core()!r}: importlib.import_module(name)\n"
        "assert not {'textual', 'rich'} & {name.partition('.')[0] for name in sys.modules}"
    )


def test_importing_opens_nothing_but_code() -> None:
    run_fresh(
        "import importlib, sys\n"
        "opened = []\n"
        "def hook(event, args):\n"
        "    if event == 'sqlite3.connect' or event.startswith('socket.'):\n"
        "        opened.append((event, args))\n"
        f"    elif event == 'open' and str(args[0]).startswith({str(SOURCE)!r}):\n"
        "        opened.append(args[0])\n"
        "sys.addaudithook(hook)\n"
        f"for name in {core()!r}: importlib.import_module(name)\n"
        "wrong = [x for x in opened if not str(x).endswith('.py') and '.pyc' not in str(x)]\n"
        "assert not wrong, wrong"
    )


def test_starting_the_command_line_is_light() -> None:
    loaded = run_fresh(
        "import sys\nimport hdnd_tui.__main__, hdnd_tui.cli.finding\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    ).split()
    heavy = {"textual", "rich", "sqlite_utils", "rapidfuzz", "argparse", "asyncio", "multiprocessing", "html"}
    assert heavy & set(loaded) == set()


def test_the_first_list_needs_little() -> None:
    archive = SOURCE.parent.parent / "archive.db"
    loaded = run_fresh(
        "import sys\nfrom pathlib import Path\nimport hdnd_tui.__main__, hdnd_tui.tui.app\n"
        "from hdnd_tui.search.query import Query\nfrom hdnd_tui.search.searcher import Searcher\n"
        "from hdnd_tui.archive.reader import Archive\n"
        f"searcher = Searcher(Archive.open(Path({str(archive)!r})))\n"
        "found = searcher.fold(searcher.search(Query(), 12))\n"
        "assert found.hits and searcher.provinces(found)\n"
        "print(*sys.modules)"
    ).split()
    rooms = ("importing.", "intake.", "packs.", "export.quoting", "tui.dialogs.", "archive.writer")
    words = ("search.fitting", "search.highlight", "search.known", "indexing.indexer", "indexing.tokens")
    heavy = tuple(f"hdnd_tui.{name}" for name in (*rooms, *words))
    assert [name for name in loaded if name.startswith(heavy)] == []
    assert {"ssl", "hashlib", "tomllib", "zipfile", "importlib.resources"}.isdisjoint(loaded)
    assert {"difflib", "mimetypes", "pickle", "platformdirs", "shutil", "uuid"}.isdisjoint(loaded)
    of_textual = ("command", "containers", "widgets._input", "widgets._select", "widgets._toast", "scrollbar")
    assert {"rich.table", *(f"textual.{name}" for name in of_textual)}.isdisjoint(loaded)
    own = [name for name in loaded if name.startswith("hdnd_tui.")]
    assert len(own) <= MOST_MODULES_AT_THE_START
