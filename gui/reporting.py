"""Writes the report of a merge or of a comparison to a file of the user's choosing."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.dialogs.refusal import Refusal
from gui.messages import MessageBar
from gui.translation import tr
from models.errors import Refused
from models.exchange.reports import write_report
from models.merge_report import Merged

_FILTERS = ("Text (*.txt)", "JSON (*.json)")


def ask_report(over: QWidget, merged: Merged, *, beside: Path, messages: MessageBar) -> None:
    """Ask where to, then write what a copy brought: as text, or as JSON for programs."""
    picker = QFileDialog(over, tr("Where the report goes"))
    picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    picker.setDirectory(str(beside.parent))
    picker.setNameFilters(_FILTERS)
    picker.setDefaultSuffix("txt")
    picker.selectFile(tr("Merge of {name}.txt").format(name=Path(merged.name).stem))
    picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def write(chosen: str) -> None:
        out = Path(chosen)
        try:
            write_report([merged], out, case=beside)
        except Refused as refused:
            Refusal(over, refused, title=tr("The report was not written")).open()
            return
        messages.tell(tr("Wrote the report “{name}”").format(name=out.name))

    picker.fileSelected.connect(write)
    picker.open()
