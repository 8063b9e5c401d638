"""The small form that adds a citation; until then what is typed is kept as a draft."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.forms.begun_citation import BegunCitation
from gui.forms.editors import Context, Editor, editor
from gui.forms.saving import Saving, Subject
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label
from models.errors import NotUnderstood
from models.records import CATALOGUE, Citation, Fact, Relay, Source
from models.records.kinds import Path, Prose
from models.records.vocabularies.sources import FIRST_HAND

_CONFIRMED = "1"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Citing(QWidget):
    """Source, passage, chain and grade of a new citation for one value."""

    ended = Signal()

    def __init__(self, about: int, fact: Fact | None, *, saving: Saving) -> None:
        super().__init__()
        self._about, self._fact = about, fact
        self._saving = saving
        context = Context(saving.case, self._stated)
        asked = [each for each in CATALOGUE[Citation.code].facts.values() if not each.fixed]
        self.editors: dict[str, Editor] = {each.code: editor(each, context) for each in asked}
        subject = Subject(CATALOGUE[saving.case.kind(about) or ""], about)
        self._begun = BegunCitation(self, subject, fact, self.editors, saving=saving)
        self.ended.connect(self._begun.end)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        line = at = 0
        for each in asked:
            wide = isinstance(each.kind, Prose)
            if wide and at:
                line, at = line + 1, 0
            grid.addLayout(self._cell(each), line, at, 1, 2 if wide else 1)
            at += 2 if wide else 1
            if at >= 2:
                line, at = line + 1, 0
        for made in self.editors.values():
            made.kept.connect(lambda made=made: self._go_on(made))
            made.sent.connect(self.keep)
            made.abandoned.connect(self.ended)
        for said in (self.editors["source"].kept, self.editors["source"].left):
            said.connect(self._propose_way)
        self._proposed = ""
        keep = QPushButton(tr("Add citation"))
        keep.setProperty("kind", "primary")
        keep.clicked.connect(self.keep)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.ended)
        buttons = QHBoxLayout()
        buttons.addWidget(keep)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(GRID)
        column.addLayout(grid)
        column.addLayout(buttons)

    def recall(self) -> bool:
        """Bring back what was typed before and not added; whether there was any."""
        found = self._begun.recall()
        if found:
            self._propose_way()
        return found

    def begin(self) -> None:
        """Start with the source, or go on with what was typed before."""
        source = self.editors["source"]
        source.setFocus()
        if not self.recall():
            source.open()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed where another record is shown, or the window is left."""
        super().hideEvent(event)
        self._begun.keep()

    def keep(self) -> None:
        """Add the citation; what is not understood is said at its field and nothing is stored."""
        values: dict[str, Any] = {}
        for code, made in self.editors.items():
            try:
                values[made.fact.name] = made.value()
            except NotUnderstood as fault:
                made.setFocus()
                made.complain(str(fault))
                return
            if code == "source" and values[made.fact.name] is None:
                made.setFocus()
                made.complain(tr("A citation needs its source: choose one, or make it here."))
                return
        if values["credibility"] == _CONFIRMED and not self._may_confirm(values):
            reason = self.editors["credibility_reason"]
            reason.complain(tr("Say why it counts as confirmed: one origin is not enough."))
            reason.setFocus()
            return
        if self._saving.cite(self._about, self._fact, values):
            self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps it, Escape gives it up."""
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        else:
            super().keyPressEvent(event)

    def _go_on(self, made: Editor) -> None:
        """Go to the next field, unless this one can't be understood."""
        try:
            made.value()
        except NotUnderstood as fault:
            made.complain(str(fault))
        else:
            self.focusNextChild()

    def _propose_way(self) -> None:
        """Take what speaks for itself by its kind at its word, unless a way was chosen."""
        case, way = self._saving.case, self.editors["through"]
        if way.typed() != self._proposed:
            return
        stated = self._stated("source")
        source = case.get(stated) if isinstance(stated, int) else None
        first_hand = isinstance(source, Source) and source.kind in FIRST_HAND
        # Whoever recorded what it relays knows better than its kind does.
        own = first_hand and not case.referring(Relay, "source", [stated])
        way.start(Path() if own else None)
        self._proposed = way.typed()

    def _may_confirm(self, values: dict[str, Any]) -> bool:
        """Whether two independent origins stand behind it, or a reason is given."""
        place = (self._about, self._fact.code if self._fact else None)
        known = self._saving.case.evidence([self._about]).get(place)
        return bool(values["credibility_reason"]) or (known is not None and known.origins > 1)

    def _cell(self, fact: Fact) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.setContentsMargins(0, 0, 0, 0)
        cell.setSpacing(2)
        cell.addWidget(label(tr(fact.label), role=Role.CAPTION, tone="muted"))
        cell.addWidget(self.editors[fact.code])
        cell.addStretch(1)
        return cell

    def _stated(self, code: str) -> Any:
        try:
            return self.editors[code].value() if code in self.editors else None
        except NotUnderstood:
            return None
