"""Two records of one kind side by side, and the choice which of them stays."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.forms.conflict import moment
from gui.forms.reading import Shown, words_of
from gui.forms.wrapped import WrappedText, one_line
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, rule
from models.reading.identities import Authorship
from models.records import CATALOGUE

_LONGEST = 24
_HIGHEST = 28 * GRID
_TOP = Qt.AlignmentFlag.AlignTop
_Row = tuple[str, str, str]


class Compared(QWidget):
    """`turned` says that the other one is to stay."""

    turned = Signal()

    def __init__(self, first: Shown, second: Shown) -> None:
        super().__init__()
        self._both = (first, second)
        self._cells: list[tuple[WrappedText, WrappedText, _Row]] = []
        self._choices = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(self._head())
        column.addWidget(rule())
        column.addWidget(self._table())
        self._button(0 if first.related >= second.related else 1).setChecked(True)
        self._choices.idToggled.connect(self._turn)
        self._show()

    @property
    def kept(self) -> Shown:
        """The record that is to stay."""
        return self._both[self._choices.checkedId()]

    @property
    def given(self) -> Shown:
        """The record that is to be combined into the other."""
        return self._both[1 - self._choices.checkedId()]

    def enter(self) -> None:
        """Give the keyboard to the choice."""
        self._button(self._choices.checkedId()).setFocus()

    def _button(self, at: int) -> QRadioButton:
        button = self._choices.button(at)
        assert isinstance(button, QRadioButton)
        return button

    def _head(self) -> QGridLayout:
        grid = _grid()
        grid.addWidget(label(tr("Which stays"), role=Role.CAPTION, tone="muted"), 0, 0)
        for at, shown in enumerate(self._both):
            name = one_line(shown.title, longest=_LONGEST)
            words = tr("Keep “{name}”").format(name=name)
            # An ampersand would be taken for the sign before the key that presses it.
            button = QRadioButton(words.replace("&", "&&"))
            button.setAccessibleName(words)
            button.setToolTip(name)
            button.setMinimumWidth(1)
            self._choices.addButton(button, at)
            grid.addWidget(button, 0, at + 1)
        return grid

    def _table(self) -> QScrollArea:
        whole = self._told = QWidget()
        grid = _grid()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(grid)
        outer.addStretch(1)
        for at, row in enumerate(_rows(*self._both)):
            called = WrappedText("", role=Role.CAPTION, tone="muted")
            called.say(row[0], tone="muted")
            cells = WrappedText(""), WrappedText("")
            grid.addWidget(called, at, 0, _TOP)
            for column, cell in enumerate(cells, 1):
                grid.addWidget(cell, at, column, _TOP)
            self._cells.append((*cells, row))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(whole)
        self._area = area
        return area

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the table as high as it must be."""
        super().resizeEvent(event)
        self.settle(self.width())

    def settle(self, width: int) -> None:
        """Take the height that the table needs at a width, up to where it is scrolled."""
        needed = self._told.heightForWidth(width)
        self._area.setFixedHeight(min(needed, _HIGHEST))

    def _turn(self, _at: int, chosen: bool) -> None:
        if chosen:
            self._show()
            self.turned.emit()

    def _show(self) -> None:
        """What will not be stated any more is muted, as is what nobody states."""
        stays = self._choices.checkedId()
        for first, second, (_, *words) in self._cells:
            for at, cell in enumerate((first, second)):
                lost = at != stays and bool(words[stays]) and words[at] != words[stays]
                cell.say(words[at] or "–", tone="muted" if lost or not words[at] else "text")
        for at in range(2):
            chosen = at == stays
            policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
            self._button(at).setFocusPolicy(policy)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(GRID - 2)
    for column, share in enumerate((4, 7, 7)):
        grid.setColumnStretch(column, share)
        grid.setColumnMinimumWidth(column, 1)
    return grid


def _rows(first: Shown, second: Shown) -> Iterator[_Row]:
    """What is stated in either, by the name of the field."""
    for code, fact in first.entry.facts.items():
        if code != "combined_into":
            yield from _row(
                fact.label, *(words_of(fact, x.record, x.label) for x in (first, second))
            )
    for code in first.children:
        yield from _row(CATALOGUE[code].plural, _inside(first, code), _inside(second, code))
    for name, many in first.entry.manys.items():
        yield from _row(many.label, _linked(first, name), _linked(second, name))
    yield (tr("Records that refer to it"), f"{first.related:,}", f"{second.related:,}")
    cited = (f"{each.citations:,}" if each.citations else "" for each in (first, second))
    yield from _row(tr("Citations"), *cited)
    yield (tr("Recorded"), _recorded(first), _recorded(second))


def _row(called: str, one: str, other: str) -> Iterator[_Row]:
    if one or other:
        yield tr(called), one, other


def _inside(shown: Shown, code: str) -> str:
    described = CATALOGUE[code]
    told = (
        " ".join(
            filter(
                None,
                (
                    words_of(described.facts[each], child, shown.label)
                    for each in described.headline
                ),
            )
        )
        for child in shown.children[code]
    )
    return ", ".join(filter(None, told))


def _linked(shown: Shown, name: str) -> str:
    return ", ".join(shown.label(link.target) for link in shown.manys.get(name, ()))


def _recorded(shown: Shown) -> str:
    known = shown.authorships.get(shown.id, Authorship())
    who = known.made_by or tr("somebody")
    return tr("by {who}, {when}").format(who=who, when=moment(known.made))
