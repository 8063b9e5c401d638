"""Single values changed where they stand in a list, by the editor and the door of the form."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.actions.case_actions import UNRECORDED
from gui.forms.editors import can_be_typed
from gui.forms.row import FieldRow
from gui.forms.saving import Saving, Subject
from gui.lists.cell_field import CellField
from gui.lists.model import NAME
from gui.lists.pane import ListPane
from gui.translation import tr
from gui.widgets.messages import MessageBar
from models.records import CATALOGUE, Fact


class CellEditing(QObject):
    """Lays an editor over a cell of any list of one window, one at a time.

    `look_after` is told of the field that is edited, so that it is saved when the window is left.
    """

    def __init__(
        self,
        parent: QObject,
        *,
        saving: Callable[[], Saving],
        look_after: Callable[[FieldRow], None],
        messages: MessageBar,
    ) -> None:
        super().__init__(parent)
        self._saving = saving
        self._look_after = look_after
        self._messages = messages

    def take_up(self, page: ListPane) -> None:
        """Edit in the cells of a list."""
        page.table.at.wanted.connect(lambda id, code: self.edit(page, id, code))

    def edit(self, page: ListPane, id: int, code: str) -> None:
        """Lay an editor over a cell; say why not, where its value can't be typed there."""
        saving = self._saving()
        fact = _fact(page.kind, code)
        if saving.case.read_only:
            self._messages.tell(tr("Nothing can be changed here: the case can only be read."))
        elif fact is None or page.kind in UNRECORDED or fact.fixed or not can_be_typed(fact):
            self._messages.tell(tr("This can't be changed in the list; Enter opens the record."))
        else:
            saving.once_named(lambda: self._lay(page, id, code, fact, saving))

    def _lay(self, page: ListPane, id: int, code: str, fact: Fact, saving: Saving) -> None:
        record = saving.case.get(id)
        if record is None or saving.case.is_gone(id):
            return
        row = FieldRow(fact, Subject(CATALOGUE[page.kind], id), saving=saving, bare=True)
        field = CellField(page, page.table, row, id=id, field=code)
        # Where the row moves by its new value, those between would be passed over.
        below = page.table.at.below(id)
        field.left_by.connect(lambda way: self._go_on(page, id, code, way, below))
        self._look_after(row)
        row.show_record(record, None, locked=False)
        row.recall()
        field.lie()
        row.enter()

    def _go_on(self, page: ListPane, id: int, code: str, way: int, below: int | None) -> None:
        """Enter leads to the cell that was below, Tab to the next one in the row, to be edited."""
        table, shown = page.table, (NAME, *page.model.fields)
        column = shown.index(code) if code in shown else 0
        if not way:
            listed = below is not None and page.model.row_of(below) is not None
            table.at.go_to(below if below and listed else id, column)
            return
        following = [
            each
            for each in (shown[column + 1 :] if way > 0 else reversed(shown[:column]))
            if (fact := _fact(page.kind, each)) and can_be_typed(fact) and not fact.fixed
        ]
        if following:
            table.at.go_to(id, shown.index(following[0]))
            self.edit(page, id, following[0])


def _fact(kind: str, code: str) -> Fact | None:
    """The field of a column; of the first one, that which names the record."""
    entry = CATALOGUE[kind]
    return entry.naming if code == NAME else entry.facts.get(code)
