"""Painting a page of a list of 100,000 applications, against a bare model of Qt's own.

Both are drawn without a screen by the same kind of table at the same size; the bare one holds the
words of one page and is painted by Qt's own delegate.
"""

import os
from datetime import date
from pathlib import Path

from benchmarks.listing import make
from benchmarks.measure import Figure, ratio
from models import Case, Person

PAIRS = 40
SIZE = (1100, 800)


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

    from gui.lists.model import ListModel
    from gui.lists.table import Table
    from gui.look.theme import Theme
    from gui.look.tokens import Scheme
    from gui.user.settings import Settings
    from gui.work import Work

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme(application, scheme=Scheme.LIGHT, text_size=100)
    work = Work()
    path = folder / "painted.proviso"
    make(path)
    with Case.open(path, who=Person("1", "Bench"), read_only=True) as case:
        model = ListModel(
            case, "application", work=work, parent=theme, today=lambda: date(2026, 3, 10)
        )
        table = Table(model, settings=Settings(folder / "settings.json"), theme=theme)
        bare = QStandardItemModel()
        for row in range(64):
            words = [model.index(row, column).data() for column in range(model.columnCount())]
            bare.appendRow([QStandardItem(each) for each in words])
        plain = QTableView()
        plain.setModel(bare)
        plain.setShowGrid(False)
        plain.setWordWrap(False)
        plain.verticalHeader().hide()
        plain.verticalHeader().setDefaultSectionSize(table.rowHeight(0))
        plain.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for column in range(bare.columnCount()):
            plain.setColumnWidth(column, table.columnWidth(column))
        for view in (table, plain):
            view.resize(*SIZE)
            view.show()
        application.processEvents()
        found = ratio(table.viewport().grab, plain.viewport().grab, pairs=PAIRS)
        work.stop()
        for view in (table, plain):
            view.close()
    return [Figure("painting a page of a list / a bare model of Qt", found, 1.6)]
