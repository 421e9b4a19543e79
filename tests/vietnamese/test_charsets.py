"""Texts of the years before Unicode come back letter by letter, and other texts are left alone."""

import unicodedata

import pytest

from hdnd_tui.tables import table
from hdnd_tui.vietnamese import charsets

TEXT = "Ủy ban nhân dân và Hội đồng nhân dân tỉnh Lâm Sơn tổ chức kỳ họp thứ 7, có ông Y Bỉnh Niê dự.\n"


def encode(text: str, name: str) -> bytes:
    letters = table("vietnamese/charsets")[name]
    if name == "vni":
        return "".join(letters.get(char, char) for char in text).encode("latin-1")
    out = b""
    for char in text:
        known = char if char in letters or char.isascii() else char.lower()
        out += bytes([int(letters[known], 16)]) if known in letters else known.encode("latin-1")
    return out


def cp1258(text: str) -> bytes:
    out = b""
    for char in text:
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            tone = [part for part in parts if part in "\u0300\u0301\u0309\u0303\u0323"]
            base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tone))
            out += (base + "".join(tone)).encode("cp1258")
    return out


@pytest.mark.parametrize("name", ["vni", "viscii"])
def test_legacy_bytes_are_read_exactly(name: str) -> None:
    reading = charsets.read_legacy(encode(TEXT, name))
    assert reading is not None
    assert reading.text == TEXT


def test_tcvn3_loses_only_the_case_of_capitals_with_a_tone() -> None:
    reading = charsets.read_legacy(encode(TEXT, "tcvn3"))
    assert reading is not None
    assert reading.text == "ủ" + TEXT[1:]


def test_words_set_in_the_capital_font_of_tcvn3_are_capitals() -> None:
    shown = charsets.read_legacy(
        "Kú häp thø 7 cña HéI §åNG NH¢N D¢N huyÖn Uû ban vµ Hµ Giang".encode("latin-1")
    )
    assert shown is not None
    assert "HỘI ĐỒNG NHÂN DÂN" in shown.text
    assert "Uỷ ban và Hà Giang" in shown.text


def test_windows_1258_is_composed() -> None:
    reading = charsets.read_legacy(cp1258(TEXT))
    assert reading is not None
    assert reading.text == TEXT


def test_utf8_read_as_windows_1252_or_latin_1_is_read_again() -> None:
    data = TEXT.encode()
    cp1252 = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in data)
    for wrong in (data.decode("latin-1"), cp1252):
        reading = charsets.reread(wrong)
        assert reading is not None
        assert reading.text == TEXT


def test_legacy_letters_inside_unicode_are_read_again() -> None:
    reading = charsets.reread(encode(TEXT, "vni").decode("latin-1"))
    assert reading is not None
    assert reading.text == TEXT


@pytest.mark.parametrize(
    "text", [TEXT, "Le café est très bon à Besançon, où naît l'été.", "plain words only", ""]
)
def test_other_text_is_left_alone(text: str) -> None:
    assert charsets.reread(text) is None


@pytest.mark.parametrize("data", [b"caf\xe9 tr\xe8s bon", bytes(range(128, 256)), b"\x93quoted\x94 words"])
def test_no_clear_winner_is_no_reading(data: bytes) -> None:
    assert charsets.read_legacy(data) is None


def test_lost_letters_are_noticed_and_questions_are_not() -> None:
    assert charsets.letters_lost("Th??ng tr?c H?i ??ng nh?n d?n t?nh h?p th??ng k?")
    assert not charsets.letters_lost(
        "Ai chịu trách nhiệm? Bao giờ xong? Vì sao chậm?\nHội đồng hỏi: “Có đúng không?”"
    )


def test_only_foreign_lines_of_a_mixed_text_are_read_again() -> None:
    old = encode(TEXT * 3, "vni").decode("latin-1")
    reading = charsets.reread(TEXT + old + TEXT)
    assert reading is not None
    assert reading.text == TEXT * 5


def test_lines_of_utf8_and_of_a_legacy_encoding_are_read_each_in_its_own() -> None:
    reading = charsets.read_mixed(TEXT.encode() + encode(TEXT, "viscii") + TEXT.encode())
    assert reading is not None
    assert reading.text == TEXT * 3


@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii"])
def test_one_sentence_is_enough_for_a_clear_winner(name: str) -> None:
    reading = charsets.read_legacy(encode(TEXT[:60], name))
    assert reading is not None
    assert reading.text.casefold() == TEXT[:60].casefold()


@pytest.mark.parametrize(
    "text",
    [
        "Die Bürger müssen für die Straßen zahlen, schöne Grüße aus München; fünf Äpfel übrig. Größe, Höhe. ",
        "El niño comió paella en España; mañana será otro día, según la opinión de José. ¿Qué pasó aquí? ",
        "A educação não é só informação: são ações, emoções e corações. À noite, há avós e pães. ",
        "The café’s menu — naïve but “charming” — cost £5 ± 10 %. © 2015 Müller & Søn. ",
    ],
)
def test_other_languages_are_never_decoded(text: str) -> None:
    assert charsets.reread(text * 5) is None
    assert charsets.read_legacy((text * 5).encode("cp1252")) is None
