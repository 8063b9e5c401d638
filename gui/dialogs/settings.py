"""The page of settings: few, in plain words, and each holds as soon as it is chosen.

What a choice does is decided by `gui/user/preferences.py`; what is chosen in one file stands there.
"""

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role, Scheme
from gui.program.releases import why_no_address
from gui.translation import tr
from gui.user.preferences import Preferences
from gui.user.settings import (
    DENSE,
    LOOKS,
    NAME,
    RELEASES,
    REOPEN,
    SCHEME,
    TEXT_SIZE,
    WEEKLY,
)
from gui.widgets.choosing import Choice
from gui.widgets.labels import label, rule, say
from gui.widgets.ticking import Tick

W = TypeVar("W", bound=QWidget)

_SCHEMES: Final = {
    Scheme.SYSTEM: "As the system",
    Scheme.LIGHT: "Light",
    Scheme.DARK: "Dark",
}
_TEXT_SIZES: Final = (80, 90, 100, 110, 120, 130, 150, 175, 200)
_PAGES: Final = ("A4", "Letter")

_AROUND: Final = 22 * GRID
"""Pixels of the screen that are left to the head, the buttons and the frame."""
_LEAST: Final = 20 * GRID


class SettingsPage(Dialog):
    """Shows what is chosen and chooses; `asked` wants the list of versions looked at now."""

    asked = Signal()

    def __init__(self, parent: QWidget, preferences: Preferences) -> None:
        from models.language import LANGUAGES

        super().__init__(parent, tr("Settings"), icon="settings")
        self.setMinimumWidth(680)
        self._preferences = preferences
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(2, 1)
        self._row = 0

        self._head(tr("You"))
        self.name = self._add(tr("Your name"), QLineEdit())
        self._explain(tr("It stands in the history of what you record, and on briefings."))

        self._head(tr("Look"))
        self.scheme = self._choice(tr("Colours"), {s: tr(w) for s, w in _SCHEMES.items()})
        self.text_size = self._choice(
            tr("Size of text"), {size: f"{size} %" for size in _TEXT_SIZES}
        )
        self.dense = self._add("", Tick(tr("Low rows in lists")))

        self._head(tr("Start"))
        self.reopen = self._add("", Tick(tr("Open again what was open at last")))

        self._head(tr("Briefings"))
        self.page = self._choice(tr("Size of pages"), {page: page for page in _PAGES})
        self.language = self._choice(tr("Language"), dict(LANGUAGES))
        self._explain(tr("Briefings begin with these; each can choose others."))

        self._head(tr("Newer versions"))
        self.releases = self._add(tr("List of versions"), QLineEdit())
        self.releases.setPlaceholderText(tr("https://… as your organisation gives it"))
        self.weekly = self._add("", Tick(tr("Ask it once a week, when a window opens")))
        self.trouble = label("", role=Role.CAPTION, tone="negative")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self._put(self.trouble)
        self._explain(
            tr(
                "Without an address nothing is ever asked of a network. With one, the list is read;"
                " nothing is sent, and nothing is installed."
            )
        )
        self._listed = QWidget()
        self._area = self._scrolled()
        self.content.addWidget(self._area, 1)

        self.standard = self.add_aside(tr("Use standard values"))
        self.standard.setToolTip(tr("For everything here but your name"))
        self.ask = self.add_button(tr("Check for a newer version"))
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)
        self.show_chosen()
        self._wire()
        self.name.setFocus()

    def show_chosen(self) -> None:
        """Show what is chosen now."""
        chosen = self._preferences.get
        looks = chosen(LOOKS)
        self.name.setText(chosen(NAME))
        size = chosen(TEXT_SIZE)
        if self.text_size.findData(size) < 0:
            self.text_size.addItem(f"{size} %", size)
        for box, value in (
            (self.scheme, Scheme(chosen(SCHEME))),
            (self.text_size, size),
            (self.page, looks.get("page", _PAGES[0])),
            (self.language, looks.get("language", "en")),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.dense.setChecked(chosen(DENSE))
        self.reopen.setChecked(chosen(REOPEN))
        self.releases.setText(chosen(RELEASES))
        self.weekly.setChecked(chosen(WEEKLY))
        self._follow_address()

    def ask_address(self) -> None:
        """Say that the address of the list of versions is missing, and stand there."""
        say(self.trouble, tr("Give the address of the list first."), tone="negative")
        self.trouble.show()
        self.releases.setFocus()

    def _wire(self) -> None:
        preferences = self._preferences
        self.name.editingFinished.connect(self._use_name)
        self.scheme.activated.connect(
            lambda: preferences.show_scheme(Scheme(self.scheme.currentData()))
        )
        self.text_size.activated.connect(
            lambda: preferences.show_text_size(self.text_size.currentData())
        )
        self.dense.clicked.connect(preferences.show_dense)
        self.reopen.clicked.connect(lambda on: preferences.put(REOPEN, on))
        for choice, box in (("page", self.page), ("language", self.language)):
            box.activated.connect(
                lambda _, choice=choice, box=box: preferences.brief_in(choice, box.currentData())
            )
        self.releases.editingFinished.connect(self._use_address)
        self.weekly.clicked.connect(lambda on: preferences.put(WEEKLY, on))
        self.standard.clicked.connect(self._use_standard)
        self.ask.clicked.connect(self._ask)

    def _use_name(self) -> None:
        """A blank name is none: the one that stood there comes back."""
        typed = self.name.text().strip()
        if typed:
            self._preferences.use_name(typed)
        else:
            self.name.setText(self._preferences.get(NAME))

    def _use_address(self) -> bool:
        typed = self.releases.text().strip()
        fault = why_no_address(typed) if typed else ""
        say(self.trouble, tr(fault), tone="negative")
        self.trouble.setVisible(bool(fault))
        self.fit()
        if not fault:
            self._preferences.put(RELEASES, typed)
        self._follow_address()
        return not fault

    def _follow_address(self) -> None:
        given = bool(self._preferences.get(RELEASES))
        self.weekly.setEnabled(given)
        self.ask.setEnabled(given)

    def _use_standard(self) -> None:
        self._preferences.use_standard()
        self.trouble.hide()
        self.show_chosen()

    def _ask(self) -> None:
        if self._use_address():
            self.accept()
            self.asked.emit()

    def fit(self) -> None:
        """Take the height that all of it needs, or as much as the screen has."""
        room = self.screen().availableGeometry().height() - _AROUND
        width = max(self.width(), self.minimumWidth()) - 6 * GRID
        wanted = max(self._listed.heightForWidth(width), 0) or self._listed.sizeHint().height()
        self._area.setFixedHeight(min(wanted, max(_LEAST, room)))
        self.content.activate()
        super().fit()

    def _scrolled(self) -> QScrollArea:
        self._listed.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, GRID, 0)
        self._grid.setRowStretch(self._row, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._listed)
        return area

    def _head(self, words: str) -> None:
        if self._row:
            self._grid.addWidget(rule(), self._row, 0, 1, 3)
            self._row += 1
        self._grid.addWidget(label(words, role=Role.SECTION), self._row, 0)

    def _add(self, words: str, field: W) -> W:
        if words:
            caption = label(words)
            caption.setBuddy(field)
            field.setAccessibleName(words)
            self._grid.addWidget(caption, self._row, 1)
        self._put(field)
        return field

    def _put(self, piece: QWidget) -> None:
        self._grid.addWidget(piece, self._row, 2)
        self._row += 1

    def _choice(self, words: str, offered: Mapping[Any, str]) -> Choice:
        box = Choice()
        for value, shown in offered.items():
            box.addItem(shown, value)
        return self._add(words, box)

    def _explain(self, words: str) -> None:
        explained = label(words, role=Role.CAPTION, tone="muted")
        explained.setWordWrap(True)
        self._put(explained)
