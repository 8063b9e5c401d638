"""A menu of records, for what stands too close together or has no place at all."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from gui.screens.timeline.words import title
from gui.translation import tr
from gui.visible import visible
from models.reading.figures import Moment
from models.reading.figures.chronology import Row

MOST = 30
"""So many records are listed."""
_FEW = 8


def menu_of(
    over: QWidget, moments: Sequence[Moment], row: Row | None, *, opens: Callable[[int], object]
) -> QMenu:
    """The first of some moments, each of which opens its record."""
    menu = QMenu(over)
    menu.aboutToHide.connect(menu.deleteLater)
    for each in moments[:MOST]:
        action = menu.addAction(visible(title(each, row)).replace("&", "&&"))
        action.triggered.connect(partial(_open, opens, each.record))
    if len(moments) > MOST:
        menu.addAction(_more(len(moments) - MOST)).setEnabled(False)
    return menu


def first_of(moments: Sequence[Moment], row: Row) -> str:
    """The first of some moments in lines, for what points at them."""
    lines = [title(each, row) for each in moments[:_FEW]]
    if len(moments) > _FEW:
        lines.append(_more(len(moments) - _FEW))
    return visible("\n".join(lines))


def _open(opens: Callable[[int], object], record: int, _checked: bool = False) -> None:
    opens(record)


def _more(number: int) -> str:
    return tr("and {n} more").format(n=f"{number:,}")
