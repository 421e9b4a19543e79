"""The words between a name and an office, and what they say of the two."""

from __future__ import annotations

from collections.abc import Iterable

from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.vietnamese.sentences import is_short

CHAIN = frozenset(
    ", | - | và | kiêm | , kiêm | - kiêm | , và | đồng thời là | , đồng thời là | / | , là | ( kiêm | nay là"
    " | ( nay là | , nay là | ( hiện là | ( hiện nay là | , hiện là | ) , | ( | cùng | vừa là"
    " | , vừa là | +".split(" | ")
)
"""Gaps over which offices of one person go on."""
LATER = frozenset("rồi | , rồi | rồi là | , rồi là | sau đó là | , sau đó là".split(" | "))
"""Gaps over which the offices of one who is named before go on, else those of the next one begin."""
LIST = frozenset({",", "và", ", và", "cùng", ", cùng", "với", "cùng với", "&"})
"""Gaps over which a list of names goes on."""
LINK_WORDS = frozenset(
    "là hiện nay đang giữ chức vụ danh làm được bầu bổ sung nhiệm phê chuẩn tái đắc cử trúng vào vị trí"
    " tiếp tục từng trước khi với cương đảm nhận các phân công điều động về chỉ định thôi miễn kiêm vừa"
    " mới chính thức tín cùng đồng thời lại thăng tiến lên giới thiệu ứng quyền tạm đã sẽ sau đó rồi"
    " nguyên và để sang nhiều cũng theo thay ngồi ghế trong , - ( ) vai trò : có tên lần lượt xin từ"
    " vẫn còn quay cách bãi bằng thống nhất đương lúc người trở thành ra nghỉ cố luân chuyển chọn tác"
    " thời gian kinh trải qua này bị nhậm tiêu biểu công trung ương".split()
)
"""Words of holding, gaining and leaving an office."""
APPOINTED = frozenset("làm giữ chức cử bầu nhiệm nhận trúng vị ghế là trở".split())
GRANTED = APPOINTED - {"là"}
MOVED = frozenset({"về", "sang", "lên", "ra"})
"""Words between the office that somebody is moved from and the one gained."""
RIGHT = frozenset("là/:/|/đối với/cho/với/của/là :/gồm/gồm :/gồm có/gồm có :/(".split("/"))
"""Gaps between an office and the name behind it that holds it."""
BESIDES = frozenset(f", ngoài{many}" for many in ("", " các", " hai", " ba", " 2", " 3", " 4"))
"""Gaps between an office of several and those who keep it: "Các Phó chủ tịch, ngoài 3 ông A, B tái cử"."""
SUCCEEDED = frozenset({"thay", ", thay", "thay cho", "thay thế", "để thay", "để thay thế",
    "thay người tiền nhiệm", ", thay người tiền nhiệm", "thay người tiền nhiệm là", "thay vị trí của",
    ", thay vị trí của", "thay thế vị trí của", "để thay thế vị trí của", "để thay vị trí của",
    "thay thế cho", ", thay thế", ", thay cho", ", thay thế cho", "( thay", "( thay cho",
    "( thay thế"})  # fmt: skip
