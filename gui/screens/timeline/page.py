"""The page of the timeline: its head, the drawing, what its marks mean, and the ways out.

It shows what was read and tells what is wanted; nothing is written or computed here.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QPushButton

from briefings.plates import Plate
from gui.changes import Changes
from gui.look.theme import Theme
from gui.reading.aside import Reads
from gui.reading.drawn import DrawnPage
from gui.reading.latest import Latest
from gui.screens.timeline.canvas import Canvas
from gui.screens.timeline.drawing import Drawing
from gui.screens.timeline.head import Head
from gui.screens.timeline.leaving import facts, plate, undated_words
from gui.screens.timeline.listing import first_of, menu_of
from gui.screens.timeline.reading import Told, told
from gui.screens.timeline.scaled import AT_ONCE
from gui.screens.timeline.scene import Items, Rows, Scene, scene
from gui.screens.timeline.words import pointed_at
from gui.translation import tr
from gui.widgets.middle import Middle
from gui.work import Work
from models.case import Case
from models.reading.figures import Moment


class Timeline(DrawnPage):
    """`composed` names the record that a briefing is wanted of, None for the whole case."""

    def __init__(
        self,
        case: Case,
        *,
        changes: Changes,
        work: Work,
        theme: Theme,
        today: Callable[[], date],
    ) -> None:
        super().__init__(
            case,
            changes=changes,
            work=work,
            theme=theme,
            today=today,
            reading=tr("Reading what happened when"),
        )
        self.scope: int | None = None
        self.told: Told | None = None
        self._undated: tuple[Moment, ...] = ()
        self._items = Items()
        self._setting = Latest(self, work=work, label=tr("Drawing the timeline"), quiet=True)
        self._setting.found.connect(self._set)
        self.head = Head(case, theme=theme)
        self.drawing = Drawing(telling=self._words_of, work=work, theme=theme)
        self.canvas = self.drawing.canvas
        self.undated = QPushButton()
        self.undated.setProperty("kind", "small")
        self.undated.hide()
        self._left_out = self._offer_everything()
        self._empty = self.first(
            tr(
                "What happened and what is due stands here in the order of time, once an event, a"
                " decision, a question or an answer is recorded."
            ),
            tr("New event"),
            "event",
            writable=not case.read_only,
        )
        self.lay_out(
            tr("Timeline"),
            self.drawing,
            self._left_out,
            self._empty,
            tools=self.drawing.zooms,
            aside=(self.undated,),
            choices=self.head,
        )
        self._let_zoom(False)
        self._wire()

    def show_scope(self, scope: int | None) -> None:
        """Show an application, a company, or the whole case."""
        self.scope = scope
        self.canvas.zoom = 1.0
        self.refresh()

    @property
    def shown(self) -> Canvas:
        """The marks."""
        return self.canvas

    def reads(self) -> Reads:
        """The order of things of what it is about."""
        return partial(told, scope=self.scope, day=self.today())

    def composing(self) -> int | None:
        """What it is about."""
        return self.scope

    def stop(self) -> None:
        """Read and draw no more: the case is about to be closed."""
        super().stop()
        self._setting.stop()
        self.canvas.stop()

    def plate(self) -> Plate:
        """What is shown, as it leaves: all rows, the days in sight."""
        scene, days = self.canvas.scene, self.canvas.days_shown
        assert scene is not None
        assert days is not None
        return plate(scene, days)

    # what was read

    def take(self, found: Told) -> None:
        """Show what was read."""
        self.told = found
        self._items = Items()
        self.scope = found.scope
        self.head.show_scope(found.scope)
        self.head.show_rows(found.chronology)
        self._show()

    def _show(self) -> None:
        """Draw what is chosen of what was read: at once, or aside where it is much."""
        if self.told is None:
            return
        make = partial(scene, self.told, self.head.chosen, self._items)
        if len(self.told.chronology.moments) <= AT_ONCE:
            self._setting.find(make)
        else:
            self._setting.find_aside(lambda progress, cancelled: make())

    def _set(self, scene: Scene) -> None:
        number = len(scene.undated)
        self.undated.setText(undated_words(number))
        self.undated.setVisible(bool(number))
        self._undated = scene.undated
        self.tell(facts(scene))
        drawn = bool(scene.shown)
        everything = bool(scene.told.chronology.moments)
        instead = self._left_out if everything else self._empty
        self.show_part(self.drawing if drawn else instead)
        self._let_zoom(drawn)
        if drawn:
            self.canvas.show_scene(scene)
            self.drawing.show_keys(scene.keys)

    @property
    def _rows(self) -> Rows:
        """Those that are drawn, while others may be laid out."""
        return self.canvas.scene.shown if self.canvas.scene is not None else ()

    def _let_zoom(self, drawn: bool) -> None:
        for each in self.drawing.zooms:
            each.setEnabled(drawn)

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

    def _wire(self) -> None:
        self.head.changed.connect(lambda _chosen: self._show())
        self.head.scoped.connect(self.show_scope)
        self.undated.clicked.connect(self._list_undated)
        self.canvas.chosen.connect(partial(self._open, self.opened))
        self.canvas.entered.connect(partial(self._open, self.entered))

    def _offer_everything(self) -> Middle:
        every = QPushButton(tr("Show everything"))
        every.clicked.connect(self._show_everything)
        said = tr("Of what is chosen above, nothing has a date by these clocks.")
        return Middle(said, every)
