"""The panes beside each other: how wide each is, and which of them have room.

While a file is opened the sections stand there already, with a page that says so; what the panes
show of a case is not its business.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from gui.look.tokens import NARROW
from gui.screens.opening import Opening
from gui.screens.sidebar import Sidebar
from gui.user.settings import SPLITTER, WIDE, Settings

USUAL_WIDTHS: list[int] = [200, 420, 660]


class Stage(QSplitter):
    """Sections, what is listed, and one record; a narrow one folds the list away."""

    def __init__(self, *, settings: Settings) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._settings = settings
        self._widths = settings.get(SPLITTER, "panes") or USUAL_WIDTHS
        self._middle: QWidget | None = None
        self._record: QWidget | None = None
        self._sections: Sidebar | None = None
        self._opening: Opening | None = None
        self._record_open = self._listing = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    @property
    def narrow(self) -> bool:
        """Whether list and record have no room beside each other."""
        return self.window().width() < NARROW

    @property
    def wide(self) -> bool:
        """Whether a list stands alone until a record is opened: rows are chosen, not opened."""
        return self._settings.get(WIDE)

    def give_width(self, wide: bool) -> None:
        """Let lists stand alone from now on, or with a place for a record beside them."""
        self._settings.put(WIDE, wide)
        self.fold()

    @property
    def waits(self) -> bool:
        """Whether it stands there for a file that is being opened."""
        return self._opening is not None

    def wait(self, name: str, *, section: str) -> None:
        """Show the sections, one of them chosen, and that the file of this name is opened."""
        self.wait_no_more()
        sections = self._sections = Sidebar()
        opening = self._opening = Opening(name, section=section)
        sections.show_chosen(section)
        sections.chosen.connect(opening.show_section)
        self._put(sections, opening)
        sections.setFocus()

    def wait_no_more(self) -> None:
        """Show nothing: the file was not opened."""
        if self._opening is not None:
            _clear_away(self._opening)
        if self._sections is not None:
            _clear_away(self._sections)
        self._opening = self._sections = None

    def sections(self) -> Sidebar:
        """The sections for a case: those that stood there while it was opened, else new ones.

        What was chosen there meanwhile stays chosen.
        """
        return self._sections if self._sections is not None else Sidebar()

    def show_panes(self, sidebar: QWidget, middle: QWidget, record: QWidget) -> None:
        """Show the panes of a case."""
        if sidebar is self._sections and self._opening is not None:
            self._sections.chosen.disconnect(self._opening.show_section)
            self._sections = None
        self._middle, self._record = middle, record
        self._put(sidebar, middle, record)
        self.wait_no_more()

    def empty(self) -> None:
        """Show nothing: the case was closed, and its panes go."""
        self.keep_widths()
        self._middle = self._record = None
        for place in reversed(range(self.count())):
            pane = self.widget(place)
            if pane is not None:
                _clear_away(pane)

    def open_record(self, shown: bool, *, listing: bool) -> None:
        """Say whether a record is shown, and whether its pane stands beside a list without one.

        In a narrow window the list makes room for a record, and an empty pane for the list.
        """
        self._record_open, self._listing = shown, listing
        self.fold()

    def fold(self) -> None:
        """Fold or unfold the list for the present width."""
        if self._middle is None or self._record is None:
            return
        visible = self._record_open or (self._listing and not self.narrow and not self.wide)
        if visible != self._record.isVisibleTo(self):
            self.keep_widths()
            self._record.setVisible(visible)
            self.setSizes(self._widths)
        self._middle.setVisible(not (self.narrow and self._record_open))

    def keep_widths(self) -> list[int]:
        """The widths that the user gave the panes, kept for the next time."""
        # A pane that is hidden, or was never shown, has no width to remember.
        if self._record is not None and self.isVisible() and all(self.sizes()):
            self._widths = self.sizes()
        return self._widths

    def _put(self, *panes: QWidget) -> None:
        for place, pane in enumerate(panes):
            if self.widget(place) is not pane:
                self.insertWidget(place, pane)
            self.setStretchFactor(place, place)
        self.setSizes(self._widths)


def _clear_away(piece: QWidget) -> None:
    """Take a widget out of the window at once."""
    piece.hide()
    piece.setParent(None)
    piece.deleteLater()
