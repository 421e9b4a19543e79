"""The commands and their options: what they are called, what they take, which function does them."""

from __future__ import annotations

from hdnd_tui.cli.arguments import Command, Option, count, day, file, kind_of_event, year
from hdnd_tui.wording import Wording

_FILE = Wording("TỆP", "FILE")
_NAME = Wording("TÊN", "NAME")
_DAY = Wording("NGÀY", "DAY")
_JSON = Option("--json", Wording("in dạng JSON cho chương trình khác", "print JSON for other programs"))


def _formats() -> tuple[str, ...]:
    # Every start reads the commands, few look at the formats.
    from hdnd_tui.export.formats import FORMATS

    return tuple(FORMATS)


EVERYWHERE = (
    Option("--archive", Wording("kho bài cần dùng", "the archive to use"), _FILE, file),
    Option("--lang", Wording("ngôn ngữ", "language"), choices=lambda: ("vi", "en")),
    Option(
        "--plain",
        Wording(
            "đọc từng dòng, không vẽ màn hình: cho trình đọc màn hình, chữ nổi",
            "line by line, nothing drawn: for screen readers and braille",
        ),
    ),
    Option("--help", Wording("in phần trợ giúp này", "print this help")),
    Option("--version", Wording("in số phiên bản", "print the version")),
)

FILTERS = (
    Option(
        "--council",
        Wording("chỉ bài của hội đồng này (ghi được nhiều lần)", "this council only; may be repeated"),
        _NAME,
        many=True,
    ),
    Option(
        "--year",
        Wording("chỉ bài của năm này (ghi được nhiều lần)", "this year only; may be repeated"),
        Wording("NĂM", "YEAR"),
        year,
        many=True,
    ),
    Option(
        "--kind",
        Wording("chỉ bài về loại việc này, như “giám sát”", "this kind of event only, as “supervision”"),
        Wording("LOẠI", "KIND"),
        kind_of_event,
        many=True,
    ),
    Option("--official", Wording("chỉ bài có nêu người này", "articles that name this person"), _NAME),
    Option("--from", Wording("từ ngày", "from this day on"), _DAY, day),
    Option("--to", Wording("đến ngày", "up to this day"), _DAY, day),
)
_SORT = Option(
    "--sort",
    Wording("xếp theo mức khớp hoặc ngày mới nhất", "best first, or newest first"),
    choices=lambda: ("relevance", "date"),
)

_SEARCH = Command(
    "search",
    Wording("tìm bài; từ gõ có dấu hay không dấu đều được", "find articles, with marks or without"),
    "finding:search",
    Wording("TỪ CẦN TÌM…", "QUERY…"),
    options=(
        *FILTERS,
        Option(
            "--limit",
            Wording("số bài in ra (mặc định 20)", "how many to print (20)"),
            Wording("SỐ", "N"),
            count,
        ),
        _SORT,
        _JSON,
        Option(
            "--stdin",
            Wording(
                "đọc mỗi dòng một câu tìm, trả lời ngay mỗi câu một dòng JSON",
                "read a query per line and answer each at once with one line of JSON",
            ),
        ),
    ),
    notes=Wording(
        'Trong câu tìm: "cụm từ"; -bỏ; OR; hđnd: năm: loại: người: từ: đến: (không dấu cũng được). Từ cuối'
        " có thể gõ dở; thêm dấu cách ở cuối nếu đã gõ xong. Sau -- không còn tùy chọn.",
        'In a query: "phrase"; -without; OR; hdnd: nam: loai: nguoi: tu: den:. The last word may be'
        " unfinished unless a space follows. After -- there are no more options.",
    ),
)

_IMPORT = Command(
    "import",
    Wording("đưa bài từ tệp và thư mục vào kho", "bring files and folders into the archive"),
    "bringing:bring",
    Wording("TỆP HOẶC THƯ MỤC…", "PATH…"),
    options=(
        Option(
            "--council",
            Wording("hội đồng cho những trang không nêu", "council where a page does not say"),
            _NAME,
        ),
        Option("--dry-run", Wording("chỉ cho biết sẽ thay đổi gì", "only say what would change")),
        Option(
            "--signed-by",
            Wording("chỉ nhận gói có chữ ký của khóa này", "take only packs that this key has signed"),
            _FILE,
            file,
        ),
        Option(
            "--undo",
            Wording("hoàn tác gói cập nhật vừa nhập (một lần)", "take back the last update pack, once"),
        ),
        Option(
            "--verbose",
            Wording(
                "in “committed MÃ” khi mỗi bài đã nằm trong kho",
                "print “committed ID” once an article is safe",
            ),
        ),
        _JSON,
    ),
    notes=Wording(
        "Nhận .txt .html .htm .xhtml .docx .jsonl .jsonl.gz, kho .db khác và gói cập nhật .hdnd."
        " Không có --archive hay $HDND_ARCHIVE thì bài vào kho trong thư mục dữ liệu của bạn;"
        " dòng cuối cho biết tệp kho.",
        "Takes .txt .html .htm .xhtml .docx .jsonl .jsonl.gz, other archives (.db) and update packs (.hdnd)."
        " Without --archive or $HDND_ARCHIVE the articles go to your data folder;"
        " the last line names the file.",
    ),
)

