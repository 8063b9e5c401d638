"""The records that something is about: the whole case, some of a kind, or one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.forms.editors.base import Context
from gui.forms.editors.picker import Offer, Picker
from gui.forms.rows import RecordRow
from gui.translation import tr
from gui.widgets.labels import label
from models.case import Case
from models.errors import NotUnderstood
from models.records import CATALOGUE, Fact
from models.records.kinds import Reference

_MOST = 30


class Scope(QWidget):
    """The records chosen, each taken out again, and a field that finds one more.

    `changed` says that others are chosen. With `single` one takes the place of another.
    """

    changed = Signal()

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.ids: tuple[int, ...] = ()
        self._case = case
        self._kind, self._single = "", False
        self._rows: list[RecordRow] = []
        self._none = label("", tone="muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._none)
        self.finder: Finder | None = None

    def show_kind(self, kind: str, ids: tuple[int, ...], *, single: bool) -> None:
        """Choose among records of this kind, of which these are chosen already."""
        if kind != self._kind:
            self._kind, self._single = kind, single
            if self.finder is not None:
                self.finder.hide()
                self.finder.deleteLater()
            self.finder = Finder(self._case, kind)
            self.finder.kept.connect(self._add)
            self._column.addWidget(self.finder)
        self.ids = ids
        self._show()

    def _add(self) -> None:
        assert self.finder is not None
        try:
            id = self.finder.value()
        except NotUnderstood as fault:
            self.finder.complain(str(fault))
            return
        if id is None:
            return
        self.finder.start(None)
        if id not in self.ids:
            self.ids = (id,) if self._single else (*self.ids, id)
            self._show()
            self.changed.emit()

    def _take_out(self, id: int) -> None:
        self.ids = tuple(each for each in self.ids if each != id)
        self._show()
        assert self.finder is not None
        self.finder.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        labels = self._case.labels(self.ids)
        self._rows = [self._row(id, labels.get(id, "?")) for id in self.ids]
        for at, row in enumerate(self._rows):
            self._column.insertWidget(1 + at, row)
        self._none.setText(tr("No company chosen yet") if self._single else tr("The whole case"))
        self._none.setVisible(not self.ids)
        assert self.finder is not None
        self.finder.prompt(self._prompt())

    def _prompt(self) -> str:
        if self._single:
            return tr("Another: type its name") if self.ids else tr("Type the company's name")
        if self.ids:
            return tr("One more: type its name")
        return tr("Only some: type the name of an application")

    def _row(self, id: int, name: str) -> RecordRow:
        row = RecordRow(name, icon=CATALOGUE[self._kind].icon, detail="", compact=True)
        row.can_be_removed(tr("Leave out"))
        row.removed.connect(lambda: self._take_out(id))
        return row


class Finder(Picker):
    """Finds one record of some kinds by what it is called."""

    def __init__(self, case: Case, *kinds: str) -> None:
        one = tr(" or ").join(tr(CATALOGUE[kind].label).lower() for kind in kinds)
        fact = Fact(
            Reference(kinds), tr("Find {record}").format(record=one), help=tr("Type a name.")
        )
        super().__init__(fact, Context(case, lambda _code: None), offers=self._found)
        self._case, self._kinds = case, kinds
        self._foot.setVisible(False)

    def show_offer(self, value: object) -> Offer | None:
        """Nothing more than its name."""
        return None

    def prompt(self, words: str) -> None:
        """Say in the empty field what to type."""
        self.line.setPlaceholderText(words)

    def note(self, words: str) -> None:
        """Only complaints are said; what to type stands in the field."""

    def _found(self, typed: str) -> Sequence[Offer]:
        found = self._case.named_like(self._kinds, typed.strip(), limit=_MOST)
        return [Offer(id, name, "", CATALOGUE[kind].icon) for id, kind, name in found]
