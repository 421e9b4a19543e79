"""What `năm 2018` says of the year of an event, by the words around it.

The phrases stand in `phrase_table`; here they are found, and the years of a text set against each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from hdnd_tui.importing.dates.occasions import Occasion, Occasions
from hdnd_tui.importing.dates.phrase_table import (
    ASSIGNED,
    BY_ITS_END,
    CARRIED_OUT,
    NUMBER,
    NUMBER_OF_LEAD,
    NUMBERED,
    NUMBERS,
    PLAN,
    PROGRAMME,
    REPORT,
    STAFF,
    TOLD_OF,
    TOLD_PLAINLY,
    UP_TO_THEN,
    Phrase,
)
from hdnd_tui.importing.dates.votes import LIKELY, PLAIN, SLIGHT, WILL, Vote
from hdnd_tui.vietnamese.letters import at_word, cue
from hdnd_tui.vietnamese.sentences import FOLDED_END

_DUTY = cue(r"\b(?:phai|can|phan dau|cam ket|yeu cau|khang dinh)\b")
_BARE = cue(
    r"20[012]\d(?<![\d/.,:-]....)(?<![-–/] ....)"
    r"(?![\d/:-]|[.,]\d| ?(?:m2|dong|nguoi|ho|ty|trieu|ti|ha|can|xe)\b| ?[-–])"
)
_ASIDE = cue(r"(?:[(,]|\b(?:va|hoi)) ?$")
"""`(2015)`, `2014 và 2016`, `hồi 2015`: years of a story, told in passing."""
_OF_OTHERS = cue(
    r"\b(?:thap nien|thap ky|bau cu (?:tong thong|thuong vien|ha vien|giua ky)|tranh cu)(?: \w+){0,2} $"
    r"|\bvong (?:so )?loai (?:\w+ ){0,3}(?:world cup|euro|olympic(?: \w+)?|asian cup|chau \w+) $"
)
"""`giữa thập niên 2020`, `bầu cử tổng thống Slovakia 2019`, `vòng loại World Cup 2018`: no year of the
text's, or one still ahead."""
_SEASON = cue(r"\b(?:xuan|he|thu|dong|mua|dau|giua|cuoi) $")
_OF_VOTE = cue(
    r"\btranh cu\b(?: \w+){0,4} nam $"
    r"|\b(?:bau cu|bo phieu)(?: \w+){0,1} (?:tong thong|my|phap|anh|giua ky|thuong vien|ha vien)"
    r"(?: \w+){0,2} nam $"
)
"""`cuộc bầu cử tổng thống năm 2020`: news tells of it for years before and after."""
_NEAR = 50
_OF_LAW = cue(
    r"\b(?:luat|bo luat|blhs|hien phap|nghi dinh|quyet dinh so|doi|hieu)\b[^.;,]{0,60}$|\d $|\bquy [ivx]+ $"
    r"|\b(?:sn|sinh|cup|games|olympic|asean|apec|euro|tet|nguyen dan|giang sinh|noel) $"
)
_TO_THE_END = cue(r"(?:den|toi)(?<!\w...) het (?:nam )?(?P<year>20[012]\d)\b")
_OVER = {"told of a year", "done within", "that year alone"}
_IN_PASSING, _AUTUMN = {"told of a year", "named"}, 9
_AHEAD = {"programme ahead", "next year", "to be done", "plan", "staff"}

