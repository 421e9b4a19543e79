"""How the name of a body goes on behind what the tables know of it: "Viện trưởng Huyết học và Truyền máu"."""

from __future__ import annotations

from hdnd_tui.councils.names import honorific_at, is_surname
from hdnd_tui.councils.places import capital_run, name_at, spot_at
from hdnd_tui.councils.title_words import COMMITTEE_HEADS, fields, head_end, institution_end, names_council
from hdnd_tui.councils.tokens import Tokens

_LONGEST = 10
"""Words of the longest rest of a name."""
_OPEN_BODIES = frozenset(
    (
        "trung tâm|trường|bệnh viện|viện|học viện|vụ|cục|chi cục|tổng cục|hội|hội đồng|đội|phòng|khoa"
        "|liên hiệp|quỹ|ban quản lý|bql|hạt|trường đại học|đại học|bảo tàng|nhà hát|tạp chí|ban chỉ đạo"
        "|cơ quan|vườn quốc gia"
    ).split("|")
)
"""Bodies whose names nobody can list; those of a Sở or a committee of a council are all known."""
_CLOSED_BODIES = frozenset(
    {"sở", "bộ", "ban", "ủy ban", "khu công nghệ cao", "khu kinh tế", "khu công nghiệp"}
)
"""Bodies that name several fields of work, but no others than are known."""
OF_STATE = frozenset(
    (
        "viện trưởng|viện phó|phó viện trưởng|cục trưởng|phó cục trưởng|cục phó|vụ trưởng|phó vụ trưởng"
        "|tổng cục trưởng|phó tổng cục trưởng|chi cục trưởng|phó chi cục trưởng|chi cục phó"
        "|trưởng chi cục|phó trưởng chi cục"
    ).split("|")
)
"""Heads of bodies that only the State has, whose kind need not be said: "Cục trưởng Con nuôi"."""
_OPEN_HEADS = OF_STATE | frozenset(
    (
        "đội trưởng|đội phó|phó đội trưởng|trưởng phòng|phó trưởng phòng|phó phòng|trưởng khoa"
        "|phó trưởng khoa|trưởng ban|phó trưởng ban|phó ban|trưởng ban quản lý|phó trưởng ban quản lý"
    ).split("|")
)
"""Heads that such a name follows at once: "Đội phó điều tra"."""
_OF_OFFICES = frozenset({"chánh văn phòng", "phó chánh văn phòng", "phó văn phòng"})
"""Heads of the office of a council and its committee."""
_SERVED = frozenset({"hđnd", "đbqh", "hội", "dân"})
_ALSO_SERVED = (["hđnd"], ["ubnd"])
_NO_REST = frozenset(
    (
        "ai anh bà bầu bằng biết bởi bấy các chia chiều chị cho chưa chịu chỉ chủ còn có cùng cũ cũng cử do"
        " dưới dẫn dự gồm giai giữ gặp gọi gửi hai hay hiện hoặc hôm hứa khi khoá khóa không khác kiêm kể ký"
        " kí là làm lên lại lúc lĩnh mong muốn một mà mảng mời mở mới nam nay nghe nghỉ nghĩ ngày nhưng nhiệm"
        " những nhận này nên nêu nói năm nữ nếu nằm phát qua quê ra rất rằng rồi sang sao sau sáng sẽ tặng"
        " tái than thay theo thăm thì thôi thấy thời thuộc thừa tiếp trao trên trong trúng trước trả trẻ"
        " trực tuổi tại tạm tối tới tỏ từ vào vì vẫn về với vừa xin xuống đang đi đã đó đón đương đưa được"
        " để đến đọc đối đạt đều đồng đặt đề ấy ông bị cảm ghi khẳng nhấn khiến"
    ).split()
)
"""Words with which no name of a body goes on: verbs, prepositions, words for times and people."""
_NO_REST_PAIRS = frozenset(
    (
        "bày tỏ|báo cáo|chúc mừng|chuẩn bị|công bố|cảnh báo|giải thích|giải trình|giãi bày|hy vọng|hi vọng"
        "|kêu gọi|kiến nghị|kỳ vọng|kết luận|kết thúc|khai mạc|khuyến cáo|bế mạc|liên tục|liên quan|lo ngại"
        "|lo lắng|lưu ý|lý giải|nhìn nhận|nhắc lại|nhắc nhở|nhất trí|nhiều lần|bất ngờ|bức xúc|băn khoăn"
        "|cam kết|chuyển công|chứng kiến|điều hành|phê bình|phản bác|phản ánh|phân tích|phối hợp|quyết định"
        "|tham gia|thẳng thắn|thống nhất|thông tin|thông báo|tuyên bố|tiết lộ|trấn an|tâm sự|tử vong|ủng hộ"
        "|vận động|xác nhận|xác định|xung quanh|xúc động|yêu cầu|đánh giá|đại diện|chủ trì|tổ chức|phụ trách"
        "|hiện tại|khoát tay|thị sát|hướng dẫn|kiểm tra|gợi mở|chụp ảnh|giúp đỡ|hỏi lại|trình bày|địa phương"
        "|nhà trường|điều khiển|sử dụng|chất vấn|lãnh đạo|thứ nhất|thứ hai|phía sau|nhân dịp"
    ).split("|")
)
_VERBS_BEHIND = frozenset({"thuộc", "cho", "đã", "nói", "cũng", "khẳng", "nhấn", "đang", "sẽ", "là"})
"""Words behind which no name goes on and that no preposition or object of a verb goes before."""
_CONTINENTS = frozenset({"âu", "á", "phi", "mỹ", "úc"})
_OFFICES_ABROAD = frozenset({"tổng thống", "ngoại trưởng", "thống đốc", "thị trưởng", "đại sứ", "quốc vương"})
_JOINS = frozenset({",", "-", "và", "&"})
_NAME = (3, 4)
"""How many words a name has that surely is a person's."""
_SIGNS = frozenset({",", "(", ")", "-", ".", ";", ":", "\n", '"', "“", "”", "…", "/"})


