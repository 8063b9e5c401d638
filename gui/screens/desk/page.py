"""The desk itself: heading, what needs attention, and the board beside it or below.

It lays out and shows; the outlook says what there is.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.look.tokens import CARD, GRID, Role
from gui.outlook import Outlook
from gui.reading.stopped import Stopped
from gui.screens.desk.attention import MOST, AttentionList
from gui.screens.desk.board import Board
from gui.screens.desk.portfolio import Portfolio
from gui.screens.desk.views import ViewStrip
from gui.translation import counted, tr
from gui.widgets.labels import label, prose, rule, say
from gui.widgets.middle import Middle
from models.reading.stages import stages_by_gate
from models.records.kinds import When

BESIDE = 860
"""From this width, in logical pixels, the board stands beside what needs attention."""

WIDEST = 480
"""No sentence about what needs attention gets longer lines than this leaves room for."""
_ANY = 16_777_215


class Desk(QWidget):
    """`opened` names the record to show beside it; `entered` one that gets the keyboard too.

    `wanted_new` asks for a record of a kind, where there is nothing yet. `compared`, `told_apart`,
    `set_aside` and `taken_up` are those of what needs attention. `listed` gives a gate and a stage
    there, the applications of which are to be listed.
    """

    opened = Signal(int)
    entered = Signal(int)
    wanted_new = Signal(str)
    compared = Signal(int, int)
    told_apart = Signal(int, int)
    set_aside = Signal(object)
    taken_up = Signal(object)
    listed = Signal(object, object)

    def __init__(self, *, outlook: Outlook, writable: bool) -> None:
        super().__init__()
        self._outlook = outlook
        self._stale = True
        self.views = ViewStrip()
        self.attention = AttentionList(writable=writable)
        self.portfolio = Portfolio()
        self.portfolio.chosen.connect(self.listed)
        self.board = Board()
        self._facts = label("", role=Role.CAPTION, tone="muted")
        self._facts.setWordWrap(True)
        self._urgent, self._calm = _heading(tr("Needs attention"))
        self._portfolio, self._figures = _heading(tr("Applications at their gates"))
        self._nothing = prose(tr("Nothing needs attention today."), tone="muted")
        self._nothing.setContentsMargins(CARD, GRID, CARD, GRID)
        self.aside = QPushButton()
        self.aside.setProperty("kind", "quiet")
        self.aside.setCheckable(True)
        self.aside.toggled.connect(self._turn_aside)
        self._left = _column(self._urgent, self.attention, self._nothing)
        below = QHBoxLayout()
        below.setContentsMargins(CARD - GRID, GRID // 2, CARD, GRID // 2)
        below.addWidget(self.aside)
        below.addStretch(1)
        layout = self._left.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(below)
        self._right = _column(self._portfolio, self.board)
        right = self._right.layout()
        assert isinstance(right, QVBoxLayout)
        right.insertWidget(1, self.portfolio)
        self._between = QWidget()
        self._between.setProperty("plain", "line")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self._left)
        self._body.addWidget(self._between)
        self._body.addWidget(self._right)
        self._stack = QStackedWidget()
        filled = QWidget()
        filled.setLayout(self._body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty(writable))
        # Before the first reading nothing is known, not even that nothing needs attention.
        self._stack.addWidget(QWidget())
        self._stack.setCurrentIndex(2)
        self._stopped = Stopped(outlook.aside)
        self._stopped.wanted.connect(outlook.refresh)
        self._lay_out()
        for part in (self.attention, self.board):
            part.opened.connect(self.opened)
            part.entered.connect(self.entered)
        self.attention.compared.connect(self.compared)
        self.attention.told_apart.connect(self.told_apart)
        self.attention.set_aside.connect(self.set_aside)
        self.attention.taken_up.connect(self.taken_up)
        outlook.read.connect(self._hear)
        outlook.aside.asked.connect(self._hear)
        outlook.aside.given_up.connect(self._give_up)
        self._hear()

    def enter(self) -> None:
        """Give the keyboard to what needs attention, else to the board or to what to begin with."""
        parts = (self.attention, self.board, self._first)
        next((part for part in parts if part.isVisibleTo(self)), self.attention).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the board beside what needs attention where there is room, else below."""
        super().resizeEvent(event)
        beside = self.width() >= BESIDE
        self._body.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._body.setStretch(0, 7 if beside else 6)
        self._body.setStretch(2, 13 if beside else 5)
        self._left.setMaximumWidth(WIDEST if beside else _ANY)
        # Below there is room for the board alone.
        self.portfolio.setMaximumHeight(_ANY if beside else 0)
        thin, wide = (1, _ANY) if beside else (_ANY, 1)
        self._between.setMaximumSize(thin, wide)
        self._between.setMinimumSize(1, 1)

    def event(self, event: QEvent) -> bool:
        """Take up what came while it was hidden, before it is painted."""
        if event.type() == QEvent.Type.Show and self._stale:
            self._refresh()
        return super().event(event)

    def _lay_out(self) -> None:
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QVBoxLayout()
        head.setContentsMargins(CARD, CARD - 2, CARD, GRID + 2)
        head.setSpacing(2)
        head.addWidget(label(tr("Desk"), role=Role.TITLE))
        head.addWidget(self._facts)
        head.addWidget(self._stopped)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.views)
        whole.addWidget(rule())
        whole.addWidget(self._stack, 1)

    def _empty(self, writable: bool) -> QWidget:
        said = tr(
            "Here you will see what needs attention and where every application stands, once"
            " there is an application."
        )
        self._first = QPushButton(tr("New application"))
        self._first.setEnabled(writable)
        self._first.clicked.connect(lambda: self.wanted_new.emit("application"))
        return Middle(said, self._first)

    def _hear(self) -> None:
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def _give_up(self) -> None:
        older = self._outlook.view is not None
        self._stopped.tell(older=older)
        self._facts.setVisible(older)

    def _refresh(self) -> None:
        view = self._outlook.view
        self._facts.show()
        if view is None:
            say(self._facts, tr("Reading where the applications stand…"), tone="muted")
            return
        self._stale = False
        seen = view.overview
        self._stack.setCurrentIndex(0 if seen.board or seen.attention else 1)
        self._show_attention()
        self.portfolio.show_gates(stages_by_gate(seen))
        self.board.show_overview(seen)
        today = tr("As of {day}").format(day=When(seen.as_of.isoformat()).said())
        rests = tr("it rests on {sources}").format(sources=seen.weight.words)
        facts = (today, rests if seen.weight.sources else "")
        say(self._facts, " · ".join(filter(None, facts)), tone="muted")
        number = counted(len(seen.board), "application", "applications")
        if view.of:
            number = tr("the first {n} of {all}").format(n=number, all=f"{view.of:,}")
        say(self._figures, number if view.of else f"{len(seen.board):,}", tone="muted")

    def _turn_aside(self, shown: bool) -> None:
        """Show what was set aside, or hide it again; it stands below all that presses."""
        self._show_attention()
        view = self._outlook.view
        if shown and view is not None:
            self.attention.bring_to_sight(len(view.overview.pressing))

    def _show_attention(self, *_: object) -> None:
        """Show what presses and, where that was asked for, what was set aside."""
        view = self._outlook.view
        if view is None:
            return
        seen = view.overview
        pressing = seen.pressing
        waiting = len(seen.attention) - len(pressing)
        number = counted(waiting, "set aside", "set aside")
        self.aside.setText(tr("Hide {n}").format(n=number) if self.aside.isChecked() else number)
        if not waiting and self.aside.hasFocus():
            self.attention.setFocus()
        self.aside.setVisible(bool(waiting))
        shown = list(pressing)
        if self.aside.isChecked():
            shown += [each for each in seen.attention if each.aside is not None]
        self.attention.show_items(shown, {row.application: row.title for row in seen.board})
        self.attention.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        number = f"{len(pressing):,}" if pressing else ""
        first = tr("first {n} of {all}").format(n=MOST, all=number)
        say(self._calm, first if len(pressing) > MOST else number, tone="muted")


def _heading(words: str) -> tuple[QWidget, QLabel]:
    figure = label("", tone="muted")
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(CARD, GRID + 4, CARD, GRID)
    row.setSpacing(GRID)
    row.addWidget(label(words, role=Role.SECTION))
    row.addWidget(figure)
    row.addStretch(1)
    return whole, figure


def _column(heading: QWidget, *parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(heading)
    for part in parts:
        column.addWidget(part, 1)
    return whole
