"""Articles as a Word file (`.docx`) in the manner of Decree 30/2020/NĐ-CP: A4, Times New Roman 14."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING

from hdnd_tui.article import Article
from hdnd_tui.citation import cite, shown_source
from hdnd_tui.export import parts, plain
from hdnd_tui.export.format import Format
from hdnd_tui.export.style import Style
from hdnd_tui.safetext import clean
from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    import zipfile

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CHUNK = 1 << 16
_MOST_IN_MEMORY = 1 << 23
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""No clock in the file: the same articles give the same bytes."""

_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument'
        f'.wordprocessingml.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), ("styles", "styles"), ("header1", "header"))
    )
    + "</Types>"
)
_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DOCUMENT_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/header" Target="header1.xml"/></Relationships>'
)
# The number of the page stands in the middle of the upper margin, not on the first page.
_HEADER = (
    f'{_HEAD}<w:hdr xmlns:w="{_SPACE}"><w:p><w:pPr><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText>'
    '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>'
)


def _style(name: str, title: str, paragraph: str, letters: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{title}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>'
    )


_NO_INDENT = '<w:ind w:firstLine="0"/>'
_STYLES = (
    f'{_HEAD}<w:styles xmlns:w="{_SPACE}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman"'
    ' w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>'
    "</w:rPr></w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>'
    '<w:spacing w:before="120" w:after="0" w:line="288" w:lineRule="auto"/>'
    '<w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr></w:style>'
    + _style("TenBai", "Tên bài", f'<w:keepNext/>{_NO_INDENT}<w:jc w:val="center"/>', "<w:b/>")
    + _style("NoiVaNgay", "Nơi và ngày", f'{_NO_INDENT}<w:jc w:val="center"/>', "<w:i/>")
    + _style("ChuThich", "Chú thích ảnh", f'{_NO_INDENT}<w:jc w:val="center"/>', "<w:i/>")
    + _style("DeMuc", "Đề mục", f"<w:keepNext/>{_NO_INDENT}", "<w:b/>")
    + _style("TrichDan", "Trích dẫn", _NO_INDENT, '<w:i/><w:sz w:val="26"/>')
    + "</w:styles>"
)
# A4; margins of the decree in twentieths of a point: above and below 20 mm, left 30 mm, right 15 mm.
_PAGE = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"'
    ' w:gutter="0"/><w:titlePg/></w:sectPr>'
)
_FIXED = {
    "[Content_Types].xml": _TYPES,
    "_rels/.rels": _RELATIONS,
    "word/_rels/document.xml.rels": _DOCUMENT_RELATIONS,
    "word/styles.xml": _STYLES,
    "word/header1.xml": _HEADER,
}


def word(articles: Iterable[Article], style: Style) -> Iterator[bytes]:
    """Give the bytes of one file with all the articles, each on a page of its own."""
    # Read when a Word file is written only: they would slow every other export.
    import tempfile
    import zipfile

    with tempfile.SpooledTemporaryFile(_MOST_IN_MEMORY) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, text in _FIXED.items():
                packed.writestr(_entry(name), text.encode())
            with packed.open(_entry("word/document.xml"), "w", force_zip64=True) as document:
                _write(document, articles, style)
        file.seek(0)
        while chunk := file.read(_CHUNK):
            yield chunk


def _entry(name: str) -> zipfile.ZipInfo:
    import zipfile

    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _write(document: IO[bytes], articles: Iterable[Article], style: Style) -> None:
    document.write(f'{_HEAD}<w:document xmlns:w="{_SPACE}" xmlns:r="{_OFFICE}"><w:body>'.encode())
    for number, article in enumerate(articles):
        document.write("".join(_article(article, style, new_page=number > 0)).encode("utf-8", "replace"))
    document.write(f"{_PAGE}</w:body></w:document>".encode())


def _article(article: Article, style: Style, *, new_page: bool) -> Iterator[str]:
    lang = style.lang
    council = article.council.name if article.council else parts.NO_COUNCIL.to(lang)
    yield _paragraph(article.title, "TenBai", new_page=new_page)
    yield _paragraph(f"{council}, {parts.long_day(article, lang)}", "NoiVaNgay")
    picture = f"[{parts.PICTURE.to(lang)}: "
    for text in parts.paragraphs(article, lang):
        yield _paragraph(text, "ChuThich" if text.startswith(picture) else "")
    named = parts.people(article, lang)
    if named:
        yield _paragraph(parts.PEOPLE.to(lang), "DeMuc")
    for name, offices in named:
        yield _paragraph(f"- {name}: {offices}")
    if article.author:
        yield _paragraph(f"{parts.AUTHOR.to(lang)}: {article.author}", "TrichDan")
    if corrected := parts.corrected(article, lang):
        yield _paragraph(corrected, "TrichDan")
    if article.source:
        yield _paragraph(f"{parts.SOURCE.to(lang)}: {shown_source(article.source, lang)}", "TrichDan")
    yield _paragraph(f"{parts.CITATION.to(lang)}: {cite(article, lang)}", "TrichDan")


def _paragraph(text: str, style: str = "", *, new_page: bool = False) -> str:
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    page = "<w:pageBreakBefore/>" if new_page else ""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{_escaped(line)}</w:t>' for line in clean(text).split("\n")
    )
    return f"<w:p><w:pPr>{name}{page}</w:pPr><w:r>{lines}</w:r></w:p>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


DOCX = Format("docx", ".docx", Wording("Word, theo NĐ 30/2020", "Word"), plain.plain, packed=word)