def ends_name(words: list[str], at: int) -> bool:
    """Tell whether no name of a body goes on with a word in small letters or a sign."""
    if words[at] == "phát" and words[at + 1 : at + 2] in (["triển"], ["hành"], ["thanh"]):
        return False
    return words[at] in _NO_REST or not words[at].isalpha()


def rest_end(tokens: Tokens, at: int, head: str, body: str, *, in_field: bool) -> int:
    """Give where the rest of a body's name ends that goes on at token `at`; `at` itself if nothing does.

    `body` is the institution last read, in comparable spelling; empty where only the head stands. `in_field`
    says that a field of work goes before.
    """
    words = tokens.words
    if words[at] == "và":
        listed = in_field or body in _OPEN_BODIES or body in _CLOSED_BODIES or (body and head in _OPEN_HEADS)
        return _joined_end(tokens, at) if listed else at
    if not (body in _OPEN_BODIES or (head in _OPEN_HEADS and (in_field or not body))):
        return at
    if words[at] == "châu" and words[at + 1 : at + 2] and words[at + 1] in _CONTINENTS:
        return at + 2
    end = _words_end(tokens, at)
    school = body == "trường" and end < tokens.size and tokens.capital[end]  # "Trường mầm non Mây Trắng"
    numbered = end - at > 2 and words[end - 2].isdigit()  # "Trung tâm đăng kiểm 29A xác nhận"
    if end == at or not (school or numbered or is_bounded(tokens, end)):
        return at
    if not body and not in_field and head in COMMITTEE_HEADS and not _is_public(tokens, end):
        return at
    return end


def further_council(tokens: Tokens, start: int, at: int, head: str) -> int:
    """Give the token of a further body that an office from `start` serves behind "và" or a comma, or `at`.

    "Chánh Văn phòng HĐND, UBND huyện"; a commission may hold two elections: "Ủy ban bầu cử đại biểu Quốc hội
    và đại biểu HĐND tỉnh".
    """
    words = tokens.words
    if words[at] == "," and head in _OF_OFFICES:
        return at + (words[at - 1] in _SERVED and words[at + 1 : at + 2] in _ALSO_SERVED)
    if "bầu" not in words[start:at]:
        return at
    council = at + 3 if words[at + 1 : at + 3] == ["đại", "biểu"] else at + 1
    return council if council < tokens.size and names_council(tokens, council) else at


def person_ahead(tokens: Tokens, at: int) -> int:
    """Give where a person's name begins behind words that can only name a body; `at` itself if nowhere.

    "Cục trưởng Con nuôi Lò Văn Mơ", "Vụ trưởng Gia đình, Trẻ em và Bình đẳng Lò Văn Mơ".
    """
    words, end = tokens.words, at
    begin = at + (words[at] in _JOINS)
    if begin == tokens.size or not tokens.capital[begin]:
        return at  # "Viện trưởng và vợ Lò Thị Mơ"
    while end < tokens.size and end - at < _LONGEST:
        if tokens.capital[end]:
            run = capital_run(tokens, end) - end
            if is_surname(words[end]) and run in _NAME:
                joined = "," in words[at:end] and "và" not in words[at:end]
                return end if words[end - 1].isalpha() and words[end - 1] != "và" and not joined else at
            if _is_another(tokens, end) or spot_at(tokens, end) is not None:
                return at
        elif words[end] not in _JOINS and not _goes_on(tokens, end):
            return at
        end += 1
    return at


