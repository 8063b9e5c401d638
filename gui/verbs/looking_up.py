"""The verb that searches a case. No Qt.

It reads what was typed and words what was found; how it is found is decided in `models.search`.
"""

import argparse
from typing import TYPE_CHECKING, Any

from gui.user.folders import search_folder
from gui.verbs.answer import Answer
from gui.verbs.author import reader

if TYPE_CHECKING:
    from models.case import Case
    from models.search import Found


def search(asked: argparse.Namespace) -> Answer:
    """Find records by any words in them; the index is the window's, and brought up to date."""
    from models.case import Case
    from models.search import Index, place_of
    from models.storage.troubles import telling

    typed = " ".join(asked.words)
    with telling(asked.file), Case.open(asked.file, who=reader(""), read_only=True) as case:
        index = Index(place_of(search_folder(), uid=case.uid, path=case.path))
        try:
            index.catch_up(case)
            answer = index.search(typed, limit=asked.limit)
        finally:
            index.close()
        found = [_told(case, each) for each in answer.found]
    lines = [f"Also: {', '.join(answer.also)}"] if answer.also else []
    lines += [_line(each) for each in answer.found]
    if answer.more:
        lines.append(f"There is more; --limit shows more than {asked.limit}.")
    return Answer(
        lines or [f"Nothing was found for “{typed}”."],
        {"found": found, "also": list(answer.also), "more": answer.more},
    )


def _line(found: "Found") -> str:
    from models.records import CATALOGUE

    called = f"{CATALOGUE[found.kind].label}: {found.label}"
    return f"{called} — {found.field}: {found.passage}" if found.passage else called


def _told(case: "Case", found: "Found") -> dict[str, Any]:
    return {
        "uid": case.ledger.uid(found.record),
        "kind": found.kind,
        "label": found.label,
        "field": found.field,
        "passage": found.passage,
        "hits": [list(hit) for hit in found.hits],
        "nearly": found.nearly,
    }
