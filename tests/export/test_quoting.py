from __future__ import annotations

from hdnd_tui.article import Article
from hdnd_tui.export.quoting import Chosen, quote

TEXT = (
    'Chiều 25/3, TP. Hải Phòng họp với ThS. Lê A. Ông nói: "Được." Sau đó 3.000 người về.\n\n'
    "1. Nội dung gì? Đọc… rồi thôi. (Hết.) Xong"
)


def test_choosing_begins_at_an_offset_and_stays_within_the_text() -> None:
    chosen = Chosen(TEXT, TEXT.index("người"))
    assert TEXT[slice(*chosen.span)] == "Sau đó 3.000 người về."
    assert not chosen.extend(-1)
    assert chosen.extend(1)
    assert TEXT[slice(*chosen.span)].endswith("1. Nội dung gì?")
    assert chosen.move(1)
    assert TEXT[slice(*chosen.span)] == "Đọc… rồi thôi."
    assert chosen.move(-1)
    assert chosen.count == 1
    while chosen.move(1):
        pass
    assert chosen.span[1] == len(TEXT)
    assert Chosen(TEXT, 10**6).span[1] == len(TEXT)


def test_a_quotation_is_word_for_word() -> None:
    article = Article(id="x1", title="Họp {mọi}", body=TEXT, date="2022-03-25", year=2022)
    start = TEXT.index("Sau")
    said = quote(article, start, TEXT.index("Đọc"))
    assert said == ('“Sau đó 3.000 người về.\n1. Nội dung gì?” ("Họp {mọi}", ngày 25/3/2022. Mã bài: x1).')


def test_a_quotation_keeps_the_whole_id() -> None:
    article = Article(id="a.b..", title="Họp", body="Một.")
    assert quote(article, 0, 4).endswith(" Mã bài: a.b..).")
