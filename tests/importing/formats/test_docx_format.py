"""Word documents give their text once, in reading order, and bombs are refused."""

import io
import zipfile

import pytest

from hdnd_tui.errors import PageRefused
from hdnd_tui.importing.formats import docx_format
from hdnd_tui.importing.page import Page

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:v"'
)
_CORE = (
    '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{}</dc:title></cp:coreProperties>"
)
_LONG = "Sáng ngày 12/7/2018, Hội đồng nhân dân huyện Lâm Sơn tổ chức kỳ họp thứ 7 để xem xét các nghị quyết."


def package(body: str, title: str = "", prolog: str = "", packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        archive.writestr(
            "word/document.xml",
            f"{prolog}<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
        )
        if title:
            archive.writestr("docProps/core.xml", _CORE.format(title))
    return out.getvalue()


def paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def read(data: bytes) -> Page:
    (page,) = docx_format.read(data, "a.docx")
    return page


def lines(body: str) -> list[str]:
    return [line for line in read(package(body)).text.split("\n") if line]


def test_a_row_of_a_table_is_a_line_and_an_empty_cell_keeps_its_place() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    table = f"<w:tbl>{row('Xã', 'Số phiếu')}{row('Tân Mộc', '')}</w:tbl>"

    assert lines(table + paragraph("Hết.")) == ["Xã\tSố phiếu", "Tân Mộc", "Hết."]


def test_soft_breaks_end_lines_and_hard_hyphens_stay() -> None:
    body = "<w:p><w:r><w:t>TP</w:t><w:noBreakHyphen/><w:t>HCM</w:t><w:br/><w:t>dòng hai</w:t></w:r></w:p>"
    assert lines(body) == ["TP-HCM", "dòng hai"]


def test_inserted_text_is_kept_and_deleted_text_is_not() -> None:
    body = (
        f"<w:p><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins>"
        f"<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del></w:p>{paragraph('giữ')}"
    )
    assert lines(body) == ["thêm", "giữ"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('Trong hộp')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert lines(body) == ["Trong hộp"]


@pytest.mark.parametrize(
    ("stated", "first", "title"),
    [
        ("Lâm Sơn họp kỳ thứ bảy", _LONG, "Lâm Sơn họp kỳ thứ bảy"),
        ("Lâm Sơn họp kỳ thứ bảy", "LÂM SƠN HỌP KỲ THỨ BẢY", "Lâm Sơn họp kỳ thứ bảy"),
        ("Một mẫu văn bản cũ", "Lâm Sơn họp kỳ thứ bảy", None),
        ("Microsoft Word - bai viet moi.doc", _LONG, None),
    ],
)
def test_the_title_of_the_properties_must_fit_the_text(stated: str, first: str, title: str | None) -> None:
    assert read(package(paragraph(first) + paragraph(_LONG), stated)).title == title


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 no archive",
        package("<w:p>" * 300 + "</w:p>" * 300),
        package("", prolog='<!DOCTYPE d [<!ENTITY a "aa">]>'),
        package(f"<w:p><w:r><w:t>{'a' * (40 * 1024 * 1024)}</w:t></w:r></w:p>"),
        package(paragraph(" ")),
        package(paragraph(_LONG), packing=zipfile.ZIP_BZIP2),
    ],
    ids=["broken", "deep", "entities", "bomb", "empty", "packed without limit"],
)
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(PageRefused):
        read(data)


def test_legacy_letters_of_an_old_document_are_read() -> None:
    old = "Héi ®ång nh©n d©n huyÖn L©m S¬n tæ chøc kú häp thø b¶y, c¸c ®¹i biÓu th¶o luËn nhiÒu néi dung"
    assert lines(paragraph(old)) == [
        "Hội đồng nhân dân huyện Lâm Sơn tổ chức kỳ họp thứ bảy, các đại biểu thảo luận nhiều nội dung"
    ]
