"""Which columns a list shows, how wide and in which order, by what it is sorted and grouped.

It is the user's own arrangement and kept in settings under a name; nothing of it is in the file.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtWidgets import QHeaderView

from gui.lists.model import NAME, ListModel
from gui.user.settings import COLUMNS, FROZEN, GROUPED, SORTS, Settings
from models.reading.sorting import Sort

NAME_WIDTH = 230
FIELD_WIDTH = 120
NARROWEST = 32


@dataclass(frozen=True)
class Arrangement:
    """Reads and keeps the arrangement of one list; `name` is its kind, or that of a view."""

    model: ListModel
    settings: Settings
    name: str

    def restore(self) -> dict[str, int]:
        """Arrange the model as it was; gives the widths of its columns."""
        kept = {str(code): int(width) for code, width in self.settings.get(COLUMNS, self.name)}
        if kept:
            self.model.show_fields(code for code in kept if code != NAME)
        known = (NAME, *self.model.entry.facts)
        sorting = [
            Sort(code, descending)
            for code, descending in self.settings.get(SORTS, self.name)
            if code in known
        ]
        grouping = self.settings.get(GROUPED, self.name)
        grouping = grouping if grouping in self.model.entry.facts else self.model.asked.grouping
        if sorting or grouping:
            sorting = sorting or list(self.model.asked.sorting)
            self.model.rearrange(self.model.asked.filter, sorting, grouping)
        return {code: max(NARROWEST, width) for code, width in kept.items()}

    def keep_columns(self, widths: Iterable[tuple[str, int]]) -> None:
        """Remember the columns in their order."""
        self.settings.put(COLUMNS, [[code, width] for code, width in widths], self.name)

    def keep_order(self) -> None:
        """Remember by what the model is sorted and grouped."""
        asked = self.model.asked
        sorts = [[each.field, each.descending] for each in asked.sorting]
        self.settings.put(SORTS, sorts, self.name)
        self.settings.put(GROUPED, asked.grouping, self.name)

    @property
    def frozen(self) -> int:
        """How many of the first columns stay in place."""
        return self.settings.get(FROZEN, self.name)

    def freeze(self, columns: int) -> None:
        """Remember how many stay in place."""
        self.settings.put(FROZEN, columns, self.name)


def resorted(sorting: tuple[Sort, ...], code: str, *, further: bool) -> tuple[Sort, ...]:
    """The sorting after a column was pressed: turned round if it sorts already.

    `further` adds it behind the others, and takes it away where it was turned round already.
    """
    held = next((each for each in sorting if each.field == code), None)
    if not further:
        alone = held is not None and sorting[0] == held
        return (Sort(code, descending=alone and held is not None and not held.descending),)
    if held is None:
        return (*sorting, Sort(code))
    if held.descending:
        return tuple(each for each in sorting if each != held)
    return tuple(Sort(code, descending=True) if each == held else each for each in sorting)


def put_back(header: QHeaderView) -> list[int]:
    """The sections in the order into which they were dragged, each put back where it was.

    Empty where none was dragged.
    """
    moved = [header.logicalIndex(place) for place in range(header.count())]
    if moved == list(range(header.count())):
        return []
    header.blockSignals(True)
    for place in range(header.count()):
        header.moveSection(header.visualIndex(place), place)
    header.blockSignals(False)
    return moved
