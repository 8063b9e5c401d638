"""The record that is chosen while the rows of a long list are still on their way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject

from gui.lists.model import ListModel


class Awaited(QObject):
    """Chooses a record once more when all rows are there, which are a new table then."""

    def __init__(self, model: ListModel, *, choose: Callable[[int], object]) -> None:
        super().__init__(model)
        self._model = model
        self._choose = choose
        self._id: int | None = None
        model.completed.connect(self._come)

    def note(self, id: int) -> None:
        """This record is chosen now, and no other."""
        self._id = id if self._model.waiting else None

    @contextmanager
    def kept(self, chosen: int | None) -> Iterator[None]:
        """Keep a record chosen while the rows are put into another order, however far it moves."""
        yield
        if chosen is not None:
            self._choose(chosen)

    def _come(self) -> None:
        if self._id is not None:
            self._choose(self._id)