_OF_PAPER = cue(
    r"\b(?:luat|phap lenh|hien phap|nghi dinh|thong tu)\b[^.;,]{0,60}nam $"
    r"|\b(?:thoa thuan|hiep dinh|cong uoc|nghi dinh thu|hiep uoc)\b[^.;,]{0,30}nam $"
    r"|\bket luan\b[^.;,]{0,40}nam $"
)
_OTHER_THING = cue(
    r"(?<!\bquan )(?<!\bphuong )\b\d{1,2} (?:cua )?nam $|\d\d\d (?:cua )?nam $"
    r"|\b(?<!hoc )(?<!thi )sinh nam $"
)
_LONGEST_OTHER = 32
"""A number before `của năm`, a birth."""
_SCHEDULED = cue(
    r" (?:thuc hien|trien khai):|: ?(?:tiep tuc|trien khai|thuc hien|hoan thanh|khoi cong|lap|xay)\b"
)
"""`Năm 2016: tiếp tục bồi thường`: a line of a plan for several years."""
_FAR_AIM = cue(at_word("den nam 20") + ".*so voi")
_TWO_YEARS = cue(r"\b20\d\d\b.*\bso voi(?: cua)? nam $")
"""The year compared is that before the one the sentence is of, which may be a plan's."""
_CAREER = cue(r"[^.;]{0,40}\b(?:giu chuc|bo nhiem|dieu dong|luan chuyen|duoc bau|phan cong|tot nghiep)\b")
_TOPIC = cue(
    r"\b(?:(?P<past>tong ket|ket qua(?! (?:dieu tra|nghien cuu|khao sat|kiem toan))|tinh hinh|danh gia"
    r"|uoc thuc hien)"
    r"|(?P<plan>phuong huong|nhiem vu|(?<!\bbo )(?<!\bso )ke hoach|du toan|muc tieu|giai phap|chuong trinh"
    r"|chi tieu|phan bo|du tru|danh muc|chu de|bien che|xay dung co ban|thu hoi dat|dau tu cong))\b"
    r"(?! (?:den|tu) nam)"
)
_REACH = 120
_ONE_TOPIC = cue(r" (?:cac )?|.*\bthuc hien (?:cac )?")
"""Between the words of one topic: "tình hình thực hiện kế hoạch", "kết quả thu, chi, thực hiện dự toán"."""
_REPORTED = cue(r"\b(?:bao cao|giam sat)\b[^.;]{0,60}\bthuc hien (?:cac )?$")
_MET = cue(r" (?:khong|chua|da|deu) (?:dat(?! (?:ra|len|cho))|vuot)\b")
"""`hai chỉ tiêu không đạt của năm 2017`: a plan that was or was not met, not one set, `đã đặt ra`."""
_WILL_BE = cue(rf" (?:{WILL}|du kien|du bao)\b")
_BREAK = cue(r"[.;]|20\d\d|, nam $|\b(?:hoan (?:thanh|tat)|ban hanh|so voi|sau khi)\b")
"""In "cuối năm 2017 đạt kết quả gì, năm 2018 làm gì" the result is not that of 2018."""
_THIS_YEAR = cue(r" nam nay(?<!\d nam nay)\b")
_SO_FAR = cue(at_word("thang") + r" (?:dau|qua|cuoi) nam nay\b")
_BESIDE_THIS = cue(r"^(?!.*\b20\d\d\b).*(?<!\d) nam nay\b")
"""`Năm 2014 còn 281 triệu và năm nay chỉ còn 264`: from the last year a sentence comes to this one."""
_ALONE_THIS = cue(
    r"(?s)(?!.*\b20\d\d\b.*nam nay).*[.;\n]\s*(?:rieng|den|sang|con|tinh)? ?(?:trong )?nam nay\b"
)
"""`Năm 2014 còn 281 triệu. Riêng năm nay`: a sentence behind it opens with this year, and names no other."""
_BEHIND_THIS = cue(r"(?<!\d) nam nay,? va (?:(?!20\d\d)[^.;,])*$")
"""`tăng một lần trong năm nay và ba lần trong năm 2018`: from this year a plan comes to the next."""
_NEXT_YEAR = cue(r"^(?!.*\b20\d\d\b.*\b20\d\d\b).*(?<!\d) nam (?:toi|sau)\b")
_END_OF_THIS = cue(at_word("cuoi") + r" (?:nam )?(?P<year>20[012]\d) (?P<this>nay)\b")
_COMING = cue(r",? (?:thi )?nam (?:toi|sau)\b")
_FROM_NOW = cue(at_word("tu") + r" (?:nay|gio) (?:cho )?(?:den|toi) (?:het |cuoi )nam $")
_OPEN = cue(r"\b(?:tu|vao|ke tu|dau|giua|cuoi) nam $")
_LIMIT = cue(
    r"\b(?:(?:muon|cham|som) nhat la|den|toi|truoc|sau|het|moc|han)"
    r"(?: (?:het|cuoi|dau|giua|thang \d+))? nam $"
)
"""Up to a year, or from it on: a plan reaches as far as it likes, and a story begins where it will."""
_SET = cue(
    rf"\b(?:{WILL}|phai|du kien|du bao|phan dau|muc tieu|chi tieu|ke hoach|lo trinh|yeu cau|quyet tam)\b"
    r"[^.;,]{0,60},? (?:den|toi) (?:cuoi|het) nam $"
)
"""What is only aimed at for the end of a year: `phấn đấu đến cuối năm 2020 chỉ còn 3% hộ nghèo`."""
_WORKS_END = cue(
    r"\b(?:du kien|muc tieu|lo trinh) (?:\w+ ){1,4}trong nam $"
    r"|\bse (?:duoc )?(?:hoan (?:tat|thanh)|dua vao|khanh thanh|khoi cong|ket thuc|thong xe)"
    r" (?:\w+ ){0,4}trong nam $"
    r"|\b(?:lo trinh|tam nhin)\b[^.;]{0,110}nam $"
)
"""Works end years later; the same is said of this year's with a duty: `phải hoàn thành trong năm`."""
_AIMED = cue(r"\bmuc tieu (?:\w+ ){0,6}(?:trong )?nam $")
_AIM = cue(rf"\b(?:{WILL}|du kien|du bao|phan dau)\b[^.;]{{0,100}}nam $")
_LEAD = 350


