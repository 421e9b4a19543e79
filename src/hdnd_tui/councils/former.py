"""Whether words state an office as one that is no longer held: `cố Bí thư`, `thôi giữ chức`, `lúc đó là`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hdnd_tui.article import Article, Office
from hdnd_tui.councils.office_lists import is_office, of_next, of_one
from hdnd_tui.councils.tokens import word_tuple
from hdnd_tui.vietnamese.sentences import ends
from hdnd_tui.wording import Wording

WINDOW = 300
"""Characters before an office that are looked at."""

_HOLDS = r"(?:(?:đang|vẫn|còn|từng|được bầu|được phân công)\s+)*(?:là|làm|giữ|nắm giữ|đảm nhiệm|đảm nhận)"
_WHO = (
    r"(?:(?:các\s+)?(?:ông|bà|anh|chị|đồng chí|đ/c)\s+)?"
    r"(?:(?-i:[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ])\w*\s+){0,5}(?:\([^()]*\)\s*)?"
)
_DUTY = (
    r"(?:\s*(?:giữ|nắm giữ|không|còn|là|làm|tham gia|đảm nhiệm|chức vụ|chức danh|chức|các|cả|hai|ba|tư cách"
    r"|nhiệm vụ|vị trí|cương vị|vai trò|nhiều|quan trọng|chủ chốt|chủ yếu|như|khỏi|số|công tác|\d+|:"
    r"|,?\s*tiêu biểu|,\s*như|tại\s+[^,.;:\n]{1,60}?(?=\s+như))(?!\w))*"
)
_DISMISSED = (
    r"(?:miễn|bãi) nhi[ệễ]m|cách chức|từ nhiệm|từ chức|nghỉ|không (?:xác|công) nhận(?=\s+tư cách\b)"
    r"|thôi(?=\s+(?:không|giữ|nắm|làm|đảm|tham gia|chức|nhiệm vụ|là)\b)"
    r"|không còn(?=\s+(?:giữ|nắm|làm|đảm|là)\b)"
)
_YEARS = r"(?:(?:tháng|ngày|đầu|cuối|giữa|hết|năm)\s+)*(?:\d{1,2}\s?[/.-]\s?){0,2}(?:19|20)\d\d"
_GAINED = r"(?:(?:được|đã)\s+(?:[^\W\d]+\s+){1,4}?)?"
"""Words of how an office was gained, before those of holding it: "được bổ nhiệm"."""
_PAST = "|".join(
    (
        rf"(?=[tgnđch\d])(?<!k[ỳì]\s)(?:từ\s+|giai đoạn\s+|trong\s+)*"
        rf"{_YEARS}\s*(?:đến|tới|[-–])\s*{_YEARS}\s*[,:]?\s*{_WHO}{_GAINED}{_HOLDS}",
        rf"trước\s+{_YEARS},?\s+{_WHO}{_HOLDS}",
        rf"(?:năm\s+|tháng\s+)\d[\d/.-]*,?\s+khi\s+{_HOLDS}",
        rf"thời điểm\s+(?:năm\s+[\d\s–-]+,?\s+)?{_WHO}{_HOLDS}",
        rf"có\s+(?:(?:hơn|gần|nhiều|\d+|hai|ba|bốn|năm)\s+)+năm\s+{_HOLDS}",
        rf"từng\s+(?:(?:nhiều|\d+|hai|ba)\s+lần\s+|được\s+(?:[^\W\d]+\s+){{1,5}}?){_HOLDS}",
        rf"lúc này,?\s+{_HOLDS}",
        r"lần lượt\s+(?:giữ|nắm giữ|đảm nhiệm|đảm nhận|đảm đương|kinh qua|trải qua|làm)",
        r"(?:kinh|trải) qua(?:\s+nhiều)?(?!\w)",
        rf"(?:lúc|khi|thời điểm|hồi)\s+(?:đó|ấy|bấy giờ),?\s+{_HOLDS}",
        rf"(?:khi|lúc|hồi|thời)\s+(?=còn|đang|vẫn){_HOLDS}",
        rf"khi\s+{_WHO}(?=còn\s){_HOLDS}",
        r"(?:khi|lúc|hồi|thời)\s+còn\s+(?:đương|tại)\s+(?:chức|nhiệm)",
        rf"thời(?:\s+gian)?\s+{_WHO}{_HOLDS}",
        rf"(?:trong|suốt)\s+(?:vòng\s+|suốt\s+)?\d+\s+năm,?\s+{_WHO}{_HOLDS}",
        r"từng\s+(?:được bầu\s+)?(?:là|làm|giữ|nắm giữ|đảm nhiệm|đảm nhận|đảm đương|kinh qua|trải qua)",
        rf"trước (?:đó|đây|kia),?\s+(?:khi\s+)?{_WHO}{_HOLDS}",
        rf"trước khi\s+[^;]{{1,120}}?,\s*{_WHO}{_HOLDS}",
        rf"trước khi\s+(?:nghỉ hưu|về hưu|qua đời|mất|bị bắt|bị khởi tố),?\s*{_WHO}{_HOLDS}",
    )
)
_MOVED = (
    r"(?:điều chuyển|luân chuyển|thuyên chuyển|chuyển|điều động|bổ nhiệm|đi lên|thăng tiến)\s+"
    r"(?:(?:ông|bà|đồng chí|đ/c)\s+[^.,;\n]{1,40}?\s+)?"
)
_CUE = re.compile(
    rf"(?<!\w)(?:(?P<dismissed>(?i:{_DISMISSED}))(?i:{_DUTY})"
    rf"|(?P<past>(?i:{_PAST}))(?i:{_DUTY})"
    rf"|(?P<left>(?i:(?P<move>{_MOVED})?từ)(?i:{_DUTY}))"
    r"|(?P<late>(?<!sự )(?<!ủng )(?<!iên )(?<!ia )[Cc]ố)(?:\s+(?:đồng chí|ông|bà))?"
    r"|(?P<one>nguyên|cựu|(?:(?<=^)|(?<=[-–,;:(“]\s)|(?<=[(“]))(?:Nguyên|Cựu))(?:\s+là)?)(?!\w)"
)
"""What makes an office a former one: a dismissal, a time gone by, a move, a death, `nguyên`."""

_WORD = re.compile(r"\w+")
_FIRST_WORDS = frozenset(
    "miễn bãi cách từ nghỉ không thôi giai trong tháng ngày đầu cuối giữa hết năm trước thời có từng lúc kinh"
    " trải khi hồi điều luân thuyên chuyển bổ đi thăng cố nguyên cựu lần suốt".split()
)
"""Every cue begins with one of them or with figures."""

_HINTS = (
    "nguyên",
    "cựu",
    "cố ",
    "nhiệm ",
    "nhiễm ",
    "tư cách ",
    "chức ",
    "thôi ",
    "không còn ",
    "từng ",
    "trước ",
    "đó",
    "ấy",
    "giờ",
    "còn ",
    "đang ",
    "vẫn ",
    "thời ",
    "từ ",
    "nghỉ ",
    "năm ",
    "tháng ",
    "đoạn ",
    "qua ",
    "này",
    "lượt ",
)
"""One of them stands in every clause with a cue; most clauses have none and are done at once."""

_LEAVING = (
    "ễn nhi",
    "ãi nhi",
    "cách chức",
    "thôi ",
    "hông còn",
    "nghỉ ",
    "từ ",
    "tư cách",
)
"""One of them stands before every office that is said to be left."""

_NOT_YET = re.compile(
    r"(?i)(?<!\w)(?:chưa|không|sẽ|dự kiến|đề nghị|kiến nghị|xin)(?!\w)(?![^,;]*(?<!\w)đã(?!\w))[^,;]*$"
)
_AFTER = re.compile(
    r"(?i)\s+(?:\((?:trong thời gian|trong giai đoạn|từ)\s(?![^()]*\b(?:nay|hiện|nhiệm k[ỳì]|kh[óo][aá])\b)"
    rf"[^()]*?(?:\d\s*(?:đến|tới)|(?:19|20)\d\d\s?[-–])\s*{_YEARS}[^()]*\)"
    r"|\(?(?:khi|lúc|thời điểm|hồi)\s+(?:đó|ấy|bấy giờ)|(?:khóa|khoá|nhiệm k[ỳì])\s+(?:trước|cũ))(?!\w)"
)
_STILL_TO_BE = re.compile(
    r"(?i)[^.,;\n]{0,60}?(?<!\w)(?:sẽ|dự kiến|chuẩn bị)\s+(?:được|do|đưa ra|trình)\s+"
    r"(?:xem xét|trình|tiến hành|thực hiện|thông qua|bỏ phiếu|biểu quyết|quyết định"
    r"|hđnd|hội đồng|quốc hội|kỳ họp)"
)
"""What stands behind an office whose end is only on the agenda: "việc thôi giữ chức ... sẽ được xem xét"."""
_ONWARD = re.compile(
    r"(?i)(?:\s*(?:,|và|kiêm)\s[^.;\n]{0,80}?)?\s+(?:(?P<any>sang|lên)|về|đến|ra|xuống|làm)(?!\w)"
)
"""What stands behind an office that somebody is moved from: "chuyển từ Chủ tịch UBND sang"."""
_OWN = re.compile(r"(?i)(?:nguyên|cựu|cố)\s")
_NAMED = re.compile(
    r"\s*(?:(?:các\s+)?(?:ông|bà|đồng chí)\s+)?(?:[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ][^\W\d_]*\s*){2,5}\s?(?:,|\(|[-–])\s*"
)
_AND_ANOTHER = re.compile(
    r"\s+(?:đối\s+)?với\s+(?:ông|bà|đồng chí|đ/c)\s+(?:[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ][^\W\d_]*\s*){1,5}"
    r"(?:\([^)]*\)\s*)?,?\s*(?<!\w)và\s+"
)
"""Between two who are dismissed at once: "miễn nhiệm Trưởng ban đối với ông A, và Phó ban đối với ông B"."""
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_THEN = re.compile(r"\s*,?\s+(?:và\s+)?(?:sau đó|rồi)(?:\s+(?:là|làm|giữ chức))?(?=\s)")
"""Between two offices that were held one after the other."""
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+(?:và|kiêm)\s+")
_AT_ONCE = re.compile(r"\s*,?\s+(?:kiêm|đồng thời là)\s+")
"""Between two offices that one person had at the same time."""
_OF_PARTY = re.compile(r"(?i)\s*(?:là\s+)?(?:phó )?(?:bí thư|[uủ][ỷy] viên)(?!\w)")
_OF_POWER = re.compile(
    r"(?i)(?:(?:phó )?chủ tịch (?:hđnd|ubnd|hội đồng nhân dân|[uủ][ỷy] ban nhân dân)|(?:phó )?bí thư)(?!\w)"
)
_A_NAME = re.compile(r"[;:.()]| (?:và|cùng|Văn|Thị) ")
_NEED_BODY = frozenset(
    "bí thư|phó bí thư|phó bí thư thường trực|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc".split("|")
)
"""Heads that are no office without a body."""


def is_former(text: str, start: int, end: int) -> bool:
    """Tell whether the office at `text[start:end]` is stated as one that its holder has no more.

    Only the clause counts in which it stands: the words before it, across a list of other offices, and
    `khi đó` right after it. A dismissal that is only planned or asked for leaves the office held.
    """
    return bool(_OWN.match(text, start, end) or _AFTER.match(text, end)) or any(_cues(text, start, end))


def is_dismissed(text: str, start: int, end: int) -> bool:
    """Tell whether a text says of the office at `text[start:end]` that its holder leaves or left it."""
    low = text[max(0, start - WINDOW) : start].lower()
    return any(map(low.__contains__, _LEAVING)) and any(
        cue["dismissed"] or cue["left"] for cue in _cues(text, start, end)
    )


def _cues(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Give what makes the office at `text[start:end]` a former one, in the clause in which it stands."""
    first = max(0, start - WINDOW)
    line = text[max(first, text.rfind("\n", first, start) + 1) : start]
    clause = line[max((stop.end() for stop in ends(line)), default=0) :].lstrip()
    plain = clause.lower()
    if not any(map(plain.__contains__, _HINTS)):
        return
    for cue in _find_cues(clause):
        if cue["dismissed"] and _STILL_TO_BE.match(text, end):
            continue
        if cue["left"]:
            onward = _ONWARD.match(text, end)
            if onward is None or not (cue["move"] or onward["any"]):
                continue
        if of_next(clause, cue, text, end):
            continue
        if _reaches(clause, cue) or (cue["one"] and _both_left(clause[cue.end() :], text[start:end])):
            yield cue


