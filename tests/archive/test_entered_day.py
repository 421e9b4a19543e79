"""Days entered for an article: read as people write them, and what is wrong with the others."""

from __future__ import annotations

import datetime
import unicodedata

import pytest

from hdnd_tui.archive.entered_day import read_day
from hdnd_tui.errors import WrongUsage

TODAY = datetime.date.today()
TOMORROW = TODAY + datetime.timedelta(1)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("25/3/2022", "2022-03-25"),
        (" 1-12-2020 ", "2020-12-01"),
        ("8-3-2018", "2018-03-08"),
        ("8.3.2018.", "2018-03-08"),
        ("8.3.18", "2018-03-08"),
        ("8/3/18", "2018-03-08"),
        ("8/3/00", "2000-03-08"),
        ("8/3/99", "1999-03-08"),
        ("31-3-18", "2018-03-31"),
        ("8 3 2018", "2018-03-08"),
        ("8 / 3 / 2018", "2018-03-08"),
        ("ngày 8 tháng 3 năm 2018", "2018-03-08"),
        ("Ngay 8 thang 3, 2018", "2018-03-08"),
        ("năm 2018 tháng 3 ngày 8", "2018-03-08"),
        (unicodedata.normalize("NFD", "ngày 8 tháng 3 năm 2018"), "2018-03-08"),
        ("29/2/2020", "2020-02-29"),
        ("2022-03-25", "2022-03-25"),
        ("2022/3/25", "2022-03-25"),
        ("2019", "2019"),
        ("năm 2019", "2019"),
        (str(TODAY.year), str(TODAY.year)),
        (TODAY.isoformat(), TODAY.isoformat()),
        ("", ""),
        ("  ", ""),
    ],
)
def test_reads_days_as_people_write_them(typed: str, kept: str) -> None:
    assert read_day(typed) == kept


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("32/3/2018", "Không có ngày 32."),
        ("0/3/2018", "Không có ngày 0."),
        ("8/13/2018", "Không có tháng 13. Có phải 13/8/2018? Ngày đứng trước tháng."),
        ("8/32/2018", "Không có tháng 32. Hãy ghi"),
        ("2/31/2018", "Không có tháng 31. Hãy ghi"),
        ("2018-13-01", "Không có tháng 13."),
        ("8/0/2018", "Không có tháng 0."),
        ("0/0/0000", "Không có tháng 0."),
        ("30/2/2022", "Tháng 2 năm 2022 không có ngày 30."),
        ("31.4.18", "Tháng 4 năm 2018 không có ngày 31."),
        ("29/2/2019", "Tháng 2 năm 2019 không có ngày 29."),
        ("8/3/201", "Hãy ghi năm đủ 4 chữ số"),
        ("8/3/8", "Hãy ghi năm đủ 4 chữ số"),
        ("8/3/20188", "Hãy ghi năm đủ 4 chữ số"),
        ("8/3/35", "Hãy ghi năm đủ 4 chữ số"),
        ("20222", "Hãy ghi năm đủ 4 chữ số"),
        ("22", "Hãy ghi năm đủ 4 chữ số"),
        ("18-03-22", "Hãy ghi năm đủ 4 chữ số"),
        ("8/3", "Thiếu năm."),
        ("3/2022", "Thiếu ngày."),
        ("2022-03", "Thiếu ngày."),
        ("1/1/0999", "Hãy xem lại năm 0999."),
        ("0999", "Hãy xem lại năm 0999."),
        (str(TODAY.year + 1), f"Năm {TODAY.year + 1} chưa đến."),
        (TOMORROW.isoformat(), f"Ngày {TOMORROW:%d/%m/%Y} chưa đến."),
        ("1/1/2999", "Ngày 01/01/2999 chưa đến."),
        ("hôm qua", "Hãy ghi ngày như 25/3/2022, chỉ năm như 2022"),
        ("1/2/3/2018", "Hãy ghi ngày như 25/3/2022"),
        ("25032022", "Hãy ghi ngày như 25/3/2022"),
        ("/", "Hãy ghi ngày như 25/3/2022"),
        ("9" * 5000, "Hãy ghi ngày như 25/3/2022"),
        ("٨/٣/٢٠١٨", "Hãy ghi ngày như 25/3/2022"),
    ],
)
def test_says_what_is_wrong(typed: str, said: str) -> None:
    with pytest.raises(WrongUsage) as wrong:
        read_day(typed)
    assert wrong.value.wording.to("vi").startswith(said)
    assert all(len(sentence) < 80 for sentence in wrong.value.wording)


@pytest.mark.parametrize(
    "typed", ["2018 ngày 8 tháng 3", "tháng 3 ngày 8 năm 2018", "năm 8 tháng 3 ngày 2018", "tháng 2018"]
)
def test_a_number_is_not_read_as_what_the_word_before_it_denies(typed: str) -> None:
    with pytest.raises(WrongUsage, match="a year alone as 2022"):
        read_day(typed)
