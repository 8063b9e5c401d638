"""A text beside the one that it came from, line by line: what went, what came, what stayed."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.forms.wrapped import WrappedText
from gui.look.tokens import GRID, Role
from gui.translation import counted
from gui.widgets.labels import label
from models.reading.texts import GONE, NEW, SAME, Line, compared

_AROUND = 1
_LONGEST = 400
_TONES = {SAME: "muted", GONE: "negative", NEW: "positive"}
_SIGNS = {SAME: "", GONE: "−", NEW: "+"}


class Lines(QWidget):
    """Shows how a text became another."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID // 2)
        grid.setVerticalSpacing(GRID // 4)
        grid.setColumnStretch(1, 1)
        for row, (what, text) in enumerate(_told(compared(old, new))):
            # The sign says it too, for whoever sees no colours.
            sign = label(_SIGNS[what], role=Role.TABLE, tone=_TONES[what])
            sign.setFixedWidth(self.fontMetrics().horizontalAdvance(_SIGNS[NEW]))
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(WrappedText(text, role=Role.TABLE, tone=_TONES[what]), row, 1)


def _told(lines: tuple[Line, ...]) -> Iterator[tuple[str, str]]:
    shown = 0
    for what, run in groupby(lines, key=lambda line: line.what):
        texts = [line.text for line in run]
        if what == SAME and len(texts) > 2 * _AROUND + 1:
            left = len(texts) - 2 * _AROUND
            told = counted(left, "line the same", "lines the same")
            texts = [*texts[:_AROUND], f"… {told} …", *texts[-_AROUND:]]
        shown += len(texts)
        if shown > _LONGEST:
            yield what, "…"
            return
        yield from ((what, text) for text in texts)