"""Gaps between an office and the one who held it before."""
ELECTED = (["trúng", "cử"], ["đắc", "cử"])
"""Words before the seat of those who were elected."""
_AMONG = (["nằm", "trong"], ["có", "trong"], ["có", "tên"], ["một", "trong"])
"""Words of somebody who is told of as one of several."""
_NOT_ELECTED = frozenset({"không", "chưa", ","})
"""Words of who is not elected; behind a comma others may be: "có tên trong danh sách, 3 người trúng cử"."""
SAYS = frozenset(
    "cho biết|cho hay|cho rằng|khẳng định|nhấn mạnh|trả lời|đề nghị|yêu cầu|kết luận|phát biểu|trao đổi"
    "|chia sẻ|giải thích|lý giải|lí giải|thông tin|đánh giá|thừa nhận".split("|")
)
"""Verbs of saying, two words each."""
ONCE = frozenset({"từng", "hiện", "nay", "đang", "nguyên", "lên"})
_ACTED_ON = frozenset({"được", "bị", "theo", "bởi"})
"""Words before somebody who acts: "ông A được Thủ tướng tặng"."""
_MET = frozenset({"tiếp", "xin", "với", "cùng", "có"})
"""Words before somebody whom the one before meets or asks: "ông A tiếp Thủ tướng"."""
_ACTED_ON_OR_MET = _ACTED_ON | _MET
NO_SUBJECT = _ACTED_ON | {"của"}
"""Words before somebody whom the verb of the sentence is not said of."""
_ALL_OF = frozenset({"các", "những", "cả", "tất", "toàn", "thể", "/", "đích", "thân", "chính"})
DOERS = frozenset({"", ",", "và", "-", ", và"})
"""Gaps between the offices and the name of those who act together."""
_CHOSEN = frozenset({"bầu", "cử", "bổ", "phê", "chỉ", "phân", "điều", "tín", "tiếp", "trao"})
"""First words of what a body does that gives somebody an office."""
_BODIES = frozenset("hđnd hội quốc ubnd ủy tỉnh thành huyện quận ban bộ trung đại cử tập thường".split())
_SUFFERS = frozenset({"bị", "được"})
"""Words of who is dismissed by others."""
_LONGEST_LOSS = 20
"""Words from a name to the offices that somebody loses."""
LIST_OPENERS = frozenset("gồm có các ông bà đồng chí đ / c đại biểu vị là , ( )".split())
OF_ONE = frozenset(
    "ông|bà|đồng chí|đ/c|anh|chị|thiếu úy|trung úy|thượng úy|đại úy|thiếu tá|trung tá|thượng tá|đại tá"
    "|thiếu tướng|trung tướng|thượng tướng|đại tướng".split("|")
)
BEFORE_SUBJECT = frozenset({"\n", ".", "!", "?", ",", ";", ":", "theo", "-", '"', "“", "và", "đó"})
ENDS = frozenset({"\n", ".", "!", "?", "…"})
"""Signs that can end a sentence."""
_ASIDE = frozenset({"tuổi", "sn", "sinh"})
_SAME_ONE = (["ông"], ["bà"], ["đồng", "chí"], ["đ", "/", "c"])
"""Words that mean who was named before."""
_IS_CHOSEN = frozenset({"được", "trúng", "trở", "nhậm", "nhận", "đắc"})
"""First words of gaining an office."""
_LONGEST_DEED = 12
"""Words of what somebody does, and "sau khi" behind it."""
_VERB = 2
"""Words of a verb that says all that somebody does."""
_DOES_ONCE_CHOSEN = frozenset("phát hứa tuyên nhận cảm chào ra bày xúc cam tặng".split())
"""First words of what somebody does who was chosen; any other may lead to what others do."""
_LONG_AGO = frozenset({"từng", "trải", "kinh"})
"""Words of offices held in the course of a life."""
_KINDS_OF_POSTS = frozenset({"chủ", "quan", "lãnh", "quản", "khác"})
"""First words of what posts are like, two words each: "nhiều vị trí lãnh đạo", "các chức vụ chủ chốt"."""
_TOLD_BESIDES = _KINDS_OF_POSTS | {"trong", "gia", "trên", "giao", "đơn", "trao", "thôi", "quyết", "quả"}
"""Words of which one is in whatever is told besides of holding and gaining an office."""
_OF_LETTERS = (["gửi", "đơn"], ["đơn", "xin"], ["đơn", "từ"])
"""Words of a letter in which somebody asks for leave: "gửi đơn xin thôi", "gửi đơn từ chức"."""
_POSTS = frozenset({"trí", "vụ", "danh", "vị"})
_TIMES = frozenset({"từ", "tháng", "năm", "đến", "nay", "-", "/", ".", ",", "nhiệm", "kỳ"})
"""Words of the time in which an office was held."""
_COMMITTEE = frozenset(
    "ban chấp hành thường vụ bch btv đảng bộ ủy tỉnh huyện thành quận thị xã phường phố khóa nhiệm kỳ"
    " , - và".split()
)


def sentence_numbers(tokens: Tokens, among: Iterable[int]) -> list[int]:
    """Give for every token the number of its sentence; a line break ends one. `among` are all signs."""
    numbers: list[int] = []
    number = begin = 0
    words = tokens.words
    for at in [at for at in among if words[at] in ENDS]:
        if words[at] == "\n" or _ends_sentence(tokens, at):
            numbers.extend([number] * (at + 1 - begin))
            number, begin = number + 1, at + 1
    numbers.extend([number] * (tokens.size - begin))
    return numbers


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    """Tell whether a stop ends a sentence: the rule of `sentences` told by tokens; a capital opens one."""
    words = tokens.words
    return (
        at + 1 < tokens.size
        and tokens.starts[at + 1] > tokens.ends[at]
        and (tokens.capital[at + 1] or words[at + 1] in ('"', "“", "-", "+", "'", "[", "("))
        and not (at and tokens.capital[at - 1] and is_short(words[at - 1]))
    )


def outside_brackets(gap: list[str]) -> list[str]:
    """Give the words of a gap that no closed bracket encloses."""
    if "(" not in gap:
        return gap
    kept: list[str] = []
    inside = 0
    for word in gap:
        if word == "(":
            inside += 1
        elif word == ")" and inside:
            inside -= 1
        elif not inside:
            kept.append(word)
    return gap if inside else kept


