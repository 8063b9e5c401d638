"""The field above a list: plain words or the sentence of a filter, with what could follow offered.

It reads what is typed and says what is wrong with it; it filters nothing.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QListView, QWidget

from gui.look.tokens import GRID, ROW
from gui.translation import tr
from gui.widgets.tips import tip
from models.reading.filtering.filters import Filter
from models.reading.filtering.names import Named
from models.reading.filtering.scanning import Misread
from models.reading.filtering.sentences import Completion, completions, say, understood

TYPING_PAUSE = 120
"""Milliseconds after the last key until what was typed is read."""
_OFFERED = 12


class SentenceField(QLineEdit):
    """`meant` gives the filter that was typed, None for everything; `misread` what is wrong with
    it, nothing once it can be read. `done` says that Enter was pressed on what can be read.
    `elided` gives all that stands here where there is no room for it, else nothing."""

    meant = Signal(object)
    misread = Signal(str)
    done = Signal()
    elided = Signal(str)

    def __init__(
        self, kind: str, named: Named, *, prefix: str = "", parent: QWidget | None = None
    ) -> None:
        """With a `prefix`, only what follows it is typed here."""
        super().__init__(parent)
        self._kind = kind
        self._named = named
        self._prefix = prefix
        self._found: tuple[Completion, ...] = ()
        self._cut = ""
        self.setToolTip(_hint())
        self.setClearButtonEnabled(True)
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.setMaxVisibleItems(_OFFERED)
        self._popup = _popup()
        self._completer.setPopup(self._popup)
        self._popup.installEventFilter(self)
        self._completer.activated.connect(self._insert)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self.read)
        self.textEdited.connect(self._typed)
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._enter)

    def show_filter(self, filter: Filter | None) -> None:
        """Say a filter, without meaning it anew."""
        self.setText(say(filter, self._kind, named=self._named))
        self._pause.stop()
        # Its beginning says what it is about.
        self.setCursorPosition(0)
        self.misread.emit("")

    def read(self) -> bool:
        """Mean what stands here now; False where it can't be read."""
        self._pause.stop()
        try:
            filter = understood(self._whole(), self._kind, named=self._named)
        except Misread as fault:
            self.misread.emit(str(fault))
            return False
        self.misread.emit("")
        self.meant.emit(filter)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears what stands here; Ctrl+Space offers what could follow."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Space and control:
            self._offer(always=True)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell what there is no room for."""
        super().resizeEvent(event)
        self._tell_cut()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Enter for what is typed until an offer is chosen with the arrows."""
        # A window manager gives the popup the focus, by which its first row becomes current.
        if event.type() == QEvent.Type.KeyPress and not self._chosen():
            self._popup.setCurrentIndex(QModelIndex())
        return super().eventFilter(watched, event)

    def _chosen(self) -> bool:
        return self._popup.isVisible() and self._popup.selectionModel().hasSelection()

    def _whole(self) -> str:
        return f"{self._prefix} {self.text()}" if self._prefix else self.text()

    def _changed(self, text: str) -> None:
        self._pause.start()
        self._tell_cut()
        if not text:
            self._popup.hide()

    def _tell_cut(self) -> None:
        text = self.text()
        # Beside the text stands what clears it.
        room = self.width() - ROW - GRID
        cut = text if self.fontMetrics().horizontalAdvance(text) > room else ""
        if cut == self._cut:
            return
        self._cut = cut
        self.setToolTip(f"{tip(cut)}{_hint()}" if cut else _hint())
        self.elided.emit(cut)

    def _typed(self, text: str) -> None:
        self._offer(always=False)

    def _offer(self, *, always: bool) -> None:
        begun = self._whole()[: len(self._whole()) - len(self.text()) + self.cursorPosition()]
        at_end = self.cursorPosition() == len(self.text())
        wanted = always or (at_end and bool(self.text().strip()))
        self._found = completions(begun, self._kind, named=self._named) if wanted else ()
        self._offers.setStringList([each.text for each in self._found])
        if not self._found:
            self._popup.hide()
            return
        metrics = self._popup.fontMetrics()
        widest = max(metrics.horizontalAdvance(each.text) for each in self._found)
        area = self.rect()
        area.setWidth(min(max(widest + 2 * ROW, 8 * ROW), max(self.width(), 8 * ROW)))
        self._completer.complete(area)

    def _insert(self, chosen: str) -> None:
        found = next((each for each in self._found if each.text == chosen), None)
        if found is None:
            return
        lead = len(self._whole()) - len(self.text())
        start, cursor = max(found.start - lead, 0), self.cursorPosition()
        text = self.text()
        begun = text[:start]
        if begun and start == cursor and not begun.endswith((" ", "(")):
            begun += " "
        begun += f"{chosen} "
        self.setText(f"{begun}{text[cursor:].lstrip()}")
        self.setCursorPosition(len(begun))
        self._offer(always=True)

    def _enter(self) -> None:
        if self._chosen():
            return
        self._popup.hide()
        if self.read():
            self.done.emit()


def _hint() -> str:
    return tip(tr("Ctrl+Space shows what can be written here."))


def _popup() -> QListView:
    """A list of offers, made here: one of Qt's own making can be lost to Python while it stands."""
    popup = QListView()
    popup.setObjectName("offers")
    popup.setAccessibleName(tr("What could follow"))
    popup.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    popup.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return popup
