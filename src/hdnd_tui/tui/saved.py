"""A saved search as one text: the words with the councils, years and values of facets chosen beside them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from hdnd_tui.article import Council
from hdnd_tui.search.facet import Choice


@dataclass(frozen=True, slots=True)
class Search:
    """What is saved of a search; councils by name, so that it fits another archive too."""

    text: str
    councils: Sequence[Council] = ()
    years: Sequence[int] = ()
    chosen: Sequence[Choice] = ()


def packed(search: Search) -> str:
    """Give the text to keep."""
    if not search.councils and not search.years and not search.chosen:
        return search.text
    kept = {
        "text": search.text,
        "councils": [c.to_json() for c in search.councils],
        "years": [*search.years],
        "chosen": [*search.chosen],
    }
    return json.dumps(kept, ensure_ascii=False)


def unpacked(text: str) -> Search:
    """Read a kept text; what is no form of ours is the words of a query."""
    with suppress(ValueError, KeyError, TypeError, AttributeError):
        kept: Any = json.loads(text)
        councils = [Council.from_json(each) for each in kept["councils"]]
        years = [int(year) for year in kept["years"]]
        # Kinds of event once stood alone, under their own name.
        chosen = [("kind", str(key)) for key in kept.get("kinds", ())]
        chosen += [(str(facet), str(key)) for facet, key in kept.get("chosen", ())]
        return Search(str(kept["text"]), councils, years, chosen)
    return Search(text)
