from __future__ import annotations

import subprocess
import sys

from hdnd_tui.late import late
from hdnd_tui.tui.lean_imports import without_tls


def run_fresh(program: str) -> str:
    """Run a program in a fresh interpreter and give what it prints."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_is_imported_already_stays() -> None:
    import json

    with late(["json"]), without_tls():
        assert sys.modules["json"] is json


def test_textual_without_a_name_that_is_asked_for_comes_as_it_is() -> None:
    program = (
        "import sys\nfrom hdnd_tui.tui import lean_imports\n"
        "lean_imports.LATE = (*lean_imports.LATE, 'textual.geometry')\n"  # of which a class is asked much
        "lean_imports.import_textual()\n"
        "from textual.app import App\nfrom textual.geometry import Size\n"
        "print(App.__name__, Size(1, 2).area)"
    )
    assert run_fresh(program) == "App 2\n"


def test_the_palette_of_textual_and_tls_can_still_be_had() -> None:
    program = (
        "from hdnd_tui.tui import lean_imports\nlean_imports.import_textual()\n"
        "import sys\nassert not {'ssl', 'textual.command', 'uuid'} & set(sys.modules)\n"
        "import ssl, textual.app\nfrom textual.command import CommandPalette\n"
        "from textual.widgets import Input\n"
        "print(textual.app.CommandPalette.is_open is not None, ssl.SSLContext, CommandPalette)"
    )
    assert run_fresh(program).startswith("True ")


def test_the_widths_of_texts_long_gone_are_not_kept() -> None:
    program = (
        "from hdnd_tui.tui import lean_imports\nlean_imports.import_textual()\n"
        "from rich.cells import cached_cell_len, cell_len\nfrom rich.segment import Segment\n"
        "from textual.strip import Strip\n"
        "for n in range(2000):\n"
        "    assert Strip([Segment(f'kỳ họp {n}')]).cell_length == cell_len(f'ky hop {n}')\n"
        "print(cached_cell_len.cache_info().currsize < 1000)\n"
    )
    assert run_fresh(program) == "True\n"
