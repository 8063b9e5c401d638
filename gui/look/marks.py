"""The signs that stand at stages and values: the mark of a stage, and how well a value is known.

The stage's mark is the one of `briefings.charts`, so that screen and page show the same. Nothing
here reads a record: what is shown comes as a code or as a `Known`.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from briefings.charts import stage_mark
from gui.look.charts import paint, shades
from gui.look.theme import font, tokens
from gui.look.tokens import Role, Tokens
from gui.translation import counted, tr
from models.reading.evidence import Evidence
from models.records.vocabularies import BASIS, STAGE


@dataclass(frozen=True)
class Known:
    """How well a value is known, in the few figures that stand beside it.

    `citations` counts what supports the value as it stands now, `grade` is the best among them
    (such as "B2", or empty if none is graded), `origins` counts the independent ones.
    """

    citations: int = 0
    grade: str = ""
    origins: int = 0
    conflict: bool = False
    disputed: bool = False
    withdrawn: bool = False

    @classmethod
    def by(cls, evidence: Evidence | None) -> "Known":
        """The figures of an evidence; of none at all, that the value is unsourced."""
        if evidence is None:
            return cls()
        return cls(
            citations=len(evidence.supporting),
            grade=evidence.grade,
            origins=evidence.origins,
            conflict=evidence.conflict,
            disputed=evidence.disputed,
            withdrawn=evidence.withdrawn,
        )


@dataclass(frozen=True)
class _Sign:
    text: str
    tone: str
    shape: str = ""
    italic: bool = False


def paint_stage(painter: QPainter, rect: QRectF, *, stage: str, basis: str, theme: Tokens) -> None:
    """Paint a stage's mark as large as fits the middle of the rectangle.

    `stage` and `basis` are codes of the vocabularies; the word must stand beside the mark.
    """
    radius = min(rect.width(), rect.height()) / 2
    middle = rect.center()
    shapes = stage_mark(stage, basis, middle.x(), middle.y(), radius=radius, palette=shades(theme))
    paint(painter, shapes)


def stage_words(stage: str, basis: str) -> str:
    """What a mark says, as in "approved in principle, reported"."""
    words = tr(STAGE.words(stage))
    return f"{words}, {tr(BASIS.words(basis))}" if basis else words


def paint_doubt(painter: QPainter, rect: QRectF, words: str, *, theme: Tokens) -> None:
    """Paint the diamond of a doubt with its words from the left of the rectangle."""
    _paint_sign(painter, rect, _Sign(words, "caution", shape="diamond", italic=True), theme)


def doubt_width(words: str) -> float:
    """The width in logical pixels that `paint_doubt` takes."""
    return _width(_Sign(words, "caution", shape="diamond", italic=True))


def known_words(known: Known) -> str:
    """What the signs say, as a sentence for a tool tip or a screen reader."""
    if not known.citations:
        said = tr("Unsourced: no citation supports this value.")
    else:
        grade = tr("best grade {grade}").format(grade=known.grade or tr("not graded"))
        origins = counted(known.origins, "independent origin", "independent origins")
        said = f"{counted(known.citations, 'citation', 'citations')}, {grade}, {origins}."
    if known.conflict:
        said += " " + tr("In conflict.")
    if known.disputed:
        said += " " + tr("Disputed.")
    if known.withdrawn:
        said += " " + tr("A source of it was withdrawn.")
    return said


def known_width(known: Known) -> float:
    """The width in logical pixels that `paint_known` takes."""
    return sum(_width(sign) for sign in _signs(known)) + _GAP * (len(_signs(known)) - 1)


def paint_known(painter: QPainter, rect: QRectF, known: Known, *, theme: Tokens) -> None:
    """Paint the signs from the left of the rectangle, in the middle of its height."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = rect.left()
    for sign in _signs(known):
        width = _width(sign)
        _paint_sign(painter, QRectF(left, rect.top(), width, rect.height()), sign, theme)
        left += width + _GAP
    painter.restore()