def _find_cues(clause: str) -> Iterator[re.Match[str]]:
    """Find the cues of a clause, where a word stands with which one begins: few words do."""
    end = 0
    for word in _WORD.finditer(clause):
        begins = word.start() >= end and (word[0].lower() in _FIRST_WORDS or word[0][0].isdigit())
        if begins and (cue := _CUE.match(clause, word.start())):
            end = cue.end()
            yield cue


def is_former_in(article: Article, office: Office) -> bool:
    """Tell whether an article states an office of one of its officials as one that is held no more."""
    at = office.at
    if at is None:
        return is_former(office.name, 0, len(office.name))
    return is_former(article.part(at.part, at.index), at.start, at.end)


def shown_office(name: str, former: bool) -> Wording:
    """Give an office as lists show it: with a sign where it is a former one and its name does not say so."""
    if not former or _OWN.match(name):
        return Wording(name, name)
    return Wording(f"{name} (trước đây)", f"{name} (former)")


def _reaches(clause: str, cue: re.Match[str]) -> bool:
    """Tell whether a cue speaks of what stands at the end of a clause."""
    rest = clause[cue.end() :]
    if cue["dismissed"] and _NOT_YET.search(clause, 0, cue.start()):
        return False
    if cue["past"] and cue["past"].lower().startswith("lần") and not of_one(clause[: cue.start()]):
        return False
    if cue["one"] and not cue[0].endswith("là"):
        if _is_bare_head(rest):
            return True
        *offices, last = _AT_ONCE.split(rest)
        return not last.strip() and all(is_office(words) for words in offices)
    if (cue["dismissed"] or cue["late"]) and (named := _NAMED.match(rest)) and not rest[named.end() :]:
        return True
    if cue["dismissed"]:
        rest = _AND_ANOTHER.sub(", ", rest)
    elif cue["past"]:
        rest = _THEN.sub(",", _IN_BRACKETS.sub("", rest))
    *offices, last = _BETWEEN.split(rest)
    return not last.strip(' :(“"') and all(
        is_office(words, further=at > 0) for at, words in enumerate(offices)
    )


def _both_left(rest: str, office: str) -> bool:
    """Tell whether `nguyên` before a Party office speaks of the one behind it as well.

    "nguyên Bí thư Huyện ủy, Chủ tịch UBND huyện": both were left at once, while "nguyên Bí thư Tỉnh ủy, Chủ
    tịch Hội Khuyến học" may say what a pensioner does now.
    """
    *offices, last = rest.split(",")
    if not offices or last.strip() or not _OF_POWER.match(office):
        return False
    return all(_OF_PARTY.match(words) and not _A_NAME.search(words) and is_office(words) for words in offices)


def _is_bare_head(rest: str) -> bool:
    """Tell whether words are a head whose body stands with the next: "nguyên Bí thư, Chủ tịch UBND huyện"."""
    head = rest.rstrip()
    if head[-1:] != ",":
        return False
    words = word_tuple(head[:-1])
    return " ".join(words) in _NEED_BODY
