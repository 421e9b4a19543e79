"""Word documents for tests: paragraphs, cells, rows and tables as Word writes them."""

from __future__ import annotations

import io
import zipfile

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:v"'
)
GOES_ON = "<w:vMerge/>"
STARTS = '<w:vMerge w:val="restart"/>'
PICTURE = "<w:p><w:r><w:drawing/></w:r></w:p>"


def paragraph(*runs: str) -> str:
    """Give a paragraph of some runs of text."""
    return "<w:p><w:pPr/>" + "".join(f"<w:r><w:rPr/><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def cell(*contents: str, properties: str = "") -> str:
    """Give a cell with paragraphs, or with what is markup already."""
    inner = "".join(each if each.startswith("<w:") else paragraph(each) for each in contents)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def across(columns: int, text: str) -> str:
    """Give a cell that stands in several columns."""
    return cell(text, properties=f'<w:gridSpan w:val="{columns}"/>')


def table(*rows: tuple[str, ...]) -> str:
    """Give a table of rows of cells, or of their texts."""
    cells = ("".join(each if each.startswith("<w:tc>") else cell(each) for each in row) for row in rows)
    return "<w:tbl><w:tblPr/>" + "".join(f"<w:tr><w:trPr/>{row}</w:tr>" for row in cells) + "</w:tbl>"


def document(*parts: str) -> bytes:
    """Give a document of paragraphs and tables."""
    body = "".join(part if part.startswith("<w:") else paragraph(part) for part in parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>")
    return out.getvalue()