def phrase_votes(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Read the bare years of a text; `month` is that of the event, None where it is not known.

    Of the years that are only told of, the last and the one before say what there is to say.
    """
    found = [(o, o.dated.year, p) for o in text.all if o.dated.kind == "year" and (p := _phrase_of(o))]
    last = max((year for _, year, phrase in found if year and phrase in TOLD_OF), default=0)
    latest = max((o.dated.year or 0 for o in text.all), default=0)
    yield from _by_last_told([entry for entry in found if entry[2].name not in _AHEAD], text, month)
    if month is not None and month >= _AUTUMN + 1 and " het " in text.folded:
        for match in _TO_THE_END.finditer(text.folded):
            yield Vote("until its end", {int(match["year"]): 1.2}, *match.span())
    if month is not None and month >= _AUTUMN:
        yield from _latest(text, [(o, year) for o, year, p in found if year and p.name in _IN_PASSING])
    yield from _ends_now(text)
    for occasion, year, phrase in found:
        if (
            year
            and phrase in TOLD_OF
            and (_BESIDE_THIS.search(_sentence_after(occasion)) or _ALONE_THIS.match(occasion.after))
        ):
            yield Vote("beside this year", {year + 1: LIKELY}, occasion.dated.start, occasion.dated.end)
        if year and phrase.name == "compared" and _COMING.match(_sentence_after(occasion)):
            yield Vote("next year's plan", {year: PLAIN}, occasion.dated.start, occasion.dated.end)
        if year and phrase.name in _AHEAD and _BEHIND_THIS.search(occasion.before):
            yield Vote("next year's plan", {year - 1: LIKELY}, occasion.dated.start, occasion.dated.end)
            continue
        if year and phrase is PLAN and _NEXT_YEAR.search(_sentence_after(occasion)):
            yield Vote("next year's plan", {year - 1: LIKELY}, occasion.dated.start, occasion.dated.end)
        if phrase is BY_ITS_END and latest > (year or 0):
            continue
        if year and (year >= last - 1 or phrase not in TOLD_OF):
            yield Vote(phrase.name, phrase.scores(year, month), occasion.dated.start, occasion.dated.end)


def _ends_now(text: Occasions) -> Iterator[Vote]:
    """Read `đến cuối năm 2018 này`; without marks it is `cuối năm 2018 nay đã`, which is of any time."""
    for match in text.find_beside_years(_END_OF_THIS, "cuoi "):
        if text.raw(*match.span("this")) == "này":
            yield Vote("this year", {int(match["year"]): PLAIN}, *match.span())


def _by_last_told(
    told: list[tuple[Occasion, int | None, Phrase]], text: Occasions, month: int | None
) -> Iterator[Vote]:
    """Read the last year that a text tells of beside the one before it, or beside this year."""
    years = {year for _, year, _ in told if year}
    if not years:
        return
    last = max(years)
    if month is not None and month <= 5 and last - 1 in years and str(last + 1) not in text.folded:
        now = [o.dated for o, year, phrase in told if year == last and phrase.name not in _OVER]
        for dated in now[-1:]:
            yield Vote("this year and the last", {last: 1.2}, dated.start, dated.end)
    if month == 1 and (this := _THIS_YEAR.search(text.folded)):
        # What the new year's first reports name by its number is the year that is over.
        yield Vote("beside this year", {last + 1: SLIGHT, last: -SLIGHT}, *this.span())
    if month is None and (this := _SO_FAR.search(text.folded)):
        yield Vote("beside this year", {last + 1: 1.0}, *this.span())


def _latest(text: Occasions, told: list[tuple[Occasion, int]]) -> Iterator[Vote]:
    """Late in a year the latest year that a text tells of is its own, where it names none beyond."""
    occasion, year = max(told, key=lambda entry: entry[1], default=(None, 0))
    if occasion and not any(str(year + more) in text.folded for more in range(1, 8)):
        yield Vote("the latest year", {year: 0.4}, occasion.dated.start, occasion.dated.end)


def bare_votes(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Read years without the word: `tăng 26 vụ so với cùng kỳ 2015`, `kế hoạch 2018`, those of a heading."""
    stated = {at for o in text.all for at in range(o.dated.start, o.dated.end)}
    for start, end in text.figures:
        if end - start != 4 or start in stated or (match := _BARE.match(text.folded, start)) is None:
            continue
        before = text.folded[max(0, match.start() - _REACH) : match.start()]
        if _OF_LAW.search(before) or _OF_OTHERS.search(before[-_NEAR:]):
            continue
        year, sentence = int(match[0]), FOLDED_END.split(before)[-1] + "nam "
        phrase = _phrase_at(sentence, sentence, text.folded[match.end() : match.end() + _REACH], year)
        if phrase in TOLD_OF and _ASIDE.search(before):
            continue
        if phrase is TOLD_PLAINLY[0] and not _SEASON.search(before):
            phrase = NUMBER  # `mẫu máy 2016 này`: this machine, not this year
        if phrase in TOLD_OF:
            phrase = NUMBER_OF_LEAD if match.start() < _LEAD else NUMBER
        if phrase:
            yield Vote("number", phrase.scores(year, month), *match.span())


def _sentence_after(occasion: Occasion) -> str:
    return FOLDED_END.split(occasion.after)[0]


def speaks_of(occasion: Occasion) -> bool:
    """Say whether a text speaks of a bare year as one that has begun."""
    phrase = _phrase_of(occasion)
    return phrase is not None and phrase.name not in _AHEAD and not _AIM.search(occasion.before)


@lru_cache(64)
def _phrase_of(occasion: Occasion) -> Phrase | None:
    """Give what stands around a bare year; None where it tells nothing of the event's."""
    dated = occasion.dated
    return _phrase_at(occasion.before[-_REACH:], occasion.before, occasion.after, dated.year or 0)


def _phrase_at(before: str, sentence: str, after: str, year: int) -> Phrase | None:
    if CARRIED_OUT.before.match(sentence) and CARRIED_OUT.after.match(after):
        return CARRIED_OUT
    if PROGRAMME.before.search(before):
        return PROGRAMME
    if _OF_PAPER.search(before) or _OF_VOTE.search(before):
        return None
    if any(map(before.__contains__, NUMBERS)) and NUMBERED.before.search(before):
        return NUMBERED
    if _is_of_other_thing(before) or _FAR_AIM.search(before) or _CAREER.match(after):
        return None
    if _FROM_NOW.search(before) and year % 5:
        return TOLD_PLAINLY[0]
    if UP_TO_THEN.before.search(before) and UP_TO_THEN.after.match(after):
        return UP_TO_THEN
    if BY_ITS_END.before.search(before) and BY_ITS_END.after.match(after) and not _SET.search(before):
        return BY_ITS_END
    if _TWO_YEARS.search(sentence) or _LIMIT.search(before) or _SCHEDULED.match(after):
        return None
    if _AIMED.search(before) and not year % 5:
        return None
    if _WORKS_END.search(before) and not _DUTY.search(before):
        return None
    return (
        _first(TOLD_PLAINLY, before, after)
        or _topic(before, after, year)
        or (None if _AIM.search(before) else _first(TOLD_OF, before, after))
    )


def _is_of_other_thing(before: str) -> bool:
    """Say whether figures before a year count something of it, or it is that of a birth."""
    if not (before[-6:-5].isdigit() or before.endswith((" cua nam ", "sinh nam "))):
        return False
    return _OTHER_THING.search(before[-_LONGEST_OTHER:]) is not None


def _first(phrases: tuple[Phrase, ...], before: str, after: str) -> Phrase | None:
    return next(
        (p for p in phrases if before.endswith(p.ends) and p.after.match(after) and p.before.search(before)),
        None,
    )


def _topic(before: str, after: str, year: int) -> Phrase | None:
    """Say whether a year is that of a report or of a plan."""
    named = list(_TOPIC.finditer(before))
    if not named or _OPEN.search(before) or _BREAK.search(before, named[-1].end()):
        return None
    last = named[-1]
    between = before[named[-2].end() : last.start()] if len(named) > 1 else ""
    if last["past"] and _WILL_BE.match(after):
        return PLAN
    if last["past"] or (between and named[-2]["past"] and _ONE_TOPIC.fullmatch(between)):
        return REPORT
    if last["plan"] and _MET.search(before, last.end()):
        return REPORT
    if len(named) == 1 and _REPORTED.search(before, 0, last.start()):
        return REPORT
    if last["plan"] and ASSIGNED.before.search(before, last.end()):
        return ASSIGNED
    if last["plan"] == "bien che":
        return STAFF
    return None if last["plan"] == "muc tieu" and not year % 5 else PLAN  # the aim of a five-year plan