_EXPORT = Command(
    "export",
    Wording("lấy bài ra thành văn bản", "take articles out as text"),
    "taking:export",
    Wording("MÃ BÀI…", "ID…"),
    options=(
        Option(
            "--query",
            Wording("các bài tìm được bằng câu này", "the articles that this query finds"),
            Wording("CÂU", "QUERY"),
        ),
        Option("--all", Wording("mọi bài trong kho", "all articles")),
        Option(
            "--to",
            Wording(
                "thư mục (mỗi bài một tệp; thư mục mới thì thêm / ở cuối), tệp (mọi bài chung một tệp, hợp"
                " với csv và jsonl), hoặc - (đầu ra chuẩn)",
                "a folder (a file each; end a new one in /), a file (all articles in it, as suits csv and"
                " jsonl), or - (standard output)",
            ),
            Wording("NƠI", "PLACE"),
            str,
        ),
        Option(
            "--format",
            Wording("dạng văn bản (mặc định txt)", "format (txt)"),
            choices=_formats,
        ),
        Option(
            "--width",
            Wording("ngắt dòng tệp txt ở cột này", "break the lines of a txt here"),
            Wording("SỐ", "N"),
            count,
        ),
        Option("--bom", Wording("thêm BOM cho Notepad cũ và Excel", "add a BOM for old Notepad and Excel")),
        Option("--crlf", Wording("xuống dòng kiểu Windows", "end lines as Windows does")),
        Option("--force", Wording("ghi đè tệp đã có", "overwrite files that exist")),
    ),
    notes=Wording(
        "Chọn một trong: các mã bài, --query, --all. Tệp đã có được giữ nguyên nếu không có --force.",
        "Choose one of: ids, --query, --all. Files that exist are kept unless --force is given.",
    ),
)

_PACK = Command(
    "pack",
    Wording("ghi gói cập nhật để mang sang kho khác", "write an update pack for another archive"),
    "packing:pack",
    _FILE,
    1,
    1,
    (
        Option(
            "--since",
            Wording(
                "các bài nhập, sửa, bỏ từ ngày này", "what came, changed or was removed on this day or later"
            ),
            _DAY,
            day,
        ),
        Option(
            "--new-for",
            Wording("những gì kho này chưa có", "what this other archive lacks"),
            Wording("KHO", "ARCHIVE"),
            file,
        ),
        Option(
            "--all", Wording("cả kho, để lập kho mới ở nơi khác", "everything, to start an archive elsewhere")
        ),
        Option(
            "--sign",
            Wording("ký gói bằng khóa Ed25519 (PEM) này", "sign the pack with this Ed25519 key (PEM)"),
            _FILE,
            file,
        ),
        Option("--force", Wording("ghi đè tệp đã có", "overwrite a file that exists")),
        _JSON,
    ),
    notes=Wording(
        "Gói (.hdnd) không kèm bản gốc của các trang. Nơi nhận: hdnd-tui import GÓI; nhập hai lần"
        " hoặc sai thứ tự cũng an toàn; hoàn tác: hdnd-tui import --undo",
        "A pack (.hdnd) leaves out the originals of the pages. The receiver: hdnd-tui import PACK;"
        " twice or out of order is safe; to take it back: hdnd-tui import --undo",
    ),
)

COMMANDS = (
    _IMPORT,
    _SEARCH,
    Command(
        "show",
        Wording("in một bài", "print an article"),
        "finding:show",
        Wording("MÃ BÀI", "ID"),
        1,
        1,
        (_JSON, Option("--original", Wording("in trang gốc như khi nhập", "print the page as it came"))),
    ),
    Command(
        "officials",
        Wording(
            "những người được nêu, chức vụ theo ngày, số bài", "people with offices by date and articles"
        ),
        "listing:officials",
        Wording("[TÊN]", "[NAME]"),
        options=(_JSON,),
    ),
    Command(
        "councils",
        Wording("các hội đồng, năm và số bài", "councils with years and counts"),
        "listing:councils",
        most=0,
        options=(_JSON,),
    ),
    _EXPORT,
    _PACK,
    Command(
        "set",
        Wording("sửa tiêu đề, ngày, hội đồng của một bài", "correct title, date or council of an article"),
        "tending:set_facts",
        Wording("MÃ BÀI", "ID"),
        1,
        1,
        (
            Option("--title", Wording("tiêu đề đúng", "the right title"), Wording("TIÊU ĐỀ", "TITLE")),
            Option(
                "--date",
                Wording(
                    "ngày đúng, chỉ năm, hoặc để trống nếu chưa rõ",
                    "the right day, a year, or empty where not known",
                ),
                _DAY,
            ),
            Option("--council", Wording("hội đồng đúng", "the right council"), _NAME),
            Option(
                "--undo",
                Wording("trả lại như trang nêu", "give back what the page says"),
                many=True,
                choices=lambda: ("title", "date", "council"),
            ),
        ),
    ),
    Command(
        "remove",
        Wording("bỏ bài khỏi kho (trang gốc vẫn giữ)", "take articles out (their pages are kept)"),
        "tending:remove",
        Wording("MÃ BÀI…", "ID…"),
        1,
        options=(Option("--undo", Wording("khôi phục bài đã bỏ", "bring removed articles back")),),
    ),
    Command(
        "verify",
        Wording("kiểm tra tệp, bài và chỉ mục", "check file, articles and index"),
        "tending:verify",
        most=0,
        options=(
            Option(
                "--sum",
                Wording(
                    "ghi mã kiểm bên cạnh, để chép đi nơi khác", "write a checksum beside it, for a copy"
                ),
            ),
        ),
    ),
    Command(
        "repair",
        Wording("dựng lại chỉ mục từ các bài", "build the index again from the articles"),
        "tending:repair",
        most=0,
    ),
    Command(
        "doctor",
        Wording(
            "một trang về chương trình, màn hình, kho và tốc độ để gửi người phụ trách",
            "a page about program, terminal, archive and speed for whoever helps you",
        ),
        "doctor:doctor",
        most=0,
    ),
    Command(
        "info",
        Wording("số bài, khoảng ngày, dung lượng", "counts, date range, size"),
        "listing:info",
        most=0,
        options=(_JSON,),
    ),
)
