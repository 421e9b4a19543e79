# ruff: noqa: E501 - a paragraph stands on one line
"""Articles of our own writing: invented councils, people and events."""

from __future__ import annotations

from datetime import datetime
from random import Random

from tests.bench.saved_article import Story

_AUTHORS = ("Hạ Vân", "Trúc Quỳnh", "T.Nam", "Hạ Vân - Trúc Quỳnh", "Lưu Bách", "Đ.Khôi", "Ngô Thu Cúc", None)
_STORIES = (
    (
        "HĐND huyện Lâm Sơn thông qua nghị quyết về phát triển giao thông nông thôn",
        "Tại kỳ họp thứ 7, các đại biểu HĐND huyện Lâm Sơn đã thông qua nghị quyết về phát triển giao thông nông thôn, ưu tiên các xã vùng cao.",
        (
            "Kỳ họp diễn ra trong hai ngày dưới sự chủ trì của Thường trực HĐND huyện Lâm Sơn, với sự tham gia của 34/35 đại biểu và lãnh đạo các phòng, ban.",
            "Theo tờ trình, giai đoạn tới huyện cần cứng hóa 120 km đường liên thôn, trong đó hơn một nửa nằm ở năm xã vùng cao. Nguồn vốn gồm ngân sách tỉnh, ngân sách huyện và phần đóng góp tự nguyện bằng ngày công của nhân dân.",
            "Thảo luận tại tổ, nhiều đại biểu cho rằng nghị quyết về giao thông nông thôn phải đi kèm cơ chế bảo trì; nếu không, đường làm xong vài năm lại hỏng.",
            "“Bà con không ngại góp công, chỉ mong đường làm đến đâu chắc đến đó”, một đại biểu của xã Tân Mộc nói.",
            "Kết luận phần thảo luận, chủ tọa kỳ họp đề nghị UBND huyện tiếp thu đầy đủ ý kiến, rà soát danh mục công trình và báo cáo tiến độ mỗi quý một lần.",
            "Nghị quyết được thông qua với 33/34 đại biểu có mặt tán thành.",
        ),
        ("Quang cảnh kỳ họp thứ 7 HĐND huyện Lâm Sơn.", "Các đại biểu biểu quyết thông qua nghị quyết.", "Một đoạn đường liên thôn ở xã Tân Mộc. Ảnh: Lưu Bách"),
    ),
    (
        "Cử tri xã Tân Mộc kiến nghị sớm có nước sạch",
        "Nước sạch, điện sinh hoạt và trường mầm non là những vấn đề được cử tri xã Tân Mộc nêu nhiều nhất trong buổi tiếp xúc với đại biểu HĐND tỉnh.",
        (
            "Buổi tiếp xúc cử tri diễn ra tại nhà văn hóa thôn Đồng Trầm với hơn một trăm người dự. Sau khi nghe báo cáo kết quả kỳ họp, mười hai cử tri đã phát biểu.",
            "Cử tri phản ánh công trình nước sạch của xã Tân Mộc khởi công đã ba năm nhưng vẫn dở dang, hơn hai trăm hộ phải dùng nước suối, mùa khô rất thiếu.",
            "Về điện sinh hoạt, cử tri kiến nghị ngành điện thay các cột gỗ đã mục và nâng công suất trạm biến áp trước mùa nắng nóng.",
            "Đại diện đơn vị chủ đầu tư giải trình nguyên nhân chậm là do vướng mặt bằng đoạn qua rừng phòng hộ; đơn vị cam kết đưa nước về trung tâm xã trong quý III.",
            "Tiếp thu các kiến nghị, đại biểu HĐND tỉnh cho biết sẽ đưa nội dung này vào chương trình giám sát sáu tháng cuối năm và trả lời cử tri bằng văn bản.",
        ),
        ("Cử tri thôn Đồng Trầm phát biểu tại buổi tiếp xúc.", "Bể chứa nước sạch của xã vẫn chưa có nước."),
    ),
    (
        "Ban Kinh tế - Ngân sách khảo sát việc thu phí tại các chợ",
        "",
        (
            "Ban Kinh tế - Ngân sách HĐND tỉnh vừa khảo sát việc thu phí và quản lý nguồn thu tại bốn chợ trên địa bàn.",
            "Qua khảo sát tại các chợ, việc niêm yết mức thu phí cơ bản đầy đủ, biên lai đúng mẫu; tuy nhiên vẫn còn tình trạng thu gộp nhiều tháng, ghi thiếu tên người nộp.",
            "Ban quản lý chợ trung tâm cho biết số thu năm qua đạt 96% kế hoạch, giảm so với năm trước do nhiều hộ kinh doanh chuyển sang bán hàng trên mạng.",
            "Các thành viên trong đoàn đề nghị làm rõ căn cứ phân loại điểm kinh doanh và trách nhiệm của từng bộ phận khi để nợ đọng kéo dài.",
            "Phát biểu kết thúc buổi làm việc, lãnh đạo Ban đề nghị địa phương chấm dứt việc thu gộp, công khai số thu từng quý và báo cáo kết quả khắc phục trước ngày 30 của tháng cuối quý.",
            "Kết quả khảo sát sẽ được tổng hợp, trình kỳ họp thường lệ giữa năm.",
            "Dự kiến đợt khảo sát tiếp theo của Ban sẽ tập trung vào các bến xe và bãi đỗ xe.",
        ),
        ("Đoàn khảo sát kiểm tra sổ thu phí tại chợ trung tâm - Ảnh: T.NAM",),
    ),
    (
        "Vì sao nhiều kiến nghị chậm được giải quyết?",
        "Nhiều kiến nghị của cử tri đã qua ba kỳ họp vẫn chưa được giải quyết dứt điểm; phiên giải trình sáng nay đi tìm nguyên nhân.",
        (
            "Phiên giải trình do Thường trực HĐND tỉnh tổ chức, tập trung vào mười bốn kiến nghị kéo dài, phần lớn liên quan đến đất đai và môi trường.",
            "Báo cáo tại phiên giải trình cho thấy tỷ lệ kiến nghị được giải quyết xong đạt 81%, tăng so với cùng kỳ, song số kiến nghị chậm lại nằm ở những việc người dân bức xúc nhất.",
            "Nguyên nhân được chỉ ra là sự phối hợp giữa các sở, ngành với cấp huyện chưa chặt chẽ; có việc chuyển qua lại bốn lần vẫn không rõ cơ quan chủ trì.",
            "Trả lời câu hỏi của đại biểu, lãnh đạo cơ quan tham mưu thừa nhận trách nhiệm, hứa lập danh mục có thời hạn và công khai trên cổng thông tin.",
            "Nội dung cụ thể",
            "Mỗi kiến nghị sẽ có một cơ quan chủ trì, một thời hạn và một người chịu trách nhiệm; Văn phòng theo dõi, cập nhật hằng tháng.",
            "Thường trực HĐND tỉnh sẽ ban hành kết luận phiên giải trình trong mười ngày tới.",
        ),
        ("Chủ tọa điều hành phiên giải trình.", "Đại biểu đặt câu hỏi tại phiên giải trình.", "Toàn cảnh phiên giải trình."),
    ),
)  # fmt: skip


def story(rng: Random) -> Story:
    """Give one of the articles, with some of its pictures, an author and a day of publication drawn at random."""
    title, lead, paragraphs, captions = rng.choice(_STORIES)
    shown = captions[: rng.randint(0, len(captions))]
    day = datetime(
        rng.randint(2009, 2025),
        rng.randint(1, 12),
        rng.randint(1, 28),
        rng.randint(6, 22),
        rng.randint(0, 59),
    )
    return Story(title, lead, paragraphs, shown, rng.choice(_AUTHORS), day)
