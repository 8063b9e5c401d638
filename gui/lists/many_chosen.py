"""What Qt asks of each row when many are chosen, asked once for all of them instead."""

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel
from PySide6.QtWidgets import QHeaderView


def places(chosen: QItemSelectionModel) -> list[int]:
    """The rows in which something is chosen, in order; heads of groups may be among them."""
    found = chosen.selection()
    spans = [found.at(each) for each in range(found.size())]
    return sorted({at for span in spans for at in range(span.top(), span.bottom() + 1)})


def number(chosen: QItemSelectionModel) -> int:
    """In how many rows something is chosen."""
    found = chosen.selection()
    return sum(found.at(each).height() for each in range(found.size()))


def heed_none_chosen(header: QHeaderView, model: QAbstractItemModel) -> None:
    """Let a header not look, each time it is painted, whether every row of a column is chosen."""
    header.setSelectionModel(QItemSelectionModel(model, header))
