"""Telex and VNI built into the search box, and out of the way of an input method."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.composer import Composer
from hdnd_tui.userdata import UserData
from hdnd_tui.vietnamese.typing import Method, compose, spell

from .conftest import lines, press, settled

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)
SYLLABLES = (
    "hội đồng nhân dân thành phố Hải Phòng được thuở quý nghiêng Ửng yêu khuỷu oan của giữ xoong ngoèo khoáo"
).split()


def typed(method: Method, keys: str, left: str = "") -> str:
    composer = Composer(method)
    for key in keys:
        left = composer.add(left, key)
    return left


def test_keys_become_letters_one_by_one() -> None:
    assert typed("telex", "hooij ddoongf nhaan daan 2022") == "hội đồng nhân dân 2022"
    assert typed("vni", "ho65i d9o62ng 2022") == "hội đồng 2022"
    assert typed("telex", "aaab facebook") == "aab facebook"
    assert typed("telex", "DDaij") == "Đại"


def test_goes_on_with_a_word_that_stands_there() -> None:
    assert typed("telex", "f", "họp đương") == "họp đường"
    assert typed("telex", "s", "hội") == "hối"
    assert typed("vni", "1", "hội") == "hối"
    assert typed("telex", "g", "hộn") == "hộng"


@pytest.mark.parametrize("method", ["telex", "vni"])
def test_spelling_is_the_way_back(method: Method) -> None:
    for syllable in SYLLABLES:
        assert compose(spell(syllable, method), method) == syllable


async def test_is_switched_on_kept_and_gives_way_to_an_input_method(open_app: Open, own: UserData) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert not any("gõ: Telex" in line for line in lines(app))
        await press(pilot, "f2", *"tu", "space", *"go", "space", *"dau", "enter")
        assert any("gõ: Telex" in line for line in lines(app))
        await press(pilot, *"ddaauf")
        assert app.room.search.value == "đầu"
        await press(pilot, "backspace", "backspace", "e")
        assert app.room.search.value == "đe"
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *"ddee")
        assert app.room.search.value == "đê"
        await press(pilot, "ctrl+u", "d", "backspace", "đ")
        assert any("Bộ gõ của máy đang bật" in line for line in lines(app))
        await press(pilot, "a", "backspace", "à", "o")
        assert app.room.search.value == "đào"
        assert app.room.search.composer is None
        await press(pilot, "f")
        assert app.room.search.value == "đàof"
