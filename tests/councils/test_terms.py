"""Numbers of sessions and terms as texts write them."""

from __future__ import annotations

import pytest

from hdnd_tui.councils.terms import ordinal


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("9", 9),
        ("nhat", 1),
        ("muoi lam", 15),
        ("hai muoi mot", 21),
        ("tu hdnd tinh", 4),
        ("bat thuong", None),
    ],
)
def test_ordinal(written: str, number: int | None) -> None:
    assert ordinal(written) == number
