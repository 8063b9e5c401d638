"""What would leave, as a tree: the places that still tell, what leaves, what stays behind.

It shows what it is given; what leaves is decided by `models`.
"""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from gui.look.icons import paint
from gui.look.theme import tokens
from gui.translation import counted, tr
from gui.visible import visible
from models.exchange.sharing import Leaving, Line, Place, Spot
from models.records import CATALOGUE

MOST = 300
"""So many records of one kind, or places, are shown; more are counted."""

_PLACES = Qt.ItemDataRole.UserRole
_INDICATOR = QStyle.SubElement.SE_ItemViewItemCheckIndicator
_SIGN = 14
_Index = QModelIndex | QPersistentModelIndex
_CHECK = Qt.CheckState


class _Ticked(QStyledItemDelegate):
    # A style sheet knows only files, so the tick is drawn, as in `gui.widgets.ticking`.
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) != _CHECK.Checked.value:
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = shown.widget.style()
        box = style.subElementRect(_INDICATOR, shown, shown.widget)
        area = QRect(0, 0, _SIGN, _SIGN)
        area.moveCenter(box.center())
        paint(painter, area, "check", colour=tokens().on_accent)


class Seen(QTreeWidget):
    """`blanked` says that places were ticked or unticked; `spots` are those that are ticked."""

    blanked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setUniformRowHeights(True)
        # A row that is cut says nothing of where a name still stands.
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("What would leave"))
        self._tops: dict[str, QTreeWidgetItem] = {}
        self._ticked: dict[Spot, Place] = {}
        self._places: tuple[Place, ...] = ()
        self.setItemDelegate(_Ticked(self))
        self.itemChanged.connect(self._take)

    @property
    def spots(self) -> frozenset[Spot]:
        """The places that are to be withheld too."""
        return frozenset(self._ticked)

    @property
    def open_places(self) -> tuple[Place, ...]:
        """The places that are not ticked."""
        return tuple(place for place in self._places if place.spot not in self._ticked)

    @property
    def records(self) -> frozenset[int]:
        """The records in which something still stands or is ticked."""
        places = (*self._places, *self._ticked.values())
        return frozenset(each.record for each in places if each.record is not None)

    def forget(self) -> None:
        """Tick nothing: other things are withheld now, so the places are others."""
        self._ticked.clear()

    def tick(self, places: Iterable[Place]) -> None:
        """Withhold what stands in these places too."""
        self._ticked |= {place.spot: place for place in places}
        self.blanked.emit()

    def show_leaving(self, leaving: Leaving, labels: Mapping[int, str]) -> None:
        """Show what leaves; `labels` call the records in which something still stands."""
        kept = {code: top.isExpanded() for code, top in self._tops.items()}
        with QSignalBlocker(self):
            self._tops.clear()
            self.clear()
            found = {place.spot: place for place in leaving.places}
            self._places = tuple({**self._ticked, **found}.values())
            self._show_places(
                [each for each in self._places if each.whole],
                labels,
                "name",
                tr("Withheld names that still stand"),
            )
            self._show_places(
                [each for each in self._places if each.part],
                labels,
                "part",
                tr("Parts of withheld names that stand alone"),
            )
            self._show_places(
                [each for each in self._places if not (each.whole or each.part)],
                labels,
                "word",
                tr("Single words of what is withheld"),
            )
            self._show_unread(leaving)
            self._show_lines(leaving.leaves, "leaves", tr("Leaves"))
            self._show_lines(leaving.stays, "stays", tr("Stays behind"))
            for code, top in self._tops.items():
                top.setExpanded(kept.get(code, code in ("name", "part")))

    def _show_places(
        self, places: Sequence[Place], labels: Mapping[int, str], code: str, words: str
    ) -> None:
        if not places:
            return
        alike: dict[str, list[Place]] = {}
        for place in places:
            alike.setdefault(_place_words(place, labels), []).append(place)
        told = f"{words}: {len(alike):,}"
        if len(alike) < len(places):
            told += f", {tr('{n} times in all').format(n=f'{len(places):,}')}"
        top = self._top(told, code)
        for said, its in list(alike.items())[:MOST]:
            times = f" · {tr('{n} times').format(n=f'{len(its):,}')}" if len(its) > 1 else ""
            item = QTreeWidgetItem(top, [visible(said + times)])
            item.setData(0, _PLACES, its)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = all(place.spot in self._ticked for place in its)
            item.setCheckState(0, _CHECK.Checked if ticked else _CHECK.Unchecked)
            item.setToolTip(0, visible(its[0].text))
        self._say_more(top, len(alike) - MOST)

    def _show_unread(self, leaving: Leaving) -> None:
        if not leaving.unread:
            return
        called = {line.record: line.label for line in leaving.leaves}
        words = tr("Attachments that can't be searched through for it")
        top = self._top(f"{words}: {len(leaving.unread):,}", "unread")
        for record in leaving.unread[:MOST]:
            QTreeWidgetItem(top, [visible(called.get(record, "?"))])
        self._say_more(top, len(leaving.unread) - MOST)

    def _show_lines(self, lines: Sequence[Line], code: str, words: str) -> None:
        if not lines:
            return
        shown = [line for line in lines if line.kind != "link"]
        top = self._top(f"{words}: {counted(len(shown), 'record', 'records')}", code)
        kinds: dict[str, list[Line]] = {}
        for line in shown:
            kinds.setdefault(line.kind, []).append(line)
        for kind, its in kinds.items():
            entry = CATALOGUE.get(kind)
            called = kind if entry is None else tr(entry.plural)
            group = QTreeWidgetItem(top, [f"{called}: {len(its):,}"])
            for line in its[:MOST]:
                QTreeWidgetItem(group, [visible(_line_words(line))])
            self._say_more(group, len(its) - MOST)

    def _top(self, words: str, code: str) -> QTreeWidgetItem:
        self._tops[code] = QTreeWidgetItem(self, [words])
        return self._tops[code]

    def _say_more(self, under: QTreeWidgetItem, number: int) -> None:
        if number > 0:
            QTreeWidgetItem(under, [tr("and {n} more").format(n=f"{number:,}")])

    def _take(self, item: QTreeWidgetItem) -> None:
        places: list[Place] | None = item.data(0, _PLACES)
        if places is None:
            return
        for place in places:
            if item.checkState(0) == _CHECK.Checked:
                self._ticked[place.spot] = place
            else:
                self._ticked.pop(place.spot, None)
        self.blanked.emit()


def _place_words(place: Place, labels: Mapping[int, str]) -> str:
    text = " ".join(place.text.split())
    if place.record is None:
        what = tr("label of an edit") if place.spot.what == "label" else tr("author of an edit")
        return f"{text} · {what}"
    entry = CATALOGUE.get(place.kind or "")
    fact = entry.facts.get(place.field or "") if entry is not None else None
    field = tr(fact.label) if fact is not None else place.field or ""
    if (place.kind, place.field) == ("attachment", "sha256"):
        field = tr("the file itself")
    name = " ".join(labels.get(place.record, "?").split())
    earlier = "" if place.stands else f" · {tr('as it was earlier')}"
    return f"{text} · {field} · {name}{earlier}"


def _line_words(line: Line) -> str:
    if not line.withheld:
        return line.label
    entry = CATALOGUE.get(line.kind)
    facts = entry.facts if entry is not None else {}
    fields = ", ".join(tr(facts[each].label) if each in facts else each for each in line.withheld)
    return f"{line.label} · {tr('withheld: {fields}').format(fields=fields)}"
