"""Kinds of events in the life of a council, told by the words of a title and of the first sentences.

An article can be of several kinds, or of none. `KINDS` is the one table of words; the index holds the keys of
an article's kinds, so that whoever changes the words has the index rebuilt.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.wording import Wording


class Kind(NamedTuple):
    """A kind of event."""

    key: str
    """Letters and low lines; part of the index."""
    name: Wording
    words: tuple[str, ...]
    """Expressions in lower case, any of which says so in a title and in a first sentence."""
    in_title: tuple[str, ...] = ()
    """Expressions that say so in a title only: elsewhere they are too often said by the way."""
    unless: tuple[str, ...] = ()
    """Expressions that hold words of the others and mean something else."""


_ACT = "(?:đoàn|buổi|cuộc|đợt|đi|đến|tiến hành|tổ chức|thực hiện|triển khai|kế hoạch)"

KINDS: tuple[Kind, ...] = (
    Kind(
        "ky_hop",
        Wording("Kỳ họp", "Sessions"),
        ("k[ỳì] họp",),
        unless=(
            "k[ỳì] họp (?:(?:thứ|lần|bất thường|đầu tiên) ?[\\w-]*,? ?){0,2}(?:của )?"
            "(?:quốc hội|uỷ ban|ủy ban|ubkt)",
            "k[ỳì] họp,? (?:quốc hội|qh)",
        ),
    ),
    Kind(
        "chat_van",
        Wording("Chất vấn, giải trình", "Questioning"),
        ("chất vấn", "phiên giải trình", "đăng đàn"),
    ),
    Kind(
        "giam_sat",
        Wording("Giám sát, khảo sát", "Supervision"),
        (
            f"{_ACT} (?:\\w+ ){{0,2}}(?:giám sát|khảo sát)",
            "(?:báo cáo|kết quả) giám sát",
            "(?:giám sát|khảo sát) (?:chuyên đề|thực tế|tại|việc|tình hình|công tác|kết quả|thực hiện)",
        ),
        ("giám sát", "khảo sát"),
        (
            "(?:camera|máy quay|thiết bị|chịu sự|chức năng|quyền|vai trò) giám sát",
            "kiểm tra,? giám sát",
            "(?:ủy|uỷ) ban giám sát",
            "giám sát hải quan",
            "giám sát thi công",
            "giám sát (?:của )?(?:đảng|cộng đồng|xã hội)",
        ),
    ),
    Kind("tham_tra", Wording("Thẩm tra", "Committee review"), ("thẩm tra",), unless=("thẩm tra viên",)),
    Kind(
        "tiep_xuc_cu_tri",
        Wording("Tiếp xúc cử tri", "Meeting voters"),
        (
            "tiếp xúc (?:với )?cử tri",
            "txct",
            "(?:gặp gỡ|gặp|đối thoại với) cử tri",
            "tiếp xúc (?:với )?(?:\\w+ ){1,9}(?:nhiều )?cử tri",
        ),
    ),
    Kind(
        "tiep_cong_dan",
        Wording("Tiếp công dân, đơn thư", "Receiving citizens"),
        ("tiếp công dân", "tiếp dân", "đơn thư", "khiếu nại,? tố cáo"),
    ),
    Kind("giao_ban", Wording("Giao ban", "Coordination meetings"), ("giao ban",)),
    Kind(
        "hoc_tap",
        Wording("Học tập, trao đổi kinh nghiệm", "Exchange of experience"),
        ("(?:học tập|học hỏi|trao đổi|chia sẻ),?(?: (?:trao đổi|học tập|học hỏi|thảo luận),?)* kinh nghiệm",),
    ),
    Kind(
        "phien_hop",
        Wording("Phiên họp Thường trực", "Standing board meetings"),
        (
            "phiên họp (?:(?:lần )?thứ [\\w-]+,? ?|thường kỳ |định kỳ |tháng \\d+[\\d/-]*,? ?)?(?:của )?"
            "thường trực",
            "thường trực (?:hđnd|hội đồng nhân dân)(?: \\w+){0,6} (?:họp|tổ chức phiên họp|tổ chức họp)",
        ),
    ),
    Kind("tin_nhiem", Wording("Lấy phiếu tín nhiệm", "Votes of confidence"), ("phiếu tín nhiệm",)),
    Kind(
        "nhan_su",
        Wording("Bầu, miễn nhiệm, nhân sự", "Elections, dismissals"),
        (
            "(?:miễn|bãi) nhiệm",
            "bầu (?:bổ sung|giữ|làm|chức|chủ tịch|phó|tân|\\d+ phó|các chức danh)",
            "(?:được bầu|đắc cử|tái cử|trúng cử)(?: \\w+)? (?:chủ tịch|phó|làm|giữ)",
            "(?:thôi|xin thôi|cho thôi) (?:làm|giữ|nhiệm vụ)(?: \\w+){0,3} đại biểu",
            "công tác (?:nhân sự|cán bộ)",
            "kiện toàn (?:\\w+ ){0,3}(?:nhân sự|chức danh)",
            "phê chuẩn (?:\\w+ ){0,3}(?:chủ tịch|phó|bầu|miễn nhiệm)",
        ),
        ("bầu", "làm (?:tân )?(?:phó )?chủ tịch", "tân (?:phó )?chủ tịch", "thôi làm đại biểu"),
        ("bầu cử", "bầu không khí", "tổng tuyển cử", "bầu trời"),
    ),
    Kind(
        "bau_cu",
        Wording("Bầu cử đại biểu", "Elections of deputies"),
        ("bầu cử", "hiệp thương", "ứng cử", "người ứng cử"),
        unless=("bầu cử (?:tổng thống|mỹ|anh|pháp|hạ viện|thượng viện)",),
    ),
    Kind("tong_ket", Wording("Tổng kết, sơ kết", "Reviews of work"), ("tổng kết", "sơ kết")),
    Kind(
        "tap_huan",
        Wording("Tập huấn, bồi dưỡng", "Training"),
        ("tập huấn", "bồi dưỡng (?:kiến thức|kỹ năng)"),
    ),
    Kind("hop_bao", Wording("Họp báo", "Press conferences"), ("họp báo",)),
    Kind(
        "le",
        Wording("Lễ, kỷ niệm, khen thưởng", "Ceremonies and honours"),
        (
            "lễ (?:k[ỷỉ] niệm|công bố|trao|đón|phát động|khánh thành|ra mắt|tuyên dương|viếng|dâng)",
            "k[ỷỉ] niệm \\d+ năm",
            "(?:dâng|thắp) hương",
            "thăm,? (?:chúc|tặng quà|và tặng|động viên)",
        ),
    ),
    Kind(
        "lam_viec",
        Wording("Buổi làm việc", "Working visits"),
        ("(?:buổi|có buổi|đến|tới|đã|và) làm việc (?:với|tại)", "tiếp (?:và làm việc|đoàn)"),
        ("làm việc với", "làm việc tại"),
    ),
)
"""The kinds in the order in which they are listed."""

BY_KEY: Mapping[str, Kind] = {kind.key: kind for kind in KINDS}

# Not the rule of `sentences`: it reads on over a stop behind a short word or figures, as what follows there
# tells the kind as well.
_SENTENCE = re.compile(r"(?<=\w\w\w)[.!?…][”\")]*\s")
_OF_COUNCILS = re.compile(r"hđnd|h[ộô]i đồng nhân dân|thường trực|đại biểu|cử tri")
_LONGEST = 400


def kinds_of(title: str, body: str, *, of_council: bool) -> tuple[str, ...]:
    """Give the keys of the kinds of event an article tells of, in the order of `KINDS`.

    Read are the title and the first sentence of the first two paragraphs: press texts begin with a summary
    and tell the day and the event after it. An article that is filed under no council (`of_council` is False)
    and does not speak of one there is of no kind.
    """
    heading, opening = f" {title.lower()}", f" {_opening(body)}"
    if not of_council and not _OF_COUNCILS.search(f"{heading}\n{opening}"):
        return ()
    found = []
    for kind in KINDS:
        in_title, anywhere, unless = _patterns(kind.key)
        told = in_title.search(heading) or anywhere.search(opening)
        if told and unless is not None:
            told = in_title.search(unless.sub("", heading)) or anywhere.search(unless.sub("", opening))
        if told:
            found.append(kind.key)
    return tuple(found)


def find_kinds(name: str) -> tuple[str, ...]:
    """Give the keys of the kinds whose name, in either language, holds these words, marks ignored."""
    wanted = " ".join(fold(name).replace("_", " ").replace(",", " ").split())
    if not wanted:
        return ()
    return tuple(
        kind.key
        for kind in KINDS
        if any(
            f" {wanted}" in f" {fold(text).replace(',', '')}"
            for text in (*kind.name, kind.key.replace("_", " "))
        )
    )


def _opening(body: str) -> str:
    paragraphs = [p for p in body[: 4 * _LONGEST].split("\n") if p.strip()][:2]
    return "\n".join(_first_sentence(p) for p in paragraphs).lower()


def _first_sentence(paragraph: str) -> str:
    end = _SENTENCE.search(paragraph, 24)
    return paragraph[: end.start() if end else len(paragraph)][:_LONGEST]


@cache
def _patterns(key: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str] | None]:
    kind = BY_KEY[key]
    return (
        # `re` passes over letters quickly where a pattern begins with none: a blank stands before each text.
        re.compile(rf"\W(?:{'|'.join((*kind.words, *kind.in_title))})(?!\w)"),
        re.compile(rf"\W(?:{'|'.join(kind.words)})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{'|'.join(kind.unless)})(?!\w)") if kind.unless else None,
    )
