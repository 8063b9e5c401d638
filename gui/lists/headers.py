"""What stands over a column: what it is called, which way it sorts, and that it is filtered by."""

from PySide6.QtGui import QIcon

from gui.look.icons import icon
from gui.look.theme import tokens
from gui.translation import tr
from models.reading.filtering.filters import testing
from models.reading.lists import Arranged
from models.records import Entry


def words(entry: Entry, code: str, asked: Arranged) -> str:
    """The label of a column, which way it sorts, and its place where several do."""
    label = entry.facts[code].label if code else entry.label
    sorting = asked.sorting
    places = [at for at, each in enumerate(sorting, 1) if each.field == code]
    if not places:
        return tr(label)
    way = "↓" if sorting[places[0] - 1].descending else "↑"
    return f"{tr(label)}  {places[0] if len(sorting) > 1 else ''}{way}"


def said(entry: Entry, code: str, asked: Arranged) -> str:
    """The same for whoever does not see the sign."""
    name = words(entry, code, asked)
    return f"{name} ({tr('filtered')})" if _filtered(entry, code, asked) else name


def sign(entry: Entry, code: str, asked: Arranged) -> QIcon | None:
    """The sign that a column's own test filters the list; None without one."""
    if not _filtered(entry, code, asked):
        return None
    return icon("filter", theme=tokens(), tone="accent")


def _filtered(entry: Entry, code: str, asked: Arranged) -> bool:
    field = code or (entry.naming.code if entry.naming is not None else "")
    return bool(field) and testing(asked.filter, field) is not None
