from __future__ import annotations

import pytest

from hdnd_tui.councils.events import KINDS, find_kinds, kinds_of


@pytest.mark.parametrize(
    ("title", "body", "kinds"),
    [
        ("Khai mạc Kỳ họp thứ 9 HĐND huyện", "Sáng nay, kỳ họp khai mạc.", {"ky_hop"}),
        ("Tin trong huyện", "Ngày 5/3, Ban Pháp chế HĐND huyện đi giám sát tại xã Đồng Mây.", {"giam_sat"}),
        ("Khảo sát thực tế các công trình", "Đoàn của HĐND tỉnh đã đến ba xã.", {"giam_sat"}),
        ("Đại biểu tiếp xúc cử tri xã Suối Lặng", "Cử tri nêu ý kiến.", {"tiep_xuc_cu_tri"}),
        ("Hội nghị giao ban Thường trực HĐND tỉnh", "Hội nghị bàn việc quý tới.", {"giao_ban"}),
        (
            "HĐND tỉnh đến làm việc",
            "Đoàn trao đổi, học tập kinh nghiệm về hoạt động.",
            {"hoc_tap"},
        ),
        ("Phiên họp thứ 12 Thường trực HĐND tỉnh", "Sáng 3/4.", {"phien_hop"}),
        ("Kết quả lấy phiếu tín nhiệm", "HĐND tỉnh công bố.", {"tin_nhiem"}),
        ("Bầu bổ sung Phó Chủ tịch UBND", "HĐND tỉnh họp.", {"nhan_su"}),
        ("Chất vấn về đất đai", "Tại kỳ họp thứ 3, đại biểu nêu câu hỏi.", {"chat_van", "ky_hop"}),
        # Said by the way, or of another body.
        ("HĐND tỉnh thông qua nghị quyết", "Quyền giám sát của nhân dân được nhắc lại.", set()),
        ("Đại biểu nói gì", "Tại kỳ họp thứ 8, Quốc hội khóa XIV, đại biểu nêu ý kiến.", set()),
        ("Đại biểu nói về dịch vụ", "Qua khảo sát, tám phần mười người dân hài lòng.", set()),
        ("Camera giám sát ở chợ", "Đại biểu hỏi về việc này.", set()),
        ("Bầu cử đại biểu HĐND các cấp", "Cử tri đi bỏ phiếu.", {"bau_cu"}),
    ],
)
def test_a_title_and_a_first_sentence_tell_the_kind(title: str, body: str, kinds: set[str]) -> None:
    assert set(kinds_of(title, body, of_council=True)) >= kinds
    if not kinds:
        assert kinds_of(title, body, of_council=True) == ()


def test_only_the_beginning_of_the_text_counts() -> None:
    body = (
        "Sáng nay, hội nghị bàn về trường học. Trước đó có buổi giám sát.\n\nĐoạn hai.\n\nĐoàn đi khảo sát."
    )
    assert kinds_of("Bàn về trường học", body, of_council=True) == ()


def test_news_that_has_nothing_to_do_with_a_council_is_of_no_kind() -> None:
    title, body = "Giám sát dịch bệnh", "Ngành y tế tổ chức khảo sát."
    assert kinds_of(title, body, of_council=False) == ()
    assert kinds_of(title, body, of_council=True) == ("giam_sat",)


@pytest.mark.parametrize("text", ["", "  ", "k", "\u0301", "(" * 500, "kỳ họp " * 4000])
def test_any_text_is_read(text: str) -> None:
    assert set(kinds_of(text, text, of_council=True)) <= {kind.key for kind in KINDS}


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("giám sát", ("giam_sat",)),
        ("giam", ("giam_sat",)),
        ("Giam_Sat", ("giam_sat",)),
        ("khảo sát", ("giam_sat",)),
        ("supervision", ("giam_sat",)),
        ("cử tri", ("tiep_xuc_cu_tri",)),
        ("", ()),
        ("không có", ()),
    ],
)
def test_a_kind_is_found_by_words_of_its_name(name: str, keys: tuple[str, ...]) -> None:
    assert find_kinds(name) == keys
