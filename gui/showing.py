"""What the window is handed to show a case: the panes, and what can be asked of them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.browsing import Browsing, Recording, Typing


@dataclass(frozen=True)
class Panes:
    """What the window shows of a case: sections, the list of one, and one record.

    `browsing` and `recording` are what the actions ask of them, `typing` is what is being typed.
    `begin` goes to the first place, once they stand in the window, and `end` stops reading;
    `others` go when they do.
    """

    sidebar: QWidget
    middle: QWidget
    record: QWidget
    browsing: Browsing
    recording: Recording
    typing: Typing
    begin: Callable[[], None]
    end: Callable[[], None]
    others: tuple[QObject, ...] = ()
