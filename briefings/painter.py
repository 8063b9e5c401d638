"""The one place that draws with reportlab: words, lines, links and charts on a page of a PDF.

Takes measures downwards from the top left and turns them into the page's own. It decides nothing
about what is drawn.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from briefings import fonts
from briefings.charts import Box, Chart, Circle, Line, Polygon, Text
from briefings.inking import Written, colour_of, width_of, write
from briefings.runs import Piece
from briefings.setting import one_line
from briefings.style import TLP_SIZE, Sheet, Type
from models.records.vocabularies import TLP, colours

# Other schemes could start programs on the reader's machine.
_LINKED: Final = ("http://", "https://", "mailto:")
# The flag that PDF/A asks of every annotation (ISO 19005-2, 6.3.2).
_PRINTED: Final = 4
# How high a line stands that strikes words out, of their size: through the small letters.
_STRUCK: Final = 0.27


def pieces(text: str, size: float, colour: str, *, bold: bool = False) -> list[Piece]:
    """One line of `text` by the faces that have its characters, as it stands on paper."""
    return one_line(text, Type(size, size, bold=bold, colour=colour))


class Pen:
    """Draws on one PDF; `names` are all anchors in it, links to anything else stay plain text."""

    def __init__(self, canvas: Canvas, sheet: Sheet, names: frozenset[str]) -> None:
        self._canvas: Any = canvas
        self._height = sheet.height
        self._names = names

    def text(self, x: float, baseline: float, line: Iterable[Piece]) -> None:
        """Writes one line, piece after piece."""
        self.lines([(x, baseline, list(line))])

    def lines(self, lines: Iterable[Written]) -> None:
        """Writes lines, each from its start on its baseline."""
        written = [(x, self._height - baseline, pieces) for x, baseline, pieces in lines]
        write(self._canvas, written)
        for x, y, pieces in written:
            if any(piece.link or piece.anchor or piece.struck for piece in pieces):
                self._marks(x, y, pieces)

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        colour: str,
        width: float,
        *,
        dash: float = 0.0,
    ) -> None:
        """Draws a straight line."""
        canvas = self._canvas
        canvas.setStrokeColor(colour_of(colour))
        canvas.setLineWidth(width)
        canvas.setDash([dash, dash] if dash else [])
        canvas.line(x1, self._height - y1, x2, self._height - y2)

    def bookmark(self, title: str, name: str, x: float, y: float, level: int) -> None:
        """Adds an entry to the reader's outline that leads to `y`."""
        self._anchor(name, x, self._height - y + 8)
        self._canvas.addOutlineEntry(fonts.one_line(title), name, level)

    def handling(self, code: str, right: float, top: float) -> float:
        """Draws the label of a TLP code, its right end at `right`; returns where it starts."""
        # A code of a newer file is shown as it is; nothing known is longer than this.
        label = fonts.plain(TLP.words(code)).replace("\n", " ")[:24]
        look, pad = colours(code), 5.0
        wide = fonts.width(label, TLP_SIZE, bold=True)
        left = right - wide - 2 * pad
        self._box(Box(left, top, wide + 2 * pad, TLP_SIZE + 6, fill=look.background), 0, 0)
        self.text(left + pad, top + TLP_SIZE + 1.6, pieces(label, TLP_SIZE, look.text, bold=True))
        return left

    def picture(self, image: ImageReader, x: float, y: float, width: float, height: float) -> None:
        """Draws a picture with its top left corner at `x`, `y`."""
        self._canvas.drawImage(image, x, self._height - y - height, width, height)

    def leader(self, x1: float, x2: float, baseline: float, colour: str) -> None:
        """Leads the eye along a line with dots, which no text extraction reads as words."""
        canvas = self._canvas
        canvas.setStrokeColor(colour_of(colour))
        canvas.setLineWidth(0.7)
        canvas.setLineCap(1)
        # From a grid of the whole page, so that the dots of all lines stand under one another.
        canvas.setDash([0, 4], 0)
        canvas.line(
            x2 - 4 * int((x2 - x1) / 4), self._height - baseline, x2, self._height - baseline
        )
        canvas.setLineCap(0)

    def chart(self, chart: Chart, x: float, y: float) -> None:
        """Draws a chart with its top left corner at `x`, `y`."""
        for shape in chart.shapes:
            match shape:
                case Line():
                    self.line(
                        x + shape.x1,
                        y + shape.y1,
                        x + shape.x2,
                        y + shape.y2,
                        shape.colour,
                        shape.width,
                        dash=shape.dash,
                    )
                case Circle():
                    self._circle(shape, x, y)
                case Polygon():
                    self._polygon(shape, x, y)
                case Box():
                    self._box(shape, x, y)
                case Text():
                    self._words(shape, x, y)

    def _words(self, shape: Text, x: float, y: float) -> None:
        words = pieces(shape.words, shape.size, shape.colour, bold=shape.bold)
        if shape.link or shape.anchor:
            first, *rest = (replace(each, link=shape.link) for each in words)
            words = [replace(first, anchor=shape.anchor), *rest]
        if not shape.upwards:
            self.text(x + shape.x, y + shape.y, words)
            return
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(x + shape.x, self._height - y - shape.y)
        canvas.rotate(90)
        self.text(0, self._height, words)
        canvas.restoreState()

    def _circle(self, shape: Circle, x: float, y: float) -> None:
        self._look(shape.fill, shape.colour, shape.width, shape.dash)
        self._canvas.circle(
            x + shape.x,
            self._height - y - shape.y,
            shape.radius,
            stroke=int(bool(shape.colour)),
            fill=int(bool(shape.fill)),
        )

    def _polygon(self, shape: Polygon, x: float, y: float) -> None:
        self._look(shape.fill, shape.colour, shape.line, 0.0)
        path = self._canvas.beginPath()
        (first_x, first_y), *others = shape.points
        path.moveTo(x + first_x, self._height - y - first_y)
        for point_x, point_y in others:
            path.lineTo(x + point_x, self._height - y - point_y)
        path.close()
        self._canvas.drawPath(path, stroke=int(bool(shape.colour)), fill=int(bool(shape.fill)))

    def _box(self, shape: Box, x: float, y: float) -> None:
        self._look(shape.fill, shape.colour, shape.line, shape.dash)
        self._canvas.rect(
            x + shape.x,
            self._height - y - shape.y - shape.height,
            shape.width,
            shape.height,
            stroke=int(bool(shape.colour)),
            fill=int(bool(shape.fill)),
        )

    def _look(self, fill: str, stroke: str, width: float, dash: float) -> None:
        canvas = self._canvas
        if fill:
            canvas.setFillColor(colour_of(fill))
        if stroke:
            canvas.setStrokeColor(colour_of(stroke))
            canvas.setLineWidth(width)
            canvas.setDash([dash, dash] if dash else [])

    def _marks(self, x: float, y: float, pieces: Iterable[Piece]) -> None:
        for piece in pieces:
            end = x + width_of(piece)
            if piece.anchor:
                self._anchor(piece.anchor, x, y + piece.size * 1.4)
            if piece.link:
                low = y + piece.rise - piece.size * 0.25
                self._link(piece.link, piece.text, (x, low, end, low + piece.size * 1.05))
            if piece.struck:
                middle = self._height - y - piece.size * _STRUCK
                self.line(x, middle, end, middle, piece.colour, piece.size * 0.07)
            x = end

    def _anchor(self, name: str, x: float, y: float) -> None:
        self._canvas.bookmarkPage(name, fit="XYZ", left=max(x - 10, 0), top=y, zoom=0)

    def _link(self, target: str, words: str, box: tuple[float, float, float, float]) -> None:
        if target.startswith("#"):
            if target[1:] in self._names:
                self._canvas.linkAbsolute(words, target[1:], box, F=_PRINTED)
        elif target.lower().startswith(_LINKED) and target.isascii() and target.isprintable():
            self._canvas.linkURL(target, box, F=_PRINTED)
