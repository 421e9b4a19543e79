"""The words of dates, clocks and days of publication, as the portal's lines have them when folded."""

from __future__ import annotations

import re

WEEKDAY = r"(?:thu\s?(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s?nhat|cn|t[2-7])"
_SPACED = r"(?<=, )\d{2} \d{2} (?:19|20)\d{2}(?= \d{2}:\d{2}\b)"
"""`thứ năm, 08 08 2019 08:51`, as SharePoint writes it."""
_MOMENT = r"\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})"
"""`2019-06-25T05:00:00.000Z`, as programs write when a page was put up."""
_SHORT_YEAR = r"\d{1,2}/\d{1,2}/\d{2}(?= \d{1,2}:\d{2})"
"""`30/05/13 10:13 GMT+7`: the hour behind it tells a day from a fraction."""
_DAY = (
    rf"(?:{_MOMENT}|\d{{1,2}}\s?[/.\-]\s?\d{{1,2}}\s?[/.\-]\s?\d{{4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}"
    rf"|(?:ngay\s)?\d{{1,2}}\s(?:thang|thg)\s\d{{1,2}},?\s(?:nam\s)?\d{{4}}|{_SPACED}|{_SHORT_YEAR})"
)
CLOCK = r"(?:\d{1,2}\s?[:h]\s?\d{2}(?:\s?[:']\s?\d{2})?(?:\s?(?:am|pm|gio|phut|sa|ch))?|gmt\s?\+\s?\d{1,2})"
_SAYS_PUBLISHED = (
    r"(?:ngay (?:gio )?(?:dang|xuat ban|cap nhat|tao|viet|phat hanh)"
    r"(?: (?:tin|bai|bai viet|bai viet goc|lan cuoi))?|gio dang|dang (?:ngay|luc|vao|boi)"
    r"|(?:duoc )?(?:dang|xuat ban|cap nhat|phat hanh)(?: (?:ngay|luc|vao luc|lan cuoi))?"
    r"|thoi gian(?: dang)?|posted(?: on)?|publish(?:ed|ing)?(?: date| on)?|last updated|updated|create date)"
)
DATE = re.compile(rf"\b{WEEKDAY}\b(?=\W*(?:ngay\W*)?\d)|{_DAY}|\b{CLOCK}|\bngay(?=\s*\d)|\bluc(?=\s*\d)")
MOMENT_ONLY = re.compile(_MOMENT, re.IGNORECASE)
DAY_ONLY = re.compile(_DAY)
PUBLISHED = re.compile(rf"\b(?<!nguoi ){_SAYS_PUBLISHED}\b")
DATE_BEGINNINGS = frozenset(
    "thu chu cn t2 t3 t4 t5 t6 t7 ngay luc gio dang duoc xuat cap thoi a".split()
    + "posted published publish last updated create".split()
)
DATE_WORDS = DATE_BEGINNINGS | frozenset(
    "t h hai ba tu nam sau bay nhat thang thg gmt am pm phut sa ch vao ban tao viet phat hanh tin bai goc lan"
    " cuoi boi gian on publishing date thuhai thuba thutu thunam thusau thubay chunhat".split()
)
"""All words that dates, clocks and what is said of them are made of."""
