"""What the help says for each pane."""

from __future__ import annotations

from hdnd_tui.tui.keys import KeyBarName
from hdnd_tui.wording import Wording

Section = tuple[Wording, Wording, tuple[tuple[str | Wording, Wording], ...]]
"""Heading, a sentence or two, and keys with what they do."""

HELP: dict[KeyBarName, Section] = {
    "search": (
        Wording("Tìm bài", "Searching"),
        Wording(
            "Gõ vài tiếng còn nhớ, có dấu hay không dấu đều được: danh sách đổi theo từng phím.",
            "Type a few words you remember, with marks or without: the list follows every key.",
        ),
        (
            ("Enter, ↓", Wording("sang bài đầu trong danh sách", "to the first result")),
            ("Ctrl+U", Wording("xóa ô tìm", "empties the box")),
            ("↑, Ctrl+↑", Wording("câu tìm trước đây; ↓ trở lại", "earlier searches; ↓ comes back")),
            ("Ctrl+A", Wording("câu tìm đã lưu, đã tìm", "saved and earlier searches")),
            ("Ctrl+W", Wording("chỉ xem bài mới nhập", "shows new articles only")),
            ("F4", Wording("dấu: tự động, đúng như gõ, bỏ qua", "marks: auto, exactly as typed, ignored")),
            ("Ctrl+D", Wording("xếp theo độ khớp hoặc theo ngày", "sorts by relevance or by date")),
            (
                Wording('"cụm từ"', '"these words"'),
                Wording("các tiếng đứng liền nhau", "words next to each other"),
            ),
            (Wording("-tiếng", "-word"), Wording("bài không có tiếng ấy", "articles without that word")),
            ("A OR B", Wording("bài có A hoặc có B", "articles with A or with B")),
            (
                "hđnd: năm:",
                Wording(
                    'lọc ngay trong câu: hđnd:"Hồng Bàng" năm:2022', 'filters: hđnd:"Hồng Bàng" năm:2022'
                ),
            ),
            ('năm:"chưa rõ"', Wording("bài chưa rõ năm", "articles whose year is not known")),
            (
                "24/7/25 7/2025",
                Wording("bài của ngày, tháng ấy, hoặc có nêu", "articles of that day or month"),
            ),
            ("loại:", Wording('theo loại việc: loại:"giám sát"', 'by kind of event: loại:"giám sát"')),
            ("F9", Wording("danh bạ mọi người, từ tên đang gõ", "everybody, from the name typed")),
            (
                "người: từ: đến:",
                Wording("người:Lập từ:2022-03 đến:2023", "person, from, to: người:Lập từ:2022-03 đến:2023"),
            ),
        ),
    ),
    "sidebar": (
        Wording("Hội đồng, năm, loại việc", "Councils, years, kinds of event"),
        Wording(
            "Mỗi dòng cho biết có bao nhiêu bài hợp với câu tìm. Chọn được nhiều dòng cùng lúc."
            " Đơn vị đã sáp nhập hoặc kết thúc nằm trong nhóm “Đơn vị cũ” của tỉnh hiện nay.",
            "Each row says how many articles fit the query. Several rows can be chosen."
            " Merged and former units stand in the group “Former units” of today's province.",
        ),
        (
            ("Enter, Space", Wording("chọn hoặc bỏ chọn", "chooses or gives up")),
            ("→, ←", Wording("mở, đóng một tỉnh", "opens, folds a province")),
            (
                "F9",
                Wording(
                    "trang hội đồng: tháng, loại việc, người", "the council's page: months, kinds, people"
                ),
            ),
            ("Ctrl+R, Delete", Wording("bỏ mọi bộ lọc", "clears all filters")),
            ("Ctrl+K", Wording("ẩn hoặc hiện cột này", "hides or shows this column")),
        ),
    ),
    "results": (
        Wording("Danh sách bài", "The list of articles"),
        Wording(
            "Bài khớp nhất đứng đầu. Gõ một chữ bất kỳ là trở lại ô tìm.",
            "The best fit comes first. Typing any letter goes back to the search box.",
        ),
        (
            ("Enter", Wording("mở bài", "opens the article")),
            (
                "→",
                Wording("các bản đăng lại, khi dòng có “+2 bản”", "reprints, where the row says “+2 more”"),
            ),
            (
                "↑ ↓ PgUp PgDn",
                Wording("đi trong danh sách; Home, End: đầu, cuối", "move; Home, End: first, last"),
            ),
            ("Ins, Ctrl+T", Wording("bỏ bài vào giỏ, lấy ra", "puts into the basket, takes out")),
            ("F5, Ctrl+E", Wording("xuất bài này, giỏ, hoặc cả kết quả", "exports this, the basket or all")),
            ("F9, Ctrl+O", Wording("người được nêu chức vụ trong bài", "people with offices in the article")),
            ("F8, Ctrl+C", Wording("chép trích dẫn", "copies the citation")),
            ("Ctrl+N", Wording("ghi chú riêng, không nằm trong kho", "a private note, not in the archive")),
            (
                "Ctrl+X",
                Wording("sửa ngày, hội đồng, tiêu đề; bỏ bài khỏi kho", "corrects date, council, title"),
            ),
        ),
    ),
    "reader": (
        Wording("Đọc bài", "Reading"),
        Wording(
            "Tên người có chức vụ được in đậm, chức vụ ghi ở cuối bài đúng như bài nêu. Chỗ khớp với"
            " câu tìm được tô đảo màu.",
            "Names of officials are bold; their offices are listed at the end as the article states them."
            " Hits of the query are shown reversed.",
        ),
        (
            ("Esc", Wording("trở lại danh sách", "back to the list")),
            ("F3, Shift+F3", Wording("chỗ khớp sau, trước (cũng là n, N)", "next, previous hit (also n, N)")),
            (
                "/",
                Wording(
                    "tìm chữ trong bài: Enter, F3 chỗ sau, Shift+F3 chỗ trước, Esc thôi",
                    "finds words in the article: Enter, F3 next, Shift+F3 previous, Esc ends",
                ),
            ),
            (
                "Ctrl+→, Ctrl+←",
                Wording("bài sau, bài trước (cũng là ] [)", "next, previous article (also ] [)"),
            ),
            ("Space, PgDn", Wording("xuống một trang; Home, End: đầu, cuối bài", "a page down; Home, End")),
            (
                "F9, Ctrl+O",
                Wording(
                    "người trong bài, chức vụ theo ngày; F3: chỗ nêu sau; F9 lần nữa: giữ cạnh bài",
                    "people, offices by date; F3: next mention; F9 again keeps them by the text",
                ),
            ),
            (
                "b, Shift+F6",
                Wording(
                    "đặt bài khác cạnh bài này (cửa sổ từ 140 ô); Tab: sang bài kia",
                    "another article beside this one (140 cells or more); Tab: the other",
                ),
            ),
            (
                "→ ←, Enter",
                Wording(
                    "chọn tên người, số văn bản, ngày trong bài, rồi mở",
                    "choose a name, a document number, a date, then open it",
                ),
            ),
            (
                "o, Ctrl+V",
                Wording("bản gốc, dòng đã lược có dấu ở lề", "the page as it came, marked in the margin"),
            ),
            ("l", Wording("bài liên quan: văn bản, sự kiện, người", "related: document, event, people")),
            ("c", Wording("căn cứ của ngày, hội đồng, chức vụ", "evidence of date, council, offices")),
            (
                "s, Ctrl+L",
                Wording(
                    "chọn câu: ↓ ↑ câu khác, → ← thêm bớt câu, Ctrl+C chép kèm trích dẫn",
                    "chooses sentences: ↓ ↑ another, → ← more or fewer, Ctrl+C copies with citation",
                ),
            ),
            ("F8, Ctrl+Y", Wording("chép trích dẫn", "copies the citation")),
            ("Ins, Ctrl+T", Wording("bỏ bài vào giỏ, lấy ra", "puts into the basket, takes out")),
            ("F5, Ctrl+E", Wording("xuất ra tệp", "exports to a file")),
            ("Ctrl+N", Wording("ghi chú riêng, không nằm trong kho", "a private note, not in the archive")),
            ("Ctrl+X", Wording("sửa ngày, hội đồng, tiêu đề", "corrects date, council, title")),
        ),
    ),
    "quote": (
        Wording("Chọn câu để chép", "Choosing sentences to copy"),
        Wording(
            "Câu đang chọn được tô đảo màu. Chép xong, dán vào văn bản: câu nằm trong ngoặc kép, sau đó là"
            " trích dẫn.",
            "The sentences chosen are shown reversed. Pasted into a text they stand in quotation marks, and"
            " the citation after them.",
        ),
        (
            ("↓, ↑", Wording("câu sau, câu trước", "the next, the previous sentence")),
            ("→, Shift+↓", Wording("lấy thêm một câu", "takes one sentence more")),
            ("←, Shift+↑", Wording("bớt một câu", "one sentence fewer")),
            ("Ctrl+C, Enter", Wording("chép kèm trích dẫn", "copies with the citation")),
            ("Esc", Wording("thôi chọn", "gives up choosing")),
        ),
    ),
}

