"""Asks how the open case is to leave the program: as a copy, a page or a calendar."""

from PySide6.QtWidgets import QWidget

from gui.files.calendar_export import CalendarExport
from gui.files.front import Front
from gui.files.page_export import PageExport
from gui.files.sharing import Sharer
from gui.work import Work


def ask_share(window: QWidget, *, front: Front, work: Work) -> None:
    """Ask what is left out of a copy that is handed out, and make it."""
    if front.case is not None:
        Sharer(window, front.case, work=work, messages=front.messages).ask()


def ask_page(window: QWidget, *, front: Front, work: Work) -> None:
    """Ask how the case is exported as a web page, and write it."""
    if front.case is not None:
        PageExport(window, front.case, work=work, messages=front.messages).ask()


def ask_calendar(window: QWidget, *, front: Front, work: Work) -> None:
    """Ask where the days to come go as a calendar, and write it."""
    if front.case is not None:
        CalendarExport(window, front.case, work=work, messages=front.messages).ask()
