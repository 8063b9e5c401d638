"""Text that wraps anywhere, may run from right to left, and never breaks the layout around it.

What a file says is shown as plain text: controls are spelled out, long text is cut with a word.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.theme import font, tokens
from gui.look.tokens import PROSE_CHARACTERS, Role
from gui.translation import tr
from gui.visible import visible

LONGEST_SHOWN = 1200
"""Characters of a value that are shown before it is entered."""


def plain(text: str, *, longest: int = LONGEST_SHOWN) -> str:
    """A text as it can be shown: controls spelled out, cut at `longest` characters."""
    shown = text if len(text) <= longest else text[:longest].rstrip() + "…"
    shown = shown.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    shown = visible(shown)
    if len(text) > longest:
        left = tr("{count} more characters").format(count=f"{len(text) - longest:,}")
        shown = f"{shown}\n({left})"
    return shown


def one_line(text: str, *, longest: int = 160) -> str:
    """A text on one line, for a row or a button."""
    first = " ".join(plain(text[: longest + 1], longest=longest + 2).split())
    return first if len(text) <= longest else first[:longest].rstrip() + "…"


@dataclass(frozen=True)
class Laid:
    """A text as it is laid out: its stretches, each at its place, and how high they are."""

    stretches: tuple[tuple[QTextLayout, QPointF], ...]
    height: float


class WrappedText(QWidget):
    """Shows one text over as many lines as it needs at its width."""

    def __init__(
        self, text: str = "", *, role: Role = Role.TEXT, tone: str = "text", italic: bool = False
    ) -> None:
        super().__init__()
        self._role, self._tone, self._italic = role, tone, italic
        self._text = ""
        self._laid: dict[int, Laid] = {}
        self._forget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text, tone=tone, italic=italic)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def say(self, text: str, *, tone: str = "text", italic: bool = False) -> None:
        """Show another text; `tone` names a colour of the theme."""
        self._text, self._tone, self._italic = plain(text), tone, italic
        self._forget()
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def margin(self) -> int:
        """Pixels kept free around the text."""
        return 0

    def heightForWidth(self, width: int) -> int:
        """The height that the text takes at a width."""
        return round(self.laid(width).height + 0.5) + 2 * self.margin()

    def sizeHint(self) -> QSize:
        """As wide as the text on one line, within what can be read."""
        metrics = self._metrics
        longest = max(self._text.split("\n"), key=len, default="")
        wide = min(
            metrics.horizontalAdvance(longest[:PROSE_CHARACTERS]) + 2,
            metrics.averageCharWidth() * PROSE_CHARACTERS,
        )
        width = round(wide) + 2 * self.margin()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few characters wide: it wraps anywhere."""
        return QSize(48, round(self._metrics.height()) + 2 * self.margin())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines in the theme's colours."""
        painter = QPainter(self)
        painter.setPen(QColor(getattr(tokens(), self._tone)))
        corner = QPointF(self.margin(), self.margin())
        for layout, place in self.laid(self.width()).stretches:
            layout.draw(painter, corner + place)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the text out anew in another font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget()
            self.updateGeometry()
        super().changeEvent(event)

    def _forget(self) -> None:
        self._font = font(self._role)
        self._font.setItalic(self._italic)
        self._metrics = QFontMetricsF(self._font)
        self._laid.clear()

    def laid(self, width: int) -> Laid:
        """The text as it stands at a width."""
        known = self._laid.get(width)
        if known is None:
            room = max(24.0, width - 2 * self.margin())
            if self._role is Role.TEXT:
                room = min(room, self._metrics.averageCharWidth() * PROSE_CHARACTERS)
            known = self._laid[width] = self.lay_out(room)
        return known

    def lay_out(self, room: float) -> Laid:
        """Lay the text out over as many lines as it needs in a width."""
        layout, height = self.stretch(self._text.replace("\n", "\u2028"), room)
        return Laid(((layout, QPointF()),), height)

    def stretch(
        self, text: str, room: float, formats: Sequence[QTextLayout.FormatRange] = ()
    ) -> tuple[QTextLayout, float]:
        """One stretch of text in a width, and its height."""
        layout = QTextLayout(text, self._font)
        layout.setFormats(formats)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if _runs_left(text):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, max(height, self._metrics.height())


def _runs_left(text: str) -> bool:
    """Whether the first letter belongs to a script that is written from right to left."""
    return not text[:200].isascii() and _first_strong(text[:200]) in ("R", "AL")


def _first_strong(text: str) -> str:
    kinds = (unicodedata.bidirectional(each) for each in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L")