class StageMark(QWidget):
    """One stage's mark as a widget, beside the label that says the word."""

    def __init__(self, stage: str, basis: str, *, size: int = 16) -> None:
        super().__init__()
        self._stage, self._basis = stage, basis
        self.setFixedSize(size, size)
        self.setToolTip(stage_words(stage, basis))
        self.setAccessibleName(stage_words(stage, basis))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark in the theme's colours."""
        square = QRectF(self.rect())
        with QPainter(self) as painter:
            paint_stage(painter, square, stage=self._stage, basis=self._basis, theme=tokens())


class EvidenceMark(QAbstractButton):
    """How well one value is known; pressing it opens the citations."""

    def __init__(self, known: Known) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._known = known
        self.show_known(known)

    def show_known(self, known: Known) -> None:
        """Show how well another value is known."""
        self._known = known
        self.setToolTip(known_words(known))
        self.setAccessibleName(known_words(known))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Just what the signs take."""
        height = QFontMetricsF(_font(italic=False)).height()
        return QSize(round(known_width(self._known) + 2 * _GAP), round(height + _GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the signs, and a ring while the keyboard is here."""
        theme, box = tokens(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.hasFocus():
                painter.setBrush(QColor(theme.hover))
                ring = QPen(QColor(theme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen
                painter.setPen(ring)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
            paint_known(painter, box.adjusted(_GAP, 0, -_GAP, 0), self._known, theme=theme)


_GAP = 6.0


def _signs(known: Known) -> list[_Sign]:
    if known.citations:
        grade = known.grade or tr("ungraded")
        signs = [_Sign(f"{grade} ·{known.origins}", "muted")]
    else:
        signs = [_Sign(tr("unsourced"), "muted", italic=True)]
    if known.conflict:
        signs.append(_Sign(tr("in conflict"), "caution", shape="diamond", italic=True))
    if known.disputed:
        signs.append(_Sign(tr("disputed"), "caution", shape="diamond", italic=True))
    if known.withdrawn:
        signs.append(_Sign(tr("source withdrawn"), "negative", shape="flag"))
    return signs


def _font(*, italic: bool) -> QFont:
    made = font(Role.CAPTION)
    made.setItalic(italic)
    return made


def _width(sign: _Sign) -> float:
    metrics = QFontMetricsF(_font(italic=sign.italic))
    return metrics.horizontalAdvance(sign.text) + (metrics.ascent() if sign.shape else 0)


def _paint_sign(painter: QPainter, rect: QRectF, sign: _Sign, theme: Tokens) -> None:
    colour = QColor(getattr(theme, sign.tone))
    chosen = _font(italic=sign.italic)
    size = QFontMetricsF(chosen).ascent() * 0.7
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if sign.shape:
        box = QRectF(rect.left(), rect.center().y() - size / 2, size, size)
        painter.drawPolygon(_SHAPES[sign.shape](box))
        rect = rect.adjusted(QFontMetricsF(chosen).ascent(), 0, 0, 0)
    painter.setPen(colour)
    painter.setFont(chosen)
    # The width was measured in fractions of a pixel, which must not cut off the last letter.
    painter.drawText(rect.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, sign.text)


def _diamond(box: QRectF) -> QPolygonF:
    middle = box.center()
    return QPolygonF(
        [
            QPointF(middle.x(), box.top()),
            QPointF(box.right(), middle.y()),
            QPointF(middle.x(), box.bottom()),
            QPointF(box.left(), middle.y()),
        ]
    )


def _flag(box: QRectF) -> QPolygonF:
    pole = box.left() + box.width() * 0.15
    return QPolygonF(
        [
            QPointF(box.left(), box.top()),
            QPointF(box.right(), box.top() + box.height() * 0.3),
            QPointF(pole, box.top() + box.height() * 0.62),
            QPointF(pole, box.bottom()),
            QPointF(box.left(), box.bottom()),
        ]
    )


_SHAPES = {"diamond": _diamond, "flag": _flag}
