"""Takes a drawing out of the window: as a PDF, a picture, an SVG, or by the clipboard.

What is drawn is the business of whoever hands it over; a file appears whole or not at all.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from briefings.plates import Plate, pdf
from gui.file_names import file_name
from gui.files.outcome import Outcome
from gui.look.pictures import copied, drawn, png, svg
from gui.showing import Show, show_file
from gui.translation import tr
from gui.widgets.messages import MessageBar
from gui.widgets.placing import ask_where
from gui.work import Work
from models.case import Case
from models.errors import Refused
from models.records.vocabularies import TLP

WIDTH = 900.0
"""The width of a picture, in points."""
_WORDS = {".pdf": "PDF", ".png": "PNG", ".svg": "SVG"}


class Picturing:
    """Takes drawings of one case out of one window; `show` opens a file where it belongs."""

    def __init__(
        self,
        over: QWidget,
        case: Case,
        *,
        work: Work,
        messages: MessageBar,
        today: Callable[[], date],
        show: Show = show_file,
    ) -> None:
        self._over = over
        self._case = case
        self._work = work
        self._messages = messages
        self._today = today
        self._outcome = Outcome(
            over,
            work=work,
            messages=messages,
            not_done=tr("The drawing was not written"),
            show=show,
        )
        self._folder = case.beside

    def ask(self, plate: Plate, ending: str) -> None:
        """Ask where to, then write a drawing with this ending."""
        name = f"{plate.subject} – {plate.title[:60]} {self._today().isoformat()}"
        ask_where(
            self._over,
            tr("Where the drawing goes"),
            proposed=self._folder / f"{file_name(name)}{ending}",
            kinds=[(_WORDS[ending], ending)],
            then=lambda out: self.write(plate, out),
        )

    def write(self, plate: Plate, out: Path) -> None:
        """Write a drawing as what its name ends with; the message line offers to open it."""
        self._folder = out.parent
        dossier, author = self._case.dossier, self._case.who.name
        # Words are measured by the window's fonts, which belong to its thread; a page has its own.
        ending = out.suffix.lower()
        try:
            content = self._painted(plate, ending) if ending != ".pdf" else b""
        except Refused as refused:
            self._outcome.refuse(refused)
            return

        def run(progress: object, cancelled: object) -> None:
            # What writes pages is loaded only where something is written.
            from briefings.page import save

            save(content or pdf(plate, dossier=dossier, author=author), out)

        self._work.run(
            run,
            label=tr("Writing “{name}”").format(name=out.name),
            owner=self._over,
            done=lambda _: self._tell(plate, out),
            failed=self._outcome.refuse,
        )

    def pages(self, plate: Plate, *, done: Callable[[bytes], None]) -> None:
        """Set a drawing on pages, and hand these over as a PDF."""
        dossier, author = self._case.dossier, self._case.who.name
        self._work.run(
            lambda _progress, _cancelled: pdf(plate, dossier=dossier, author=author),
            label=tr("Setting the pages"),
            owner=self._over,
            done=done,
            failed=self._outcome.refuse,
        )

    def copy(self, plate: Plate) -> None:
        """Put a drawing on the clipboard."""
        try:
            held = copied(plate, WIDTH)
        except Refused as refused:
            self._outcome.refuse(refused)
            return
        QGuiApplication.clipboard().setMimeData(held)
        words = tr("Copied as a picture, {handling}")
        self._messages.tell(words.format(handling=TLP.words(plate.handling)))

    def _painted(self, plate: Plate, ending: str) -> bytes:
        chart = drawn(plate, WIDTH)
        return svg(chart, title=plate.title) if ending == ".svg" else png(chart)

    def _tell(self, plate: Plate, out: Path) -> None:
        said = tr("Wrote “{name}”, {handling}")
        self._outcome.tell(said.format(name=out.name, handling=TLP.words(plate.handling)), out)
