"""A text is cut in the same way whether its letters are all usual or not."""

from __future__ import annotations

from random import Random

from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.vietnamese.letters import USUAL

_PARTS = (
    "hoà|thuỷ|Quý|hoà2|H'Mông|H' Ven|Cư M' Gar|TP.\nHCM|tp. \n Hà Nội|ôngNguyễn|NguyễnThị|MƠTRẮNGChủ|PCTHĐND"
    "|29A|15h30|đ/cLò|/cLò|VinFast|iPhone|ABCDe|ÔngNguyễnVănABCDe2|2021-2026"
    "|12.345|²|½a|_|’|‘|  | |,|.|\n|\t|\0|Đà|a|A|Đ|—|/| - |(|“"
).split("|")


def _texts(random: Random) -> str:
    if random.random() < 0.5:
        return "".join(random.choices(USUAL, k=random.randint(0, 12)))
    return "".join(random.choice(_PARTS) + random.choice(("", "", " ")) for _ in range(random.randint(0, 8)))


def test_a_text_of_usual_letters_is_cut_as_any_other() -> None:
    random = Random(3)
    for _ in range(5000):
        text = _texts(random)
        usual, other = Tokens(text), Tokens(f"{text} Ω")
        assert [*usual.words, "ω"] == other.words, text
        assert [*usual.starts, len(text) + 1] == other.starts, text
        assert [*usual.ends, len(text) + 2] == other.ends, text
        assert [*usual.capital, True] == other.capital, text
        assert f"{usual.low} ω" == other.low


def test_words_with_damage_are_parted() -> None:
    assert Tokens("ôngNguyễn, Ảnh: LÊ MƠCHủ").words[:3] == ["ông", "nguyễn", ","]
    assert Tokens("H' Ven, H'Mông 'a'").words == ["h'ven", ",", "h'mông", "'", "a", "'"]
    assert Tokens("29A15h").words == ["29", "a", "15", "h"]
