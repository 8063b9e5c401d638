"""Undo and redo, of the case that is open or of the page that is shown."""

from collections.abc import Callable

from gui.files.front import Front
from gui.files.writing import Writing
from gui.translation import counted, tr
from models.history.undo import Undone, next_redo, next_undo, size


def undo(front: Front, writing: Writing) -> None:
    """Undo the newest edit of this user that stands, or the last step of the page."""
    steps, case = front.steps, front.case
    if steps is not None:
        front.messages.tell(tr("Undone: {step}").format(step=steps.undo_label))
        steps.undo()
    elif case is not None and (step := next_undo(case.ledger, case.who.id)) is not None:
        writing.write(
            lambda case, _: case.undo(),
            changes=size(case.ledger, step),
            doing=tr("Undoing: {step}").format(step=step.label),
            title=tr("Nothing was undone"),
            done=_telling(front, tr("Undone: {step}")),
        )


def redo(front: Front, writing: Writing) -> None:
    """Bring back what this user undid last, in the case or on the page."""
    steps, case = front.steps, front.case
    if steps is not None:
        front.messages.tell(tr("Redone: {step}").format(step=steps.redo_label))
        steps.redo()
    elif case is not None and (step := next_redo(case.ledger, case.who.id)) is not None:
        writing.write(
            lambda case, _: case.redo(),
            changes=size(case.ledger, step),
            doing=tr("Redoing: {step}").format(step=step.label),
            title=tr("Nothing was redone"),
            done=_telling(front, tr("Redone: {step}")),
        )


def _telling(front: Front, said: str) -> Callable[[Undone | None], None]:
    def tell(undone: Undone | None) -> None:
        if undone is not None:
            left = counted(len(undone.left), "later change was left", "later changes were left")
            told = said.format(step=undone.label)
            front.messages.tell(f"{told} · {left}" if undone.left else told)

    return tell
