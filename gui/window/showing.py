"""What the window is handed to show a case: the panes, and what can be asked of them."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.actions.browsing import NOWHERE, Browsing, Recording, Stepping, Steps, Typing
from gui.actions.declaring import Situation
from gui.look.tokens import Scheme
from gui.palette.offers import Offering
from gui.user.stand import Stand

if TYPE_CHECKING:
    from models.case import Case


@dataclass(frozen=True)
class Panes:
    """What the window shows of a case: sections, the list of one, and one record.

    `browsing` and `recording` are what the actions ask of them, `typing` is what is being typed.
    `begin` goes to the first place, once they stand in the window, and `end` stops reading;
    `others` go when they do, and `offerings` are what the palette finds in them.
    """

    sidebar: QWidget
    middle: QStackedWidget
    record: QWidget
    browsing: Browsing
    recording: Recording
    typing: Typing
    begin: Callable[[], None]
    end: Callable[[], None]
    others: tuple[QObject, ...] = ()
    offerings: tuple[Offering, ...] = ()

    @property
    def steps(self) -> Steps | None:
        """The steps of the page that is shown, where it has its own."""
        page: object = self.middle.currentWidget()
        return page.steps if isinstance(page, Stepping) else None


def situation(
    case: "Case | None", panes: Panes | None, *, scheme: Scheme, past: bool = False
) -> Situation:
    """What decides which actions are enabled while these are shown."""
    if case is None:
        return Situation(scheme=scheme)
    own = panes.steps if panes is not None else None
    return Situation(
        case_open=True,
        writable=not case.read_only,
        past=past,
        undo=case.undo_label if own is None else own.undo_label,
        redo=case.redo_label if own is None else own.redo_label,
        logo=case.dossier.logo is not None,
        scheme=scheme,
        place=panes.browsing.place if panes is not None else NOWHERE,
    )


def where_shown(case: "Case | None", panes: Panes | None) -> Stand:
    """Where the user stands in a case; nowhere where the file can't be read any more."""
    if case is None or panes is None:
        return Stand()
    from models.storage.troubles import TROUBLES

    with suppress(*TROUBLES):
        place = panes.browsing.place
        return Stand(place.section, "" if place.record is None else case.ledger.uid(place.record))
    return Stand()
