"""Writes a table to a file of the user's choosing."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.dialogs.refusal import Refusal
from gui.translation import tr
from gui.widgets.messages import MessageBar
from gui.widgets.placing import ask_where
from models.case import Case
from models.errors import Refused
from models.exchange.sheets import write_csv


def ask_table(
    over: QWidget, case: Case, rows: Sequence[Sequence[str]], *, name: str, messages: MessageBar
) -> None:
    """Ask where a table goes, and write it there as CSV."""

    def write(out: Path) -> None:
        try:
            write_csv(rows, out, case=case.path)
        except Refused as refused:
            Refusal(over, refused, title=tr("The table was not written")).open()
        else:
            messages.tell(tr("Wrote “{name}”").format(name=out.name))

    ask_place(over, case, name=name, then=write)


def ask_place(over: QWidget, case: Case, *, name: str, then: Callable[[Path], object]) -> None:
    """Ask where a table of this name goes, as CSV."""
    ask_where(
        over,
        tr("Where the table goes"),
        proposed=case.beside / f"{name}.csv",
        kinds=[(tr("Table"), ".csv")],
        then=then,
    )
