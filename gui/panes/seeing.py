"""Makes the places that show a case by time and across, and does what is asked for there.

It belongs to one window and one case; what is shown there is the business of each.
"""

from collections.abc import Callable
from datetime import date
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from briefings import Piece
from briefings.plates import Plate
from gui.files.picturing import Picturing
from gui.files.tables import ask_table
from gui.panes.printing import print_pages
from gui.panes.recording import Recorder
from gui.reading.drawn import DrawnPage
from gui.screens.changed.page import Changed
from gui.screens.composer.choices import COMPOSED, Choices
from gui.screens.composer.sheets import Sheets
from gui.screens.matrices.missing import Joining
from gui.screens.matrices.page import Matrices
from gui.screens.timeline.page import Timeline
from gui.translation import tr
from gui.user.settings import MATRIX
from gui.window.window import Window
from models.case import Case

Made = TypeVar("Made", Timeline, Matrices, Changed)


class Leading(Protocol):
    """What is needed of the panes."""

    @property
    def recorder(self) -> Recorder: ...
    def open_record(self, id: int) -> None: ...
    def enter_record(self, id: int) -> None: ...
    def put_in(self, begun: Choices) -> None: ...


class Seeing:
    """What one window shows of one case apart from lists and forms."""

    def __init__(
        self, case: Case, window: Window, *, panes: Leading, today: Callable[[], date]
    ) -> None:
        self._case = case
        self._window = window
        self._panes = panes
        self._today = today
        self._timeline: Timeline | None = None
        self._matrices: Matrices | None = None
        self._changed: Changed | None = None
        self._sheets: Sheets | None = None
        self._picturing = Picturing(
            window, case, work=window.work, messages=window.messages, today=today
        )

    def _leading(self, page: type[Made]) -> Made:
        """A new page of a kind, from which records are opened."""
        window = self._window
        made = page(
            self._case,
            changes=window.changes,
            work=window.work,
            theme=window.theme,
            today=self._today,
        )
        made.opened.connect(self._panes.open_record)
        made.entered.connect(self._panes.enter_record)
        return made

    def _lead_out(self, page: DrawnPage) -> None:
        """Let what is drawn leave, and a first record be made where there is nothing to draw."""
        page.wanted_new.connect(self._panes.recorder.new_record)
        page.exported.connect(self._picturing.ask)
        page.pictured.connect(self._picturing.copy)
        page.printed.connect(self._print)

    def timeline(self) -> Timeline:
        """A new timeline, wired to where it leads."""
        made = self._timeline = self._leading(Timeline)
        self._lead_out(made)
        made.composed.connect(self._compose_timeline)
        return made

    def matrices(self) -> Matrices:
        """New matrices, wired to where they lead."""
        made = self._matrices = self._leading(Matrices)
        self._lead_out(made)
        settings = self._window.settings
        made.show_matrix(settings.get(MATRIX))
        made.tabs.currentChanged.connect(lambda _at: settings.put(MATRIX, made.code))
        made.composed.connect(self._compose_matrix)
        made.begun.connect(self._panes.recorder.begin_beside)
        made.joined.connect(self._join)
        made.told_copied.connect(self._window.messages.tell)
        return made

    def _join(self, joining: Joining) -> None:
        """Put together what a matrix offered."""
        self._panes.recorder.put_together(
            joining.owner, joining.relation, joining.target, label=joining.label
        )

    def changed(self) -> Changed:
        """A new list of what changed, wired to where it leads."""
        made = self._changed = self._leading(Changed)
        window = self._window
        made.told_copied.connect(window.messages.tell)
        made.exported.connect(
            lambda rows: ask_table(
                window, self._case, rows, name=tr("Changes"), messages=window.messages
            )
        )
        return made

    def show_timeline(self, page: QWidget, record: int) -> None:
        """Let a timeline tell of an application or a company."""
        if isinstance(page, Timeline):
            page.show_scope(record)

    def stop(self) -> None:
        """Read no more."""
        for each in (self._timeline, self._matrices, self._changed):
            if each is not None:
                each.stop()

    def _compose_timeline(self, scope: int | None) -> None:
        """Put the timeline into a briefing."""
        if scope is not None and self._case.kind(scope) == "company":
            kind = "company"
            pieces: tuple[Piece, ...] = (Piece("company"), Piece("timeline"))
        else:
            kind, pieces = COMPOSED, (Piece("timeline"),)
        chosen = () if scope is None else (scope,)
        self._panes.put_in(Choices(as_of=self._today(), kind=kind, scope=chosen, pieces=pieces))

    def _compose_matrix(self, part: str) -> None:
        """Put a matrix into a briefing."""
        # The gates of a single application are drawn as a ladder.
        single = len(self._case.ids("application")) == 1
        piece = Piece("ladder" if part == "board" and single else part)
        self._panes.put_in(Choices(as_of=self._today(), kind=COMPOSED, pieces=(piece,)))

    def _print(self, plate: Plate) -> None:
        """Print a drawing on pages of its own."""

        def show(content: bytes) -> None:
            sheets = self._sheets = Sheets()
            sheets.show_pdf(content)
            print_pages(
                self._window,
                sheets,
                done=self._tell_printed,
                title=tr("Print: {subject}").format(subject=plate.subject),
            )

        self._picturing.pages(plate, done=show)

    def _tell_printed(self, printed: bool) -> None:
        if self._sheets is not None:
            self._sheets.close_pdf()
        messages = self._window.messages
        if printed:
            messages.tell(tr("Sent the drawing to the printer"))
        else:
            messages.warn(tr("The printer took nothing; choose another one, or save a PDF."))
