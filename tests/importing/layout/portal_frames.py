# ruff: noqa: E501 - a frame stands on a line
"""What portals of councils and districts put around an article, as it is copied: invented, one of each kind.

Lines are apart by ` | `; `published` is the day that the frame gives the article.
"""

from __future__ import annotations

from typing import NamedTuple


class PortalFrame(NamedTuple):
    """The lines above an article, those between its title and its text, and those below."""

    above: tuple[str, ...]
    between: tuple[str, ...]
    below: tuple[str, ...]
    published: str | None


def _frame(above: str, between: str, below: str, published: str | None = None) -> PortalFrame:
    return PortalFrame(_lines(above), _lines(between), _lines(below), published)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split(" | ")) if text else ()


FRAMES = {
    "sharepoint": _frame(
        "TTTĐT huyện Lâm Sơn | Trang thông tin điện tử huyện Lâm Sơn | logo | //Pages/default.aspx/ | //Pages/default.aspx | /Pages/default.aspx | Trang chủ | Giới thiệu | Tổng quan | Điều kiện tự nhiên | Lịch sử hình thành | Bộ máy hành chính | Hội đồng nhân dân | Ủy ban nhân dân | Các phòng, ban | Các xã, thị trấn | Tin tức & sự kiện | Tin trong huyện | Tin trong tỉnh | Hệ thống văn bản | Văn bản trung ương | Văn bản tỉnh | Văn bản huyện | Thủ tục hành chính | Tài nguyên, môi trường | Tư pháp, hộ tịch | Công dân | Lịch tiếp công dân | Trả lời công dân | Doanh nghiệp | Du khách | Chỉnh sửa liên kết ảnh | SỐ LƯỢT TRUY CẬP | 1 | 0 | 4 | 7 | 3 | 3 | 2 | SỐ LƯỢT ĐANG ONLINE | 0 | 0 | 0 | 0 | 0 | 1 | 2 | Liên kết web | -------- Liên kết web --------Cổng TTĐT Chính phủLiên kết web | Dữ liệu đang cập nhật",
        "",
        "VĂN BẢN MỚI | Số: 41/BC-HĐND | Ngày: 12/12/2016 | Thẩm tra báo cáo kết quả thực hiện nhiệm vụ năm 2016 của Ủy ban nhân dân huyện Lâm Sơn | Xem chi tiết ... | Số: 42/NQ-HĐND | Ngày: 14/12/2016 | Về dự toán thu, chi ngân sách nhà nước năm 2017 | Xem chi tiết ... | Số: 43/NQ-HĐND | Ngày: 14/12/2016 | Về phê chuẩn quyết toán thu, chi ngân sách nhà nước năm 2015 trên địa bàn huyện | Xem chi tiết ... | Thư viện Video | Mùa hoa trên cao nguyên | Lễ hội xuống đồng | Thư viện ảnh | Previous image Next image Enlarge Close | Xem tất cả | Next image",
    ),
    "sharepoint2": _frame(
        "Trang thông tin điện tử Huyện Lâm Sơn | This page location is: | quan tri | Home | Pages | Home | Sign In | //Pages/Home.aspx | TRANG CHỦ | CHÍNH QUYỀN | BÁO CÁO - THỐNG KÊ | ĐỊNH HƯỚNG QH - KH | CƠ HỘI ĐẦU TƯ | VĂN BẢN PHÁP LUẬT | THỦ TỤC HÀNH CHÍNH | TIẾP CÔNG DÂN | Đăng nhập | gioithieu | TỔNG QUAN | Huyện ủy | HĐND Huyện | UBND Huyện | UBND các xã, thị trấn | thông tin chỉ đạo điều hành | thứ năm, 08 08 2019 08:51",
        "",
        "Xem chi tiết Tại đây | TIN ĐÃ ĐƯA | Xứng danh “Đơn vị Quyết thắng”(30/07/2019) | Tiếp tục cấp một số ấn phẩm báo, tạp chí cho vùng cao giai đoạn 2019 – 2021(30/07/2019) | Thành lập Trung tâm đào tạo và sát hạch lái xe tại huyện(28/07/2019) | Xem tiếp | gioithieu | TIN TỨC - SỰ KIỆN | Tin nổi bật | Tin Kinh tế - Chính trị | Liên kết Website | -- Liên kết web --UBND tỉnh | SỐ LƯỢT TRUY CẬP | 2 | 9 | 6 | 4 | 4 | 5 | 2 | Trang chủ · Góp ý · Liên hệ · Sơ đồ site · Thư điện tử · RSS | Lên đầu trang | ®  TRANG THÔNG TIN ĐIỆN TỬ HUYỆN LÂM SƠN | Giấy phép số:  12/GPTTĐT-STTTT do Sở Thông tin và Truyền thông cấp ngày 22/5/2018. | Cơ quan quản lý:UBND huyện Lâm Sơn. | Chịu trách nhiệm về nội dung:  Ông Hà Mai Toàn - Phó Chủ tịch UBND huyện, Trưởng Ban Biên tập. | Email: lamson@example.gov.vn | Điện thoại: 0213.111.222     Fax: 0213.111.223",
        "2019-08-08",
    ),
    "liferay": _frame(
        "Truy cập nội dung luôn | Cổng thông tin điện tử huyện Lâm Sơn | Thứ Ba, 17/11/2020 10:21:07 | Trang chủ | Giới thiệu | Sơ đồ tổ chức | Tin tức | Danh mục Danh mục | Tin hoạt động HĐND | Lịch công tác tuần | Hỏi đáp | Thông báo Thông báo | Lịch nghỉ Tết Dương lịch năm 2021 | Tuyển dụng viên chức sự nghiệp năm 2020 | Xuất bản thông tin Xuất bản thông tin | Chi tiết tin",
        "Thứ Sáu, 21/08/2020 14:30 | Lượt xem: 214",
        "Tin cùng chuyên mục | Huyện Lâm Sơn tổng kết phong trào thi đua (19/08/2020) | Ra quân làm thủy lợi nội đồng (17/08/2020) | Lịch công tác tuần | Thứ Hai (16/11) | 08:00 - Họp giao ban Thường trực HĐND huyện | 14:00 - Tiếp công dân định kỳ | Thứ Ba (17/11) | 07:30 - Dự hội nghị trực tuyến của tỉnh | Thăm dò ý kiến | Bạn thấy giao diện cổng thông tin thế nào? | Đẹp | Bình thường | Chưa đẹp | Bình chọn | Xem kết quả | Thống kê truy cập | Đang online: 12 | Hôm nay: 301 | Tổng lượt truy cập: 1.220.413 | CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN LÂM SƠN | Cơ quan chủ quản: UBND huyện Lâm Sơn | Giấy phép số 12/GP-TTĐT ngày 3/4/2015 | Chịu trách nhiệm: Ông Đinh Văn Lạc - Phó Chủ tịch UBND huyện | Bản quyền thuộc về UBND huyện Lâm Sơn",
        "2020-08-21",
    ),
    "vnpt": _frame(
        "Đăng nhập | Liên hệ | Sơ đồ cổng | CỔNG THÔNG TIN ĐIỆN TỬ | HĐND HUYỆN LÂM SƠN | Trang chủ | Giới thiệu | Thường trực HĐND | Các Ban HĐND | Tổ đại biểu | Tin tức - Sự kiện | Hoạt động giám sát | Tiếp xúc cử tri | Văn bản | Lịch công tác | Trang chủ » Tin tức - Sự kiện » Hoạt động giám sát",
        "Ngày đăng: 09/10/2017 | Cỡ chữ:  A-  A  A+ | Xem với cỡ chữ",
        "In trang | Gửi email | Quay lại | Các tin khác | Hội nghị giao ban quý III (02/10/2017) | Khảo sát công trình nước sạch (28/09/2017) | Tìm kiếm văn bản | Số hiệu văn bản | Trích yếu | Ngày ban hành | 15/NQ-HĐND | Nghị quyết về kế hoạch đầu tư công năm 2017 | 19/12/2016 | 16/NQ-HĐND | Nghị quyết về biên chế công chức năm 2017 | 19/12/2016 | Tải về | Đường dây nóng | 0213.111.333 | Thời tiết | Lâm Sơn | Nhiệt độ: 21 - 29°C | Độ ẩm: 80% | Số lượt truy cập: 85412 | Trực tuyến: 5 | © Bản quyền 2014 Văn phòng HĐND và UBND huyện Lâm Sơn",
        "2017-10-09",
    ),
    "dnn": _frame(
        "Đăng nhập | Thứ Hai, 23/04/2018 | TRANG CHỦ | GIỚI THIỆU | TIN TỨC | VĂN BẢN | DỊCH VỤ CÔNG | THƯ ĐIỆN TỬ | Tin tức | Thời sự - Chính trị | Kinh tế | Văn hóa - Xã hội | An ninh - Quốc phòng | Cải cách hành chính | Hoạt động của HĐND | Tìm kiếm | Minimize | Đăng ký | Tin tức > Hoạt động của HĐND",
        "19/04/2018 08:15:00 SA | Đã xem: 77",
        "Các bài mới hơn: | Tổng kết hội thi tiếng hát công nhân - 20/04/2018 | Các bài cũ hơn: | Kiểm tra phòng cháy rừng - 12/04/2018 | Diễn tập phòng thủ dân sự - 10/04/2018 | Print | Văn bản chỉ đạo điều hành | Công văn số 120/UBND-VX ngày 05/03/2018 v/v tăng cường phòng dịch | Kế hoạch số 31/KH-UBND ngày 01/03/2018 về cải cách hành chính | Quảng cáo | Thống kê | Khách online: 3 | Tổng số lượt truy cập: 22410 | Trưởng Ban Biên tập: Bà Lò Thị Hảo - Phó Chánh Văn phòng HĐND và UBND huyện | Trụ sở: Số 5 đường Trung tâm, thị trấn Lâm Sơn | Thiết kế bởi VNPT",
        "2018-04-19",
    ),
    "nukeviet": _frame(
        "Trang nhất | Giới thiệu | Tin Tức | Văn bản | Thống kê | Liên hệ | Đăng nhập | Thứ ba - 05/03/2019 09:14 | Menu | Hoạt động HĐND | Kỳ họp | Giám sát | Tiếp xúc cử tri | Văn bản mới | 32/KH-HĐND | Kế hoạch giám sát chuyên đề năm 2019 | lượt xem: 220 · lượt tải:65 | 33/TB-HĐND | Thông báo kết quả phiên họp thường kỳ tháng 1 | lượt xem: 145 · lượt tải:40 | Trang nhất Tin Tức Hoạt động HĐND",
        "Thứ sáu - 22/02/2019 16:02",
        "Tổng số điểm của bài viết là: 0 trong 0 đánh giá | Click để đánh giá bài viết | Những tin mới hơn | Gặp mặt thanh niên lên đường nhập ngũ (25/02/2019) | Những tin cũ hơn | Chúc tết các gia đình chính sách (30/01/2019) | Thành viên | Thống kê truy cập | Đang truy cập : 9 | Hôm nay : 410 | Tháng hiện tại : 2055 | Tổng lượt truy cập : 90121 | Bản quyền thuộc về HĐND huyện Lâm Sơn | Mã nguồn NukeViet CMS",
        "2019-02-22",
    ),
    "wordpress": _frame(
        "Skip to content | Huyện Lâm Sơn | Trang chủ | Giới thiệu | Tin tức | Chính quyền | Văn hóa | Liên hệ | Search for: | Home / Tin tức / Hoạt động HĐND",
        "Posted on 14/06/2021 by admin",
        "This entry was posted in Tin tức. Bookmark the permalink. | Trả lời Hủy | Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu * | Bình luận * | Tên * | Lưu tên của tôi, email, và trang web trong trình duyệt này cho lần bình luận kế tiếp của tôi. | Bài viết mới | Ra mắt tổ công nghệ số cộng đồng | Tuyển quân năm 2022 | Phản hồi gần đây | Lưu trữ | Tháng Sáu 2021 | Tháng Năm 2021 | Tháng Ba 2020 | Chuyên mục | Tin tức | Thông báo | Meta | Đăng nhập | Copyright 2021 © Huyện Lâm Sơn",
        "2021-06-14",
    ),
    "joomla": _frame(
        "Trang chủ | Giới thiệu | Tin tức | Văn bản | Liên hệ | Bạn đang ở: | Trang chủ | Tin tức | Tin HĐND",
        "Chi tiết | Được viết bởi Quản trị | Ngày đăng: 11 Tháng 5 2016 | Lượt xem: 512",
        "Trang trước | Trang sau | Tin mới | Kết nạp đảng viên mới tại chi bộ bản Nà | Họp mặt cựu chiến binh | Lịch làm việc | Tháng Năm 2016 | T2 | T3 | T4 | T5 | T6 | T7 | CN | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | Người trực tuyến | Hiện có 14 khách Trực tuyến | Liên kết website | - Chọn liên kết - | Cổng TTĐT Chính phủ | Quốc hội | Đăng ký nhận tin | © 2013 Huyện Lâm Sơn",
        "2016-05-11",
    ),
    "sharepoint3": _frame(
        "Skip Ribbon Commands | Skip to main content | Turn off Animations | Turn on Animations | Sign In | Cổng TTĐT tỉnh | Hội đồng nhân dân huyện Lâm Sơn | Trang chủ | Giới thiệu | Tin tức | Hoạt động HĐND | Kỳ họp HĐND | Văn bản HĐND | Ý kiến cử tri | Chi tiết tin | Tin tức · Hoạt động HĐND | 20/07/2018 15:22",
        "",
        "Lượt người xem:  Views:   156 | Tin liên quan | Bài viết: | Khai trương bộ phận một cửa | 18/07/2018 | Tập huấn sơ cứu cho cán bộ y tế thôn | 16/07/2018 | Văn bản pháp quy | Nghị quyết số 07/2017/NQ-HĐND | Ban hành: 11/12/2017 | Quy định mức hỗ trợ xây nhà văn hóa thôn | Nghị quyết số 08/2017/NQ-HĐND | Ban hành: 11/12/2017 | Quy định mức thu phí chợ trên địa bàn huyện | Xem tiếp | Lịch sự kiện | Tháng 11 | 20 | Khai mạc giải bóng chuyền | 22 | Mít tinh kỷ niệm ngày thành lập Mặt trận | HỘI ĐỒNG NHÂN DÂN HUYỆN LÂM SƠN | Địa chỉ: thị trấn Lâm Sơn | Chịu trách nhiệm nội dung: Bà Lò Thị Hảo, Phó Chủ tịch HĐND huyện | Số điện thoại: 0213 111 444",
        "2018-07-20",
    ),
    "docbox_first": _frame(
        "Cổng thông tin điện tử huyện Lâm Sơn | Trang chủ | Giới thiệu | Tin tức | Văn bản | Hỏi đáp | Liên hệ | VĂN BẢN MỚI BAN HÀNH | Quyết định số 1120/QĐ-UBND ngày 15/10/2013 | Về việc phê duyệt quy hoạch chi tiết trung tâm xã | Tải về | Công văn số 644/UBND-NV ngày 02/10/2013 | Về việc nghỉ lễ | Tải về | THÔNG BÁO | Thông báo lịch tiếp công dân tháng 10/2013 | Thông báo mời thầu gói thầu số 4 | LIÊN KẾT WEBSITE | Chọn website | Hoạt động của HĐND",
        "",
        "Tin khác | Bàn giao nhà đại đoàn kết cho hộ nghèo | Hội thi nhà nông đua tài | HÌNH ẢNH HOẠT ĐỘNG | Bản quyền © 2010 - 2013 UBND huyện Lâm Sơn | Giấy phép số 03/GP-TTĐT ngày 20/01/2011 của Sở Thông tin và Truyền thông | Chịu trách nhiệm xuất bản: Ông Vàng A Chơ, Chủ tịch UBND huyện",
    ),
    "docbox_law": _frame(
        "Hội đồng nhân dân huyện Lâm Sơn | Trang chủ | Giới thiệu | Tin tức | Nghị quyết | Tiếp xúc cử tri | Liên hệ | Đăng nhập | Hoạt động Thường trực HĐND",
        "",
        "Văn bản QPPL | 22/2015/NQ-HĐND | 14/07/2015 | Nghị quyết về mức chi hỗ trợ công tác hòa giải ở cơ sở | Tải về | 23/2015/NQ-HĐND | 14/07/2015 | Nghị quyết quy định mức thu lệ phí hộ tịch trên địa bàn huyện | Tải về | Thông tin cần biết | Giá vàng | Tỷ giá | Lịch cắt điện ngày 03/08/2015 | Kết nối | Fanpage | Người chịu trách nhiệm: Giàng A Tủa, Chánh Văn phòng HĐND và UBND huyện | ĐT: 0213.555.666",
    ),
    "labels_law": _frame(
        "UBND HUYỆN LÂM SƠN | TRANG THÔNG TIN ĐIỆN TỬ | Trang chủ | Bộ máy tổ chức | Tin tức sự kiện | Dịch vụ công | Công khai ngân sách | Góp ý | Tin tức sự kiện | Tin hoạt động",
        "Đăng ngày 17 - 05 - 2022 | Lượt xem: 1.204",
        "Văn bản mới | Số: 88/KH-UBND | Tên: (Kế hoạch triển khai Tháng hành động vì an toàn thực phẩm) | Ngày BH: (25/04/2022) | Số: 12/NQ-HĐND | Tên: (Nghị quyết điều chỉnh kế hoạch đầu tư công) | Ngày BH: (20/04/2022) | Liên kết | Thư viện ảnh | Hotline: 1900 0000 | Bình chọn | Đánh giá về thái độ phục vụ của cán bộ một cửa? | Hài lòng | Không hài lòng | Biểu quyết | Lượt truy cập: 1021 | Bản quyền thuộc về: UBND huyện Lâm Sơn. Ghi rõ nguồn khi trích dẫn. | Người đại diện: Ông Hà Mai Toàn - Phó Chủ tịch UBND huyện",
        "2022-05-17",
    ),
}
