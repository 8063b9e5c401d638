"""What filters a list by one field: its values to tick, tests to pick, and a line to type one."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.lists.sentence import SentenceField
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, say
from models.reading.filtering.filters import Filter, OneOf, tests
from models.reading.filtering.names import Named
from models.reading.filtering.offers import offered
from models.reading.filtering.sentences import say as said
from models.reading.filtering.subjects import CHOICE, choices, sort_of, subject
from models.reading.filtering.tables import field_phrases
from models.records import Fact

_WIDTH = 38 * GRID
_ROWS = 14
_CODE, _TEST = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_CHECKED = Qt.CheckState.Checked


class Asking(QFrame):
    """Hangs under the header of a column. `chosen` gives the test of its field, None for none."""

    chosen = Signal(object)

    def __init__(
        self, window: QWidget, kind: str, field: str, *, named: Named, held: Filter | None
    ) -> None:
        """`held` is what tests the field now."""
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._field = field
        phrases = field_phrases(kind)
        self._phrase = next(each for each, code in phrases.items() if code == field)
        found = subject(kind, field)
        assert found is not None
        self.offers = QListWidget()
        self.offers.setObjectName("offers")
        self.offers.setAccessibleName(tr("Tests of {field}").format(field=tr(found.label)))
        self.typed = SentenceField(kind, named, prefix=self._phrase)
        self.typed.setPlaceholderText(tr("or type what it is compared with"))
        self.typed.setAccessibleName(tr("Test of {field}").format(field=tr(found.label)))
        self._typed = False
        self._wrong = label("", role=Role.CAPTION, tone="caution")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(label(tr(found.label), role=Role.SECTION))
        for piece in (self.offers, self.typed, self._wrong):
            column.addWidget(piece)
        self._list(kind, held, found if isinstance(found, Fact) else None, named)
        self.setFixedWidth(_WIDTH)
        self.offers.itemChanged.connect(self._tick)
        self.offers.itemActivated.connect(self._pick)
        self.offers.itemClicked.connect(self._press)
        self.typed.meant.connect(self._mean)
        self.typed.misread.connect(self._tell)
        self.typed.done.connect(self.close)

    def show_at(self, corner: QPoint) -> None:
        """Appear below a header, inside the screen."""
        self._fit()
        area = self.screen().availableGeometry()
        left = max(area.left(), min(corner.x(), area.right() - self.width()))
        top = max(area.top(), min(corner.y(), area.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.offers.setFocus()
        if self.offers.currentRow() < 0:
            self.offers.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _list(self, kind: str, held: Filter | None, fact: Fact | None, named: Named) -> None:
        values = list(choices(fact.kind)) if fact is not None and sort_of(fact) == CHOICE else []
        ticked = set(held.codes) if isinstance(held, OneOf) else set()
        for code, words in values:
            item = QListWidgetItem(words, self.offers)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_CHECKED if code in ticked else Qt.CheckState.Unchecked)
            item.setData(_CODE, code)
        for test in offered(kind, self._field):
            item = QListWidgetItem(self._said(test, kind, named), self.offers)
            item.setData(_TEST, test)
            if test == held:
                self.offers.setCurrentItem(item)
        if held is not None and not ticked and self.offers.currentItem() is None:
            self.typed.setText(self._said(held, kind, named))
            self._typed = True
        shown = min(self.offers.count(), _ROWS)
        high = max(self.offers.sizeHintForRow(0), 1)
        self.offers.setFixedHeight(shown * high + 2 * self.offers.frameWidth() + GRID)

    def _said(self, test: Filter, kind: str, named: Named) -> str:
        return said(test, kind, named=named).removeprefix(self._phrase).strip()

    def _ticked(self) -> tuple[str, ...]:
        items = [self.offers.item(at) for at in range(self.offers.count())]
        return tuple(
            each.data(_CODE) for each in items if each.data(_CODE) and each.checkState() == _CHECKED
        )

    def _tick(self, item: QListWidgetItem) -> None:
        self.offers.setCurrentItem(item)
        codes = self._ticked()
        self.chosen.emit(OneOf(self._field, codes) if codes else None)

    def _press(self, item: QListWidgetItem) -> None:
        if item.data(_TEST) is not None:
            self._pick(item)

    def _pick(self, item: QListWidgetItem) -> None:
        """Enter ends it: with the test, or with what is ticked, which is this value if none is."""
        test = item.data(_TEST)
        if test is not None:
            self.chosen.emit(test)
        elif not self._ticked():
            item.setCheckState(_CHECKED)
        self.close()

    def _mean(self, filter: Filter | None) -> None:
        # What stands here alone, without the field before it, means plain words.
        typed = bool(self.typed.text().strip())
        if self._typed and not typed:
            codes = self._ticked()
            self.chosen.emit(OneOf(self._field, codes) if codes else None)
        self._typed = typed
        if typed and filter is not None and all(hasattr(each, "field") for each in tests(filter)):
            self.chosen.emit(filter)

    def _tell(self, words: str) -> None:
        self._wrong.setVisible(bool(words))
        say(self._wrong, words, tone="caution")
        self._fit()

    def _fit(self) -> None:
        """Be as high as the wrapped words need at this width."""
        column = self.layout()
        if column is not None:
            self.resize(_WIDTH, column.totalHeightForWidth(_WIDTH))
