from __future__ import annotations

import sys

import pytest

from hdnd_tui.late import late


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
