from __future__ import annotations

import pytest

from hdnd_tui.councils.former import is_former


@pytest.mark.parametrize(
    "text",
    [
        "Ông Mẫn là con của cố *Bí thư Thành ủy Sông Mây* Lò Văn Cũ.",
        "Con trai cố Bí thư Thành ủy Sông Mây, *Trưởng Ban Nội chính* Lò Văn Cũ.",
        "Ông Lò Văn Cũ (cố *Bí thư Thành ủy*) lập ra bệnh viện.",
        "Đến ngày 24-2-2017, ông Lò Văn Cũ, lúc đó là *Bí thư Thành ủy*, đã ký.",
        "Ông Cũ khi còn giữ chức *Chủ tịch UBND* đã ký.",
        "*Bí thư Tỉnh ủy* khi đó là ông Cũ.",
        "Ông Cũ thôi không nắm giữ chức vụ *Phó Chủ tịch Thường trực UBND thành phố*.",
        "HĐND cho thôi làm nhiệm vụ *đại biểu HĐND* đối với ông Cũ.",
        "HĐND miễn nhiệm chức danh Chủ tịch, *đại biểu HĐND thành phố* đối với ông Cũ.",
        "HĐND bãi nhiệm chức Chủ tịch và *đại biểu HĐND* với ông Cũ.",
        "HĐND đã miễn nhiệm ông Lò Văn Cũ, *Phó Ban Pháp chế*.",
        "Đã cách chức *Ủy viên Ban Chấp hành Trung ương Đảng* đối với ông Cũ.",
        "Ông Cũ từng giữ các chức vụ: Bí thư Huyện ủy; *Chủ tịch UBND huyện*; Giám đốc Sở.",
        "Trước khi được bổ nhiệm làm Trưởng ban, ông Lò Văn Cũ đang giữ chức *Phó Chủ tịch UBND*.",
        "Trước khi làm Trưởng ban, ông Đặng Văn Cũ đang giữ chức *Phó Chủ tịch UBND*.",
        "HĐND đã miễn nhiệm ông Đỗ Ứng Cũ, *Phó Ban Pháp chế*.",
        "Trước đây ông Cũ là *Chủ tịch UBND xã*.",
        "Ông Cũ sau khi thôi giữ chức *Chủ tịch UBND xã* sẽ được bổ nhiệm làm Phó Giám đốc Sở.",
        "Ông Cũ thôi giữ chức *Chủ tịch UBND xã*, dự kiến được trình bầu làm đại biểu.",
        "Ông Cũ, nguyên *Chủ tịch HĐND*, dự.",
        "Ông Cũ, *nguyên Chủ tịch HĐND*, dự.",
        "Ông Cũ, cựu *Chủ tịch HĐND*, dự.",
        "Ông Cũ, nguyên Bí thư Thành ủy Sông Mây kiêm *Chủ tịch HĐND thành phố*, dự.",
        "Ông Cũ - nguyên bí thư Quận ủy đồng thời là *chủ tịch UBND quận* nhận cảnh cáo.",
        "Đại tá Cũ (nghỉ *Giám đốc Công an thành phố* để chờ hưu).",
        "Ông Lò Văn Cũ được chuyển từ *Chủ tịch UBND thành phố* sang giữ chức Bí thư Thành ủy.",
        "Điều động ông Lò Văn Cũ từ chức vụ *Giám đốc Sở Y tế* về công tác tại Ban Tổ chức.",
        "Bà Cũ từ Phó Bí thư, *Chủ tịch UBND xã* lên làm Phó Giám đốc Sở.",
        "Hội đồng bầu cử đã bỏ phiếu không xác nhận tư cách *đại biểu Quốc hội* khóa 14 đối với bà Cũ.",
        "HĐND miễn nhiễm chức danh *ủy viên UBND thành phố* với bà Cũ.",
        "Bà Cũ, *Trưởng ban Dân vận Hà Nội* khóa trước, vắng mặt.",
        "HĐND thảo luận, *phó chủ tịch UBND* nhiệm kỳ trước là ông Cũ.",
        "Ông Cũ từng là Giám đốc Sở Văn hóa, Thể thao và Du lịch, Giám đốc Sở Nội vụ, *Trưởng Ban Tổ chức*.",
        "Ông Cũ từng giữ chức Giám đốc Sở Tài nguyên và Môi trường, *Phó Bí thư tỉnh*.",
        "Khi còn đương chức *Giám đốc Sở Giáo dục*, ông Cũ trúng cử.",
        "Ông Lò Văn Cũ lúc còn đương chức là *Giám đốc Sở Y tế*.",
        "Trước đó, khi làm *Giám đốc Sở Giáo dục*, ông Cũ trúng cử.",
        "HĐND miễn nhiệm Trưởng ban Đô thị đối với ông Lò Văn Cũ, và *Phó ban Pháp chế* đối với ông Già.",
        "HĐND miễn nhiệm các chức vụ Chủ tịch UBND đối với ông Lò Văn Cũ và *Phó Chủ tịch HĐND tỉnh* Tơ.",
    ],
)
def test_an_office_that_is_gone(text: str) -> None:
    start, end = text.index("*"), text.rindex("*") - 1
    assert is_former(text.replace("*", ""), start, end)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Hà Mới, *Chủ tịch HĐND thành phố*, dự họp.",
        "Hôm đó miễn nhiệm ông Cũ. *Chủ tịch HĐND* Hà Mới nói.",
        "Cử tri cố gắng, *Chủ tịch HĐND* Hà Mới nói.",
        "Theo cố vấn, *Chủ tịch HĐND* Hà Mới nói.",
        "HĐND miễn nhiệm Phó Chủ tịch đối với ông Cũ, bầu ông Mới giữ chức *Phó Chủ tịch UBND*.",
        "Cho thôi làm đại biểu đối với ông Cũ, *Thứ trưởng Bộ Nội vụ*.",
        "Ông Cũ thôi giữ chức Phó Bí thư để nhận nhiệm vụ *Giám đốc Sở Nội vụ*.",
        "Sai phạm của cựu Phó chủ tịch UBND Nguyễn Văn Cũ, *Phó Bí thư Thành ủy* Trần Văn Mới.",
        "Trước khi được bổ nhiệm làm *Trưởng ban Tuyên giáo*, ông Mới đang giữ chức Phó Chủ tịch.",
        "Trước đó, bà Mới đã được bầu giữ chức *Bí thư Tỉnh ủy*.",
        "Trong khi đó, ông Mới, *Giám đốc Sở*, đồng ý.",
        "Dự kiến kỳ họp này sẽ miễn nhiệm chức *Trưởng ban Đô thị* đối với ông Mới.",
        "Việc ông Mới thôi giữ chức *Chủ tịch HĐND tỉnh* sẽ được xem xét tại kỳ họp tới.",
        "Tờ trình miễn nhiệm chức danh *Chủ tịch UBND* đối với ông Mới sẽ do HĐND biểu quyết.",
        "HĐND chưa bãi nhiệm chức danh *đại biểu HĐND* đối với ông Mới.",
        "Tỉnh Thái Nguyên *Chủ tịch HĐND* Hà Mới dự.",
        "Ông Mới, nguyên Giám đốc Sở, nay kiêm *Chủ tịch HĐND*, dự.",
        "Thư của nguyên Bí thư Trần Văn Cũ kiêm *Chủ tịch HĐND* Hà Mới.",
        "Ông Lò Văn Mới được chuyển từ Chủ tịch UBND thành phố sang giữ chức *Bí thư Thành ủy*.",
        "Ông Mới được điều động từ Sở Y tế về làm *Chủ tịch UBND huyện* từ năm 2016.",
        "Hồ sơ được chuyển từ *Chủ tịch UBND xã* Hà Mới sang Chủ tịch UBND huyện.",
        "Sau kỳ nghỉ, *Chủ tịch HĐND* Hà Mới dự.",
        "Ông Mới xin nghỉ *Chủ tịch HĐND xã*.",
        "Ông Cũ từng là Giám đốc Sở Y tế, tốt nghiệp trường y, *Chủ tịch UBND tỉnh* từ năm 2019.",
        "Trước khi làm *Giám đốc Sở Giáo dục*, ông Mới dạy học.",
        "Đại biểu chưa xác nhận việc này, *Chủ tịch HĐND* Hà Mới nói.",
        "HĐND miễn nhiệm Trưởng ban Đô thị đối với ông Lò Văn Cũ, *Phó ban Pháp chế* Hà Mới đọc tờ trình.",
        "Hai dự án từng được ông Mới - *Chủ tịch UBND* nói tới.",
    ],
)
def test_an_office_that_is_held(text: str) -> None:
    start, end = text.index("*"), text.rindex("*") - 1
    assert not is_former(text.replace("*", ""), start, end)
