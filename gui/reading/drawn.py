"""A page whose whole can leave as a drawing: on pages, as a picture, printed, in a briefing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from briefings.plates import Plate
from gui.reading.page import ReadPage
from gui.translation import tr
from gui.widgets.middle import Middle
from gui.widgets.ways import Way


class DrawnPage(ReadPage):
    """`wanted_new` asks for a record of a kind.

    `exported` hands over what is shown and the ending of the file to write, `pictured` what is to
    be copied as a picture, `printed` what is to be printed; `composed` names what a briefing is
    wanted of.
    """

    wanted_new = Signal(str)
    exported = Signal(object, str)
    pictured = Signal(object)
    printed = Signal(object)
    composed = Signal(object)

    def plate(self) -> Plate:
        """What is shown, as it leaves."""
        raise NotImplementedError

    def composing(self) -> object:
        """What a briefing of it is about."""
        raise NotImplementedError

    def first(self, said: str, words: str, kind: str, *, writable: bool) -> Middle:
        """What stands there until there is something to show: what to begin with."""
        button = QPushButton(words)
        button.setEnabled(writable)
        button.clicked.connect(lambda: self.wanted_new.emit(kind))
        return Middle(said, button)

    def ways_out(self) -> Sequence[Way]:
        """Those of a drawing."""
        return (
            Way(tr("Save as &PDF…"), "export", partial(self._export, ".pdf")),
            Way(tr("Save as a picture (P&NG)…"), "export", partial(self._export, ".png")),
            Way(tr("Save as a drawing (&SVG)…"), "export", partial(self._export, ".svg")),
            Way(tr("&Copy as a picture"), "copy", lambda: self.pictured.emit(self.plate())),
            Way(tr("P&rint…"), "print", lambda: self.printed.emit(self.plate())),
            Way(tr("Into a &briefing"), "briefing", lambda: self.composed.emit(self.composing())),
        )

    def _export(self, ending: str) -> None:
        self.exported.emit(self.plate(), ending)
