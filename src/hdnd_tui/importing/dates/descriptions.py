"""Whether a page describes a place, a person, a body or a law, as an encyclopaedia does, and reports nothing.

Its days are those of a history or of its sources: none says when it was written, and none is its event's.
"""

from __future__ import annotations

import re
from itertools import islice

_NOTE = re.compile(
    r"[Tt]ruy cập(?: lần cuối)? (?:ngày|tháng)|[Bb]ản gốc lưu trữ|[Ll]ưu trữ(?: bản gốc)? ngày"
    r"|Wayback Machine|liên kết hỏng|[^\W\d_][.,;:”\")»]{0,2}\[\d{1,3}\]"
)
"""What a writer says of his sources: the day on which he looked them up, and the mark of a note."""
_NOTES = 3
_EDITED = re.compile(r"\[sửa(?:\]| \|)|sửa mã nguồn\]|Bài (?:viết )?này (?:cần|còn|có|hiện|không có)\b")
_HEADING = re.compile(
    r"^[#*=\s]{0,8}(Tham khảo|Chú thích|Ghi chú|Liên kết ngoài|Xem thêm|Thư mục|Đọc thêm|Tiểu sử|Thân thế"
    r"|Xuất thân|Sự nghiệp|Gia đình|Địa lý|Vị trí địa lý|Lịch sử|Hành chính|Dân số|Dân cư|Kinh tế|Giao thông"
    r"|Từ nguyên|Tổ chức|Cơ cấu tổ chức|Khen thưởng|Giải thưởng)[*=:\s]*(?:\[|$)",
    re.MULTILINE,
)
_HEADINGS = 2
_SECTION = "mã nguồn]"
"""The end of what stands behind every heading of a page that its readers may edit."""
_ROW = re.compile(
    r"^[| \t]{0,4}(Quốc gia|Vùng|Tỉnh|Diện tích|Dân số|Tổng cộng|Mật độ|Thành lập|Mã hành chính|Biển số xe"
    r"|Website|Trang web|Trụ sở|Nhiệm kỳ|Tiền nhiệm|Kế nhiệm|Sinh|Mất|Quốc tịch|Nghề nghiệp|Đảng chính trị"
    r"|Cơ quan chủ quản|Cấp hành chính)\b[^|\n]{0,30}[|\t]",
    re.MULTILINE,
)
_ROWS = 3
_NAME = re.compile(r"[^\W_][^\n(,|*]*")
_DEFINES = r"\b(?:(?!\. [A-ZĐ])[^\n;|]){0,240}?(?:\blà\b|\bgồm\b)"
_EVENTS = r"(?:bầu cử|cuộc|kỳ họp|phiên họp|đại hội|hội nghị|sự kiện|vụ|trận|chiến dịch|bão|cơn bão|giải)\b"
_NAMES_EVENT = re.compile(rf"\W*{_EVENTS}[^\n]*?(?:\d|\b(?:khóa|lần thứ|tại)\b)", re.IGNORECASE)
_OF_EVENT = re.compile(
    rf"là (?:một |những )?{_EVENTS}|\b(?:diễn ra|được tổ chức|tổ chức|khai mạc) (?:vào|từ|trong)\b"
)
"""`Kỳ họp ... là kỳ họp diễn ra vào ngày`: an encyclopaedia tells of events as well."""
_START = 6000
_SENTENCE = 400


def describes(text: str) -> bool:
    """Say whether the text of a page has several signs of a description, and does not define an event.

    One of them is that it defines what its heading names, or that it tells of its sources.
    """
    if not ("[" in text and ("[1]" in text or _SECTION in text)) and "ruy cập ngày" not in text:
        return False  # as most news: no notes
    defined = _definition(text)
    if _NAMES_EVENT.match(text) or _OF_EVENT.search(defined):
        return False
    noted = len(list(islice(_NOTE.finditer(text), _NOTES))) == _NOTES
    edited = _EDITED.search(text) is not None
    signs = [
        bool(defined),
        noted,
        edited,
        len(set(_HEADING.findall(text))) >= _HEADINGS or text.count(_SECTION) >= _HEADINGS,
        len(set(_ROW.findall(text[:_START]))) >= _ROWS,
    ]
    return any(signs[:3]) and sum(signs) >= 2


def _definition(text: str) -> str:
    """Give the start of the paragraph that says what the heading of a page is; empty where none does."""
    name = _NAME.search(text)
    if name is None or len(name[0].strip()) < 2:
        return ""
    words = re.escape(name[0].strip())
    begins = re.compile(rf"^[\s*“\"]{{0,4}}(?:\w{{2,9}} ){{0,3}}\**{words}{_DEFINES}", re.MULTILINE)
    found = begins.search(text, name.end(), _START)
    return text[found.start() : found.start() + _SENTENCE].split("\n\n")[0] if found else ""
