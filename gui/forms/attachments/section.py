"""The attachments of a record under their heading, in the order in which they were attached."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.forms.attachments.attaching import Attaching
from gui.forms.attachments.card import Card
from gui.forms.reading import Shown
from gui.forms.saving import Saving, Subject
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, rule
from models.records import CATALOGUE, Attachment


class Attachments(QWidget):
    """The files that are kept with one record; `cited` asks for what stands behind a value."""

    cited = Signal(object)

    def __init__(self, owner: Subject, *, saving: Saving, attaching: Attaching) -> None:
        super().__init__()
        self.entry = CATALOGUE[Attachment.code]
        self.cards: dict[int, Card] = {}
        self._owner = owner
        self._saving = saving
        self._attaching = attaching
        self._add = QPushButton(tr("add"))
        self._add.setProperty("kind", "quiet")
        self._add.setAccessibleName(tr("Attach files"))
        self._add.setToolTip(tr("Files can also be dropped on the record."))
        self._add.clicked.connect(self.begin)
        head = QHBoxLayout()
        head.setContentsMargins(GRID // 2, 0, 0, 0)
        head.addWidget(label(tr(self.entry.plural), role=Role.SECTION))
        head.addWidget(self._add)
        head.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(rule())
        column.addLayout(head)
        column.addLayout(self._list)

    def show_record(self, shown: Shown, *, locked: bool) -> None:
        """Show the attachments of a record; hidden while there are none."""
        records = {record.id: record for record in shown.children.get(self.entry.code, ())}
        for id in [id for id in self.cards if id not in records]:
            self._drop(self.cards.pop(id))
        for id, record in records.items():
            if isinstance(record, Attachment):
                self._card(id).show_record(record, shown, locked=locked)
        self._add.setVisible(not locked)
        self.setVisible(bool(self.cards))

    @property
    def held(self) -> tuple[QWidget, ...]:
        """The records as they are shown, in their order."""
        return tuple(self.cards.values())

    def recall(self) -> None:
        """Bring back what was typed before and could not be saved."""
        for card in self.cards.values():
            card.recall()

    def begin(self) -> None:
        """Ask for files to attach."""
        if self._owner.id is not None:
            self._attaching.choose(self._owner.id)

    def _card(self, id: int) -> Card:
        if id not in self.cards:
            subject = Subject(self.entry, id)
            card = self.cards[id] = Card(subject, saving=self._saving, attaching=self._attaching)
            card.cited.connect(self.cited)
            self._list.addWidget(card)
        return self.cards[id]

    def _drop(self, card: Card) -> None:
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
