"""Abbreviations: joined before words are cut, with every other word where it was."""

import pytest

from hdnd_tui.vietnamese.abbreviations import join_parts, one_reading, several_readings
from hdnd_tui.vietnamese.letters import fold


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("UBND TP. HCM họp", "UBND TPHCM\0\0 họp"),
        ("TP.Huế", "TP Huế"),
        ("phát triển KT-XH nhanh", "phát triển KTXH\0 nhanh"),
        ("top hcm", "top hcm"),
        ("Sở NN & PTNT họp", "Sở NNPTNT\0\0\0 họp"),
        ("Sở LĐ-TB & XH, Sở TN-MT", "Sở LĐTBXH\0\0\0\0, Sở TNMT\0"),
        ("số 12/2020/NQ-HĐND, liên ngành CA-QS", "số 12/2020/NQ-HĐND, liên ngành CA-QS"),
    ],
)
def test_parts_join_and_offsets_stay(text: str, joined: str) -> None:
    assert join_parts(text) == joined
    assert len(join_parts(text)) == len(text)


def test_every_abbreviation_is_folded_and_has_one_place() -> None:
    assert all(fold(short) == short for short in (*one_reading(), *several_readings()))
    assert not set(one_reading()) & set(several_readings())
    assert one_reading()["hdnd"] == ("hội", "đồng", "nhân", "dân")
