"""The steps of a merge that is being looked at: what undo and redo go through there."""

from collections.abc import Callable

from gui.screens.merging.deciding import Deciding, Step


class PreviewSteps:
    """Takes decisions back and makes them again; `shown` hears of each step so gone through.

    There is nothing to undo without `deciding`, as while a merge is written.
    """

    def __init__(self, deciding: Deciding | None, shown: Callable[[Step], None]) -> None:
        self._deciding = deciding
        self._shown = shown

    @property
    def undo_label(self) -> str:
        """The decision that is taken back next; empty for none."""
        return self._deciding.undo_label if self._deciding is not None else ""

    @property
    def redo_label(self) -> str:
        """The decision that is made again next; empty for none."""
        return self._deciding.redo_label if self._deciding is not None else ""

    def undo(self) -> None:
        """Take the last decision back."""
        if self._deciding is not None and self.undo_label:
            self._shown(self._deciding.take_back())

    def redo(self) -> None:
        """Make the decision again that was taken back last."""
        if self._deciding is not None and self.redo_label:
            self._shown(self._deciding.bring_back())
