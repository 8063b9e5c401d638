"""What a column's header offers: to filter, sort and group by its field, and which columns show."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from gui.lists.columns import resorted
from gui.lists.model import NAME, ListModel
from gui.lists.table import Table
from gui.translation import tr
from gui.widgets.ticks_menu import TicksMenu
from models.reading.filtering.filters import testing
from models.reading.sorting import Sort


def heading_menu(
    table: Table, model: ListModel, code: str, *, ask: Callable[[], None], clear: Callable[[], None]
) -> QMenu:
    """The menu of a column; `ask` opens what filters by its field, `clear` takes that away."""
    menu = QMenu(table)
    field = code != NAME
    naming = model.entry.naming
    asked = code if field else naming.code if naming is not None else ""
    if asked:
        menu.addAction(tr("Filter…"), ask)
        if testing(model.asked.filter, asked) is not None:
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
    place = 1 + model.fields.index(code) if field else 0
    if table.frozen != place + 1:
        menu.addAction(tr("Keep in place up to here"), lambda: table.freeze(place + 1))
    if table.frozen:
        menu.addAction(tr("Keep nothing in place"), lambda: table.freeze(0))
    menu.addSeparator()
    if field:
        menu.addAction(tr("Hide this column"), lambda: table.show_column(code, shown=False))
    columns = columns_menu(table, model)
    columns.setTitle(tr("Columns"))
    menu.addMenu(columns)
    return menu


def columns_menu(table: Table, model: ListModel) -> QMenu:
    """A menu with every field of the records; what is ticked is a column."""
    menu = TicksMenu(table)
    for code, fact in model.entry.facts.items():
        action = menu.addAction(tr(fact.label))
        action.setCheckable(True)
        action.setChecked(code in model.fields)
        action.toggled.connect(lambda on, code=code: table.show_column(code, shown=on))
    menu.addSeparator()
    menu.addAction(tr("As at first"), lambda: table.show_columns(model.entry.listed))
    return menu
