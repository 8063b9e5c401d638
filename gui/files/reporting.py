"""Writes the report of a merge or of a comparison to a file of the user's choosing, aside."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.dialogs.refusal import Refusal
from gui.translation import tr
from gui.widgets.messages import MessageBar
from gui.work import Cancelled, Progress, Work
from models.case import Case
from models.errors import Refused
from models.exchange.reports import write_report
from models.history.changes import Person
from models.merge_report import Merged
from models.unchanging import unchanging

_FILTERS = ("PDF (*.pdf)", "Text (*.txt)", "JSON (*.json)")


def ask_report(
    over: QWidget, case: Case, merged: Merged, *, work: Work, messages: MessageBar
) -> None:
    """Ask where to, then write what a copy brought: as PDF, as text, or as JSON for programs."""
    picker = QFileDialog(over, tr("Where the report goes"))
    picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    picker.setDirectory(str(case.path.parent))
    picker.setNameFilters(_FILTERS)
    picker.setDefaultSuffix("pdf")
    picker.selectFile(tr("Merge of {name}.pdf").format(name=Path(merged.name).stem))
    picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    path, who = case.path, case.who

    def refuse(error: Exception) -> None:
        if isinstance(error, Refused):
            Refusal(over, error, title=tr("The report was not written")).open()
        else:
            work.broke.emit(error)

    def write(chosen: str) -> None:
        out = Path(chosen)
        said = tr("Wrote the report “{name}”").format(name=out.name)
        work.run(
            _writing(path, who, merged, out),
            label=tr("Writing the report “{name}”").format(name=out.name),
            owner=over,
            done=lambda _: messages.tell(said),
            failed=refuse,
        )

    # The name's own ending follows the kind that is chosen.
    picker.filterSelected.connect(
        lambda kind: picker.setDefaultSuffix(kind.rpartition(".")[2].rstrip(")"))
    )
    picker.fileSelected.connect(write)
    picker.open()


def _writing(
    path: Path, who: Person, merged: Merged, out: Path
) -> Callable[[Progress, Cancelled], None]:
    def run(progress: Progress, cancelled: Cancelled) -> None:
        with unchanging(path, who=who, cancelled=cancelled) as case:
            if out.suffix.lower() != ".pdf":
                write_report([merged], out, case=case)
                return
            from briefings.merging import write_pdf

            write_pdf([merged], out, case=case)

    return run
