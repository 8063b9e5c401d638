"""What a column's header offers: to filter, sort and group by its field, and which columns show."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from gui.lists.columns import resorted
from gui.lists.model import NAME, ListModel
from gui.lists.table import Table, columns_menu
from gui.translation import tr
from models.reading.filtering.filters import testing
from models.reading.sorting import Sort


def heading_menu(
    table: Table, model: ListModel, code: str, *, ask: Callable[[], None], clear: Callable[[], None]
) -> QMenu:
    """The menu of a column; `ask` opens what filters by its field, `clear` takes that away."""
    menu = QMenu(table)
    field = code != NAME
    if field:
        menu.addAction(tr("Filter…"), ask)
        if testing(model.asked.filter, code) is not None:
            menu.addAction(tr("Without this filter"), clear)
        menu.addSeparator()
    sorting = model.asked.sorting
    menu.addAction(tr("Sort upwards"), lambda: table.sort(Sort(code)))
    menu.addAction(tr("Sort downwards"), lambda: table.sort(Sort(code, descending=True)))
    if sorting and all(each.field != code for each in sorting):
        further = resorted(sorting, code, further=True)
        menu.addAction(tr("Then sort by this"), lambda: table.sort(*further))
    if sorting:
        menu.addAction(tr("Sort as usual"), lambda: table.sort())
    menu.addSeparator()
    if field and model.asked.grouping != code:
        menu.addAction(tr("Group by this"), lambda: table.group(code))
    if model.asked.grouping:
        menu.addAction(tr("Not grouped"), lambda: table.group(""))
    menu.addSeparator()
    if field:
        menu.addAction(tr("Hide this column"), lambda: table.show_column(code, shown=False))
    columns = columns_menu(table, model)
    columns.setTitle(tr("Columns"))
    menu.addMenu(columns)
    return menu
