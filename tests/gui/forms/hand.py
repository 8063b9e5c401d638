"""Types into the fields of a record pane as a person does, and reads what they show."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.forms.links import LinksRow
from gui.forms.pane import RecordPane
from gui.forms.row import FieldRow
from models.records.kinds import Prose

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def row(pane: RecordPane, code: str) -> FieldRow:
    """The row of a field that is shown."""
    assert pane.form is not None
    found = pane.form.rows()[code]
    assert isinstance(found, FieldRow)
    return found


def links(pane: RecordPane, code: str) -> LinksRow:
    """The row of a relation that is shown."""
    assert pane.form is not None
    found = pane.form.rows()[code]
    assert isinstance(found, LinksRow)
    return found


def focused() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is."""
    qtbot.keyClick(focused(), key, modifier or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def write(qtbot: QtBot, text: str) -> None:
    """Type a text where the focus is."""
    qtbot.keyClicks(focused(), text)
    QApplication.processEvents()


def paste(qtbot: QtBot, text: str) -> None:
    """Paste a text where the focus is, as any that no key types."""
    QApplication.clipboard().setText(text)
    press(qtbot, Qt.Key.Key_V, CONTROL)


def enter(qtbot: QtBot, pane: RecordPane, code: str) -> FieldRow:
    """Enter a field by F2 on its value, or from the row that offers it."""
    assert pane.form is not None
    if code not in pane.form.rows():
        pane.form.enter(code)
    else:
        row(pane, code).view.setFocus()
        press(qtbot, Qt.Key.Key_F2)
    return row(pane, code)


def fill(qtbot: QtBot, pane: RecordPane, code: str, text: str) -> FieldRow:
    """Enter a field, type a text in place of what stands there, and keep it."""
    entered = enter(qtbot, pane, code)
    press(qtbot, Qt.Key.Key_A, CONTROL)
    write(qtbot, text)
    long = isinstance(entered.fact.kind, Prose)
    press(qtbot, Qt.Key.Key_Return, CONTROL if long else None)
    return entered


def button(pane: RecordPane, text: str) -> QPushButton:
    """The button with this text that is seen."""
    found = [b for b in pane.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert found, text
    return found[0]