def without_times(gap: list[str]) -> list[str]:
    """Give the words of a gap without the years in brackets of the office before: "(2008-2012), Chủ tịch"."""
    if gap[:1] != ["("] or ")" not in gap:
        return gap
    end = gap.index(")")
    years = any(word.isdigit() and len(word) == 4 for word in gap[1:end])
    alone = years and all(word.isdigit() or word in _TIMES for word in gap[1:end])
    return gap[end + 1 :] if alone else gap


def links(gap: list[str]) -> bool:
    """Tell whether only words of holding or gaining an office stand in a gap, age and brackets aside."""
    kept = _without_company(outside_brackets(gap))
    others = [word for word in kept if word not in LINK_WORDS]
    return len(kept) <= 16 and all(word in _ASIDE or word.isdigit() or word == "năm" for word in others)


def ends_clause(gap: list[str]) -> bool:
    """Tell whether a comma ends what was said of somebody: "về nhận công tác, Chủ tịch UBND tỉnh tiễn"."""
    said = outside_brackets(gap)
    if said[-1:] != [","] or not said[0].isalpha():
        return False
    said = [word for word in said[:-1] if word.isalpha() and word not in _ASIDE and word != "năm"]
    return bool(said) and said[-2:] not in (["chức", "vụ"], ["chức", "danh"], ["vị", "trí"])


def since_chosen(gap: list[str]) -> list[str]:
    """Give what a gap says of who does something once chosen: "phát biểu sau khi được bầu giữ chức".

    Also of whom something is done for that reason: "(miễn nhiệm ông A) do ông được điều động giữ chức". The
    gap itself where it says nothing of the kind.
    """
    if gap[:1] in (["do"], ["vì"]):
        reason = gap[1 + next((len(words) for words in _SAME_ONE if gap[1 : 1 + len(words)] == words), 0) :]
        return reason if reason and reason[0] in _IS_CHOSEN else gap
    at = gap.index("khi") if "khi" in gap[1:_LONGEST_DEED] else 0
    doing = gap[:at] if gap[at - 1 : at] not in (["sau"], ["ngay"], ["trước"]) else gap[: at - 1]
    told = bool(doing) and all(word.isalpha() for word in doing) and gap[at + 1 : at + 2] != []
    told = told and (len(doing) <= _VERB or doing[0] in _DOES_ONCE_CHOSEN)
    return gap[at + 1 :] if told and gap[at + 1] in _IS_CHOSEN else gap


def without_arrival(gap: list[str]) -> list[str]:
    """Give the words of a gap without those of coming to a new post: "để đến nhận công tác và giữ chức"."""
    return [word for at, word in enumerate(gap) if not (word == "đến" and gap[at + 1 : at + 2] == ["nhận"])]


def _before_examples(words: list[str]) -> list[str]:
    """Give words without "như" at their end and the body before it: "từng giữ chức vụ tại Bộ X như:"."""
    end = len(words) - 1 - words[::-1].index("như")
    at = words.index("tại") if "tại" in words else end
    return words[: min(at, end)] + words[end + 1 :]


def _without_company(words: list[str]) -> list[str]:
    """Give words without those of whom an office is held with: "tham gia Ban Thường vụ", "một trong ba".

    Nor the first of "trên cương vị", the last of "được giao", what goes before "xin" in "gửi đơn xin thôi".
    """
    if "như" in words[-2:] and _LONG_AGO & set(words):
        words = _before_examples(words)
    if _TOLD_BESIDES.isdisjoint(words):
        return words
    suffers = not _SUFFERS.isdisjoint(words)  # "ông A ký quyết định cho thôi chức" tells of another
    kept: list[str] = []
    at = 0
    while at < len(words):
        pair = words[at : at + 2]
        at += 1 if pair not in (["một", "trong"], ["nằm", "trong"], ["tham", "gia"]) else 2
        if pair in (["một", "trong"], ["nằm", "trong"]):
            at += 2 if words[at : at + 1] == ["số"] else 1
        elif pair in (["trên", "cương"], ["được", "giao"]):
            kept.append("cương")
            at += 1
        elif pair[0] in _KINDS_OF_POSTS and kept[-1:] and kept[-1] in _POSTS:
            at += 1
        elif pair in _OF_LETTERS or (suffers and pair in (["cho", "thôi"], ["trao", "quyết"])):
            continue
        elif pair in (["quyết", "định"], ["kết", "quả"]) and not {"nhận", "trao"}.isdisjoint(words[:at]):
            at += 1  # "nhận quyết định phê chuẩn kết quả bầu"
        elif pair == ["tham", "gia"]:
            while at < len(words) and (words[at] in _COMMITTEE or words[at].isdigit()):
                at += 1
        else:
            kept.append(pair[0])
    return kept