EVERYWHERE: Section = (
    Wording("Ở mọi nơi", "Everywhere"),
    Wording(
        "Phím nào cũng có tên trong bảng lệnh (F2). Không phím nào làm mất bài trong kho.",
        "Every key has a name in the command palette (F2). No key loses an article.",
    ),
    (
        ("Tab, F6", Wording("sang khung sau; Shift+Tab: khung trước", "next pane; Shift+Tab: previous")),
        (
            "Ctrl+F, F7",
            Wording("đến ô tìm; gõ là thay câu cũ", "to the search box; typing replaces the search"),
        ),
        ("Ctrl+B", Wording("xem giỏ", "shows the basket")),
        (
            "Ctrl+G",
            Wording(
                "hoàn tác: giỏ, ghi chú, bộ lọc, sửa bài, nhập", "undo: basket, notes, corrections, import"
            ),
        ),
        ("F2, Ctrl+P", Wording("bảng lệnh", "command palette")),
        (
            Wording("F2 nhập bài", "F2 import"),
            Wording("nhập tệp, thư mục, gói vào kho", "brings files, folders, packs into the archive"),
        ),
        ("F12", Wording("màu, tương phản cao, đơn sắc, đường truyền chậm", "colours, contrast, slow line")),
        ("Esc", Wording("lùi một bước, không bao giờ thoát", "one step back, never quits")),
        ("F10, Ctrl+Q", Wording("thoát", "quits")),
    ),
)

OTHERS: Section = (
    Wording("Các phím khác", "Other keys"),
    Wording("Như bảng lệnh (F2) gọi tên.", "As the command palette (F2) names them."),
    (),
)
"""The heading of the keys that are named nowhere above."""
