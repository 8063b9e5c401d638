"""Pieces of text on screen: always plain text, so that what a file says is never markup."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from gui.look.tokens import GRID, PROSE_CHARACTERS, Role
from gui.visible import visible

L = TypeVar("L", bound=QLabel)


def label(text: str, *, role: Role = Role.TEXT, tone: str = "", copied: bool = False) -> QLabel:
    """One line of text, already translated; `tone` names a colour of the theme."""
    return _dressed(QLabel(visible(text)), role=role, tone=tone, copied=copied)


def _dressed(made: L, *, role: Role, tone: str, copied: bool) -> L:
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", str(role))
    if tone:
        made.setProperty("tone", tone)
    if copied:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


class _Prose(QLabel):
    """Says how high it is at the width that it takes, whatever it is offered."""

    def heightForWidth(self, width: int) -> int:
        """What Qt asks before it gives less than that width."""
        return super().heightForWidth(min(width, self.maximumWidth()))


def prose(text: str, *, role: Role = Role.TEXT, tone: str = "", copied: bool = False) -> QLabel:
    """Text over several lines, no line longer than 72 characters of average width."""
    made = _dressed(_Prose(visible(text)), role=role, tone=tone, copied=copied)
    made.setWordWrap(True)
    made.setMaximumWidth(made.fontMetrics().averageCharWidth() * PROSE_CHARACTERS)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def say(piece: QLabel, text: str, *, role: Role | None = None, tone: str = "") -> None:
    """Let a label say something else, in this tone; in the role that it had if none is given."""
    piece.setText(visible(text))
    wanted = {"tone": tone, "role": str(role) if role is not None else piece.property("role")}
    if any(piece.property(name) != value for name, value in wanted.items()):
        for name, value in wanted.items():
            piece.setProperty(name, value)
        piece.style().unpolish(piece)
        piece.style().polish(piece)


def rule() -> QFrame:
    """A hairline across."""
    line = QFrame()
    line.setProperty("rule", "line")
    line.setFixedHeight(1)
    return line


def handling_chip(handling: str) -> QLabel:
    """The label of the Traffic Light Protocol, in its own colours on black in every theme."""
    # Most text on screen knows no record, and a start waits for none.
    from models.records.vocabularies import TLP, colours

    made = label(TLP.words(handling), role=Role.CAPTION)
    chosen = colours(handling)
    made.setStyleSheet(
        f"color: {chosen.text}; background: {chosen.background}; border-radius: 3px;"
        f" padding: 2px {GRID - 2}px; font-weight: 600;"
    )
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made
