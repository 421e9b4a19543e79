# ruff: noqa: E501 - markup stands on one line
"""Frames of invented sites, each built as one kind of portal builds its pages; `bai` is where articles stand."""

from __future__ import annotations

from tests.bench.saved_page import Frame

_MENU = (
    "Trang chủ", "Giới thiệu", "Cơ cấu tổ chức", "Chức năng nhiệm vụ", "Tin tức sự kiện", "Hoạt động HĐND", "Thường trực HĐND",
    "Các Ban HĐND", "Tổ đại biểu", "Kỳ họp", "Giám sát - Khảo sát", "Tiếp xúc cử tri", "Văn bản", "Nghị quyết", "Hỏi đáp", "Liên hệ",
)  # fmt: skip
_NEWS = (
    ("Khai mạc Hội nghị tập huấn kỹ năng hoạt động cho đại biểu", "Sáng 12/3, tại hội trường trung tâm, Thường trực HĐND huyện Lâm Sơn tổ chức hội nghị tập huấn cho đại biểu..."),
    ("Ra quân trồng cây đầu xuân tại các xã vùng cao", "Hưởng ứng Tết trồng cây, cán bộ và nhân dân trong huyện đã trồng hơn hai nghìn cây xanh các loại."),
    ("Thông báo lịch tiếp công dân của lãnh đạo tháng này", "Văn phòng thông báo lịch tiếp công dân định kỳ tại trụ sở tiếp công dân của huyện."),
    ("Kiểm tra công tác phòng, chống thiên tai trước mùa mưa bão", "Đoàn công tác đã kiểm tra hồ chứa, đê bao và phương án bốn tại chỗ ở các xã ven sông."),
    ("Hội thao chào mừng ngày thành lập Công đoàn", "Hơn ba trăm vận động viên của hai mươi đơn vị tranh tài ở năm môn thi đấu."),
)  # fmt: skip
_FOOT = (
    "Bản quyền thuộc về Cổng thông tin điện tử huyện Lâm Sơn", "Giấy phép số 45/GP-TTĐT ngày 02/4/2014",
    "Chịu trách nhiệm chính: Ông Đinh Văn Lạc, Chánh Văn phòng", "Địa chỉ: Số 1 đường Trung tâm, thị trấn Lâm Sơn. Điện thoại: 0200 111 222",
    "Đang truy cập: 27", "Tổng lượt truy cập: 1.204.511",
)  # fmt: skip


def _list(words: tuple[str, ...], item: str = '<li><a href="/m">{}</a></li>') -> str:
    return "".join(item.format(word) for word in words)


def _teasers(form: str) -> str:
    return "".join(form.format(title=title, text=text) for title, text in _NEWS)


