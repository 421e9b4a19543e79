"""What the reading room says, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hdnd_tui.search import said
from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    from hdnd_tui.search.query import Marks
    from hdnd_tui.vietnamese.typing import Method

SEARCH = Wording("Tìm", "Search")
SEARCH_HINT = Wording("gõ vài tiếng, có dấu hay không", "type a few words, with or without marks")
MARKS: dict[Marks, Wording] = {
    "auto": Wording("dấu: tự động", "marks: auto"),
    "exact": Wording("dấu: đúng", "marks: exact"),
    "none": Wording("dấu: bỏ", "marks: none"),
}
METHODS: dict[Method, Wording] = {
    "telex": Wording("gõ: Telex", "typing: Telex"),
    "vni": Wording("gõ: VNI", "typing: VNI"),
}
TYPING_ON: dict[Method, Wording] = {
    "telex": Wording(
        "Ô tìm tự gõ dấu kiểu Telex: hooij → hội.", "The search box types Telex: hooij gives hội."
    ),
    "vni": Wording("Ô tìm tự gõ dấu kiểu VNI: ho65i → hội.", "The search box types VNI: ho65i gives hội."),
}
TYPING_OFF = Wording(
    "Ô tìm không tự gõ dấu: dùng bộ gõ của máy.", "The search box leaves marks to the machine's input method."
)
TYPING_GAVE_WAY = Wording(
    "Bộ gõ của máy đang bật: ô tìm thôi tự gõ dấu.",
    "The machine's input method is on: the search box types no marks of its own.",
)
MARKS_TOLD: dict[Marks, Wording] = {
    "auto": Wording(
        "Dấu tự động: bài đúng dấu như đã gõ đứng trước, bài khác dấu vẫn có.",
        "Marks auto: words with the marks typed come first, others follow.",
    ),
    "exact": Wording(
        "Đúng dấu: tiếng nào gõ có dấu thì chỉ tìm đúng dấu ấy.",
        "Marks exact: a word typed with marks is found with these marks only.",
    ),
    "none": Wording("Bỏ dấu: có dấu hay không đều như nhau.", "Marks none: they make no difference."),
}
BY_DATE = Wording("theo ngày", "by date")
SORTED = {
    "date": Wording("Xếp theo ngày, mới nhất trước.", "By date, the newest first."),
    "relevance": Wording("Xếp theo độ khớp với câu tìm.", "By how well they fit the search."),
}
NOTHING_TO_SORT = Wording(
    "Chưa gõ gì để tìm: danh sách xếp theo ngày, mới nhất trước.",
    "Nothing is typed: the list is by date, the newest first.",
)
NO_FILTERS = Wording("Chưa chọn bộ lọc nào.", "No filter is chosen.")
FOLDED = Wording("{count} bản đăng lại được gộp", "{count} reprints folded")
NO_REPRINTS = Wording("Bài này không có bản đăng lại.", "This article has no reprints.")
ONLY_WORDS = Wording("dưới đây: có chữ giống", "below: its words")
CLEAR = Wording("Ctrl+R bỏ lọc", "Ctrl+R clears")
ARCHIVE = Wording("kho: {name} {dot} {count} bài", "archive: {name} {dot} {count} articles")
SAMPLE_ARCHIVE = Wording("kho mẫu: {name} {dot} {count} bài", "sample archive: {name} {dot} {count} articles")
CHECKED = Wording("đã kiểm tra", "checked")
CHECKING = Wording("đang kiểm tra…", "checking…")
REFUSED = Wording("không mở được", "not opened")
ABSENT = Wording("chưa có", "not there yet")
UNREAD = (REFUSED, ABSENT)
DAMAGED = Wording("kho bị hỏng", "the archive is damaged")
BASKET = Wording("giỏ: {count} bài", "basket: {count}")
RANGE = Wording("{first}–{last} trong {total}", "{first}–{last} of {total}")
RESULT = Wording("bài {at}/{total}", "article {at}/{total}")
LINKS = {
    "person": Wording("Enter: chức vụ của người này", "Enter: offices of this person"),
    "document": Wording("Enter: các bài nêu văn bản này", "Enter: articles on this document"),
    "day": Wording("Enter: các bài của ngày này", "Enter: articles of this day"),
}
NONE_OF_THE_DAY = Wording("Kho không có bài nào của ngày {day}.", "The archive has no article of {day}.")
HIT = Wording("khớp {at}/{total}", "hit {at}/{total}")
LINES = Wording("dòng {first}–{last}/{total}", "lines {first}–{last}/{total}")
OPENING = Wording("Đang mở kho…", "Opening the archive…")
OPENING_PAGE = Wording("Đang mở bản gốc…", "Opening the page as it came…")
CHANGED = Wording(
    "Kho vừa có thay đổi: đã cập nhật danh sách.", "The archive has changed: the list is up to date."
)
TAKEN_OUT = Wording(
    "Bài đang mở vừa được bỏ khỏi kho.", "The article that was open has been taken out of the archive."
)
REPLACED = Wording(
    "Kho đã được thay bằng tệp khác: đã bỏ bộ lọc, cập nhật danh sách.",
    "Another file took the archive's place: filters cleared, list up to date.",
)
NOT_WRITTEN_REPLACED = Wording(
    "Kho vừa được thay bằng tệp khác nên chưa ghi gì. Hãy xem lại bài rồi làm lại.",
    "Another file took the archive's place: nothing written. Look and do it again.",
)
PUT = Wording("Đã bỏ vào giỏ: {count} bài.", "Put into the basket: {count} articles.")
TAKEN = Wording(
    "Đã lấy khỏi giỏ: còn {count} bài. Ctrl+G: hoàn tác.", "Taken out: {count} left. Ctrl+G: undo."
)
EMPTIED = Wording("Đã bỏ hết bài khỏi giỏ. Ctrl+G: hoàn tác.", "The basket was emptied. Ctrl+G: undo.")
BASKET_EMPTY = Wording(
    "Giỏ trống. Ins: bỏ bài đang chọn vào giỏ.", "The basket is empty. Ins puts the article chosen into it."
)
BASKET_ELSEWHERE = Wording(
    "Giỏ không có bài nào của kho này; {count} bài trong giỏ là của kho khác.",
    "Nothing of this archive is in the basket, but {count} articles of another one.",
)
BASKET_TITLE = Wording(" Giỏ ", " Basket ")
BASKET_HINT = Wording(
    "Enter mở bài · F5 xuất giỏ · Delete lấy ra · Esc đóng",
    "Enter opens · F5 exports · Delete takes out · Esc closes",
)
CLEARED = Wording("Đã bỏ mọi bộ lọc. Ctrl+G: hoàn tác.", "All filters are cleared. Ctrl+G: undo.")
NOTE_KEPT = Wording("Đã lưu ghi chú.", "The note is kept.")
NOTE_DELETED = Wording("Đã xóa ghi chú. Ctrl+G: hoàn tác.", "The note is deleted. Ctrl+G: undo.")
NO_NOTES = Wording(
    "Chưa có ghi chú nào. Ctrl+N: ghi chú cho bài đang chọn.",
    "There are no notes yet. Ctrl+N: a note on the article chosen.",
)
NOTHING_READ = Wording("Chưa đọc bài nào.", "No article was read yet.")
NO_QUERIES = Wording("Chưa có câu tìm nào trước đây.", "There is no earlier search.")
NO_OLDER = Wording("Đây là câu tìm cũ nhất.", "This is the oldest search.")
NOTHING_TO_SAVE = Wording(
    "Chưa có gì để lưu: hãy gõ câu tìm hoặc chọn bộ lọc trước.",
    "There is nothing to save: type a search or choose a filter first.",
)
SAVED = Wording("Đã lưu câu tìm. Ctrl+A: mở lại.", "The search is saved. Ctrl+A: opens it again.")
FORGOTTEN = Wording("Đã xóa câu tìm đã lưu. Ctrl+G: hoàn tác.", "The saved search is deleted. Ctrl+G: undo.")
NEW = Wording(
    "Có {count} bài mới nhập. Ctrl+W: chỉ xem bài mới.", "{count} new articles. Ctrl+W: shows them."
)
ALL_NEW = Wording(
    "Lần đầu mở kho này: mọi bài đều là mới.", "This archive is opened for the first time: all is new."
)
CORRECTED_DAY = Wording(
    "Đã sửa trong kho: {day}. Ctrl+G: hoàn tác.", "Corrected in the archive: {day}. Ctrl+G: undo."
)
CORRECTED = Wording("Đã sửa trong kho. Ctrl+G: hoàn tác.", "Corrected in the archive. Ctrl+G: undo.")
GIVEN_BACK = Wording(
    "Đã trả lại như trang nêu (Ctrl+G: hoàn tác): {what}", "As the page says again (Ctrl+G: undo): {what}"
)
LATE_TEXT = Wording(
    "Ô vừa gõ đã đóng: chữ gõ thêm không vào đâu. Hãy mở lại ô ấy.",
    "The box is closed: what is typed now goes nowhere. Open it again.",
)
UNCHANGED = Wording("Không có gì thay đổi: không ghi vào kho.", "Nothing changed: nothing was written.")
REMOVED = Wording(
    "Đã bỏ bài khỏi kho, vẫn giữ bản gốc. Ctrl+G: hoàn tác.",
    "Taken out of the archive, its page is kept. Ctrl+G: undo.",
)
SAMPLE_STAYS = Wording(
    "Kho mẫu không sửa được. F2, gõ “nhập bài” hoặc “mở kho”: dùng kho của mình.",
    "The sample is not changed. F2, then “import” or “open”: your own archive.",
)
UNDO_CORRECTION = Wording("sửa bài", "a correction")
UNDO_REMOVAL = Wording("bỏ bài khỏi kho", "taking an article out of the archive")
UNDO_IMPORT = Wording("lần nhập sau cùng", "the last import")
IMPORT_TAKEN_BACK = Wording(
    "Đã hoàn tác lần nhập: đã bỏ {gone} bài mới.", "The import is undone: {gone} new articles are out."
)
PACK_TAKEN_BACK = Wording(
    "Đã hoàn tác gói cập nhật: {gone} bài.", "The update pack is undone: {gone} articles."
)
SOME_STAY = Wording("{said} Giữ {kept} bài đã đổi sau đó.", "{said} Changed since and kept: {kept}.")
OTHER_PACK = Wording(
    "Kho đã nhập gói khác sau gói này: không hoàn tác được nữa.",
    "Another pack was applied since: this one cannot be undone any more.",
)
UNDONE = Wording("Đã hoàn tác: {name}.", "Undone: {name}.")
CORRECTED_SINCE = Wording(
    "Bài đã được sửa khác sau đó: giữ nguyên, không hoàn tác.",
    "The article was corrected since: it stays as it is, nothing is undone.",
)
UNDO_ELSEWHERE = Wording(
    "“{name}” là ở kho “{archive}”, không phải kho đang mở. Mở lại kho ấy rồi Ctrl+G.",
    "“{name}” was in the archive “{archive}”, which is not open. Open that one again, then Ctrl+G.",
)
NOTHING_TO_UNDO = Wording("Không có gì để hoàn tác.", "There is nothing to undo.")
UNDO_BASKET = Wording("bỏ hết bài khỏi giỏ", "emptying the basket")
UNDO_TAKEN = Wording("lấy bài khỏi giỏ", "taking out of the basket")
UNDO_NOTE = Wording("đổi ghi chú", "changing a note")
UNDO_SEARCH = Wording("xóa câu tìm đã lưu", "forgetting a search")
UNDO_FILTERS = Wording("bỏ bộ lọc", "clearing the filters")
COPIED_CITATION = Wording("Đã chép trích dẫn", "Copied the citation")
COPIED_SENTENCES = Wording("Đã chép câu kèm trích dẫn", "Copied the sentences with their citation")
BY_PROGRAM = Wording(" qua {program}.", " through {program}.")
BY_WINDOW = Wording(" qua cửa sổ lệnh.", " through the terminal window.")
IF_NOT_PASTED = Wording(
    " Không dán được thì: F2, gõ “vừa chép”.", " Where pasting fails: F2, then type “copied”."
)
COPIED_TITLE = Wording(" Đoạn vừa chép ", " Copied last ")
NOTHING_COPIED = Wording("Chưa chép gì.", "Nothing was copied yet.")
TOO_LONG_TO_COPY = Wording(
    "Dài quá ({count} ký tự) để chép qua cửa sổ: chọn ít câu hơn, hoặc F5 xuất.",
    "Too long ({count} characters) for the terminal: choose less, or F5 exports it.",
)
NO_TEXT = Wording("Bài này không có nội dung để chọn.", "This article has no text to choose from.")
CHOSEN = Wording("đã chọn {count} câu", "sentences chosen: {count}")
NO_ARTICLE = Wording("Chưa chọn bài nào.", "No article is chosen.")
PEOPLE_STAY = Wording(
    "Người trong bài luôn ở cạnh hoặc dưới bài. F9 hai lần: thôi.",
    "The people stay beside or below the text. F9 twice: not any more.",
)
PEOPLE_GO = Wording("Người trong bài chỉ còn ở cuối bài.", "The people are at the end of the article only.")
TOO_NARROW = Wording(
    "Cửa sổ rộng {now} ô; đặt hai bài cạnh nhau cần {width} ô.",
    "The window is {now} cells wide; two articles side by side need {width}.",
)
NOTHING_BESIDE = Wording(
    "Chưa có bài nào khác để đặt cạnh. Ins: bỏ bài vào giỏ.",
    "There is no other article to put beside. Ins puts one into the basket.",
)
SAME_ARTICLE = Wording("Bài ấy đang mở: hãy chọn bài khác.", "That one is open: choose another one.")
OTHER_SIDE = Wording("Tab: sang bài kia", "Tab: the other one")
FORMER_UNITS = Wording(
    "Đơn vị đã kết thúc hoặc sáp nhập; bài vẫn xếp theo tên khi viết.",
    "Units that ended or merged; articles stay under the names of their time.",
)
NO_HITS = Wording(
    "Không có chỗ khớp trong bài này. / : tìm chữ trong bài.",
    "There is no hit in this article. / finds words in it.",
)
FIND = Wording("Tìm trong bài", "In this article")
NOT_IN_TEXT = Wording("bài này không có", "not in this article")
FIND_WHILE_READING = Wording(
    "Hãy mở bài trước (Enter), rồi / : tìm chữ trong bài.",
    "Open the article first (Enter), then / finds words.",
)
IN_THE_WHOLE_ARCHIVE = Wording(
    "Ô này tìm trong cả kho. Tìm chữ trong bài: mở bài, rồi gõ /",
    "This box searches the whole archive. In an article: open it and type /",
)
FIRST = Wording("Đây là bài đầu.", "This is the first article.")
LAST = Wording("Đây là bài cuối.", "This is the last article.")
ERASED = Wording("Đã xóa ô tìm. ↑: lấy lại câu tìm.", "The search box is empty. Up brings the search back.")
ITS_KEY = Wording("{command}: nhấn {key}.", "{command}: press {key}.")
QUIT_WITH = Wording("Nhấn F10 để thoát.", "Press F10 to quit.")
NO_FOLDER = Wording(
    "Không tạo được thư mục {place}. Hãy chọn kho khác bằng --archive.",
    "The folder {place} cannot be made. Choose another archive with --archive.",
)
WROTE_FILE = Wording("Đã ghi vào {place}: {file}", "Wrote into {place}: {file}")
WROTE = Wording("Đã ghi {count} tệp vào {place}", "Wrote {count} files into {place}")
NOT_WRITTEN = Wording("Chưa ghi xong.", "Not all was written.")
WROTE_NOTHING = Wording("Không ghi tệp nào: {why}.", "Nothing was written: {why}.")
KEPT_OLD = Wording("tệp cũ cùng tên được giữ nguyên", "the old files of these names are kept")
SAME_THERE = Wording("tệp cũ đã có đúng nội dung này", "the old files hold just this already")
NOT_HERE = Wording("kho này không có các bài đã chọn", "this archive does not hold the articles chosen")
WRITTEN = Wording("Đang ghi… {count} bài", "Writing… {count} articles")
WRITING = Wording("Đang ghi…", "Writing…")
WELCOME = Wording(
    "Chào bạn. Gõ để tìm; Enter: kết quả, Enter nữa: mở bài. F1 trợ giúp, F2 lệnh.",
    "Welcome. Type to search; Enter, then Enter opens. F1 help, F2 commands.",
)
SLOW = Wording(
    "Đường truyền chậm: không tự mở bài bên cạnh (F12 để đổi).",
    "Slow line: articles do not open by themselves (F12 changes it).",
)

NOTHING = (
    said.NOTHING,
    Wording("", ""),
    Wording("Thử bớt một tiếng, hoặc gõ không dấu.", "Try fewer words, or words without marks."),
    Wording("Ctrl+U  xóa ô tìm", "Ctrl+U  empties the search box"),
)
UNFIT = (
    said.NOTHING,
    Wording("", ""),
    Wording("Sửa hoặc xóa phần được nêu ở dòng trên.", "Change or delete what the line above names."),
    Wording("Ctrl+U  xóa ô tìm", "Ctrl+U  empties the search box"),
)
ONE_LETTER = (
    Wording("Một chữ cái chưa đủ để tìm: hãy gõ tiếp.", "One letter is too little to search for: type on."),
)
FILTERED = (
    Wording("Không có bài nào trong phần đã lọc.", "No article within the filters."),
    Wording("", ""),
    Wording("Ctrl+R  bỏ mọi bộ lọc", "Ctrl+R  clears all filters"),
    Wording("Ctrl+U  xóa ô tìm", "Ctrl+U  empties the search box"),
)
EMPTY_ARCHIVE = (
    Wording("Kho chưa có bài nào.", "The archive has no articles yet."),
    Wording("", ""),
    Wording("F2, gõ “nhập bài”: chọn tệp, thư mục để nhập.", "F2, type “import”: choose files or a folder."),
    Wording("F2, gõ “mở kho”: mở một kho khác.", "F2, type “open”: open another archive."),
    Wording("", ""),
    Wording(
        "Nhập được: .txt .html .docx .jsonl và kho .db khác.",
        "Kinds: .txt .html .docx .jsonl and other archives (.db).",
    ),
)
NO_ARCHIVE = (
    Wording("Không mở được kho.", "The archive cannot be opened."),
    Wording("", ""),
    Wording("{why}", "{why}"),
    Wording("", ""),
    Wording("F2, gõ “mở kho”: mở một kho khác.", "F2, type “open”: open another archive."),
)
MISSING_ARCHIVE = (
    Wording("Chưa có kho bài nào ở đây.", "There is no archive here yet."),
    Wording("", ""),
    Wording("F2, gõ “nhập bài”: tạo kho từ trang đã lưu.", "F2, type “import”: make one from saved pages."),
    Wording("F2, gõ “mở kho”: mở một kho đã có.", "F2, type “open”: open an archive you have."),
    Wording("", ""),
    Wording("Kho sẽ nằm ở: {place}", "The archive would be: {place}"),
)
NO_PREVIEW = (
    Wording("Gõ vài tiếng để tìm, có dấu hay không dấu.", "Type to search, with or without marks."),
    Wording("", ""),
    Wording("↓ Enter    mở bài đang chọn", "↓ Enter    opens the article chosen"),
    Wording("Ins        bỏ bài vào giỏ, F5 xuất ra tệp", "Ins        into the basket, F5 exports"),
    Wording("s          khi đọc: chọn câu, Ctrl+C chép", "s          in the reader: sentences to copy"),
    Wording("Tab        lọc theo hội đồng, năm", "Tab        filters by council and year"),
    Wording("F1         trợ giúp", "F1         help"),
    Wording("F2         mọi lệnh", "F2         all commands"),
)
