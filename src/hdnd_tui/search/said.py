"""What is said of a result on the screen and on the command line alike."""

from __future__ import annotations

from hdnd_tui.wording import Wording

ARTICLES = Wording("{count} bài", "{count} articles")
NOTHING = Wording("Không có bài nào.", "No article.")
READ_AS = Wording("đọc là: {text}", "read as: {text}")
REPAIRED = Wording("“{typed}” đọc là “{used}”", "“{typed}” read as “{used}”")
UNSTATED = Wording("không bài nào nêu số hiệu “{typed}”", "no article states the number “{typed}”")
WITHOUT = Wording("bỏ “{typed}” thì có {count} bài", "without “{typed}”: {count} articles")