_LINKED = "".join(f'<li><a href="/n">{title}</a></li>' for title, _ in _NEWS)
_LIFERAY = f"""<html><head><title>x</title></head><body class="yui3-skin-sam public-page">
<a id="skip-to-content" href="#main">Truy cập nội dung luôn</a>
<div class="body"><header><h1 class="site-title"><a href="/">Cổng thông tin điện tử huyện Lâm Sơn</a></h1></header>
<nav id="navigation"><ul>{_list(_MENU)}</ul></nav>
<div id="main"><div class="columns-2"><div class="portlet-column span9"><div class="portlet-boundary"><section class="portlet">
<header class="portlet-topper"><h1 class="portlet-title"><span>Chi tiết tin</span></h1></header>
<div class="portlet-content"><div class="portlet-body" id="bai">x</div></div></section></div></div>
<div class="portlet-column span3"><section class="portlet"><h1 class="portlet-title">Thông báo</h1><div class="portlet-body">
<div class="asset">{_teasers('<div class="asset-abstract"><h3 class="asset-title"><a href="/n">{title}</a></h3><div class="asset-summary">{text}</div></div>')}</div></div></section>
<section><h1 class="portlet-title">liên kết website</h1><select><option>Chọn liên kết</option><option>Chính phủ</option></select></section></div></div></div>
<footer>{_list(_FOOT, "<p>{}</p>")}</footer></div></body></html>"""
_TABLES = f"""<html><head><title>x</title></head><body><form action="./Default.aspx" method="post"><input type="hidden" name="__VIEWSTATE">
<table width="1000"><tr><td colspan="3"><img src="banner.jpg"></td></tr><tr><td colspan="3"><table><tr>{_list(_MENU, "<td><a href='#'>{}</a></td>")}</tr></table></td></tr>
<tr><td width="200"><table>{_list(_MENU, "<tr><td><a href='#'>{}</a></td></tr>")}</table></td>
<td><table width="100%"><tr><td><div id="bai">x</div></td></tr></table></td>
<td width="200"><b>Tin nổi bật</b><br>{_teasers('<a href="/n">{title}</a><br>')}<b>Thống kê truy cập</b><br>Hôm nay: 120<br>Tất cả: 98.221</td></tr>
<tr><td colspan="3" align="center">{_list(_FOOT, "{}<br>")}</td></tr></table></form></body></html>"""
_NEWSPAPER = f"""<html><head><title>x</title></head><body><div class="wrapper"><header><div class="logo"><a href="/">Báo Lâm Sơn</a></div><span class="now">Thứ Hai, ngày 23.03.2020</span></header>
<nav><ul>{_list(("Home", "Chính trị", "Kinh tế", "Xã hội", "Văn hóa", "Thể thao", "Pháp luật", "Bạn đọc", "Giáo dục", "Y tế", "Media", "Podcast"))}</ul></nav>
<section class="main"><section class="content"><div class="left-side" id="bai">x</div>
<div class="right-side"><h2>Đọc nhiều</h2><ul>{_LINKED}</ul>{_teasers('<article><h3><a href="/n">{title}</a></h3><p class="desc">LS - {text}</p></article>')}</div></section>
<aside><h2>Góc ảnh</h2><ul>{_LINKED}</ul></aside></section>
<div style="display:none"><h1>Chia sẻ bài viết qua e-mail</h1><p>Vui lòng nhập địa chỉ thư điện tử của người nhận vào ô dưới đây.</p></div>
<footer>{_list(_FOOT, "<p>{}</p>")}</footer></div></body></html>"""
_WORDPRESS = f"""<html><head><title>x</title></head><body class="single-post"><div id="page"><header><p class="site-title">Thành phố Lâm Sơn</p><ul class="menu">{_list(_MENU[:9])}</ul></header>
<div id="content"><main><article class="post" id="bai">x</article></main>
<aside class="widget-area"><section class="widget"><h2 class="widget-title">Bài viết mới</h2><ul>{_LINKED}</ul></section><section class="widget"><h2>Chuyên mục</h2><ul>{_list(_MENU[5:12])}</ul></section></aside></div>
<footer>{_list(_FOOT[:3], "<div>{}</div>")}<div>Powered by WordPress</div></footer></div></body></html>"""
_PRINT = """<html><head><title>x</title></head><body onload="window.print()"><p>Cổng thông tin điện tử huyện Lâm Sơn</p><hr>
<div id="bai">x</div><hr><p><a href="#">In trang</a> <a href="#">Đóng cửa sổ</a></p></body></html>"""
_MOBILE = f"""<html><head><title>x</title></head><body><div class="m-head"><a href="#">Menu</a> <a href="/">Trang chủ</a></div><section id="bai">x</section>
<ul class="m-list">{_teasers('<li><a href="/n">{title}</a></li>')}</ul><div class="m-foot">{_list(_FOOT[:2], "<p>{}</p>")}</div></body></html>"""
_NUKEVIET = f"""<html><head><title>x</title></head><body><div class="container"><div id="menusite"><ul class="nav navbar-nav">{_list(_MENU)}</ul></div>
<div class="row"><div class="col-sm-16"><ul class="breadcrumbs"><li><a>Trang nhất</a></li><li><a>Tin tức</a></li></ul><div class="news_column panel" id="bai">x</div></div>
<div class="col-sm-8"><div class="panel"><div class="panel-heading">Tin xem nhiều</div><ul>{_teasers('<li><a href="/n">{title}</a></li>')}</ul></div>
<div class="panel"><div class="panel-heading">Thăm dò ý kiến</div><p>Bạn đánh giá thế nào về chất lượng giải quyết thủ tục hành chính của huyện trong năm qua?</p><p>Tốt</p><p>Khá</p><p>Trung bình</p></div></div></div>
<footer>{_list(_FOOT, "<p>{}</p>")}</footer></div></body></html>"""

FRAMES = tuple(
    Frame(name, markup, "//*[@id='bai']", site)
    for name, markup, site in (
        ("liferay", _LIFERAY, "Cổng thông tin điện tử huyện Lâm Sơn"),
        ("tables", _TABLES, "Trang thông tin HĐND tỉnh Lâm Sơn"),
        ("newspaper", _NEWSPAPER, "Báo Lâm Sơn điện tử"),
        ("wordpress", _WORDPRESS, "Thành phố Lâm Sơn"),
        ("print", _PRINT, "Cổng thông tin điện tử huyện Lâm Sơn"),
        ("mobile", _MOBILE, "Báo Lâm Sơn điện tử"),
        ("nukeviet", _NUKEVIET, "Huyện ủy - HĐND - UBND huyện Lâm Sơn"),
    )
)
"""One frame of each kind."""
