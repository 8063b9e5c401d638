"""Asks where a file goes: the one question for all that leaves the program."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(
    over: QWidget,
    title: str,
    *,
    proposed: Path,
    then: Callable[[Path], object],
    kinds: Sequence[tuple[str, str]] = (),
    anew: bool = False,
) -> QFileDialog:
    """Ask for a place beginning with a proposed one, and hand what was chosen to `then`.

    A kind is its name and its ending with the dot; a name without an ending gets that of the kind
    which is chosen. `anew` says that nothing is ever written over an existing file there, so that
    no question is asked before.
    """
    picker = QFileDialog(over, title)
    picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    picker.setOption(QFileDialog.Option.DontConfirmOverwrite, anew)
    endings = {f"{name} (*{ending})": ending.removeprefix(".") for name, ending in kinds}
    if endings:
        picker.setNameFilters(list(endings))
        picker.filterSelected.connect(lambda shown: picker.setDefaultSuffix(endings[shown]))
        picker.setDefaultSuffix(next(iter(endings.values())))
    picker.setDirectory(str(proposed.parent))
    picker.selectFile(proposed.name)
    picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    picker.fileSelected.connect(lambda path: then(Path(path)))
    picker.open()
    return picker
