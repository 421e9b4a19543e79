# ruff: noqa: E501 - markup and figures stand on one line
"""An article written into markup as portals and newspapers do, with all the habits that readers must bear.

Everything is drawn from one random generator, so a seed gives the same pages on every machine.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from random import Random


@dataclass(frozen=True)
class Story:
    """The parts of an article as its author wrote them."""

    title: str
    lead: str
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]
    author: str | None
    published: datetime


@dataclass
class Written:
    """An article in markup, and what a reader should find in it."""

    story: Story
    head: str
    """Elements for the head of the page, its title aside."""
    head_title: str
    before: str
    """Markup that stands before the text: title, date, lead."""
    text: str
    """Markup of the paragraphs and pictures."""
    after: str
    """Markup that follows: tags, shares, links, comments."""
    author: str | None
    """The author as the page names one; None where it does not."""
    dated: bool
    """The page states its day of publication somewhere."""
    shown: bool
    """The day is among the words that a browser shows."""


_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_TITLE_HINTS = ("title", "headline", "entry-title", "title-2", "tieude", "news-title", "content-title", "")
_TEXT_HINTS = (
    "journal-content-article", "bodytext", "entry-content", "fck", "content-detail", "ms-rtestate-field",
    "Normal", "item-page", "noidung", "",
)  # fmt: skip
_COMMENTS = (
    "Bài viết rất hay và bổ ích, cảm ơn tòa soạn đã thông tin kịp thời đến bạn đọc.",
    "Tôi là cử tri ở địa phương, mong các cấp sớm giải quyết dứt điểm kiến nghị của bà con nhiều năm nay.",
    "Đề nghị cơ quan chức năng kiểm tra lại, chỗ tôi ở vẫn chưa thấy có thay đổi gì so với năm ngoái.",
    "Hoan nghênh!",
)
_READERS = ("Nguyễn An", "Minh", "Trần Thị B.", "hoa_2001", "Bạn đọc")
_OTHERS = (
    "Thường trực HĐND tỉnh họp phiên thường kỳ tháng 5",
    "Khai mạc Kỳ họp thứ 9 HĐND huyện Lâm Sơn khóa VII",
    "Ban Pháp chế thẩm tra các báo cáo, tờ trình, dự thảo nghị quyết trình kỳ họp",
    "Giám sát việc thực hiện chính sách, pháp luật về xây dựng nông thôn mới",
    "Lãnh đạo tỉnh thăm, chúc mừng các đơn vị nhân ngày truyền thống",
    "Đoàn đại biểu Quốc hội tỉnh tiếp xúc cử tri sau kỳ họp",
    "Phát động phong trào thi đua đặc biệt năm nay",
    "Nắng nóng gay gắt kéo dài ở nhiều nơi, người dân đổ về các bãi biển trong dịp nghỉ cuối tuần",
    "Giá xăng dầu đồng loạt giảm từ chiều nay",
    "Thông báo kết luận của Chủ tịch UBND huyện tại hội nghị giao ban công tác tháng",
)
_TEASERS = (
    "Sáng nay, Thường trực HĐND tỉnh tổ chức phiên họp để cho ý kiến vào nhiều nội dung quan trọng trình kỳ họp sắp tới.",
    "Đây là một trong những nội dung được đông đảo cử tri trong tỉnh quan tâm, theo dõi trong thời gian qua.",
    "Tại buổi làm việc, các đại biểu đã thảo luận, làm rõ kết quả đạt được và những khó khăn, vướng mắc.",
)
_RELATED = (
    "Tin khác", "Các tin khác", "Tin liên quan", "TIN CÙNG CHUYÊN MỤC", "Tin cùng chuyên mục", "Bài viết khác",
    "Những tin mới hơn", "Có thể bạn quan tâm", "Tin đã đưa", "Đọc nhiều", "Các tin đã đưa ngày:",
    "Bài cùng chuyên mục", "Xem thêm tin khác", "Tin nổi bật", "Cùng chủ đề", "Mời bạn đọc thêm",
    "Dòng sự kiện", "Thời sự khác", "Tin trong chuyên mục", "Tin tức liên quan khác", "Xem thêm", "Đáng chú ý",
    "Các bài viết cùng thể loại", "Tin mới cập nhật", "Các tin đã đăng", "Bài viết mới nhất", "",
)  # fmt: skip


def write(story: Story, rng: Random, site: str) -> Written:
    """Write an article into markup."""
    return _Writer(story, rng, site).write()


class _Writer:
    def __init__(self, story: Story, rng: Random, site: str) -> None:
        self._story = story
        self._rng = rng
        self._site = site
        self._author_shown = False
        self._dated = False

    def _maybe(self, share: float) -> bool:
        return self._rng.random() < share

    def write(self) -> Written:
        """Choose how the parts are written and where they stand."""
        rng = self._rng
        story = self._story
        title = self._title()
        lead = self._lead()
        date_place = rng.choices(
            ("below", "above", "with author", "after lead", "end", "none"), (40, 14, 12, 12, 8, 14)
        )[0]
        date = self._date() if date_place != "none" else ""
        self._dated = date_place != "none"
        head, head_title = self._head()
        top_author = ""
        if story.author and date_place == "with author":
            self._author_shown = True
            date = self._box(f"{self._author_words()} {rng.choice(('-', '|', '•', ''))} {self._day()}")
        tools = self._tools() if self._maybe(0.5) else ""
        before = {
            "below": title + date + tools + lead,
            "above": date + title + tools + lead,
            "with author": title + tools + date + lead,
            "after lead": title + lead + date + tools,
            "end": title + tools + lead,
            "none": title + tools + lead,
        }[date_place]
        before = self._crumbs() + top_author + before
        text = self._text()
        if not self._author_shown and story.author and self._maybe(0.9):
            text += self._byline()
            self._author_shown = True
        if date_place == "end":
            text += date
        after = self._after()
        return Written(
            story, head, head_title, before, text, after,
            story.author if self._author_shown else None, self._dated, date_place != "none",
        )  # fmt: skip

    def _head(self) -> tuple[str, str]:
        rng, story = self._rng, self._story
        title = rng.choices(
            (
                f"{story.title} - {self._site}", f"{story.title} | {self._site}", story.title,
                f"{story.title} - Tin tức - Sự kiện - {self._site}", f"{self._site} - {story.title}",
                f"Tin tức - {self._site}", self._site,
            ),
            (40, 12, 18, 10, 5, 9, 6),
        )[0]  # fmt: skip
        parts = []
        stamp = story.published.strftime("%Y-%m-%dT%H:%M:%S+07:00")
        if self._maybe(0.45):
            own = rng.choice((story.title, title))
            parts.append(f'<meta property="og:title" content="{escape(own)}">')
            parts.append(f'<meta property="og:site_name" content="{escape(self._site)}">')
        if self._maybe(0.3):
            name = rng.choice(
                (
                    'property="article:published_time"', 'name="pubdate"', 'itemprop="datePublished"',
                    'name="DC.date.issued"', 'name="date"',
                )
            )  # fmt: skip
            parts.append(f'<meta {name} content="{rng.choice((stamp, stamp[:10], stamp[:19]))}">')
            self._dated = True
        if self._maybe(0.25):
            data = {
                "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title,
                "datePublished": stamp, "dateModified": stamp,
                "publisher": {"@type": "Organization", "name": self._site},
            }  # fmt: skip
            value = {"@graph": [{"@type": "WebSite", "name": self._site}, data]} if self._maybe(0.3) else data
            parts.append(f'<script type="application/ld+json">{json.dumps(value)}</script>')
            self._dated = True
        if self._maybe(0.3):
            parts.append(f'<meta name="description" content="{escape(story.lead)}">')
        return "\n".join(parts), title

    def _title(self) -> str:
        tag = self._rng.choices(
            ("h1", "h2", "h3", "h4", "div", "p", "span", "td", "b"), (38, 18, 10, 4, 12, 6, 5, 4, 3)
        )[0]
        hint = self._rng.choice(_TITLE_HINTS)
        inner = escape(self._story.title)
        if self._maybe(0.1):
            inner = f'<a href="javascript:;">{inner}</a>'
        if tag in ("div", "p", "td", "span") and self._maybe(0.5):
            inner = f"<b>{inner}</b>"
        attribute = f' class="{hint}"' if hint else ""
        if tag == "td":
            return f'<table width="100%"><tr><td{attribute}>{inner}</td></tr></table>'
        if tag in ("span", "b"):
            return f"<div><{tag}{attribute}>{inner}</{tag}></div>"
        return f"<{tag}{attribute}>{inner}</{tag}>"

    def _lead(self) -> str:
        inner = escape(self._story.lead)
        if not inner:
            return ""
        return self._rng.choice(
            (
                f'<p class="sapo">{inner}</p>', f"<p><strong>{inner}</strong></p>", f'<div class="lead">{inner}</div>',
                f'<h2 class="sapo">{inner}</h2>', f"<p>{inner}</p>", f'<div class="summary"><em>{inner}</em></div>',
            )
        )  # fmt: skip

    def _day(self) -> str:
        day = self._story.published
        weekday = _WEEKDAYS[day.weekday()]
        return self._rng.choice(
            (
                f"{day:%d/%m/%Y}", f"{day:%d/%m/%Y %H:%M}", f"{weekday}, {day:%d/%m/%Y %H:%M}",
                f"{weekday}, ngày {day:%d/%m/%Y} | {day:%H:%M}", f"Ngày đăng: {day:%d/%m/%Y}",
                f"Đăng ngày {day:%d-%m-%Y}", f"Cập nhật: {day:%d/%m/%Y %H:%M:%S}",
                f"{day:%d/%m/%Y %H:%M} GMT+7", f"({day:%d/%m/%Y})", f"{weekday} - {day:%d/%m/%Y %H:%M}",
                f"{day:%d-%m-%Y}", f"{day.day} Tháng {day.month}, {day.year}", f"{day:%H:%M} {day:%d/%m/%Y}",
                f"Thứ {_WEEKDAYS[day.weekday()].split()[-1].lower()}, {day:%d/%m/%Y, %H:%M} (GMT+7)"
                if day.weekday() < 6 else f"Chủ nhật, {day:%d/%m/%Y, %H:%M} (GMT+7)",
                f"{day:%d/%m/%Y} {day:%I:%M} {'SA' if day.hour < 12 else 'CH'}",
                f"Ngày {day.day} tháng {day.month} năm {day.year}", f"Cập nhật lúc {day:%H:%M}, {day:%d/%m/%Y}",
                f"{weekday}, {day.day}/{day.month}/{day.year} | {day:%H:%M} GMT+7", f"{day:%d.%m.%Y}",
                f"Ngày xuất bản: {day:%d/%m/%Y}", f"Đăng lúc: {day:%d/%m/%Y %H:%M}", f"{day:%H:%M} | {day:%d/%m/%Y}",
                f"Thứ {day.weekday() + 2}, {day:%d/%m/%Y}" if day.weekday() < 6 else f"CN, {day:%d/%m/%Y}",
                f"T{day.weekday() + 2} {day:%d/%m/%Y %H:%M}" if day.weekday() < 6 else f"CN {day:%d/%m/%Y %H:%M}",
                f"{day.day}/{day.month}/{day.year} {day:%H:%M}", f"Ngày tạo: {day:%d/%m/%Y} - {day:%H:%M}",
                f"{day:%H}h{day:%M} ngày {day:%d/%m/%Y}", f"Ngày cập nhật {day:%d/%m/%Y}", f"{day:%d/%m/%Y | %H:%M:%S}",
                f"Phát hành: {day:%d/%m/%Y}",
            )
        )  # fmt: skip

    def _date(self) -> str:
        words = escape(self._day())
        if self._maybe(0.2):
            words += f" {self._rng.choice(('|', '-', '<span>|</span>', '<br>'))} Lượt xem: {self._rng.randint(1, 9000)}"
        return self._box(words)

    def _box(self, words: str) -> str:
        return self._rng.choice(
            (
                f'<span class="date">{words}</span>', f'<div class="meta-date">{words}</div>', f"<p>{words}</p>",
                f'<div class="tool-bar"><span>{words}</span></div>', f'<ul class="info"><li>{words}</li></ul>',
                f"<div><time>{words}</time></div>", f'<p align="right"><i>{words}</i></p>', f"<div>{words}</div>",
            )
        )  # fmt: skip

    def _tools(self) -> str:
        return self._rng.choice(
            (
                '<div class="tools"><a href="#">In bài</a> <a href="#">Gửi email</a> <a href="#">Chia sẻ</a></div>',
                '<ul class="share"><li><a href="#">Facebook</a></li><li><a href="#">Zalo</a></li><li>Print</li></ul>',
                "<div><span>Xem với cỡ chữ</span> <a>A-</a> <a>A</a> <a>A+</a></div>",
                '<div>Đọc bài viết <a href="#">Lưu</a></div>', "<div>Cỡ chữ: <b>A</b> <b>A</b></div>",
                '<div><a href="#">Tweet</a><a href="#">Like</a> 0</div>', "<p>Lượt xem: 1.204</p>",
                '<div><a href="#">Theo dõi trên Google News</a></div>', "<p>&nbsp;</p>",
                '<div><a href="#">Báo cáo</a> <a href="#">Lưu bài</a> <a href="#">Chia sẻ</a></div>',
                "<div>Chọn cỡ chữ</div><div>Giọng đọc: Nữ miền Bắc</div>", "<div>Chia sẻ:</div>",
                "<div>0 bình luận</div>", '<div><img src="qr.png">QR Code</div>', "<div><button>Nghe</button> 1x</div>",
            )
        )  # fmt: skip

    def _crumbs(self) -> str:
        if not self._maybe(0.4):
            return ""
        tail = escape(self._story.title) if self._maybe(0.25) else "Hoạt động HĐND"
        return self._rng.choice(
            (
                f'<ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/t">Tin tức</a></li><li>{tail}</li></ul>',
                f'<div><a href="/">Trang chủ</a> &raquo; <a href="/t">Tin tức - Sự kiện</a> &raquo; {tail}</div>',
                f'<p><a href="/">Trang nhất</a> &gt; <a href="/t">Tin tức</a> &gt; <span>{tail}</span></p>',
            )
        )  # fmt: skip

    def _text(self) -> str:
        rng = self._rng
        paragraphs = [escape(p) for p in self._story.paragraphs]
        pictures = [escape(c) for c in self._story.captions]
        style = rng.choices(
            ("p", "div", "br", "brbr", "word", "span", "td", "font", "spaced", "split", "list"),
            (34, 8, 5, 8, 12, 8, 6, 5, 6, 5, 4),
        )[0]
        picture = rng.choice(_PICTURES)
        places: dict[int, list[str]] = {}
        for caption in pictures:
            places.setdefault(rng.randint(0, len(paragraphs)), []).append(self._picture(picture, caption))
        if self._maybe(0.15):
            places.setdefault(rng.randint(1, len(paragraphs)), []).append(self._box_inside())
        out = [*places.get(0, ())]
        for number, paragraph in enumerate(paragraphs, 1):
            out.append(_paragraph(style, self._inline(paragraph), rng))
            out += places.get(number, ())
        body = "\n".join(out)
        if style == "td":
            body = f'<table border="0"><tbody><tr><td>{body}</td></tr></tbody></table>'
        hint = rng.choice(_TEXT_HINTS)
        return f'<div class="{hint}">{body}</div>'

    def _inline(self, words: str) -> str:
        """Put a link or heavy type on some words of a paragraph."""
        if self._maybe(0.12):
            pieces = words.split(" ")
            if len(pieces) > 12:
                at = self._rng.randint(2, len(pieces) - 6)
                inner = " ".join(pieces[at : at + 4])
                tag = self._rng.choice(('a href="/x.html"', "strong", "i"))
                pieces[at : at + 4] = [f"<{tag}>{inner}</{tag.split()[0]}>"]
                return " ".join(pieces)
        return words

    def _picture(self, form: str, caption: str) -> str:
        return form.replace("IMG", '<img src="a.jpg" alt="">').replace("CAPTION", caption)

    def _box_inside(self) -> str:
        links = self._rng.sample(_OTHERS, 2)
        return self._rng.choice(
            (
                "<div class='box'><ul>" + "".join(f'<li><a href="/l">{escape(t)}</a></li>' for t in links) + "</ul></div>",
                f'<p><strong>Xem thêm: </strong><a href="/l">{escape(links[0])}</a></p>',
                f'<table class="tlq"><tr><td><a href="/l">&gt;&gt; {escape(links[0])}</a></td></tr></table>',
                '<div class="ads">Quảng cáo</div>',
            )
        )  # fmt: skip

    def _author_words(self) -> str:
        return escape(self._story.author or "")

    def _byline(self) -> str:
        name = self._author_words()
        words = self._rng.choices(
            (
                name,
                f"Tin, ảnh: {name}",
                f"Bài và ảnh: {name}",
                f"Tác giả: {name}",
                name.upper(),
                f"({name})",
                f"Tin và ảnh: {name}",
                f"Bài, ảnh: {name}",
                f"Người viết: {name}",
                f"Tác giả bài viết: {name}",
                f"Thực hiện: {name}",
                f"Biên tập: {name}",
            ),
            (50, 8, 5, 8, 6, 4, 4, 5, 2, 4, 2, 2),
        )[0]
        return self._rng.choice(
            (
                f'<p style="text-align: right;"><strong>{words}</strong></p>', f'<div class="author">{words}</div>',
                f'<p align="right"><em>{words}</em></p>', f"<p><b>{words}</b></p>", f'<span class="author">{words}</span>',
                f'<div class="hlight"><span>{words}</span></div>', f"<p>{words}</p>",
            )
        )  # fmt: skip

    def _after(self) -> str:
        rng = self._rng
        parts = []
        if self._maybe(0.4):
            tags = "".join(
                f'<li><a href="/tag">{t}</a></li>'
                for t in rng.sample(("HĐND", "cử tri", "kỳ họp", "ngân sách", "giám sát"), 3)
            )
            parts.append(
                f'<ul class="tags"><li>{rng.choice(("Từ khóa", "Tags:", "Từ khóa:", "TAG"))}</li>{tags}</ul>'
            )
        if self._maybe(0.3):
            parts.append(
                rng.choice(
                    (
                        "<div>Tổng số điểm của bài viết là: 0 trong 0 đánh giá</div><div>Click để đánh giá bài viết</div>",
                        "<p>Xếp hạng: 4.5 - 2 phiếu bầu</p>",
                        '<div><a href="#">In trang</a> | <a href="#">Quay lại</a> | <a href="#">Lên đầu trang</a></div>',
                        f"<p>Số lượt xem: {rng.randint(5, 5000)}</p>",
                        f"<div>QR Code: {escape(self._story.title)}</div>",
                        "<div>Chia sẻ: <a>Facebook</a> <a>Zalo</a></div>",
                        f"<div>Bạn đang đọc bài viết <b>{escape(self._story.title)}</b></div>",
                        f"<p>© Bản quyền thuộc về {escape(self._site)}. Ghi rõ nguồn khi sử dụng lại thông tin từ trang này.</p>",
                        '<div><a href="/p">Trang trước</a> <a href="/n">Trang sau</a></div>',
                        f"<div>Chia sẻ bài viết</div><div>{escape(self._story.title)}</div><div>Gửi</div>",
                        "<div>Đánh giá:</div><div>1</div><div>2</div><div>3</div><div>4</div><div>5</div>",
                        "<div>File đính kèm:</div>",
                    )
                )
            )  # fmt: skip
        if self._maybe(0.3):
            parts.append(self._comments())
        if self._maybe(0.75):
            parts.append(self._related())
        rng.shuffle(parts)
        return "\n".join(parts)

    def _related(self) -> str:
        rng = self._rng
        heading = f"<{(tag := rng.choice(('h3', 'h4', 'div', 'p', 'b')))}>{rng.choice(_RELATED)}</{tag}>"
        items = []
        form = rng.choice(("plain", "dated", "dated outside", "teasers", "columns"))
        if form == "columns":
            cells = "".join(
                f'<td><a href="/o"><img src="t.jpg"></a><br><a href="/o">{escape(other)}</a><br>{rng.choice(_TEASERS)}</td>'
                for other in rng.sample(_OTHERS, 3)
            )
            return f"<div class='more'>{heading}<table><tr>{cells}</tr></table></div>"
        for other in rng.sample(_OTHERS, rng.randint(2, 7)):
            day = self._story.published - timedelta(days=rng.randint(0, 40))
            if form == "plain":
                items.append(f'<li><a href="/o">{escape(other)}</a></li>')
            elif form == "dated":
                items.append(f'<li><a href="/o">{escape(other)} ({day:%d/%m/%Y})</a></li>')
            elif form == "dated outside":
                items.append(f'<li><a href="/o">{escape(other)}</a> <span>({day:%d/%m/%Y %H:%M})</span></li>')
            else:
                items.append(
                    f'<li><img src="t.jpg"><a href="/o">{escape(other)}</a><p>{rng.choice(_TEASERS)}</p></li>'
                )
        return f"<div class='related'>{heading}<ul>{''.join(items)}</ul></div>"

    def _comments(self) -> str:
        rng = self._rng
        items = "".join(
            f"<div><b>{rng.choice(_READERS)}</b> <span>{rng.randint(1, 59)} phút trước</span><p>{text}</p><a href='#'>Trả lời</a> <a href='#'>Thích</a></div>"
            for text in rng.sample(_COMMENTS, rng.randint(0, 3))
        )
        form = "<form><p>Ý kiến của bạn</p><textarea></textarea><p>Vui lòng nhập nội dung bình luận.</p><button>Gửi</button></form>"
        return f"<div class='comments'><h3>Bình luận ({rng.randint(0, 30)})</h3>{items}{form}</div>"


_PICTURES = (
    "<figure>IMG<figcaption>CAPTION</figcaption></figure>",
    '<table class="desc_image" align="center"><tr><td>IMG</td></tr><tr><td class="ck_legend">CAPTION</td></tr></table>',
    '<table border="0"><tbody><tr><td>IMG</td></tr><tr><td>CAPTION</td></tr></tbody></table>',
    '<div class="wp-caption">IMG<p class="wp-caption-text">CAPTION</p></div>',
    '<p style="text-align:center">IMG</p><p style="text-align:center"><em>CAPTION</em></p>',
    '<p align="center">IMG<br><i>CAPTION</i></p>',
    "<center>IMG<br>CAPTION</center>",
    '<div style="text-align: center;">IMG</div><div style="text-align: center;">CAPTION</div>',
    '<p class="MsoNormal" align="center" style="text-align:center"><span>IMG</span></p>'
    '<p class="MsoNormal" align="center" style="text-align:center"><i><span style="font-size:12pt">CAPTION<o:p></o:p></span></i></p>',
    "<p>IMG</p><p><em>CAPTION</em></p>",
    "<div>IMG</div><p>CAPTION</p>",
    '<div class="image">IMG<div>CAPTION</div></div>',
    '<table width="500"><tr><td align="center">IMG</td></tr><tr><td align="center"><em>CAPTION</em></td></tr></table>',
    '<p style="text-align: center;">IMG</p><p style="text-align: center;">CAPTION</p>',
    '<dl class="image"><dt>IMG</dt><dd>CAPTION</dd></dl>',
    '<p align="center">IMG</p><p align="center"><i><span style="font-size:10pt">CAPTION</span></i></p><p>&nbsp;</p>',
    '<div align="center">IMG<br/><em>CAPTION</em></div>',
    '<figure><a href="b.jpg">IMG</a><figcaption><p>CAPTION</p></figcaption></figure>',
    "<p><em>IMG<br>CAPTION</em></p>",
)


def _paragraph(style: str, words: str, rng: Random) -> str:
    if style == "p":
        return f'<p style="text-align: justify;">{words}</p>' if rng.random() < 0.5 else f"<p>{words}</p>"
    if style == "div":
        return f"<div>{words}</div>"
    if style in ("br", "td"):
        return f"&nbsp;&nbsp;&nbsp; {words}<br>"
    if style == "brbr":
        return f"{words}<br><br>"
    if style == "word":
        cut = words.find(" ", len(words) // 2)
        if "<" in words or cut < 0:
            return f'<p class="MsoNormal"><span lang="VI">{words}<o:p></o:p></span></p>'
        return (
            '<p class="MsoNormal" style="margin:6pt 0cm;text-indent:1cm"><span style="font-size:14pt">'
            f'<span lang="VI">{words[:cut]}</span><span lang="EN-US">{words[cut:]}<o:p></o:p></span></span></p>'
        )
    if style == "spaced":
        return f"<p>\u200b{words}</p><p>&nbsp;</p>"
    if style == "split":
        cut = len(words) // 3
        if "<" in words or "&" in words:
            return f"<p><span>{words}</span></p>"
        return f"<p><span>{words[:cut]}</span><span>{words[cut:]}</span></p>"
    if style == "list":
        return f"<ul><li>{words}</li></ul>"
    if style == "span":
        return f'<p><span style="font-size:14px;"><span style="font-family:arial;">{words}</span></span></p>'
    return f'<p><font face="Times New Roman" size="3"><font color="#333">{words}</font></font></p>'
