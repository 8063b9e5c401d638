"""Hands on the keyboard: finds its way through the window by keys alone, as a person would."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.actions.sections import SECTIONS
from gui.dialogs.base import Dialog
from gui.palette.palette import Palette
from gui.window.window import Window
from models.case import Case
from models.records import CATALOGUE
from models.records.kinds import Prose

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
FARTHEST = 150


class Hands:
    """Presses keys where the focus is."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window

    @property
    def case(self) -> Case:
        """The case that the window shows."""
        assert self.window.case is not None
        return self.window.case

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press one key."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        # Between two keys of a person the window always has time to lay itself out.
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type a text."""
        # The first character may bring up the editor that takes the others.
        for character in text:
            self.qtbot.keyClicks(self.focus, character)
        QApplication.processEvents()

    def do(self, words: str) -> None:
        """Do something by the command palette."""
        self.press(Qt.Key.Key_K, CONTROL)
        palette = self.window.findChild(Palette)
        assert palette is not None
        self.qtbot.keyClicks(palette.field, words)
        self.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.window.findChild(Palette) is None)
        self.settle()

    def settle(self) -> None:
        """Wait until the window, or its dialog, has the keyboard again."""

        def settled() -> bool:
            wanted = QApplication.activeModalWidget() or self.window
            if QApplication.activeWindow() is wanted and QApplication.focusWidget():
                return True
            # Without a window manager nobody hands it on as dialogs and popups come and go.
            wanted.activateWindow()
            return False

        self.qtbot.waitUntil(settled)

    def dialogs(self, kind: type[Dialog]) -> list[Dialog]:
        """The dialogs of a kind that are open."""
        return [one for one in self.window.findChildren(kind) if one.isVisible()]

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """The dialog that is open."""
        (only,) = self.dialogs(kind)
        return only

    def press_button(self, words: str) -> None:
        """Go to a button with these words and press it."""
        for _ in range(FARTHEST):
            focused = self.focus
            if isinstance(focused, QPushButton) and focused.text() == words:
                self.press(Qt.Key.Key_Space)
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {words}.")

    def go_to_field(self, name: str) -> None:
        """Press Tab until the focus is in a field of this name."""
        for _ in range(FARTHEST):
            if self.focus.accessibleName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name}.")

    def replace(self, text: str) -> None:
        """Type over what stands in the field."""
        self.press(Qt.Key.Key_A, CONTROL)
        self.write(text)

    def export(self, day: str, folder: Path) -> Path:
        """Export what is composed as of a day into a folder, and wait for the briefing."""
        self.settle()
        self.go_to_field("As of the end of")
        self.replace(day)
        self.press(Qt.Key.Key_Return, CONTROL)
        path = self.answer_place(folder)
        said = f"Exported “{path.name}”"
        self.qtbot.waitUntil(lambda: self.window.messages.text.startswith(said), timeout=30_000)
        return path

    def answer_place(self, folder: Path) -> Path:
        """Answer where a file goes: into a folder, under the name that is proposed."""
        (asked,) = [one for one in self.window.findChildren(QFileDialog) if one.isVisible()]
        path = folder / Path(asked.selectedFiles()[0]).name
        line = asked.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setFocus()
        # No keyboard that is simulated has a dash.
        line.setText(str(path))
        self.qtbot.keyClick(line, Qt.Key.Key_Return)
        self.settle()
        return path

    def enter_section(self) -> None:
        """Go into the section that is shown, to the row chosen there."""
        code = self.window.browsing.place.section
        self.do(f"go to {SECTIONS[code].words}")

    def find_row(self, words: str) -> None:
        """Find a record in the list that is shown, open it and go into it."""
        self.press(Qt.Key.Key_F, CONTROL)
        self.press(Qt.Key.Key_A, CONTROL)
        self.write(words)
        # What could follow is offered below while a field's name is being typed.
        self.settle()
        self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_Home)
        self.press(Qt.Key.Key_Return)

    def turn_to(self, tab: str) -> None:
        """Turn to a part of the record that is shown."""
        for _ in range(FARTHEST):
            if isinstance(self.focus, QTabBar):
                break
            self.press(Qt.Key.Key_Tab)
        bar = self.focus
        assert isinstance(bar, QTabBar)
        for _ in range(bar.count()):
            if bar.tabText(bar.currentIndex()).startswith(tab):
                return
            self.press(Qt.Key.Key_Right)
        raise AssertionError(f"There is no part {tab}.")

    def seen(self) -> str:
        """All words that the window shows now."""
        said = []
        for one in self.window.findChildren(QWidget):
            if one.isVisible():
                words = one.text() if isinstance(one, QLabel) else one.accessibleName()
                said.append(str(words))
        return "\n".join(said)

    def begin(self, kind: str) -> None:
        """Begin a record of a kind; its first field has the keyboard then."""
        self.do(f"new {CATALOGUE[kind].label}")

    def fill(self, record: str, /, **values: str) -> None:
        """Fill in fields of the record that is shown, each found by Tab, by their codes."""
        for code, text in values.items():
            self.go_to(record, code)
            self.write(text)
            # Enter makes a new line in a long text; there Ctrl+Enter keeps it.
            long = isinstance(CATALOGUE[record].facts[code].kind, Prose)
            self.press(Qt.Key.Key_Return, CONTROL if long else NONE)

    def join(self, kind: str, code: str, name: str, *, role: str = "") -> None:
        """Put a record into a relation of the one that is shown, finding it by its name."""
        self.go_to(kind, code)
        if isinstance(self.focus, QPushButton):
            self.press(Qt.Key.Key_Return)
        self.write(name)
        self.press(Qt.Key.Key_Return)
        if role:
            self.write(role)
            self.press(Qt.Key.Key_Return)

    def cite(self, kind: str, code: str, source: str, passage: str) -> None:
        """Cite a passage of a source for a value of the record that is shown."""
        self.go_to(kind, code)
        self.press(Qt.Key.Key_E, ALT)
        self.press(Qt.Key.Key_Return)
        self.write(source)
        self.press(Qt.Key.Key_Return)
        self.go_to_field("Passage")
        self.write(passage)
        self.press(Qt.Key.Key_Return, CONTROL)
        self.press(Qt.Key.Key_Escape)

    def go_to(self, kind: str, code: str) -> None:
        """Press Tab until the focus is in a field, or on what offers it, and open that."""
        described = CATALOGUE[kind]
        label = (described.facts.get(code) or described.manys[code]).label
        for _ in range(FARTHEST):
            if any(one.objectName() == f"{kind}.{code}" for one in above(self.focus)):
                return
            if offers(self.focus, label):
                self.press(Qt.Key.Key_Return)
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {label} of {kind}.")


def above(widget: QWidget) -> list[QWidget]:
    """A widget and everything it stands in."""
    found = []
    at: QWidget | None = widget
    while at is not None:
        found.append(at)
        at = at.parentWidget()
    return found


def offers(widget: QWidget, label: str) -> bool:
    """Whether a widget is the button that offers an empty field."""
    return isinstance(widget, QPushButton) and widget.accessibleName() == f"Add {label}"
