"""What a user may choose about the program itself: each choice holds at once and for good.

It shows nothing: the menu, the keys and the page of settings all go through here.
"""

from typing import Final

from PySide6.QtCore import QObject, Signal

from gui.look.theme import Theme
from gui.look.tokens import Scheme
from gui.user.settings import (
    DENSE,
    LOOKS,
    NAME,
    RELEASES,
    REOPEN,
    SCHEME,
    TEXT_SIZE,
    WEEKLY,
    Setting,
    Settings,
    V,
)

STANDARD: Final[tuple[Setting[object], ...]] = (
    SCHEME,
    TEXT_SIZE,
    DENSE,
    REOPEN,
    LOOKS,
    RELEASES,
    WEEKLY,
)  # type: ignore[assignment]  # a setting of each sort
"""What goes back to its standard value; a name stands in every history and stays."""


class Preferences(QObject):
    """The choices of this user, kept and obeyed."""

    named = Signal()
    """Edits stand under another name from now on."""

    briefed = Signal(str, str)
    """Briefings begin with another page or language: which of them, and its code."""

    def __init__(self, parent: QObject, *, settings: Settings, theme: Theme) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = theme

    def get(self, setting: Setting[V]) -> V:
        """What is chosen now."""
        return self._settings.get(setting)

    def use_name(self, name: str) -> None:
        """Let edits and briefings stand under this name, which is not blank."""
        self._settings.put(NAME, name)
        self.named.emit()

    def show_scheme(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark, from now on."""
        self._theme.show_scheme(scheme)
        self._settings.put(SCHEME, str(scheme))

    def change_text_size(self, by: int) -> None:
        """Make all text larger or smaller by so many percent."""
        self.show_text_size(self._theme.text_size + by)

    def usual_text_size(self) -> None:
        """Go back to the usual size of text."""
        self.show_text_size(TEXT_SIZE.default)

    def show_text_size(self, percent: int) -> None:
        """Set all text to this size, within what stays usable."""
        self._theme.show_text_size(percent)
        self._settings.put(TEXT_SIZE, self._theme.text_size)

    def show_dense(self, dense: bool) -> None:
        """Let the rows of lists be low, or of the usual height."""
        self._settings.put(DENSE, dense)
        self._theme.changed.emit()

    def change_density(self) -> None:
        """Let the rows of lists be low, or of the usual height again."""
        self.show_dense(not self._settings.get(DENSE))

    def put(self, setting: Setting[V], value: V) -> None:
        """Choose what is obeyed when it is next asked for."""
        self._settings.put(setting, value)

    def brief_in(self, choice: str, value: str) -> None:
        """Begin the next briefing with this page or language."""
        self._settings.alter(LOOKS, lambda looks: {**looks, choice: value})
        self.briefed.emit(choice, value)

    def use_standard(self) -> None:
        """Go back to the standard value of everything but the name."""
        for setting in STANDARD:
            self._settings.put(setting, setting.default)
        self._theme.show_scheme(Scheme(SCHEME.default))
        self._theme.show_text_size(TEXT_SIZE.default)
