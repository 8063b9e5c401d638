"""The records that refer to the one shown, under the words for how they do; more can be added.

A kind with a name of its own is searched for or made by it; another kind begins as a new form
with the reference already in it.
"""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.forms.editors import NewRecord
from gui.forms.flow import Flow
from gui.forms.links import Adder
from gui.forms.reading import Group, Related, Shown, combines, detail, stage_of
from gui.forms.relations import Relation, can_be_added, taken_over
from gui.forms.rows import RecordRow
from gui.forms.saving import Join, Saving, Subject
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, prose
from gui.widgets.pressing import AddButton
from models.records import Entry, Fact, Many


class RelatedPage(QWidget):
    """Every record that refers to the one shown."""

    wanted = Signal(object)
    """A new record is to be begun; carries its `Subject`."""

    def __init__(self, *, saving: Saving) -> None:
        super().__init__()
        self._saving = saving
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self._parts: list[QWidget] = []

    def show_record(self, shown: Shown, *, locked: bool) -> None:
        """Show the groups that have members, and offer the others by name."""
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        offers = Flow()
        offered = 0
        for group in shown.groups:
            if group.members:
                self._put(GroupList(group, shown, saving=self._saving, locked=locked, page=self))
            elif not locked and _can_add(group):
                if not offered:
                    offers.begin(tr("add"))
                offers.add(self._offer(group, shown))
                offered += 1
        if not shown.related:
            text = tr("Nothing refers to this record yet.")
            self._put(prose(text, tone="muted"))
        if offered:
            self._put(offers)

    def add(
        self, group: Group, shown: Shown, *, after: QWidget | None = None, typed: str = ""
    ) -> None:
        """Begin adding to a group: a search where the kind has names, else a new form.

        The search begins with what was typed already.
        """
        self._saving.once_named(lambda: self._add(group, shown, after, typed))

    def _add(self, group: Group, shown: Shown, after: QWidget | None, typed: str) -> None:
        way = _addable(group.relations)
        if way is None:
            return
        if way.many is not None and way.entry.naming is not None:
            self._search(way, shown, after, typed)
        elif way.many is not None:
            self.wanted.emit(Subject(way.entry, joins=(Join(shown.id, way.many.code),)))
        elif way.fact is not None:
            self.wanted.emit(Subject(way.entry, prefilled=_prefilled(way.entry, way.fact, shown)))

    def _search(self, way: Relation, shown: Shown, after: QWidget | None, typed: str) -> None:
        many = way.many
        assert many is not None
        adder = Adder((way.entry.code,), saving=self._saving, many=_without_roles(many, way.entry))
        adder.chosen.connect(lambda target, _role: self._join(target, many, shown, adder))
        adder.closed.connect(lambda: self._end(adder))
        at = self._column.indexOf(after) + 1 if after is not None else self._column.count()
        self._column.insertWidget(at, adder)
        self._parts.append(adder)
        adder.begin(typed)

    def _join(self, owner: object, many: Many, shown: Shown, adder: Adder) -> None:
        self._end(adder)
        if isinstance(owner, NewRecord):
            made = self._saving.join(owner, many.code, shown.id)
            if made is not None:
                self._saving.created.emit(made)
                self._saving.followed.emit(made)
        elif isinstance(owner, int):
            self._saving.link(owner, many.code, shown.id)

    def _end(self, adder: Adder) -> None:
        if adder in self._parts:
            self._parts.remove(adder)
            self._column.removeWidget(adder)
            adder.hide()
            adder.deleteLater()

    def _offer(self, group: Group, shown: Shown) -> AddButton:
        button = AddButton(tr(group.heading).lower())
        button.setProperty("kind", "quiet")
        button.clicked.connect(lambda: self.add(group, shown))
        if _searches(group):
            button.typed.connect(lambda typed: self.add(group, shown, typed=typed))
        return button

    def _put(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)


class GroupList(QWidget):
    """The records of one group under their heading."""

    def __init__(
        self, group: Group, shown: Shown, *, saving: Saving, locked: bool, page: RelatedPage
    ) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setContentsMargins(GRID // 2, 0, 0, 0)
        head.setSpacing(GRID)
        head.addWidget(label(tr(group.heading), role=Role.SECTION))
        head.addWidget(label(f"{len(group.members):,}", tone="muted"))
        if not locked and _can_add(group):
            add = AddButton(tr("add"))
            add.setProperty("kind", "quiet")
            add.setAccessibleName(tr("Add to {field}").format(field=tr(group.heading)))
            add.clicked.connect(lambda: page.add(group, shown, after=self))
            if _searches(group):
                add.typed.connect(lambda typed: page.add(group, shown, after=self, typed=typed))
            head.addWidget(add)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for related in group.members:
            column.addWidget(_row(related, shown, saving, locked))


def _row(related: Related, shown: Shown, saving: Saving, locked: bool) -> RecordRow:
    if related.combined:
        return _combined(related, shown, saving, locked)
    row = RecordRow(
        shown.label(related.id),
        icon=shown.icon(related.id),
        detail=detail(related, shown.label),
        stage=stage_of(related.record),
    )
    row.opened.connect(lambda: saving.followed.emit(related.id))
    link = related.link
    if link is not None and not locked:
        row.can_be_removed(tr("Take it out here"))
        code = link.relation.partition(".")[2]
        row.removed.connect(
            lambda: saving.once_named(
                lambda: saving.unlink(link.owner, code, link.target, role=link.role)
            )
        )
    return row


def _combined(related: Related, shown: Shown, saving: Saving, locked: bool) -> RecordRow:
    """A record that this one stands for: where it lies needs no words, and it has a way back."""
    row = RecordRow(shown.labels.get(related.id, "?"), icon=shown.icon(related.id))
    row.opened.connect(lambda: saving.followed.emit(related.id))
    if not locked:
        row.offer(tr("Separate"))
        row.asked.connect(lambda: saving.once_named(lambda: saving.separate(related.id)))
    return row


def _addable(ways: tuple[Relation, ...]) -> Relation | None:
    """The way by which a record of its own can be added.

    Child records are added inside theirs, and to combine two is more than to add one.
    """
    return next(
        (
            way
            for way in ways
            if way.entry.owner is None and can_be_added(way.entry) and not combines(way)
        ),
        None,
    )


def _can_add(group: Group) -> bool:
    return _addable(group.relations) is not None


def _searches(group: Group) -> bool:
    way = _addable(group.relations)
    return way is not None and way.many is not None and way.entry.naming is not None


def _prefilled(described: Entry, fact: Fact, shown: Shown) -> dict[str, Any]:
    taken = {name: getattr(shown.record, of) for name, of in taken_over(described, fact).items()}
    return {fact.name: shown.id} | {name: each for name, each in taken.items() if each is not None}


def _without_roles(many: Many, owner: Entry) -> Many:
    return Many(many.code, owner.plural, to=(owner.code,), inverse=many.inverse)
