"""The page on which another copy, or the case's own past, is looked at beside the case.

It asks, shows and lets decide; `gui/panes/merging.py` looks, backs up and merges.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.actions.browsing import Steps
from gui.forms.order import beside
from gui.look.theme import Theme
from gui.look.tokens import GRID
from gui.screens.merging.deciding import Deciding, Step, Which
from gui.screens.merging.detail import Detail
from gui.screens.merging.foot import Foot
from gui.screens.merging.head import Head
from gui.screens.merging.listed import Listed
from gui.screens.merging.look import Look
from gui.screens.merging.steps import PreviewSteps
from gui.translation import tr
from gui.widgets.labels import rule, say
from gui.widgets.middle import Middle
from models.errors import Refused
from models.reading.arrivals import Arrival, Arrivals
from models.records import LIFE

_SIDE_BY_SIDE = 80 * GRID


class Merging(QWidget):
    """`looked` asks for a look, `wanted` for the merge, `reported` for the report, `closed` to be
    left, `led` for a record by its uid and a field; `stepped` says that what can be undone here may
    be something else."""

    looked = Signal(object)
    stepped = Signal()
    wanted = Signal()
    reported = Signal()
    closed = Signal()
    led = Signal(str, str)

    def __init__(self, *, theme: Theme, stands: Callable[[str, str], bool]) -> None:
        """`stands` says of a record's uid and a field whether its values still differ."""
        super().__init__()
        self._stands = stands
        self.look: Look | None = None
        self.arrivals: Arrivals | None = None
        self.deciding: Deciding | None = None
        self.merged = ""
        self._stale = False
        self._busy = False
        self.listed = Listed()
        self.detail = Detail()
        self._head = Head()
        self.foot = Foot()
        self._waiting = Middle("")
        self._again = QPushButton(tr("Look again"))
        self._pages = QStackedWidget()
        self._lay_out()
        self._wire()
        theme.changed.connect(self._redraw)

    @property
    def state(self) -> str:
        """What is said at the foot."""
        return self.foot.state

    @property
    def steps(self) -> Steps | None:
        """The steps that are undone here in place of the case's: while it is decided on a merge,
        nothing else is."""
        if self.look is None or not self.look.merging or self.merged:
            return None
        return PreviewSteps(None if self._busy else self.deciding, self._show_step)

    @property
    def said(self) -> str:
        """What is said where there is nothing to show."""
        return self._waiting.said.text()

    def begin(self, look: Look) -> None:
        """Begin a look, forgetting the one before."""
        self.look, self.arrivals, self.deciding, self.merged = look, None, None, ""
        self._head.show_title(look.title)
        self._head.show_arrivals(None)
        self.looked.emit(look)

    def hear(self) -> None:
        """The case was changed: say what is still open, or look at the same again."""
        if self.merged:
            self.listed.show_states(self._decided)
        else:
            self.look_again()

    def look_again(self) -> None:
        """Look at the same again. Hidden, it waits until it is shown."""
        if self.look is None or self._busy:
            return
        self._stale = not self.isVisible()
        if not self._stale:
            self.looked.emit(self.look)

    def show_waiting(self, words: str, *, again: bool = False) -> None:
        """Say what is going on instead of what was found; `again` offers to look again."""
        say(self._waiting.said, words, tone="muted")
        self._again.setVisible(again)
        self._pages.setCurrentIndex(0)
        self._situate(ready=False)

    def show_refused(self, refused: Refused) -> None:
        """Say why there is nothing to show."""
        self.arrivals = self.deciding = None
        self._head.show_arrivals(None)
        self.show_waiting(str(refused), again=True)
        self.foot.merge.hide()
        self.foot.close_button.setText(tr("Close"))

    def show_arrivals(self, arrivals: Arrivals) -> None:
        """Show what was found; decisions on what is still the same stand."""
        assert self.look is not None
        before, self.arrivals = self.deciding, arrivals
        self.deciding = Deciding(arrivals) if self.look.merging else None
        if self.deciding is not None and before is not None:
            self.deciding.carry_over(before)
        self._head.show_arrivals(arrivals)
        if not arrivals.records:
            self.show_waiting(self._nothing(arrivals))
            self._situate(ready=arrivals.brings)
            return
        held = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self._fill()
        self._pages.setCurrentIndex(1)
        self._situate(ready=True)
        if held:
            self.listed.setFocus()

    def show_busy(self, words: str) -> None:
        """Let nothing be chosen while the merge is made."""
        self._busy = True
        self.detail.setEnabled(False)
        self._situate(ready=False)
        self.foot.say(words)

    def show_ready(self) -> None:
        """Let everything be chosen again: the merge was not made."""
        self._busy = False
        self.detail.setEnabled(True)
        self._situate(ready=True)

    def show_merged(self, words: str) -> None:
        """Say what was merged; from here one goes to the records."""
        self._busy, self.merged = False, words
        self._head.show_title(words)
        self.detail.setEnabled(True)
        if self.arrivals is not None and self.arrivals.records:
            self._fill()
        self._situate(ready=True)
        self.foot.close_button.setFocus()

    def _show_step(self, step: Step) -> None:
        """Show what a step changed, at the record that it is about."""
        if len({uid for uid, _ in step.after}) == 1:
            self.listed.go_to(next(iter(step.after))[0])
        self._show_choices()

    def enter(self) -> None:
        """Take the keyboard."""
        (self.listed if self._pages.currentIndex() else self.foot.close_button).setFocus()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go through the page as it is laid out, then out of it."""
        now: QWidget | None = self.focusWidget()
        after = beside(self, now or self, forward=next)
        if after is None:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        after.setFocus(reason)
        self.detail.ensureWidgetVisible(after)
        return True

    def minimumSizeHint(self) -> QSize:
        """Room for little; what else is shown in this place must not suffer."""
        return QSize(48 * GRID, 32 * GRID)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again, if something changed while it was hidden."""
        super().showEvent(event)
        if self._stale:
            self.look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow page, as beside an open record, wholly to the list."""
        super().resizeEvent(event)
        self.detail.setVisible(self.width() >= _SIDE_BY_SIDE)

    def hideEvent(self, event: QHideEvent) -> None:
        """A look that nobody sees is not finished."""
        super().hideEvent(event)
        if self.arrivals is None and self.look is not None and not self.merged:
            self._stale = True

    def _fill(self) -> None:
        assert self.look is not None
        assert self.arrivals is not None
        self.detail.begin(
            columns=self.look.columns,
            backing=self.arrivals.backing,
            deciding=self.deciding,
            locked=bool(self.merged),
            leads=bool(self.merged) or self.look.day is not None,
        )
        self.listed.show_arrivals(self.arrivals, self._decided)

    def _situate(self, *, ready: bool) -> None:
        merging = self.look is not None and self.look.merging
        asked = self.deciding is not None and bool(self.deciding.questions)
        # Where a copy brings nothing, there is nothing to merge and nothing to report.
        nothing = self.arrivals is not None and not self.arrivals.brings
        foot = self.foot
        foot.several.setVisible(merging and asked and not self.merged)
        foot.several.setEnabled(ready)
        foot.report.setVisible(self.arrivals is not None and not (merging and nothing))
        foot.report.setEnabled(ready)
        foot.merge.setVisible(merging and not self.merged and not nothing)
        foot.merge.setEnabled(ready and self.arrivals is not None)
        open_now = merging and not self.merged and not self._busy and not nothing
        self.foot.close_button.setText(tr("Cancel") if open_now else tr("Close"))
        if not self._busy:
            foot.show_deciding(None if self.merged else self.deciding)
        self.stepped.emit()

    def _nothing(self, arrivals: Arrivals) -> str:
        if self.look is not None and self.look.day is not None:
            return tr("Nothing that is told has changed since then.")
        if arrivals.arriving:
            return tr("The copy holds edits that change nothing here, as both sides did the same.")
        if arrivals.brings:
            return tr("The copy holds what this case lacks of earlier edits or attached files.")
        return tr("The copy holds nothing that this case does not hold already.")

    def _decided(self, arrival: Arrival) -> str:
        deciding = self.deciding
        if deciding is None:
            return ""
        its = [
            *((part.uid, field.field) for part, field in arrival.conflicts),
            *((part.uid, LIFE) for part in arrival.kept),
        ]
        if self.merged:
            open_now = any(self._stands(*place) for place in its)
            return tr("undecided") if open_now else tr("decided")
        left = sum(not deciding.sides.get(place) for place in its)
        return tr("{n} to decide").format(n=left) if left else tr("decided")

    def _choose(self, side: str, which: Which, anew: bool, words: str) -> None:
        if self.deciding is not None:
            self.deciding.choose_all(side, which, anew=anew, words=words)
            self._show_choices()

    def _show_choices(self) -> None:
        self.detail.show_choices()
        self._hear()

    def _hear(self) -> None:
        self.listed.show_states(self._decided)
        self._situate(ready=True)

    def _want(self) -> None:
        if self.foot.merge.isVisibleTo(self) and self.foot.merge.isEnabled():
            self.wanted.emit()

    def _redraw(self) -> None:
        if self.arrivals is not None and self.arrivals.records:
            self._fill()

    def _wire(self) -> None:
        self.listed.chosen.connect(self.detail.show_arrival)
        self.listed.chosen.connect(self.foot.show_record)
        self.detail.chosen.connect(self._hear)
        self.detail.led.connect(self.led)
        self.foot.chose.connect(self._choose)
        self.foot.merge.clicked.connect(self._want)
        self.foot.report.clicked.connect(self.reported)
        self.foot.close_button.clicked.connect(self.closed)
        self._again.clicked.connect(self.look_again)
        key = QAction(self)
        key.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        key.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.triggered.connect(self._want)
        self.addAction(key)

    def _lay_out(self) -> None:
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.listed)
        split.addWidget(self.detail)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 2)
        split.setSizes([48 * GRID, 86 * GRID])
        waiting = QWidget()
        column = QVBoxLayout(waiting)
        column.addWidget(self._waiting, 1)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4 * GRID)
        self._pages.addWidget(waiting)
        self._pages.addWidget(split)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(rule())
        whole.addWidget(self._pages, 1)
        whole.addWidget(rule())
        whole.addWidget(self.foot)
