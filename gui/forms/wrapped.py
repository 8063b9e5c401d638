"""Text that wraps anywhere, may run from right to left, and never breaks the layout around it.

What a file says is shown as plain text: controls are spelled out, long text is cut with a word.
"""

import re

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import font, tokens
from gui.tokens import PROSE_CHARACTERS, Role
from gui.translation import tr

LONGEST_SHOWN = 1200
"""Characters of a value that are shown before it is entered."""
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def plain(text: str, *, longest: int = LONGEST_SHOWN) -> str:
    """A text as it can be shown: controls spelled out, cut at `longest` characters."""
    shown = text if len(text) <= longest else text[:longest].rstrip() + "…"
    shown = shown.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    shown = _CONTROLS.sub(lambda found: f"‹U+{ord(found.group()):04X}›", shown)
    if len(text) > longest:
        left = tr("{count} more characters").format(count=f"{len(text) - longest:,}")
        shown = f"{shown}\n({left})"
    return shown


def one_line(text: str, *, longest: int = 160) -> str:
    """A text on one line, for a row or a button."""
    first = " ".join(plain(text[: longest + 1], longest=longest + 2).split())
    return first if len(text) <= longest else first[:longest].rstrip() + "…"


class WrappedText(QWidget):
    """Shows one text over as many lines as it needs at its width."""

    def __init__(
        self, text: str = "", *, role: Role = Role.TEXT, tone: str = "text", italic: bool = False
    ) -> None:
        super().__init__()
        self._role, self._tone, self._italic = role, tone, italic
        self._text = ""
        self._laid: tuple[int, str, QTextLayout, float] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
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
        self._laid = None
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def margin(self) -> int:
        """Pixels kept free around the text."""
        return 0

    def heightForWidth(self, width: int) -> int:
        """The height that the text takes at a width."""
        return round(self._layout(width)[1] + 0.5) + 2 * self.margin()

    def sizeHint(self) -> QSize:
        """As wide as the text on one line, within what can be read."""
        metrics = QFontMetricsF(self._font())
        longest = max(self._text.split("\n"), key=len, default="")
        wide = min(
            metrics.horizontalAdvance(longest[:PROSE_CHARACTERS]) + 2,
            metrics.averageCharWidth() * PROSE_CHARACTERS,
        )
        width = round(wide) + 2 * self.margin()
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        """A few characters wide: it wraps anywhere."""
        return QSize(48, round(QFontMetricsF(self._font()).height()) + 2 * self.margin())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines in the theme's colours."""
        painter = QPainter(self)
        painter.setPen(QColor(getattr(tokens(), self._tone)))
        layout, _ = self._layout(self.width())
        layout.draw(painter, QPointF(self.margin(), self.margin()))

    def _font(self) -> QFont:
        made = font(self._role)
        made.setItalic(self._italic)
        return made

    def _layout(self, width: int) -> tuple[QTextLayout, float]:
        chosen = self._font()
        known = self._laid
        if known is not None and known[0] == width and known[1] == chosen.key():
            return known[2], known[3]
        readable = QFontMetricsF(chosen).averageCharWidth() * PROSE_CHARACTERS
        room = max(24.0, min(width - 2 * self.margin(), readable))
        layout = QTextLayout(self._text.replace("\n", "\u2028"), chosen)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self._text and self._text.lstrip()[:1] and _runs_left(self._text):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        height = max(height, QFontMetricsF(chosen).height())
        self._laid = (width, chosen.key(), layout, height)
        return layout, height


def _runs_left(text: str) -> bool:
    """Whether the first letter belongs to a script that is written from right to left."""
    return text[:200].isascii() is False and _first_strong(text[:200]) in ("R", "AL")


def _first_strong(text: str) -> str:
    import unicodedata

    kinds = (unicodedata.bidirectional(each) for each in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L")
