"""What the composer asks for, done: the place of the file, the export, the print, the template.

It belongs to one window and one case; `gui/panes/panes.py` shows the composer that it makes.
"""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from briefings import Order
from briefings.ordering import again
from briefings.phrases import phrases
from gui.dialogs.naming import Naming
from gui.file_names import file_name
from gui.files.exporting import Exporter, Ordering
from gui.panes.printing import print_pages
from gui.screens.composer.choices import Choices, following, order_of
from gui.screens.composer.page import Composer
from gui.screens.composer.sheets import Sheets
from gui.screens.composer.templates import save_template
from gui.translation import tr
from gui.widgets.placing import ask_where
from gui.window.window import Window
from models.case import Case
from models.errors import Refused
from models.reading.briefings import RecordedBriefing, next_number, recorded

_WORDS = {".pdf": "PDF", ".html": "HTML", ".md": "Markdown"}


class Leading(Protocol):
    """What is needed of the panes."""

    def lead(self, record: int, field: str) -> None: ...


class Composing:
    """Makes the composer of a window and does what it asks for."""

    def __init__(
        self,
        case: Case,
        window: Window,
        *,
        exporter: Exporter,
        panes: Leading,
        today: Callable[[], date],
    ) -> None:
        self._case = case
        self._window = window
        self._exporter = exporter
        self._panes = panes
        self._today = today
        self._folder = case.beside
        self.composer: Composer | None = None

    def make(self) -> Composer:
        """The composer, wired to what it asks for."""
        window = self._window
        made = self.composer = Composer(
            self._case,
            settings=window.settings,
            changes=window.changes,
            work=window.work,
            theme=window.theme,
            today=self._today,
        )
        made.exported.connect(self.export)
        made.printed.connect(self._print)
        made.copied.connect(lambda choices: self._exporter.copy(self._ordering(choices)))
        made.led.connect(self._panes.lead)
        made.templated.connect(self._ask_name)
        window.commands.preferences.briefed.connect(made.take_look)
        made.carried.wanted.connect(self._exporter.open)
        # Who looks for it in the composer finds it there, too.
        made.more.offer(window.actions_["choose_logo"], window.actions_["remove_logo"])
        return made

    def put_in(self, begun: Choices) -> None:
        """Add parts to those that the user chose, else begin with them; say so, with a way back."""
        composer = self.composer
        assert composer is not None
        before = composer.choices
        after = before.with_parts_of(begun)
        parts = [piece.part for piece in after.pieces if piece not in before.pieces]
        names = ", ".join(f"“{tr(phrases.PART_NAMES[piece.part])}”" for piece in begun.pieces)
        composer.compose(after)
        if after is begun:
            words = tr("Began a briefing with {parts}")
        elif parts:
            words = tr("Added {parts} to the briefing that you compose")
            names = ", ".join(f"“{tr(phrases.PART_NAMES[part])}”" for part in parts)
        else:
            self._window.messages.tell(
                tr("The briefing that you compose has {parts} already").format(parts=names)
            )
            return

        def go_back() -> None:
            now = composer.choices
            gone_on = now != after and after is not begun
            composer.compose(now.without_parts(parts) if gone_on else before)

        self._window.messages.tell(words.format(parts=names), offer=tr("Undo"), do=go_back)

    def follow(self, briefing: int) -> Choices | None:
        """The choices for a new briefing that follows a recorded one; None for none of them."""
        told = self._told(briefing)
        return following(told, today=self._today()) if told is not None else None

    def make_again(self, briefing: int) -> None:
        """Ask where to, then write a recorded briefing once more, to the byte."""
        told = self._told(briefing)
        if told is None:
            return
        try:
            order = again(self._case, told)
        except Refused as refused:
            self._window.tell_refused(refused, title=tr("It can't be made again"))
            return
        name = self._file_name(order.kind, told.number, order.as_of, told.scope)
        self._ask_place(
            name, ".pdf", lambda out: self._exporter.again(order, out, sha256=told.sha256)
        )

    def export(self, choices: Choices, suffix: str) -> None:
        """Ask where to, then write and record what was chosen."""
        number = None if self._case.read_only else next_number(self._case)
        shown = number if suffix == ".pdf" else None
        name = self._file_name(choices.kind, shown, choices.as_of, choices.scope)

        def write(out: Path) -> None:
            def export() -> None:
                ordering, template = self._ordering(choices), choices.template
                self._exporter.export(
                    ordering,
                    out,
                    template=template,
                    done=lambda path, kept: self._carry(path, choices if kept else None),
                )

            self._window.commands.named(export)

        self._ask_place(name, suffix, write)

    def _ordering(self, choices: Choices) -> Ordering:
        recorded_here = not self._case.read_only

        def ordered(case: Case, now: datetime) -> Order:
            return order_of(case, choices, now=now, recorded=recorded_here)

        return ordered

    def _told(self, briefing: int) -> RecordedBriefing | None:
        return next((each for each in recorded(self._case) if each.id == briefing), None)

    def _carry(self, out: Path, kept: Choices | None) -> None:
        """Offer a file that was written; `kept` are its choices if it was recorded."""
        if self.composer is None:
            return
        self.composer.carried.show_file(out)
        if kept is not None:
            self.composer.tell_recorded(kept)

    def _file_name(self, kind: str, number: int | None, day: date, scope: tuple[int, ...]) -> str:
        words = phrases.KIND_NAMES.get(kind, phrases.KIND_NAMES["case"])
        numbered = f"{words} {number}" if number is not None else words
        about = self._case.label(scope[0]) if len(scope) == 1 else self._case.title
        return file_name(f"{numbered} – {about[:60]} {day.isoformat()}")

    def _ask_place(self, name: str, suffix: str, then: Callable[[Path], object]) -> None:
        def chosen(out: Path) -> None:
            self._folder = out.parent
            then(out)

        ask_where(
            self._window,
            tr("Where the briefing goes"),
            proposed=self._folder / f"{name}{suffix}",
            kinds=[(_WORDS[suffix], suffix)],
            then=chosen,
        )

    def _print(self, sheets: Sheets) -> None:
        def tell(printed: bool) -> None:
            messages = self._window.messages
            if printed:
                messages.tell(tr("Sent the briefing to the printer"))
            else:
                messages.warn(tr("The printer took nothing; choose another one, or export a PDF."))

        print_pages(self._window, sheets, done=tell)

    def _ask_name(self, choices: Choices) -> None:
        asked = Naming(self._window, tr("Save the parts as a template"), tr("Name"))
        asked.named.connect(lambda title: self._save_template(choices, title))
        asked.open()

    def _save_template(self, choices: Choices, title: str) -> None:
        def save() -> None:
            try:
                template = save_template(
                    self._case,
                    title,
                    choices.shown_pieces,
                    landscape=choices.landscape,
                    by=self.composer,
                )
            except Refused as refused:
                self._window.tell_refused(refused, title=tr("The template was not saved"))
                return
            self._window.messages.tell(tr("Saved the template “{title}”").format(title=title))
            if self.composer is not None:
                self.composer.compose(choices.from_template(template))

        self._window.commands.named(save)
