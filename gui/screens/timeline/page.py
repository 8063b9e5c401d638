"""The page of the timeline: its head, the drawing, what its marks mean, and the ways out.

It shows what was read and tells what is wanted; nothing is written or computed here.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from briefings.plates import Plate
from gui.changes import Changes, Watch
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID, Role
from gui.reading import ReadingAside
from gui.screens.timeline.chosen import Chosen, bounds, kept
from gui.screens.timeline.drawing import Drawing
from gui.screens.timeline.head import Head
from gui.screens.timeline.leaving import (
    Items,
    Rows,
    as_of,
    facts,
    plate,
    undated_words,
)
from gui.screens.timeline.listing import first_of, menu_of
from gui.screens.timeline.reading import Told, told
from gui.screens.timeline.scaled import Scene
from gui.screens.timeline.words import keys, pointed_at
from gui.translation import tr
from gui.widgets.labels import label, rule, say
from gui.widgets.middle import Middle
from gui.widgets.ways import Way, Ways
from gui.work import Work
from models.case import Case
from models.reading.figures import Moment

PAUSE = 200
"""Milliseconds after an edit until it is read anew, so that several edits cost once."""


class Timeline(QWidget):
    """`opened` names a record to show beside it, `entered` one that gets the keyboard too.

    `wanted_new` asks for a record of a kind. `exported` hands over what is shown and the ending of
    the file to write, `copied` what is to be copied as a picture, `printed` what is to be printed;
    `composed` names the record that a briefing is wanted of, None for the whole case.
    """

    opened = Signal(int)
    entered = Signal(int)
    wanted_new = Signal(str)
    exported = Signal(object, str)
    copied = Signal(object)
    printed = Signal(object)
    composed = Signal(object)

    def __init__(
        self,
        case: Case,
        *,
        changes: Changes,
        work: Work,
        theme: Theme,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.scope: int | None = None
        self.told: Told | None = None
        self._begun = self._stopped = False
        self._rows: Rows = ()
        self._items = Items()
        self._undated: tuple[Moment, ...] = ()
        self._today = today
        self._reading = ReadingAside(case, work=work, label=tr("Reading what happened when"))
        self._reading.read.connect(self._take)
        self.head = Head(case, theme=theme)
        self.drawing = Drawing(telling=self._words_of, theme=theme)
        self.canvas = self.drawing.canvas
        self.ways = Ways(self._ways(), theme=theme)
        self.undated = QPushButton()
        self.undated.setProperty("kind", "small")
        self._facts = label("", role=Role.CAPTION, tone="muted")
        self._facts.setWordWrap(True)
        self._name = label(tr("Timeline"), role=Role.TITLE)
        self._stack = QStackedWidget()
        self._lay_out(writable=not case.read_only)
        self._wire()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.refresh)
        Watch(self, changes=changes, concerns=lambda _changed: True, refresh=self._pause.start)

    def show_scope(self, scope: int | None) -> None:
        """Show an application, a company, or the whole case."""
        self.scope = scope
        self._begun = True
        self.canvas.zoom = 1.0
        self.refresh()

    def refresh(self) -> None:
        """Read it anew."""
        if self._stopped:
            return
        self._reading.ask(partial(told, scope=self.scope, day=self._today()))

    def stop(self) -> None:
        """Read no more, whatever changes: the case is about to be closed."""
        self._stopped = True
        self._pause.stop()
        self._reading.stop()

    def enter(self) -> None:
        """Take the keyboard: the marks, or what to begin with."""
        page = self._stack.currentWidget()
        button = page.findChild(QPushButton) if isinstance(page, Middle) else None
        (button or self.canvas).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read it when it is first shown."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            self.refresh()

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Those that are drawn."""
        return tuple(each for _, several in self._rows for each in several)

    def plate(self) -> Plate:
        """What is shown, as it leaves: all rows, the days in sight."""
        assert self.told is not None
        days = self.canvas.days_shown
        assert days is not None
        clocks = self.head.chosen.clocks
        drawn = self._items.rows(self._rows, clocks)
        return plate(self.told, self._rows, drawn, clocks, days, undated=len(self._undated))

    # what was read

    def _take(self, told: Told) -> None:
        self.told = told
        self._items = Items()
        self.scope = told.scope
        self.head.show_scope(told.scope)
        self.head.show_rows(told.chronology)
        self._show()

    def _choose(self, chosen: Chosen) -> None:
        if self.told is not None:
            self._show()

    def _show(self) -> None:
        assert self.told is not None
        chosen = self.head.chosen
        self._rows, self._undated = kept(self.told.chronology, chosen)
        number = len(self._undated)
        self.undated.setText(undated_words(number))
        self.undated.setVisible(bool(number))
        say(self._facts, facts(self.told, len(self.moments)), tone="muted")
        drawn = bool(self._rows)
        everything = bool(self.told.chronology.moments)
        self._stack.setCurrentIndex(0 if drawn else 1 if everything else 2)
        self.ways.show_pages(drawn)
        for each in self.drawing.zooms:
            each.setEnabled(drawn)
        if drawn:
            first, last = bounds(self.moments, chosen, self.told.as_of)
            rows, said = self._items.rows(self._rows, chosen.clocks), as_of(self.told)
            self.canvas.show_scene(Scene(rows, first, last, self.told.as_of, said))
            self.drawing.show_keys(keys(self.moments, chosen.clocks, said))

    def _words_of(self, row: int, items: Sequence[int]) -> str:
        _, several = self._rows[row]
        if len(items) == 1:
            return pointed_at(several[items[0]])
        return first_of([several[at] for at in items], self._rows[row][0])

    # what is wanted

    def _open(self, signal: SignalInstance, row: int, items: tuple[int, ...]) -> None:
        _, several = self._rows[row]
        if len(items) == 1:
            signal.emit(several[items[0]].record)
            return
        here = [several[at] for at in items]
        menu = menu_of(self, here, self._rows[row][0], opens=self.opened.emit)
        menu.addSeparator()
        nearer = menu.addAction(tr("Show larger here"))
        nearer.triggered.connect(lambda: self.canvas.zoom_into(row, items[0]))
        menu.popup(self.canvas.below(row, items[0]))

    def _list_undated(self) -> None:
        menu = menu_of(self, self._undated, None, opens=self.opened.emit)
        menu.popup(self.undated.mapToGlobal(self.undated.rect().bottomLeft()))

    def _show_everything(self) -> None:
        self.head.show_chosen(self.head.chosen.everything())
        self._show()

    # layout

    def _wire(self) -> None:
        self.head.changed.connect(self._choose)
        self.head.scoped.connect(self.show_scope)
        self.undated.clicked.connect(self._list_undated)
        self.canvas.chosen.connect(partial(self._open, self.opened))
        self.canvas.entered.connect(partial(self._open, self.entered))

    def _lay_out(self, *, writable: bool) -> None:
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout()
        line.setSpacing(GRID // 2)
        line.addWidget(self._name)
        line.addStretch(1)
        for zoom in self.drawing.zooms:
            line.addWidget(zoom)
        line.addWidget(self.ways)
        told = QHBoxLayout()
        told.setSpacing(GRID // 2)
        told.addWidget(self._facts, 1)
        told.addWidget(self.undated)
        head = QVBoxLayout()
        head.setContentsMargins(CARD, CARD - 2, GRID, GRID)
        head.setSpacing(GRID // 2)
        head.addLayout(line)
        head.addLayout(told)
        head.addWidget(self.head)
        self._stack.addWidget(self.drawing)
        self._stack.addWidget(self._left_out())
        self._stack.addWidget(self._empty(writable))
        # Before the first reading nothing is known, not even that nothing has a date.
        self._stack.addWidget(QWidget())
        self._stack.setCurrentIndex(3)
        say(self._facts, tr("Reading what happened when…"), tone="muted")
        self.ways.show_pages(False)
        self.undated.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addWidget(self._stack, 1)

    def _left_out(self) -> Middle:
        every = QPushButton(tr("Show everything"))
        every.clicked.connect(self._show_everything)
        said = tr("Of what is chosen above, nothing has a date by these clocks.")
        return Middle(said, every)

    def _empty(self, writable: bool) -> Middle:
        said = tr(
            "What happened and what is due stands here in the order of time, once an event, a"
            " decision, a question or an answer is recorded."
        )
        first = QPushButton(tr("New event"))
        first.setEnabled(writable)
        first.clicked.connect(lambda: self.wanted_new.emit("event"))
        return Middle(said, first)

    def _ways(self) -> Sequence[Way]:
        def export(ending: str) -> None:
            self.exported.emit(self.plate(), ending)

        return (
            Way(tr("Save as &PDF…"), "export", lambda: export(".pdf")),
            Way(tr("Save as a picture (P&NG)…"), "export", lambda: export(".png")),
            Way(tr("Save as a drawing (&SVG)…"), "export", lambda: export(".svg")),
            Way(tr("&Copy as a picture"), "copy", lambda: self.copied.emit(self.plate())),
            Way(tr("P&rint…"), "print", lambda: self.printed.emit(self.plate())),
            Way(tr("Into a &briefing"), "briefing", lambda: self.composed.emit(self.scope)),
        )