def before_further(gap: list[str]) -> bool:
    """Tell whether an office was held before the one behind a gap: "là Bí thư xã trước khi làm"."""
    if gap[:1] != ["rồi"]:
        at = gap.index("trước") if "trước" in gap[:4] else 0
        if gap[at : at + 2] != ["trước", "khi"] or not all(word.isalnum() for word in gap[:at]):
            return False
        gap = gap[at:]  # "Bí thư quận 1 TP.HCM trước khi làm"
    return bool(APPOINTED & set(gap)) and links(gap) and not is_planned(gap)


def is_planned(gap: list[str]) -> bool:
    """Tell whether a gap says that an office is to be gained: "được giới thiệu để bầu giữ chức".

    "sẽ giữ chức" alone is said of whoever was just elected.
    """
    if "ứng" in gap:
        at = gap.index("ứng")
    elif "thiệu" in gap:
        at = gap.index("thiệu")
    elif "đề" in gap and gap[gap.index("đề") + 1 :][:1] in (["xuất"], ["cử"], ["nghị"]):
        at = gap.index("đề")
    elif "sẽ" in gap and "bầu" in gap:
        at = gap.index("sẽ")
    else:
        return False
    rest = gap[at + 1 :]
    return not {"trúng", "đã"} & set(rest) and not (rest[:2] == ["và", "được"] and "bầu" in rest)


def chosen_after_post(gap: list[str]) -> bool:
    """Tell whether a gap states a post that is no office, then an election: ", Chuyên viên ... được bầu"."""
    if len(gap) > 24 or gap[0] != "," or "được" not in gap:
        return False
    at = gap.index("được")
    return gap[at + 1 : at + 2] in (["bầu"], ["cử"]) and "," not in gap[1:at] and links(gap[at:])


def is_among_elected(gap: list[str]) -> bool:
    """Tell whether a gap says that somebody is one of the elected: "nằm trong 30 người trúng cử"."""
    if gap[-2:] not in ELECTED or len(gap) > _LONGEST_LOSS or not _NOT_ELECTED.isdisjoint(gap):
        return False
    return any(gap[at : at + 2] in _AMONG for at in range(3))


def before_doer(gap: list[str]) -> bool:
    """Tell whether whoever stands behind a gap acts on the one before it: "đã được", ", theo"."""
    return _last_said(gap) in _ACTED_ON


def loses(gap: list[str]) -> str | None:
    """Give the verb of losing offices in which a gap ends, "cách" of "cách các chức vụ"; None if none."""
    if len(gap) > _LONGEST_LOSS and "thôi" not in gap[:2]:
        return None  # "điều động ông A, thôi tham gia Ban Chấp hành Đảng bộ tỉnh khóa X, thôi giữ chức"
    end = len(gap) - (gap[-1] == ":")
    end -= gap[max(end - 1, 0) : end] in (["vụ"], ["danh"])
    if not end or gap[end - 1] not in ("chức", "nhiệm"):
        return None
    end -= 1
    while end and gap[end - 1] in ("các", "giữ", "hết", "mọi", "làm", "nắm", "không"):
        end -= 1
    verb = gap[end - 1] if end else ""
    return verb if verb in ("thôi", "cách", "mất") or gap[max(end - 2, 0) : end] == ["đình", "chỉ"] else None


def before_another(gap: list[str]) -> bool:
    """Tell whether an office behind a gap is surely somebody else's than the one's before it."""
    return _last_said(gap) in _ACTED_ON_OR_MET


def _last_said(gap: list[str]) -> str:
    """Give the last word of a gap but for how many they are: "được các", "với 48 / 50"."""
    at = len(gap)
    while at and (gap[at - 1] in _ALL_OF or gap[at - 1].isdigit()):
        at -= 1
    return gap[at - 1] if at else ""


def chosen_by_body(gap: list[str]) -> bool:
    """Tell whether a gap says that a body chose the one before it: "được HĐND tỉnh A bầu giữ chức"."""
    if "được" not in gap or len(gap) > 24:
        return False
    end = next((at for at, word in enumerate(gap) if word in _CHOSEN and "được" in gap[:at]), 0)
    if not end:
        return False
    at = end - gap[:end][::-1].index("được")
    body = gap[at:end]
    while body and (body[0].isdigit() or body[0] in ("%", "/")):
        body = body[1:]  # "được 100 % đại biểu bầu"
    return (
        bool(_BODIES & set(body[:2]))
        and links(gap[: at - 1])
        and links(["được", *gap[end:]])
        and "," not in body
    )
