from __future__ import annotations

import subprocess
import sys

import pytest

from hdnd_tui.tui.lean_imports import late, without_tls


def run_fresh(program: str) -> str:
    """Run a program in a fresh interpreter and give what it prints."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_late_module_is_imported_when_a_function_of_it_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    with late(["colorsys"]):
        import colorsys
        from colorsys import rgb_to_hsv
    assert "colorsys" not in sys.modules
    assert rgb_to_hsv(1, 0, 0) == (0.0, 1.0, 1)
    assert colorsys.rgb_to_hls(1, 1, 1) == (0.0, 1.0, 0.0)
    from colorsys import hsv_to_rgb

    assert hsv_to_rgb(0, 0, 1) == (1, 1, 1)


def test_a_late_module_may_be_used_before_all_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    with late(["colorsys"]):
        from colorsys import rgb_to_hsv

        assert rgb_to_hsv(1, 0, 0) == (0.0, 1.0, 1)
    assert "colorsys" in sys.modules


def test_a_class_of_a_late_module_is_no_base(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "calendar", raising=False)
    with late(["calendar"]):
        from calendar import Calendar
    own = type("Own", (), {})
    exec("class Own(Calendar): pass", {"Calendar": Calendar}, made := {"Own": own})
    assert made["Own"].__mro__[1:] == (object,)
    assert Calendar.iterweekdays is sys.modules["calendar"].Calendar.iterweekdays


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
