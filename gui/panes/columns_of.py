"""Which fields the columns of a list stand for, where cells are copied and pasted."""

from collections.abc import Sequence

from gui.lists.pane import ListPane
from gui.translation import tr
from gui.visible import visible
from models.pasting import nameless_head


def heads(page: ListPane) -> dict[str, str]:
    """The fields by what stands over their columns, here and in what was copied from here."""
    entry = page.model.entry
    named = {tr(fact.label): code for code, fact in entry.facts.items()}
    # The column of the names is headed by the kind; what has no name of its own is only called so.
    return {tr(entry.label): entry.naming.code if entry.naming is not None else ""} | named


def why_nameless(page: ListPane, rows: Sequence[Sequence[str]]) -> str:
    """What is wrong with a first row that names fields, and something that is none; else empty."""
    head = nameless_head(rows, heads(page))
    words = tr("“{head}” names no field here: leave that column out, or call it by a field.")
    return words.format(head=visible(head)) if head else ""


def fields_from(page: ListPane, section: int) -> list[str]:
    """The fields of the columns from one on; the name of a record is a field as well.

    Empty stands for the names of what is only called so.
    """
    naming = page.model.entry.naming
    first = [naming.code if naming is not None else ""] if section <= 0 else []
    return first + list(page.model.fields[max(section - 1, 0) :])
