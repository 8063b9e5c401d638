"""What becomes of files that are dropped on a window: opened, merged, or refused in a sentence.

Where both would make sense the user is asked; nothing is merged without being looked at first.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.dialogs.dropped import Dropped, DroppedSeveral
from gui.dialogs.refusal import Refusal
from gui.files.front import Front
from gui.files.processes import distinct, start_each
from gui.translation import tr
from models.case import Case
from models.errors import Refused
from models.storage.recognising import is_encrypted, recognise

_NAMED = 8
"""Of so many at most the names are said."""


def take_dropped(
    window: QWidget, paths: Sequence[Path], *, front: Front, open_path: Callable[[Path], None]
) -> None:
    """Open the case files among what was dropped, or ask whether one is to be merged."""
    dropped = distinct(paths)
    cases = [path for path in dropped if _is_case(path)]
    others = [path for path in dropped if path not in cases]
    shown = front.case
    if others:
        _refuse(window, others, shown)
    if not cases:
        return
    if shown is None:
        open_path(cases[0])
        _start(window, cases[1:])
        return
    new = [path for path in cases if path.resolve() != shown.path.resolve()]
    if not new:
        front.come_up()
    elif shown.read_only or front.day is not None:
        _start(window, new)
    elif len(new) == 1:
        question = Dropped(window, new[0], title=shown.title)
        question.merge.connect(lambda: front.browsing.merge(new[0]))
        question.opened.connect(lambda: open_path(new[0]))
        question.open()
    else:
        several = DroppedSeveral(window, new)
        several.opened.connect(lambda: _start(window, new))
        several.open()


def _start(window: QWidget, paths: Sequence[Path]) -> None:
    try:
        start_each(paths)
    except Refused as refused:
        Refusal(window, refused, title=tr("Not everything was opened")).open()


def _refuse(window: QWidget, others: Sequence[Path], shown: Case | None) -> None:
    if len(others) == 1:
        happened = tr("“{name}” is no case file.").format(name=others[0].name)
    else:
        names = ", ".join(f"“{path.name}”" for path in others[:_NAMED])
        if len(others) > _NAMED:
            names += " " + tr("and {number} more").format(number=len(others) - _NAMED)
        happened = tr("These are no case files: {names}.").format(names=names)
    do = tr("Drop it on a record to attach it there.") if shown is not None else ""
    refused = Refused(happened, kept=tr("Nothing was changed."), do=do)
    Refusal(window, refused, title=tr("That was not opened")).open()


def _is_case(path: Path) -> bool:
    if is_encrypted(path):
        return True
    try:
        recognise(path)
    except Refused:
        return False
    return True
