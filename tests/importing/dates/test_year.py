"""Which year a text is filed by where it states only a day and a month, and where nothing tells."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Article
from hdnd_tui.importing.dates.year_counts import lunar_year
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 6, 1)
TITLE = "Thường trực HĐND tỉnh Bình Phước họp phiên thường kỳ"
OPENING = "{day}, Thường trực HĐND tỉnh Bình Phước tổ chức phiên họp để cho ý kiến về nhiều nội dung. "


def read(day: str, *sentences: str) -> Article:
    text = "\n\n".join((TITLE, OPENING.format(day=day) + " ".join(sentences)))
    return read_page(Page(text, "trang.txt", b""), today=TODAY)


@pytest.mark.parametrize(
    ("day", "sentence", "year"),
    [
        ("Ngày 5/7", "Phiên họp đánh giá tình hình 6 tháng đầu năm 2019 của địa phương.", 2019),
        ("Ngày 9/12", "Đại biểu bàn các nhiệm vụ, giải pháp chủ yếu năm 2018 của tỉnh.", 2017),
        ("Ngày 9/12", "Đại biểu góp ý về hai chỉ tiêu không đạt của năm 2017 và chỉ tiêu năm 2018.", 2017),
        ("Ngày 9/12", "Đại biểu bàn cách làm các chỉ tiêu đã đặt ra của năm 2018.", 2017),
        ("Ngày 9/12", "Tỉnh đánh giá tình hình thực hiện kế hoạch đầu tư, ngân sách năm 2018.", 2018),
        ("Ngày 14/2", "Năm 2017, toàn tỉnh giải quyết việc làm cho hơn 30 nghìn lao động.", 2018),
        ("Ngày 3/10", "Nghị quyết được áp dụng kể từ ngày 1-11-2022.", 2022),
        ("Ngày 20/6", "Sở trình đề án học phí áp dụng từ năm học 2019-2020.", 2019),
        ("Ngày 21/10", "Kỳ họp cuối năm diễn ra vào tháng 12-2020 sẽ xem xét việc này.", 2020),
        ("Ngày 12/4", "Vụ việc được nêu tại kỳ họp cuối tháng 12/2018.", 2019),
        ("Ngày 11/7", "Danh sách sẽ được công khai trong quý III/2018.", 2018),
        ("Ngày 6/2", "Đoàn kiểm tra các lễ hội sau Tết Nguyên đán Đinh Dậu vừa qua.", 2017),
        ("Ngày 18/12", "Ông cho rằng trong năm 2018 lãnh đạo đã kiện toàn bộ máy.", 2018),
        ("Ngày 15/5", "Ngay đầu năm 2019, bãi rác của thị xã bị đóng cửa.", 2019),
        ("Ngày 27/5", "Đoàn đã khảo sát các xã từ ngày 20/4 đến ngày 16/5/2018.", 2018),
        ("Ngày 17/5", "Các đại biểu chúc mừng đại lễ Phật đản, Phật lịch 2562.", 2018),
        ("Chiều 8/7", "Đoàn ở thăm, chúc mừng kỷ niệm 55 năm ngày truyền thống từ ngày 3 - 8/7/2017.", 2017),
        ("Ngày 7/12", "Tháng 6/2018 mới chốt việc này. Tỉnh dự kiến đến tháng 6/2018 mới xong.", 2017),
        ("Ngày 13/8", "Dự án được khởi động từ năm 2010, nhưng đến nay sau 8 năm vẫn bỏ không.", 2018),
        ("Ngày 16/6", "Lộ trình cấm xe máy vào năm 2030 không thể đạt vì chỉ còn 13 năm nữa.", 2017),
        ("Ngày 4/12", "Ngay trong tháng 12-2017, tòa xét xử bà Hà Thị Mới, nguyên đại biểu Quốc hội khóa 13.",
         2017),
        ("Ngày 7/11", "Tỉnh cân nhắc dừng hoạt động này đến hết 2016 để rà soát.", 2016),
        ("Ngày 16/2", "Ngày 22/5 tới, cử tri đi bầu cử đại biểu Quốc hội khóa 14.", 2016),
        ("Ngày 20/8", "Từ 1-1-2020, giá vé tăng. Việc tăng giá vé sẽ áp dụng từ ngày 1-1-2020.", 2019),
        ("Ngày 2/11", "Hội nghị lần thứ nhất bầu Phó Bí thư Tỉnh ủy nhiệm kỳ 2015-2020.", 2015),
        ("Ngày 27/5", "Tiếp đó, ngày 11/4/2019, Tỉnh ủy phân công ông giữ chức vụ này.", 2019),
        ("Ngày 8/9", "Thu ngân sách tăng 12% so với cùng kỳ năm 2021.", 2022),
        ("Ngày 8/9", "Các sở phải khắc phục xong ngay trong năm 2021.", 2021),
        ("Ngày 8/9", "Nguồn thu của năm 2021 này vượt dự toán.", 2021),
        ("Ngày 12/12", "HĐND tỉnh nhiệm kỳ 2016-2021 lấy phiếu tín nhiệm; kết quả lấy phiếu tín nhiệm"
         " được công bố; số phiếu tín nhiệm thấp rất ít.", 2018),
        ("Ngày 28/6", "Đây là kỳ họp thứ nhất của HĐND tỉnh nhiệm kỳ 2016-2021, nhiều người tái cử.", 2016),
        ("Ngày 18/3", "Trước đó, giữa năm 2018, vụ việc được chuyển cho thanh tra.", 2019),
        ("Ngày 5/7", "Trong tháng 8/2017, Sở sẽ xử lý xong các công trình này.", 2017),
        ("Ngày 10/12", "Kỳ họp cuối cùng diễn ra đầu năm 2016 chỉ làm công tác tổng kết.", 2015),
        ("Ngày 21/4", "Đây là các chức danh còn thiếu của HĐND tỉnh nhiệm kỳ 2011-2016; sau ngày 22/5,"
         " HĐND tỉnh khóa mới sẽ bầu lại.", 2016),
        ("Ngày 2/10", "Trường được đưa vào sử dụng từ đầu năm học 2017-2018 này.", 2017),
        ("Ngày 24/11", "Nghị quyết có hiệu lực từ ngày 15-1-2018, tổng kết vào kỳ họp cuối năm 2022.", 2017),
        ("Ngày 18/7", "Trước đó, ngày 21/12/2017, giám đốc công ty bị bắt.", 2018),
        ("Ngày 5/12", "Trước đó, năm 2017, UBND tỉnh đã đưa nội dung này vào dự thảo.", 2018),
        ("Ngày 9/11", "Từ nay đến 31-12-2018, các huyện phải tiếp  công dân ( định kỳ ).", 2018),
        ("Ngày 27/3", "Trước đó, tháng 12-2018, Thường trực đã nghe báo cáo về việc này.", 2019),
        ("Ngày 18/9", "Trong năm 2019, dự kiến mười xã sẽ sáp nhập.", 2018),
        ("Ngày 8/12", "Sang năm 2015, HĐND tỉnh sẽ giám sát ba chuyên đề.", 2014),
        ("Ngày 18/7", "Chương trình hoạt động giám sát năm 2018 được trình kỳ họp.", 2017),
        ("Ngày 5/7", "Hai bên ký Đề án hợp tác truyền thông giai đoạn 2017-2020.", 2017),
        ("Ngày 24/5", "Dịp này, tỉnh trao cờ thi đua năm 2016 cho ba đơn vị./.", 2017),
        ("Ngày 23/7", "Phiên họp nhân kỷ niệm 72 năm Ngày Thương binh - Liệt sĩ.", 2019),
        ("Chiều 1/11", "Lễ kỷ niệm 50 năm (31-10-1968-31-10-2018) sẽ tổ chức tối nay.", 2018),
        ("Ngày 26/10", "Đại hội Đảng bộ tỉnh nhiệm kỳ 2020-2025 bầu 51 ủy viên.", 2020),
        ("Ngày 10/7", "Cử tri kiến nghị sau kỳ họp thứ ba, Quốc hội khóa XIV.", 2017),
        ("Sáng 6/11", "Từ đầu năm 2018 tới nay, trên địa bàn có 46 vụ việc.", 2018),
        ("Ngày 22/6", "Hội nghị giao ban với các huyện, thị xã quý II/2017 cũng bàn việc này.", 2017),
        ("Ngày 12/4", "Dự án xong trong quý III/2019 theo cam kết của chủ đầu tư.", 2019),
        ("Ngày 10/3", "Chỉ tính riêng năm 2016, tỉnh đã trồng mới 400 ha rừng.", 2017),
        ("Ngày 3/6", "Nơi đây, đúng 107 năm trước, ngày 5/6/1911, con tàu rời bến.", 2018),
        ("Ngày 2/7", "Năm 1976 thị xã thành lập, đến nay tròn 40 năm .", 2016),
        ("Ngày 9/10", "Ông sinh ngày 26/6/1961 ( 57 tuổi ), quê ở huyện Bù Đăng.", 2018),
        ("Ngày 18/2", "Hội làng mở sáng 18/2 (tức 14 tháng Giêng) như mọi năm.", 2019),
        ("Ngày 9/8", "Số vụ vi phạm tăng 26 vụ so với cùng kỳ 2015.", 2016),
        ("Ngày 4/12", "Kỳ họp đánh giá thực hiện nhiệm vụ kinh tế - xã hội 2018, phương hướng 2019.", 2018),
        ("Ngày 23/8", "Đại hội Hội Luật gia tỉnh nhiệm kỳ 2019 – 2024 bầu 31 ủy viên.", 2019),
        ("Ngày 3/4", "Đề án được trình tại một kỳ họp từ nay đến cuối năm 2019.", 2019),
        ("Ngày 7/7", "Tỉnh đề nghị từ ngày 1/1/2018 sẽ bãi bỏ việc miễn phí.", 2017),
        ("Ngày 13/12", "Vụ việc kéo dài từ 15-4 đến ngày 22-4 ; ảnh chụp ngày 22-4-2017.", 2017),
        ("Tối 2/3", "Thôn họp giới thiệu người ứng cử đại biểu HĐND xã nhiệm kỳ 2016-2021.", 2016),
        ("Ngày 8/7", "HĐND tỉnh quyết định mức thu học phí năm học 2019-2020.", 2019),
        ("Ngày 4/12", "Năm 2014 có 281 triệu lượt khách và năm nay chỉ còn 264 triệu.", 2015),
        ("Ngày 18/12", "Thời gian thực hiện thí điểm từ ngày 1-1 đến hết ngày 31-12-2019.", 2018),
        ("Ngày 10/11", "Mức hỗ trợ được áp dụng từ ngày 1-11 đến hết ngày 28-2-2019.", 2018),
        ("Sáng 15/8", "Triển lãm 50 năm thực hiện Di chúc của Bác (1969-2019) mở cửa.", 2019),
        ("Ngày 18/5", "Bước vào năm 2016, tỉnh gặp hạn hán, xâm nhập mặn.", 2016),
        ("Sáng 18/12", "Đoàn thăm các giáo xứ nhân dịp Giáng sinh 2018.", 2018),
        ("Ngày 20/12", "Đoàn chúc bà con một cái Tết Nguyên đán 2019 đầm ấm.", 2018),
        ("Ngày 3/10", "Bà Hà Thị Mới nay đã bước sang tuổi 58 (sinh năm 1961).", 2019),
        ("Ngày 7/10", "Ông sinh ngày 1/2/1940, hưởng thọ 77 tuổi. Trước đó, năm 2015, ông nghỉ.", 2016),
        ("Sáng 15/5", "Triển lãm kỷ niệm 129 năm Ngày sinh Chủ tịch Hồ Chí Minh mở cửa.", 2019),
        ("Ngày 17/12", "Tính đến cuối 10-2018, tỉnh có 1.433 doanh nghiệp còn nợ.", 2018),
        ("Ngày 8/5", "Bãi rác do sở đề xuất vào cuối năm 2018 nay chưa xong.", 2019),
        ("Ngày 27/11", "Đề án được trình kỳ họp tới và dự kiến triển khai từ năm 2019.", 2018),
        ("Ngày 23/10", "Từ năm 2016 đến năm 2019, huyện đã nạo vét 15 tuyến kênh.", 2019),
        ("Ngày 7/8", "Quy hoạch treo suốt 26 năm qua. Khu này được duyệt từ năm 1992.", 2018),
        ("Ngày 13/6", "Thành lập từ năm 2004, sau 14 năm hoạt động, công ty có 300 người.", 2018),
        ("Ngày 2/5", "Nhà thờ xây năm 1884 nay đã 135 tuổi.", 2019),
        ("Ngày 10/5", "Bà sẽ ứng cử đại biểu Quốc hội khóa 14 tại thị xã.", 2016),
        ("Ngày 7/12", "Công viên này được khánh thành vào dịp APEC 2017.", 2017),
        ("Ngày 5/7", "Kết quả kỳ thi THPT quốc gia 2018 của tỉnh được công bố.", 2018),
        ("Ngày 30/10", "Tỉnh phấn đấu quý 1-2020 khởi công cầu mới qua sông.", 2019),
        ("Ngày 20/2", "Sản lượng tăng 5% so với quý IV/2016.", 2018),
        ("Ngày 5/6", "Tòa nhà khánh thành tháng 9/2014; cao 37 tầng. Sau 2 năm hoạt động, nhà nóng.", 2016),
        ("Ngày 5/6", "Mức phí được áp dụng từ ngày 1/1/2011. Qua hơn 6 năm thực hiện, dân ủng hộ.", 2017),
        ("Ngày 5/6", "Nghị định 16/2015/NĐ-CP ban hành đã ba năm nhưng chưa có hướng dẫn.", 2018),
        ("Ngày 5/2", "Cầu được sử dụng từ tháng 3-2016. Suốt hơn 1 năm qua, không còn kẹt xe.", 2018),
        ("Ngày 5/6", "Hàng trăm hộ nhận nhà từ năm 2010. Đã bảy năm họ chưa được cấp sổ.", 2017),
        ("Ngày 5/6", "Ông giữ chức vụ này từ năm 2012, suốt hơn 3 năm việc ấy chưa xong.", 2015),
        ("Ngày 5/6", "Mỏ mở từ năm 2010, đã 7 năm nhưng chưa lãi.", 2017),
        ("Ngày 5/6", "Bà đi tìm con từ năm 2008, suốt hơn 9 năm mới gặp.", 2017),
        ("Ngày 5/6", "Quỹ có từ năm 2004, suốt 4 năm liền quỹ lỗ. Tranh chấp vẫn kéo dài.", 2008),
        ("Ngày 5/6", "Nạn trộm phát sinh vào năm 2012, đã 5 năm chưa dứt.", 2017),
        ("Ngày 5/6", "Suốt 26 năm tới nay, dự án duyệt năm 1992 vẫn treo.", 2018),
        ("Ngày 5/6", "Lập làng năm 1992, suốt 26 năm tôi sống ở đây.", 2018),
        ("Ngày 12/10", "Phụ cấp được trả quý II/2018 cho mọi người.", 2018),
        ("Ngày 20/2", "Số thu gấp hai lần quý IV/2016.", 2018),
        ("Ngày 5/6", "Tỉnh giảm biên chế từ nay đến năm 2022. Trong 6 năm tới, 900 người thôi việc.", 2016),
        ("Ngày 7 và 8/7", "Trước đó, tháng 3/2018, UBND tỉnh đã có văn bản về việc này.", 2018),
        ("Ngày 15/8", "Việc đấu thầu công viên được làm từ 1/1/2017.", 2016),
        ("Ngày 5/12", "Huyện sẽ xóa hết nhà tạm trong ba năm tới. Ông sẽ xóa hết trong năm 2018.", 2015),
        ("Ngày 5/12", "Huyện sẽ xóa hết nhà tạm trong ba năm tới, sẽ xóa hết lò gạch trong năm 2018.", 2017),
        ("Chiều 6/10", "Mức thu có hiệu lực từ đầu năm sau. Sở muốn có hiệu lực từ đầu năm 2021.", 2020),
        ("Ngày 5/12", "Huyện sẽ xóa hết nhà tạm trong ba năm tới. Ông sẽ mở ba chợ trong năm 2018.", 2017),
        ("Chiều 6/10", "Mức thu có hiệu lực từ đầu năm sau. Chợ Mới đông khách từ đầu năm 2021.", 2021),
        ("Ngày 6/8", "Luật chợ có hiệu lực từ 2015, mới thi hành 3 năm.", 2018),
        ("Ngày 2/12", "Đến cuối năm 2018 này xã mới mở chợ.", 2018),
        ("Ngày 6/8", "Khoản vay trong năm 2018 vẫn chưa có kết quả.", 2018),
        ("Ngày 6/8", "Trong năm 2018 xã chưa đo lại mặt bằng.", 2018),
        ("Ngày 9/7", "Huyện hứa dời bãi rác trước năm 2019, nhưng đến nay xe vẫn đổ.", 2019),
        ("Ngày 9/6", "Việc gia hạn mỏ sẽ được xét tại kỳ họp diễn ra trong tháng 6/2018.", 2018),
        ("Ngày 9/6", "Từ năm 2017 đến quý I/2019, toàn tỉnh có 14 vụ đuối nước.", 2019),
        ("Ngày 5/6", "Trận lụt năm 1968 cuốn đi cả làng. Tấm bia nằm đó suốt 50 năm qua.", 2018),
        ("Ngày 5/6", "\n\n17 năm chưa xong con kênh\n\nNăm 2002 tỉnh phê duyệt dự án 2016-2020.", 2019),
        ("Ngày 10/5", "Ông Nam sinh tháng 5/1960, còn gần một năm mới đến tuổi nghỉ hưu.", 2019),
        ("Ngày 10/5", "Ông Hà Nam sinh ngày 3/2/1960, còn hơn 2 năm nữa mới nghỉ hưu.", 2017),
        ("Chiều 12/4", "Nhà dân đổ sập sau trận lũ tháng 11/2018.", 2019),
        ("Chiều 12/4", "Hai xã sáp nhập trước đó, ngày 5/12/2018.", 2019),
        ("Chiều 12/5", "Quy hoạch được lập từ lâu và đến ngày 9/11/2016 thì chính thức ban hành.", 2017),
        ("Chiều 6/7", "Tiếp nối thành công của hội thảo tổ chức vào tháng 10/2016 tại Huế.", 2017),
        ("Chiều 4/4", "Tháng 12/2018, ông cho biết Sở sẽ trình phương án khác.", 2019),
        ("Chiều 18/4", "Trong hai năm 2017-2018 toàn huyện xảy ra 18 vụ cháy.", 2019),
        ("Chiều 18/4", "Trong ba năm, từ 2015 đến 2017, huyện có 18 vụ cháy.", 2018),
        ("Ngày 27/2", "Thường trực giám sát chính sách nhà ở cho hộ nghèo giai đoạn 2011-2016.", 2017),
        ("Ngày 19/9", "Đại biểu bàn cách làm các nhiệm vụ được giao năm 2018 và các năm tiếp theo.", 2018),
        ("Chiều 5/6", "Từ tháng 11/2017 đến nay, tàu hút cát về đây cả đêm.", 2018),
    ],
)  # fmt: skip
def test_a_phrase_gives_the_year(day: str, sentence: str, year: int) -> None:
    article = read(day, sentence)

    assert (article.year, article.date_known) == (year, "inferred")
    assert article.date is not None
    assert article.date.startswith(f"{year}-")


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("Ngày 5/7", "Đại biểu đặt nhiều câu hỏi."),
        ("Chiều 18/4", "Cầu mới dự kiến làm xong trong hai năm 2017-2018."),
        ("Chiều 18/4", "Trong hai năm 2015-2018 toàn huyện xảy ra 18 vụ cháy."),
        ("Ngày 5/7", "Ông được điều động về Sở từ tháng 4/2015."),
        ("Ngày 5/7", "Phiên họp nghe báo cáo việc thực hiện Nghị quyết 16 năm 2012 của HĐND tỉnh."),
        ("Ngày 5/7", "Giai đoạn từ năm 2009 đến tháng 6/2012, đơn vị này có nhiều vi phạm."),
        ("Ngày 5/7", "Tỉnh phấn đấu đến năm 2025 mọi xã đạt chuẩn nông thôn mới."),
        ("Ngày 4/7", "Trước đó, giữa năm 2018, vụ việc được chuyển cho thanh tra."),
        ("Ngày 5/1", "Công trình khởi công tháng 8/2012, đến nay chưa xong."),
        ("Ngày 12/12", "Ông không thực hiện Quyết định 33 năm 2014 của UBND tỉnh."),
        ("Ngày 12/12", "Việc này trái Luật Tổ chức chính quyền địa phương năm 2015."),
        ("Ngày 4/3", "Năm 2017, ông được điều động về giữ chức Phó Bí thư Huyện ủy."),
        ("Ngày 23/10", "Cuối năm 2017, hai người bị phát hiện có sai phạm."),
        ("Ngày 15/5", "Tình trạng ấy kéo dài từ cuối năm 2018 đến nay."),
        ("Ngày 21/6", "Nghị quyết số 11-NQ/TW ngày 27/4/2007 của Bộ Chính trị nêu rõ điều này."),
        ("Ngày 27/11", "Dự án khởi công tháng 11-2021 và dự kiến xong vào tháng 9-2023, nay chấm dứt."),
        ("Ngày 11/5", "Theo nghị quyết được thông qua giữa năm 2017, thành phố sẽ dừng xe máy."),
        ("Ngày 10/8", "HĐND công khai kết quả giám sát các dự án giai đoạn 2012-2017."),
        ("Ngày 19/9", "Thường trực giám sát chính sách nhà ở cho hộ nghèo giai đoạn 2011-2016."),
        ("Ngày 27/2", "Thường trực giám sát chính sách nhà ở cho hộ nghèo giai đoạn 2011-2015."),
        ("Ngày 14/2", "Đại biểu bàn cách làm các nhiệm vụ được giao năm 2018 và các năm tiếp theo."),
        ("Ngày 19/9", "Sở trình bày thực trạng và giải pháp phát triển làng nghề giai đoạn 2017-2022."),
        ("Ngày 19/9", "Tỉnh hỗ trợ cán bộ thôi việc do sắp xếp đơn vị hành chính xã giai đoạn 2019-2022."),
        (
            "Ngày 19/9",
            "Căn cứ Nghị quyết của Chính phủ về nhà ở, đất ở cho hộ nghèo giai đoạn 2018-2022, tỉnh họp.",
        ),
        ("Ngày 9/3", "Thanh tra xem xét các dự án từ 1/7/2014 đến ngày 30/11/2016."),
        ("Ngày 12/7", "Tỉnh sơ kết kế hoạch đầu tư công trung hạn giai đoạn 2016-2020."),
        ("Ngày 18/7", "Kênh được nạo vét từ tháng 4/2015 đến tháng 6/2016."),
        ("Ngày 20/10", "Đến năm 2025, thu nhập bình quân tăng gấp 1,7 lần so với năm 2020."),
        ("Ngày 20/4", "Mức thu tăng dần, đến năm học 2020-2021 bằng mức cao nhất."),
        ("Ngày 12/9", "Ngay từ đầu năm 2016, sau khi có kết luận, tỉnh xử lý vụ việc."),
        ("Ngày 9/3", "Tại kỳ họp giữa năm 2017, HĐND tỉnh thông qua nghị quyết về việc này."),
        ("Ngày 6/12", "Hồ được đưa vào khai thác dịp Tết Nguyên đán 2015, nay xuống cấp."),
        ("Ngày 27/11", "Từ năm 2018 đến năm 2020, mỗi năm TP Đà Nẵng thiếu 300 giáo viên."),
        ("Ngày 7/6", "Đội bóng của tỉnh mơ tới vòng loại World Cup 2018."),
        ("Ngày 15/10", "Tuyến xe điện trễ hẹn tới quý 4-2021 mới chạy."),
        ("Ngày 15/10", "Phụ cấp được trả bắt đầu từ quý II/2018 cho mọi người."),
        ("Ngày 5/6", "Nhà máy xây dựng từ năm 2009, sản lượng tăng trong quý 4 năm nay."),
        ("Ngày 5/6", "Ông giữ chức vụ này từ năm 2012, suốt hơn 3 năm rưỡi việc ấy chưa xong."),
        ("Ngày 5/6", "Công ty bị kết luận có lỗi vào năm 2009. Ông kháng cáo suốt 5 năm nay."),
        ("Ngày 5/6", "Bà đi tìm con từ năm 1998, suốt hơn 19 năm mới gặp."),
        ("Ngày 5/6", "Chợ khánh thành năm 2014, bến xe khánh thành năm 2016. Sau 2 năm hoạt động, chợ hỏng."),
        ("Ngày 5/6", "Sau 26 năm tới, dự án duyệt năm 1992 mới xong."),
        ("Ngày 5/6", "Dự án duyệt năm 1992, suốt 26 năm nữa mới xong."),
        ("Ngày 5/6", "Bà Hà Thị Mới sinh vào năm 1950, nay đã 65 năm tuổi đảng."),
        ("Ngày 5/6", "Bà Hà Thị Mới sinh ngày 3/2/1950, đã 65 năm chưa rời làng."),
        ("Ngày 5/6", "Mỏ mở từ năm 2010, thời hạn 7 năm nhưng chưa lãi."),
        ("Ngày 5/6", "Bà Hà Thị Mới sinh vào tháng 2/1950, đã 65 năm chưa rời làng."),
        ("Ngày 5/6", "Ông Hà Văn Mới vào chiến khu từ năm 1948, nay đã 65 năm tuổi đảng."),
        ("Ngày 12/10", "Phụ cấp được trả từ quý II/2018 cho mọi người."),
        ("Ngày 2/12", "Chợ xây cuối năm 2018 nay đã hỏng."),
        ("Ngày 9/6", "Từ năm 2017 đến quý I/2019, tỉnh dự kiến mở 14 chợ."),
        ("Ngày 10/5", "Bà Nam sinh tháng 5/1960, còn gần một năm mới đến tuổi nghỉ hưu."),
        ("Ngày 10/5", "Ông Nam sinh tháng 5/1965, còn gần một năm mới đến tuổi nghỉ hưu."),
        ("Ngày 5/6", "Trận lụt năm 1968 và trận lụt năm 1973 còn đây. Bia nằm đó suốt 50 năm qua."),
        ("Ngày 5/6", "Ông bị phạt 3 năm tù. Vụ án xảy ra từ năm 2011, mới được xử gần đây."),
        ("Ngày 5/6", "Bãi rác mở từ năm 2004, đóng sau nhiều lần gia hạn. Đến tháng 5 năm nay mới xong."),
        ("Ngày 5/6", "Quỹ có từ năm 2004, suốt 4 năm liền quỹ lỗ. Tranh chấp từ năm 2010 vẫn kéo dài."),
    ],
)
def test_without_a_phrase_the_year_stays_unknown(day: str, sentence: str) -> None:
    article = read(day, sentence)

    assert (article.year, article.date, article.date_known) == (None, None, "unknown")


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỷ trọng dịch vụ phải lên 35%  trong kế hoạch tới năm 2023 .",
        "Các bên nhất trí kéo dài việc tài trợ tới năm 2024.",
        "Theo lộ trình , đến hết năm 2024 sẽ xóa xong nhà tạm.",
        "Hết năm 2023, toàn huyện phấn đấu có 12 xã đạt chuẩn.",
        "Quá trình xây dựng dự kiến hoàn tất trong năm 2023.",
        "Cầu mới sẽ khánh thành trong năm 2023 nếu đủ vốn.",
        "Lộ trình: năm 2022 xong quy hoạch, năm 2023 khởi công, năm 2024 khánh thành.",
        "Tuyến đường chậm nhất là năm 2025 phải xong, hoàn tất năm 2024 phần cầu.",
        "Mục tiêu năm 2025 là 80% số xã đạt chuẩn nông thôn mới.",
        "Tỉnh đang thực hiện Đề án giai đoạn 2018 - 2025 về chuyển đổi số.",
        "Nhiệm kỳ của ông sẽ kết thúc sau sáu năm nữa, tức vào ngày 9-5-2024.",
        "Thời điểm tính tuổi tham gia cấp uỷ là tháng 4/2020; với HĐND, UBND là tháng 5/2021.",
        "Thỏa thuận được ký kết với tỉnh bạn ngày 14-7-2015 , thực hiện đúng thỏa thuận năm 2015.",
    ],
)
def test_a_plan_gives_no_year_and_pulls_none(sentence: str) -> None:
    article = read("Sáng 9/5", sentence, "Hội nghị bế mạc cùng ngày./.")

    assert (article.date, article.year, article.date_known) == (None, None, "unknown")


def test_the_day_of_an_election_is_one_only_where_an_election_is_spoken_of() -> None:
    other = read("Ngày 25/5", "Đêm ngày 23/5 , mưa lũ gây sạt lở; bộ đội đã ứng cứu kịp thời các hộ dân.")
    spoken = read("Ngày 25/5", "Ngày 23/5, hơn 99% người dân đi bầu cử đại biểu HĐND các cấp.")

    assert (other.year, spoken.year) == (None, 2021)


def test_a_day_to_come_is_not_the_event() -> None:
    article = read("Ngày 18/12", "Đến sáng mai, 19/12, kết quả mới được công bố. Năm 2018 sắp hết.")

    assert article.date is None or article.date.endswith("12-18")


def test_of_no_event_years_gone_by_are_not_counted_from_a_year_told_before_them() -> None:
    told = "Chị đoạt giải hát ru năm 1996 khi còn đi học. Chị nuôi vịt bên sông suốt 25 năm qua."
    text = f"Người nuôi vịt\n\n{told}\n\nĐàn vịt của chị nay có hơn một nghìn con và hai người giúp."

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year is None


def test_what_a_council_adopts_is_its_event() -> None:
    text = (
        "HĐND tỉnh Bình Phước giao biên chế\n\nNgày 8/12, HĐND tỉnh thông qua nghị quyết số 31 về biên chế"
        " năm 2018 của tỉnh, giảm 210 người so với năm 2017."
    )

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).date == "2017-12-08"


def test_the_term_that_an_election_is_for_bounds_no_year() -> None:
    text = (
        "Nhận hồ sơ ứng cử\n\nChiều 13/3, tỉnh nhận hồ sơ cuối cùng của người ứng cử đại biểu HĐND nhiệm kỳ"
        " 2016-2021, theo Ủy ban bầu cử tỉnh.\n\nẢnh: Một ứng viên đại biểu Quốc hội khóa 14."
    )

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).date == "2016-03-13"


def test_the_day_of_a_numbered_paper_is_not_the_event() -> None:
    text = (
        "Chờ trả lời\n\nBáo đã gửi đơn nhưng đến nay chưa được trả lời của:\n\nUBND xã: Phiếu chuyển số"
        " 480/PC-BBĐ ngày 9/9/2016 chuyển đơn của người dân."
    )

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).date is None


def test_what_came_to_pass_by_a_day_is_not_to_come() -> None:
    text = (
        "Vụ án ở xã\n\nĐơn được gửi nhiều nơi. Thế nhưng đến ngày 8-12-2016, gia đình bất ngờ nhận được"
        " thông báo trả lại đơn."
    )

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).date is None


def test_of_the_years_a_council_has_left_the_one_working_day_is_taken() -> None:
    text = (
        "HĐND huyện Bù Đăng học tập kinh nghiệm\n\nChiều ngày 25/5, HĐND huyện Bù Đăng, tỉnh Bình Phước đến"
        " học tập kinh nghiệm. Trung tâm vận hành từ đầu tháng 3 năm 2023 đến nay."
    )

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).date == "2023-05-25"


@pytest.mark.parametrize(("day", "year"), [("Chiều 24/5", 2024), ("Ngày 24 và 25/5", None)])
def test_courses_of_several_days_are_held_on_weekends_as_well(day: str, year: int | None) -> None:
    text = (
        f"HĐND huyện Bù Đăng học tập kinh nghiệm\n\n{day}, HĐND huyện Bù Đăng, tỉnh Bình Phước đến học tập"
        " kinh nghiệm. Cây cầu mới khởi công tháng 3/2024."
    )

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year == year


def test_a_day_told_deep_in_the_text_is_not_the_event() -> None:
    filler = "Các đại biểu tiếp tục thảo luận về nhiều nội dung liên quan đến đời sống của nhân dân. " * 12
    text = (
        f"Hai tổ công tác của HĐND tỉnh Bình Phước\n\n{filler}\n\nKỳ họp thứ sáu ngày 7/12/2017 đã thông qua."
    )

    article = read_page(Page(text, "trang.txt", b""), today=TODAY)

    assert article.date is None


def test_a_day_with_its_year_deep_in_the_text_does_not_push_out_the_day_in_its_lead() -> None:
    filler = "Ban kiểm tra đề nghị các đơn vị rút kinh nghiệm về việc sử dụng xe và nhà công vụ. " * 9
    text = (
        "Khiển trách một cán bộ\n\nKỳ họp thứ 19 của HĐND tỉnh Bình Phước ngày 8/1 đã xem xét việc này."
        f"\n\n{filler}\n\nTrước đó ngày 6/10/2017, ông bị cảnh cáo.\n\nNgày 29/9/2017, ông bị kiểm điểm."
    )

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).date == "2018-01-08"


def test_a_day_counted_from_up_to_now_is_not_the_event() -> None:
    text = "Xử phạt xe quá tải\n\nTừ 18/4/2017 đến nay, công an tỉnh Bình Phước đã xử phạt 156 trường hợp."

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).date is None


def test_a_report_made_at_a_meeting_has_no_day_of_its_own() -> None:
    text = (
        "Học phí\n\nÔng Sơn báo cáo trước kỳ họp HĐND tỉnh Bình Phước ngày 10-7. Năm học 2019-2020, dự kiến"
        " tỉnh tăng 6.000 học sinh."
    )

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).date == "2019-07-10"


def test_a_commemoration_without_a_day_is_of_its_year() -> None:
    text = (
        "Kỷ niệm ngày thành lập\n\nHĐND tỉnh Bình Phước dự lễ kỷ niệm 50 năm ngày thiết lập quan hệ"
        " (24/6/1967 – 24/6/2017)."
    )

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year == 2017


def test_the_proof_of_an_inferred_year_is_its_phrase() -> None:
    body = "Thường trực HĐND tỉnh Bình Phước bàn công tác. Bước vào năm 2017, tỉnh có nhiều dự án mới."
    text = f"{TITLE}\n\n{body}"

    article = read_page(Page(text, "trang.txt", b""), today=TODAY)

    (proof,) = [proof for proof in article.proofs if proof.fact == "year"]
    assert (article.year, article.date) == (2017, None)
    assert proof.place is not None
    assert article.part(proof.place.part)[proof.place.start : proof.place.end] == proof.text == "2017"


@pytest.mark.parametrize(
    ("name", "year"), [("dinh dau", 2017), ("giap thin", 2024), ("at ty", 2025), ("canh ty", 2020)]
)
def test_lunar_year(name: str, year: int) -> None:
    assert lunar_year(*name.split()) == year


def test_no_lunar_year_pairs_a_stem_with_the_wrong_branch() -> None:
    assert lunar_year("giap", "mao") is None


@pytest.mark.parametrize(
    "text",
    [
        "Xã Tân Lập xây dựng Đảng\n\nGiá trị ngành thương mại tăng 2,3 tỷ đồng so với năm 2015.",
        "Xã Tân Lập kiên cố hóa kênh mương\n\nXã được đánh giá là điểm sáng về vệ sinh môi trường năm 2016.",
        "Chờ quyết định hợp tình\n\nHĐND tỉnh Bình Phước đã có công văn vào tháng 5/2016 yêu cầu giải quyết.",
        "Cho thuê đất\n\nHĐND tỉnh Bình Phước giám sát việc giao đất. Cuối năm 2014, xã cho thuê khu này.",
        "Hai biển số của một xe\n\nXe được cấp biển xanh. Đến ngày 4/4/2013, Văn phòng HĐND tỉnh trả xe.",
    ],
)
def test_what_is_told_as_background_gives_no_year_to_a_text_without_an_event(text: str) -> None:
    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year is None


def test_a_programme_without_a_day_was_adopted_the_year_before() -> None:
    text = (
        "Chương trình giám sát của HĐND tỉnh Bình Phước năm 2018\n\nHĐND tỉnh ban hành chương trình giám sát"
        " năm 2018. Chương trình giám sát năm 2018 gồm hai chuyên đề."
    )
    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year == 2017


def test_what_comes_after_a_day_to_come_is_to_come_as_well() -> None:
    article = read(
        "Chiều 5/7", "Trong tháng 8/2017, Sở sẽ dời 63 cây. Tháng 3/2018, Sở dời 70 cây ở hai bên đường."
    )
    assert article.year == 2017


def test_the_month_of_the_meeting_that_is_reported_gives_the_year() -> None:
    text = "Giao ban công tác\n\nHội nghị giao ban của Thường trực HĐND tỉnh tháng 1/2017 diễn ra sáng nay."
    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year == 2017


def test_a_day_shortly_before_one_that_is_told_in_full_is_not_of_the_year_after() -> None:
    text = (
        "Công ty vừa công bố nghị quyết ngày 15/5/2017 về đơn từ nhiệm của ba thành viên.\n\n"
        + "Ba người này là đại diện của cổ đông lớn tại công ty trong nhiều năm qua.\n\n" * 12
        + "Ngày 25/4 vừa qua, cổ đông lớn đã hoàn tất thủ tục rút vốn."
    )
    article = read_page(Page(f"Chủ tịch công ty từ nhiệm\n\n{text}", "trang.txt", b""), today=TODAY)
    assert article.year in (None, 2017)


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        (
            "Nghị quyết vừa được HĐND thông qua có hiệu lực từ ngày 1-1-2019; trường có tiền trong năm 2019.",
            2018,
        ),
        ("Trước đó, vào tháng 12-2018, HĐND tỉnh Bình Phước đã thông qua đề án.", 2019),
        ("Từ đầu tháng 1/2015, người dân được HĐND tỉnh Bình Phước hỏi ý kiến.", 2015),
    ],
)
def test_a_day_in_full_tells_the_year_of_a_text_without_an_event(sentence: str, year: int) -> None:
    text = f"Tin từ tỉnh Bình Phước\n\nTỉnh Bình Phước lo cho dân. {sentence}"
    article = read_page(Page(text, "trang.txt", b""), today=TODAY)
    assert (article.date, article.year) == (None, year)


@pytest.mark.parametrize(
    ("city", "day", "session", "years"),
    [
        ("TP HCM", "11/7", "kỳ họp thứ 9 HĐND TP HCM khóa IX", {2018}),
        ("TP HCM", "4/7", "kỳ họp thứ 5 HĐND TP HCM khóa IX", {2017}),
        ("TP Hà Nội", "4/7", "kỳ họp thứ 15 HĐND TP Hà Nội khóa XV", {2020}),
        (
            "tỉnh Bình Phước",
            "8/7",
            "kỳ họp thứ 10 HĐND tỉnh Bình Phước nhiệm kỳ 2016-2021",
            {2018, 2019, 2020},
        ),
    ],
)
def test_the_number_of_a_session_tells_how_late_in_its_term_it_is(
    city: str, day: str, session: str, years: set[int]
) -> None:
    text = f"HĐND {city} khai mạc kỳ họp\n\nSáng {day}, HĐND {city} khai mạc {session}, bàn nhiều việc."
    article = read_page(Page(text, "trang.txt", b""), today=TODAY)
    assert article.year == (min(years) if len(years) == 1 else None)


def test_extraordinary_sessions_that_are_counted_alone_say_nothing_of_how_late_it_is() -> None:
    opening = "Chiều 6/9, HĐND tỉnh Bình Phước khóa IX họp {} lần thứ 4, nhiệm kỳ 2016-2021, về nhân sự."
    years = [
        read_page(Page(f"HĐND tỉnh họp\n\n{opening.format(kind)}", "trang.txt", b""), today=TODAY).year
        for kind in ("kỳ họp", "kỳ họp bất thường")
    ]
    assert years == [2017, None]


@pytest.mark.parametrize(
    "told", ["Theo cáo trạng, tối 31/10/2016", "Trước đó, ngày 31/10/2016", "Sau vụ cháy ngày 31/10/2016"]
)
def test_a_day_of_what_led_to_an_event_is_not_its_day(told: str) -> None:
    text = f"Bãi nhiệm một đại biểu\n\nHĐND xã Ví Dụ bãi nhiệm ông Hà Văn Mới. {told}, ông bỏ việc."
    assert read_page(Page(text, "trang.txt", b""), today=TODAY).date is None


def test_a_year_that_is_ahead_by_just_enough_is_given() -> None:
    text = (
        "Bỏ thu phí xe máy\n\nHợp tác xã Bình Phước vừa đề nghị bỏ việc thu phí này từ ngày 1/1/2016.\n\nNăm"
        " 2015, số thu đạt 40%."
    )
    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year == 2015


def test_what_a_title_counts_began_with_the_first_beginning_that_is_told() -> None:
    text = (
        "Nhận nhà 7 năm chưa có sổ\n\nHĐND tỉnh Bình Phước giám sát khu tái định cư. Người dân dời về đây vào"
        " năm 2010.\n\nTừ năm 2013, HĐND tỉnh đã yêu cầu cấp sổ cho dân."
    )
    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year == 2017


@pytest.mark.parametrize(("who", "year"), [("HĐND tỉnh Bình Phước", 2016), ("Hợp tác xã Bình Phước", None)])
def test_a_page_without_a_council_must_say_more_of_its_year(who: str, year: int | None) -> None:
    text = f"Bàn việc đê điều\n\nSáng 12/5, {who} bàn về đê điều. Đầu năm 2016, đê vỡ."
    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year == year


@pytest.mark.parametrize(("begun", "year"), [("", None), ("Ông được điều động về từ tháng 2/2018.", 2018)])
def test_a_council_need_say_less_of_its_year_where_few_are_left(begun: str, year: int | None) -> None:
    opening = "Sáng 12/6, HĐND tỉnh Bình Phước nhiệm kỳ 2016-2021 bàn việc trường lớp. "
    text = opening + "Nhiều đại biểu lo thiếu phòng học. " * 20 + f"{begun} Năm học 2018-2019 có 17 trường."
    assert read_page(Page(f"Bàn việc trường lớp\n\n{text}", "trang.txt", b""), today=TODAY).year == year


def test_a_body_is_founded_when_its_term_begins() -> None:
    text = (
        "Thành lập Hội đồng Kiến trúc\n\nUBND tỉnh vừa có quyết định thành lập Hội đồng nhiệm kỳ 2017-2021."
    )

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year == 2017


@pytest.mark.parametrize(
    "sentence",
    [
        "Người này bị phạt 20 năm kể từ năm 2005.",
        "Số vụ tăng gấp đôi so với giai đoạn 3 năm trước, tính từ năm 2012.",
        "Chủ đầu tư xin thêm 15 năm, từ năm 2009 sang năm 2024.",
        "Cầu thủ nổi danh năm 2014 được mượn 2 năm trước khi bị mua đứt.",
        "Tàu được đóng vào giữa thập niên 2020.",
        "Ông này về nhì cuộc bầu cử tổng thống nước ấy 2020.",
        "Trung tâm đang sử dụng 2015 m2 đất. Sau 3 năm hoạt động, nơi này quá tải.",
        "Kinh phí sử dụng là 2014 triệu đồng. Sau 2 năm hoạt động, quỹ cạn.",
        "Theo Luật Quản lý, sử dụng tài sản công năm 2017, nhà phải trả lại sau 2 năm sử dụng.",
        "Chợ được đưa vào sử dụng năm 2010, đến năm 2018 thì dột; sau 2 năm sử dụng đã phải sửa.",
        "Cán bộ nghỉ hưu trước tháng 1/2016 được điều chỉnh lương.",
    ],
)
def test_a_time_that_has_not_passed_and_a_year_of_others_tell_no_year(sentence: str) -> None:
    assert read("Ngày 13/6", sentence).year is None


@pytest.mark.parametrize(
    ("day", "sentence", "year"),
    [
        ("Ngày 12/6", "Tỉnh Nghệ An 10 năm trước, vào năm 2008, còn nghèo.", 2018),
        ("Ngày 12/2", "Báo cáo kết quả xử lý vi phạm trước tháng 9/2018 nêu rõ số tiền đã thu.", 2019),
        ("Ngày 12/6", "So với trước tháng 12/2017, số vụ tai nạn giảm.", 2018),
        ("Ngày 12/6", "Sở được yêu cầu nộp phương án trước tháng 9/2017.", 2017),
    ],
)
def test_a_time_limit_is_told_from_a_time_before(day: str, sentence: str, year: int) -> None:
    assert read(day, sentence).year == year
