"""The portfolio at a glance: a bar for each gate, with a part for each stage reached there.

A part is as wide as there are applications at it, and leads to the list of them.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from briefings.charts.marks import mark_colour
from gui.look.charts import shades
from gui.look.marks import paint_stage, stage_words
from gui.look.theme import font, tokens
from gui.look.tokens import CARD, GRID, Role
from gui.translation import counted, tr
from gui.visible import visible
from gui.widgets.labels import label
from models.reading.stages import AtStage, GateStages
from models.records.kinds import country_name
from models.records.vocabularies import GATE_KIND, mark

MOST: Final = 6
"""So many bars are drawn; the board below tells of every gate."""
_NAME: Final = 190
_HEIGHT: Final = 26
_MARK: Final = 14
_WASH: Final = 40
"""How opaque the colour of a stage lies under its words, of 255."""


class Portfolio(QWidget):
    """`chosen` gives the gate and the stage of a part."""

    chosen = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Applications by gate and stage"))
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(CARD, 0, CARD, GRID)
        self._rows.setHorizontalSpacing(GRID)
        self._rows.setVerticalSpacing(GRID // 2)
        self._rows.setColumnStretch(1, 1)
        self._shown: tuple[GateStages, ...] = ()

    @property
    def parts(self) -> list["StagePart"]:
        """The parts of all bars, in order."""
        return self.findChildren(StagePart)

    def show_gates(self, gates: Sequence[GateStages]) -> None:
        """Draw a bar for each of the first gates."""
        gates = tuple(gates)[:MOST]
        if gates == self._shown:
            return
        self._shown = gates
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        most = max((_all(gate) for gate in gates), default=1)
        for row, gate in enumerate(gates):
            title = _title(gate)
            said = label("", role=Role.CAPTION, tone="muted")
            said.setText(
                QFontMetrics(font(Role.CAPTION)).elidedText(
                    title, Qt.TextElideMode.ElideRight, _NAME
                )
            )
            said.setToolTip(title)
            said.setFixedWidth(_NAME)
            self._rows.addWidget(said, row, 0)
            self._rows.addWidget(self._bar(gate, title, most), row, 1)
        self.setVisible(bool(gates))

    def _bar(self, gate: GateStages, title: str, most: int) -> QWidget:
        bar = QWidget()
        parts = QHBoxLayout(bar)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(2)
        for each in gate.reached:
            part = StagePart(each, title)
            part.clicked.connect(lambda _=False, at=each: self.chosen.emit(gate, at))
            parts.addWidget(part, len(each.applications))
        # All bars are to one scale.
        if rest := most - _all(gate):
            parts.addStretch(rest)
        return bar


class StagePart(QAbstractButton):
    """The applications at one stage of one gate; pressing it lists them."""

    def __init__(self, at: AtStage, gate: str) -> None:
        super().__init__()
        self.at = at
        self._number = f"{len(at.applications):,}"
        unknown = tr("no approver's decision known")
        self._stage = stage_words(at.stage, at.basis) if at.stage else unknown
        words = tr("{stage} at “{gate}”").format(stage=self._stage, gate=gate)
        number = counted(len(at.applications), "application", "applications")
        said = tr("{number}: {stage}. Lists them.").format(number=number, stage=words)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_MARK)

    def sizeHint(self) -> QSize:
        """As wide as the layout's share makes it."""
        return QSize(_MARK, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint mark, number and stage, as far as there is room, on a wash of its colour."""
        theme, stage = tokens(), self.at.stage or "unknown"
        colour = QColor(mark_colour(mark(stage), shades(theme)))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            wash = QColor(colour)
            wash.setAlpha(_WASH * 2 if self.underMouse() else _WASH)
            painter.setBrush(wash)
            focused = self.hasFocus()
            painter.setPen(QPen(QColor(theme.accent) if focused else colour, 2 if focused else 1))
            painter.drawRoundedRect(box, 3, 3)
            self._write(painter, box, stage)

    def _write(self, painter: QPainter, box: QRectF, stage: str) -> None:
        theme = tokens()
        painter.setFont(font(Role.CAPTION))
        metrics = painter.fontMetrics()
        left, right = box.left() + GRID // 2, box.right() - GRID // 2
        number = metrics.horizontalAdvance(self._number)
        if left + _MARK + GRID // 2 + number <= right:
            square = QRectF(left, box.center().y() - _MARK / 2, _MARK, _MARK)
            basis = self.at.basis or "reported"
            paint_stage(painter, square, stage=stage, basis=basis, theme=theme)
            left += _MARK + GRID // 2
        painter.setPen(QColor(theme.text))
        room = QRectF(left, box.top(), right - left, box.height())
        if number > room.width():
            return
        words = f"{self._number} {self._stage}"
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        # A few letters of a stage say nothing.
        if len(shown) < len(self._number) + 6 and shown != words:
            shown = self._number
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _all(gate: GateStages) -> int:
    return sum(len(each.applications) for each in gate.reached)


def _title(gate: GateStages) -> str:
    if gate.title:
        return visible(gate.title)
    kind = tr(GATE_KIND.words(gate.kind)) if gate.kind else tr("gates of no stated kind")
    where = country_name(gate.jurisdiction) if gate.jurisdiction else ""
    return ", ".join(filter(None, (kind, where)))
