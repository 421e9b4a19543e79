from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

from hdnd_tui.article import Article, Council
from hdnd_tui.citation import cite
from hdnd_tui.export.formats import FORMATS, pieces
from hdnd_tui.export.style import Style
from hdnd_tui.export.writing import Manner, chunks
from hdnd_tui.importing.formats.docx_format import read

COUNCIL = Council("HĐND thành phố Nam Gió", "province", "Nam Gió")
ARTICLE = Article(
    id="x1",
    title="Giao ban & <quý> I",
    body="Chiều 25/3, Thường trực họp.\n\nĐồng chí Lê Văn Thử chủ trì.\nDòng sau.",
    date="2022-03-05",
    year=2022,
    council=COUNCIL,
    captions=("Quang cảnh",),
    caption_at=(30,),
    source="https://namgio.gov.vn/tin/giao-ban?id=7&trang=1",
)
OTHER = replace(ARTICLE, id="x2", title="Bài hai\x07\ufffe", body="Hết.", source="bai-hai.txt")


def test_a_dossier_says_the_query_cites_by_number_and_holds_every_text() -> None:
    text = "".join(pieces([ARTICLE, OTHER], FORMATS["dossier"], Style(subject="giám\nsát")))
    head, _, rest = text.partition("TOÀN VĂN")
    assert "Câu tìm: giám sát\n" in head
    assert "Số bài: 2\n" in head
    assert f"[1] {cite(ARTICLE)}\n[2] " in head
    assert rest.index("[1] Giao ban") < rest.index("Thường trực họp.") < rest.index("[2] Bài hai")
    assert "Dòng sau." in rest
    assert "Hết." in rest
    narrow = "".join(pieces([ARTICLE], FORMATS["dossier"], Style(width=40)))
    assert max(map(len, narrow.partition("TOÀN VĂN")[0].splitlines())) <= 40


def test_a_word_file_holds_every_word_and_reads_back() -> None:
    manner = Manner(FORMATS["docx"], Style(), bom=True, crlf=True)
    data = b"".join(chunks([ARTICLE, OTHER], manner))
    assert data == b"".join(chunks([ARTICLE, OTHER], manner))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            ElementTree.fromstring(package.read(name))
        document = package.read("word/document.xml").decode()
    assert document.count("<w:pageBreakBefore/>") == 1
    page = next(iter(read(data, "x.docx")))
    said = str(page)
    for words in (ARTICLE.title, "Chiều 25/3, Thường trực họp.", "Dòng sau.", "[Ảnh: Quang cảnh]", "Bài hai"):
        assert words in said
    for words in (f"Nguồn: {ARTICLE.source}", "Nguồn: tệp bai-hai.txt"):
        assert words in said
