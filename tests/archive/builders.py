"""Small builders for archives: invented articles, councils and people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hdnd_tui.archive.outcome import Outcome
from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article, Council, Office, Official, Place, Proof, Run

HOA_BINH = Council("HĐND tỉnh Hoa Bình", "province", "Hoa Bình")
SUOI_MO = Council("HĐND huyện Suối Mơ", "district", "Hoa Bình")

BODY = (
    "Sáng 12/7/2022, ông Trịnh Văn Mẫu, Chủ tịch HĐND tỉnh, dự hội nghị.\n\n"
    "Ông Mẫu đề nghị các ban [UBND] <b> giám sát việc thực hiện nghị quyết số 35/2023/NQ-HĐND."
)


def an_official(name: str = "Trịnh Văn Mẫu", body: str = BODY) -> Official:
    """Name an official who stands in the body with an office."""
    at = body.index(name)
    office = body.index("Chủ tịch")
    return Official(
        name,
        "ông",
        (Office("Chủ tịch HĐND tỉnh Hoa Bình", "Chủ tịch HĐND tỉnh", Place("body", office, office + 18)),),
        (Place("body", at, at + len(name)),),
    )


def an_article(id: str = "bai-1", **changes: Any) -> Article:
    """Make an article with something in every field."""
    values: dict[str, Any] = {
        "id": id,
        "title": f"Hội nghị {id}",
        "body": BODY,
        "date": "2022-07-12",
        "date_known": "event",
        "year": 2022,
        "council": HOA_BINH,
        "councils": (HOA_BINH, SUOI_MO),
        "author": "Người Viết",
        "source": f"{id}.txt",
        "captions": ("Quang cảnh hội nghị",),
        "caption_at": (10,),
        "documents": ("35/2023/NQ-HĐND",),
        "officials": (an_official(),),
        "proofs": (Proof("date", "12/7/2022", Place("body", 5, 14), (5, 14)),),
        "runs": (Run("body", 0, 0, 0, len(BODY)),),
    }
    return Article(**(values | changes))


def imported(*articles: Article) -> list[Imported]:
    """Give articles with a page each."""
    return [Imported(article, f"trang của {article.id}: {article.body}".encode()) for article in articles]


def write(path: Path, articles: Sequence[Article], finish: bool = True) -> list[Outcome]:
    """Write articles into an archive, in one batch."""
    with ArchiveWriter(path) as writer:
        outcomes = writer.put(imported(*articles))
        if finish:
            writer.finish()
    return outcomes
