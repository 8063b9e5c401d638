"""The page that lists what changed between two days; nothing is written or computed here."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from gui.briefing_names import called
from gui.changes import Changes
from gui.look.theme import Theme
from gui.reading.aside import Reads
from gui.reading.page import ReadPage
from gui.screens.changed.head import Head
from gui.screens.changed.rows import Wanted, chosen, kinds, persons, table
from gui.screens.changed.table import ChangesTable
from gui.translation import counted, tr
from gui.widgets.copying import copied, on_copy
from gui.widgets.middle import Middle
from gui.widgets.ways import Way
from gui.work import Work
from models.case import Case
from models.reading.altered import Altered, Period, altered, between_days, last_briefing


class Changed(ReadPage):
    """`exported` hands over the table to be written, `told_copied` says what was copied."""

    exported = Signal(object)
    told_copied = Signal(str)

    def __init__(
        self, case: Case, *, changes: Changes, work: Work, theme: Theme, today: Callable[[], date]
    ) -> None:
        super().__init__(
            case,
            changes=changes,
            work=work,
            theme=theme,
            today=today,
            reading=tr("Reading what changed"),
            at_once=-1,
        )
        self._lines: Sequence[Altered] = ()
        last = last_briefing(case)
        self.head = Head(today=today(), briefing=called(last) if last is not None else "")
        self.table = ChangesTable()
        self._nothing = Middle(tr("Nothing changed in this time. Choose another day above."))
        self.lay_out(tr("What changed"), self.table, self._nothing, choices=self.head)
        self.head.asked.connect(self.refresh)
        self.head.arranged.connect(self._show)
        self.table.opened.connect(self.opened)
        self.table.entered.connect(self.entered)
        on_copy(self.table, self.copy)

    @property
    def shown(self) -> ChangesTable | Head:
        """The lines, or what asks for others."""
        return self.table if self.table.lines.lines else self.head

    def reads(self) -> Reads | None:
        """What changed in the time that is asked for."""
        since_briefing = self.head.since_briefing
        days = None if since_briefing else self.head.days()
        if not since_briefing and days is None:
            return None

        def read(case: Case) -> tuple[Altered, ...]:
            if days is not None:
                return altered(case, between_days(case, *days))
            last = last_briefing(case)
            return altered(case, Period(last.frontier)) if last is not None else ()

        return read

    def take(self, found: tuple[Altered, ...]) -> None:
        """Show what was read, as it is filtered and grouped."""
        self._lines = found
        self.head.show_choices(kinds(found), persons(found))
        self._show()

    def copy(self) -> None:
        """Copy the lines selected, else all, as a table."""
        lines = self.table.chosen()
        if lines:
            held = copied(table(lines, self._wanted))
            QGuiApplication.clipboard().setMimeData(held)
            words = tr("Copied as a table: {changes}")
            self.told_copied.emit(words.format(changes=counted(len(lines), "change", "changes")))

    def ways_out(self) -> Sequence[Way]:
        """As a table."""
        return (
            Way(tr("Copy as a &table (Ctrl+C)"), "copy", self.copy),
            Way(tr("&Save as a table (CSV)…"), "export", self._export),
        )

    @property
    def _wanted(self) -> Wanted:
        return self.head.wanted

    def _export(self) -> None:
        self.exported.emit(table(self.table.lines.lines, self._wanted))

    def _show(self) -> None:
        lines = chosen(self._lines, self._wanted)
        self.table.show_lines(lines, self._wanted)
        self.show_part(self.table if lines else self._nothing)
        records = len({each.record for each in lines})
        words = tr("{changes} in {records}").format(
            changes=counted(len(lines), "change", "changes"),
            records=counted(records, "record", "records"),
        )
        self.tell(words if lines else "")
