"""The export dialog: which articles, in which format, into which folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rich.segment import Segment

from hdnd_tui.export.formats import FORMATS
from hdnd_tui.export.places import typed_path
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.exporting import Choice, Scope, Taken, What, preview
from hdnd_tui.tui.painting import middle_cut, paint, shown, wrap
from hdnd_tui.tui.saying import figures
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.wording import Lang, Wording

_WHAT: dict[What, Wording] = {
    "article": Wording("bài đang chọn", "the article chosen"),
    "basket": Wording("giỏ ({count} bài)", "the basket ({count} articles)"),
    "query": Wording("cả kết quả tìm ({count} bài)", "the whole result ({count} articles)"),
}
_LABELS = {
    "what": Wording("Xuất", "Export"),
    "format": Wording("Dạng", "Format"),
    "one_file": Wording("Số tệp", "Files"),
    "bom": Wording("Dấu UTF-8 (BOM)", "UTF-8 mark (BOM)"),
    "crlf": Wording("Xuống dòng", "Line ends"),
}
_YES = Wording("có, cho Excel và Notepad cũ", "yes, for Excel and an old Notepad")
_NO = Wording("không", "no")
_EACH = Wording("mỗi bài một tệp", "a file for each article")
_ONE = Wording("tất cả trong một tệp", "all in one file")
_WINDOWS = Wording("kiểu Windows (CR LF)", "as Windows does (CR LF)")
_PLAIN = Wording("thông thường (LF)", "plain (LF)")
_UNUSED = Wording("không dùng cho dạng này", "not for this format")
_PREVIEW = Wording("Sẽ ghi {articles} bài vào 1 tệp:", "Writes {articles} articles into 1 file:")
_PREVIEW_EACH = Wording(
    "Sẽ ghi {articles} bài, mỗi bài một tệp, đầu tiên là:",
    "Writes {articles} articles, a file each, the first one:",
)
_THERE = Wording(
    "{count} tệp cùng tên đã có trong {folder} và được giữ nguyên.",
    "Kept {count} files of the same name in {folder}.",
)
_ONE_THERE = Wording(
    "“{name}” đã có trong {folder} và được giữ nguyên.", "“{name}” is in {folder} already and is kept."
)
_BESIDE = Wording("Ghi vào tệp mới: {name}", "Write a new file: {name}")
_ALL_BESIDE = Wording("Ghi thêm bản mới bên cạnh, tên thêm (2)", "Write new ones beside them, named (2)")
_KEEP = Wording("Giữ nguyên tệp cũ, không ghi", "Keep the old files, write nothing")
_OVER = Wording("Ghi đè: tệp cũ sẽ mất", "Overwrite: the old files will be lost")
_WRITE = Wording("Ghi tệp", "Write")

_WIDTH = 72
_AROUND = 14
"""Lines of the dialog that are no preview."""
_MOST_LINES = 30


class ExportDialog(Dialog[Choice]):
    """Gives what to export; Left, Right and Enter change a value, F5 writes, letters name the folder."""

    title_text = Wording(" Xuất ra tệp ", " Export to files ")
    hint_text = Wording(
        "Tab ↑ ↓ chọn dòng · ← → Enter đổi · F5 ghi · gõ: thư mục · Esc thôi",
        "Tab, Up, Down: row · ← → Enter change · F5 writes · Esc leaves",
    )

    def __init__(
        self,
        look: Look,
        lang: Lang,
        scopes: Mapping[What, Scope],
        choice: Choice,
        *,
        height: int,
        failed: str = "",
    ) -> None:
        """`height` is that of the screen, `failed` why the last choice could not be written."""
        label = Wording("Thư mục", "Folder").to(lang)
        super().__init__(look, lang, box=TextBox(look, lang, label, value=choice.folder, id="box"))
        self._scopes = scopes
        self._failed = failed
        said = len(wrap(failed, 0, len(failed), _WIDTH))
        self._lines = min(_MOST_LINES, self.most_lines(height) - _AROUND - said)
        self.choice = choice
        self._show()
        self.menu.go_to("write")

    def _value(self, field: str) -> str:
        c = self.choice
        if field == "what":
            return _WHAT[c.what].fill(count=figures(self._scopes[c.what].count, self.lang)).to(self.lang)
        if field == "format":
            return f"{FORMATS[c.format].label.to(self.lang)} ({FORMATS[c.format].suffix})"
        form = FORMATS[c.format]
        if field in ("bom", "crlf") and form.packed is not None:
            return _UNUSED.to(self.lang)
        return {
            "one_file": _ONE if c.one_file else _EACH,
            "bom": _YES if c.bom else _NO,
            "crlf": _WINDOWS if c.crlf else _PLAIN,
        }[field].to(self.lang)

    def _show(self) -> None:
        items = [
            MenuItem([Segment(" "), *paint(self._failed, self.look.strong, (), start, end)])
            for start, end in wrap(self._failed, 0, len(self._failed), _WIDTH)
        ]
        for field, label in _LABELS.items():
            left = Segment(f" {label.to(self.lang):<22}")
            items.append(MenuItem([left, Segment(f"< {self._value(field)} >")], value=field))
        items += [
            MenuItem([]),
            MenuItem([Segment(f" {_WRITE.to(self.lang)}", self.look.strong)], value="write"),
            *self._preview(),
        ]
        self.menu.show(items, keep=self.menu.value is not None)

    def _preview(self) -> list[MenuItem]:
        assert self.box is not None
        choice = replace(self.choice, folder=self.box.value.strip())
        first = preview(choice, self._scopes[choice.what], self._lines, self.lang)
        look, lang = self.look, self.lang
        words = _PREVIEW if first.files == 1 else _PREVIEW_EACH
        said = words.fill(articles=figures(first.articles, lang)).to(lang)
        name = middle_cut(first.path.name, _WIDTH, look.signs.more)
        empty = [MenuItem([])] * (self._lines - len(first.lines))
        return [
            MenuItem([Segment(f" {look.signs.rule * 74}", look.dim)]),
            MenuItem([Segment(f" {said}", look.accent)]),
            MenuItem([Segment("   "), *paint(name, look.strong)]),
            *(MenuItem([Segment("   "), *paint(line[:200], look.dim)]) for line in first.lines),
            *empty,  # the frame is as high as the longest preview
        ]

    def take_key(self, key: str, character: str | None) -> None:
        """Change the value under the cursor, or write from any row."""
        if self._left:
            super().take_key(key, character)
            return
        if key in ("left", "right") and isinstance(self.menu.value, str) and self.menu.value != "write":
            self._change(self.menu.value, 1 if key == "right" else -1)
            return
        if key == "f5":
            self._write()
            return
        assert self.box is not None
        before = self.box.value
        super().take_key(key, character)
        if self.box.value != before:
            self._show()

    def take_paste(self, text: str) -> None:
        """Take a folder's name: a whole path takes the place of the one that is there."""
        pasted = text.strip().strip("\"'")
        if self.box is not None and typed_path(pasted).is_absolute():
            self.box.choose_all()
        super().take_paste(pasted)
        self._show()

    def _change(self, field: str, step: int) -> None:
        c = self.choice
        if field == "what":
            choices = list(self._scopes)
            self.choice = replace(c, what=choices[(choices.index(c.what) + step) % len(choices)])
        elif field == "format":
            names = list(FORMATS)
            name = names[(names.index(c.format) + step) % len(names)]
            # A table opens rightly in Excel only with the mark; it, lines of data and a dossier are one file.
            # What they need does not stay for the next format.
            form, before = FORMATS[name], FORMATS[c.format]
            bom = form.wants_mark or (c.bom and not before.wants_mark)
            one_file = form.one_file or (c.one_file and not before.one_file)
            self.choice = replace(c, format=name, bom=bom, one_file=one_file)
        elif field == "one_file":
            self.choice = replace(c, one_file=not c.one_file or FORMATS[c.format].whole is not None)
        elif field == "bom":
            self.choice = replace(c, bom=not c.bom)
        elif field == "crlf":
            self.choice = replace(c, crlf=not c.crlf)
        self._show()

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Write, or change the value of the row."""
        if event.value == "write":
            self._write()
        else:
            self._change(str(event.value), 1)

    def _write(self) -> None:
        assert self.box is not None
        if not self.box.value.strip():
            self.say(Wording("Hãy gõ tên thư mục.", "Type the name of a folder.").to(self.lang), strong=True)
            return
        self.leave(replace(self.choice, folder=self.box.value.strip()))


class Overwrite(Dialog[Taken]):
    """Asks what is to become of files whose names are taken; a file of another name is the first answer."""

    title_text = Wording(" Tệp đã có ", " Files exist ")
    hint_text = Wording(
        "↑ ↓ chọn · Enter làm · Esc không ghi đè", "Up, Down · Enter does it · Esc keeps them"
    )
    guarded = True

    def __init__(
        self, look: Look, lang: Lang, count: int, folder: str, name: str = "", free: str = ""
    ) -> None:
        """`name` is the file where it is one, `free` under which name it can be written instead."""
        super().__init__(look, lang)
        there = _ONE_THERE if name else _THERE
        said = there.fill(count=figures(count, lang), name=name, folder=folder).to(lang)
        beside = (_BESIDE if free else _ALL_BESIDE).fill(name=free).to(lang)
        answers = {"beside": beside, "keep": _KEEP.to(lang), "over": _OVER.to(lang)}
        self.menu.show(
            [
                MenuItem([]),
                *(MenuItem([Segment(f" {shown(said[a:b])}")]) for a, b in wrap(said, 0, len(said), _WIDTH)),
                MenuItem([]),
                *(
                    MenuItem([Segment(f" {middle_cut(shown(name), _WIDTH, look.signs.more)}")], value=answer)
                    for answer, name in answers.items()
                ),
            ]
        )

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the answer."""
        self.leave(event.value)  # type: ignore[arg-type]
