"""How wide the columns of a list are: as somebody made them, else the names take what is free."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView

from gui.lists.columns import FIELD_WIDTH, NAME_WIDTH, Arrangement
from gui.lists.model import NAME, ListModel
from gui.look.theme import Theme


class Widths(QObject):
    """Gives the columns of a table their widths, and remembers those that are made by hand."""

    def __init__(
        self, table: QTableView, model: ListModel, arrangement: Arrangement, *, theme: Theme
    ) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._arrangement = arrangement
        self._theme = theme
        self._quiet = False
        kept = arrangement.restore()
        self._by_hand = bool(kept)
        self.put(kept)
        table.horizontalHeader().sectionResized.connect(self._heed)

    def now(self) -> dict[str, int]:
        """How wide each column is, by its field, in their order."""
        shown = (NAME, *self._model.fields)
        return {code: self._table.columnWidth(place) for place, code in enumerate(shown)}

    def put(self, widths: Mapping[str, int]) -> None:
        """Make the columns so wide, and as wide as usual which are not among them."""
        with self._quietly():
            for place, code in enumerate((NAME, *self._model.fields)):
                self._table.setColumnWidth(place, widths.get(code, self._usual(code)))

    def fill(self) -> None:
        """Let the names take what the other columns leave free, unless widths were made by hand."""
        if self._by_hand:
            return
        fields = self._model.fields
        free = self._table.viewport().width() - sum(self._usual(code) for code in fields)
        self.put({NAME: max(self._usual(NAME), free)})

    def keep(self) -> None:
        """Remember them with the columns."""
        if self._table.isVisible():
            self._by_hand = True
            self._arrangement.keep_columns(self.now().items())

    def _usual(self, code: str) -> int:
        usual = NAME_WIDTH if code == NAME else FIELD_WIDTH
        return round(usual * self._theme.text_size / 100)

    def _heed(self, section: int, *_: int) -> None:
        # The last column only takes what is left over.
        if not self._quiet and section < len(self._model.fields):
            self.keep()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        before, self._quiet = self._quiet, True
        yield
        self._quiet = before