def _words_end(tokens: Tokens, at: int) -> int:
    """Give the end of the words in small letters at token `at` that may go on a name, with its number."""
    words, end = tokens.words, at
    while end < tokens.size and end - at < _LONGEST:
        step = end + 1
        if words[end] == "và":
            step = max(
                _joined_end(tokens, end), end + 2 if step < tokens.size and _goes_on(tokens, step) else end
            )
        elif not _goes_on(tokens, end):
            break
        if step == end:
            break
        end = step
    if at < end < tokens.size and words[end].isdigit():
        end += 1
        lettered = end < tokens.size and tokens.starts[end] == tokens.ends[end - 1] and words[end].isalpha()
        end += lettered  # "Trung tâm đăng kiểm 29A"
    return end


def _is_public(tokens: Tokens, at: int) -> bool:
    """Tell whether a unit or a body of the public stands at a token."""
    if at >= tokens.size:
        return False
    return spot_at(tokens, at) is not None or institution_end(tokens, at)[1] not in ("", "private")


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Tell whether a word in small letters can go on a name."""
    words = tokens.words
    if ends_name(words, at) or tokens.capital[at] or tokens.starts[at] - tokens.ends[at - 1] != 1:
        return False
    if " ".join(words[at : at + 2]) in _NO_REST_PAIRS:
        return False
    return words[at] != "và" and head_end(tokens, at) == at and spot_at(tokens, at) is None


def is_bounded(tokens: Tokens, at: int) -> bool:
    """Tell whether what stands at a token surely ends a name: a sign, a unit, a body, a person, "đã"."""
    if at >= tokens.size:
        return True
    word = tokens.words[at]
    if [word, *tokens.words[at + 1 : at + 2]] == ["đối", "với"]:
        return True
    if word in _SIGNS or word in _VERBS_BEHIND or spot_at(tokens, at) is not None:
        return True
    if not tokens.capital[at]:
        return word == "và" and at + 1 < tokens.size and _is_another(tokens, at + 1)
    return (
        [word, *tokens.words[at + 1 : at + 2]] == ["việt", "nam"]
        or name_at(tokens, at)[0] > at
        or institution_end(tokens, at)[0] > at
        or fields().find(tokens.words, at)[0] > at + 1
        or (is_surname(word) and 2 <= capital_run(tokens, at) - at <= 4)
    )


def _joined_end(tokens: Tokens, at: int) -> int:
    """Give the end of a further field behind "và": "Kế hoạch và Đầu tư"; `at` itself if none."""
    words, begin = tokens.words, at + 1
    if begin + 1 >= tokens.size or _is_another(tokens, begin):
        return at
    known = fields().find(words, begin)[0]
    if known > begin:
        return known if tokens.capital[begin] or not tokens.capital[at - 1] else at
    if not tokens.capital[begin] and (end := _known_tail_end(tokens, begin)) > begin:
        return end
    named = tokens.capital[begin] and not tokens.capital[begin + 1] and not is_surname(words[begin])
    if not named or words[begin] in _NO_REST or not words[begin + 1].isalpha():
        return at
    end = begin + 1
    while end < tokens.size and end - begin < 5 and _goes_on(tokens, end):
        end += 1
    return end if end > begin + 1 else at


def _known_tail_end(tokens: Tokens, at: int) -> int:
    """Give the end of words in small letters that a known field of work ends: "kiểm định chất lượng".

    `at` itself where none or where something else may go on behind.
    """
    end, known = at, at
    while end < tokens.size and end - at < 6 and _goes_on(tokens, end):
        if institution_end(tokens, end)[1] not in ("", "plain"):
            return at
        known = max(known, fields().find(tokens.words, end)[0])
        end += 1
    return end if at + 1 < end == known and is_bounded(tokens, end) else at


def _is_another(tokens: Tokens, at: int) -> bool:
    """Tell whether another office, body or person begins at a token: "và Đại tá", "và phu nhân"."""
    return (
        head_end(tokens, at) > at
        or institution_end(tokens, at)[0] > at
        or honorific_at(tokens, at)[0] > at
        or tokens.words[at] in ("phu", "người", "gia")
        or " ".join(tokens.words[at : at + 2]) in _OFFICES_ABROAD
    )
