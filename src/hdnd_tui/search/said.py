"""What is said of a result on the screen and on the command line alike."""

from __future__ import annotations

from hdnd_tui.wording import Wording

ARTICLES = Wording("{count} bài", "{count} articles")
NEAR = Wording("0 bài đủ từ, {count} bài gần đúng", "0 with all words, {count} come near")
NOTHING = Wording("Không có bài nào.", "No article.")
READ_AS = Wording("đọc là: {text}", "read as: {text}")
REPAIRED = Wording("“{typed}” đọc là “{used}”", "“{typed}” read as “{used}”")
UNSTATED = Wording("không bài nào nêu số hiệu “{typed}”", "no article states the number “{typed}”")
WITHOUT = Wording("bỏ “{typed}” thì có {count} bài", "without “{typed}”: {count} articles")
