"""The buttons of the toolbar that belong to an open case; each presses one declared action."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton

from gui.icons import icon
from gui.theme import Theme
from gui.translation import tr


def way_button(action: QAction) -> QToolButton:
    """A button without words, as for going back."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setToolTip(_hint(action))
    button.setAccessibleName(action.text())
    return button


def briefing_button(action: QAction, *, theme: Theme) -> QPushButton:
    """The button that exports a briefing."""
    button = QPushButton(tr("Briefing"))
    button.setToolTip(_hint(action))
    button.clicked.connect(action.trigger)

    def draw() -> None:
        button.setIcon(icon("export", theme=theme.tokens))

    theme.changed.connect(draw)
    draw()
    return button


def _hint(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.text().rstrip('…')} ({keys})"
