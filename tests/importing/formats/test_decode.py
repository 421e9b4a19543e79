"""Bytes become the text of a page, or are refused with a sentence."""

import pytest

from hdnd_tui.errors import PageRefused
from hdnd_tui.importing.formats import decode as module
from hdnd_tui.importing.formats.decode import BYTES_LOST, LETTERS_LOST, decode

TEXT = "Hội đồng nhân dân huyện Lâm Sơn họp kỳ thứ bảy.\nCác đại biểu thảo luận.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("ộ", "o\u0323\u0302").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-le", "utf-16-be", "crlf", "cr", "decomposed"],
)
def test_every_spelling_of_unicode_gives_the_same_text(data: bytes) -> None:
    assert decode(data).text == TEXT


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \r\n\t",
        "\u200b\u200e".encode(),
        b"\x89PNG\r\n\x1a\n\0\0\0",
        b"caf\xe9 noir",
        b"\xff\xfe",
        b"\xff\xfe\x00\x01\x02binary",
        b"\xfe\xff" + bytes(range(256)) * 9,
        b"\xff\xfe" + TEXT.encode("utf-16-be"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(PageRefused):
        decode(data)


def test_a_file_beyond_the_cap_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 100)
    with pytest.raises(PageRefused, match="too large"):
        decode(b"a" * 101)


def test_lost_letters_and_bytes_are_warned_of() -> None:
    assert decode(b"H?i ??ng nh?n d?n huy?n h?p k? th? b?y").warning == LETTERS_LOST
    assert decode((TEXT * 20).encode() + b"\xff").warning == BYTES_LOST
    assert decode(TEXT.encode()).warning is None


def test_a_run_of_marks_is_capped_at_once() -> None:
    assert len(decode(b"e" + "\u0301".encode() * 40_000).text) < 10


def test_a_few_broken_bytes_cost_nothing_else() -> None:
    data = TEXT.encode().replace(b"\n", b" \xff\n", 1)
    decoded = decode(data)
    assert decoded.warning == BYTES_LOST
    assert decoded.text.replace(" \ufffd", "") == TEXT


def test_a_file_of_two_encodings_is_read_line_by_line() -> None:
    old = "Héi ®ång nh©n d©n huyÖn L©m S¬n häp kú thø b¶y, c¸c ®¹i biÓu th¶o luËn nhiÒu.\n".encode("latin-1")
    decoded = decode(TEXT.encode() + old)
    assert decoded.text.startswith(TEXT)
    assert "Hội đồng nhân dân huyện Lâm Sơn họp kỳ thứ bảy, các đại biểu thảo luận nhiều." in decoded.text
