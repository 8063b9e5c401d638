"""The records of one relation: each with its role, one more by searching, any taken out again."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.forms.conflict import moment
from gui.forms.editors import Context, NewRecord
from gui.forms.editors.base import Editor
from gui.forms.editors.choices import CodeEditor
from gui.forms.editors.reference import ReferenceEditor
from gui.forms.reading import Shown
from gui.forms.rows import RecordRow
from gui.forms.saving import Saving, Subject
from gui.look.icons import icon
from gui.look.theme import tokens
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label
from gui.widgets.pressing import AddButton
from models.errors import NotUnderstood
from models.history.life import Deletion
from models.records import Fact, Link, Many, Record
from models.records.kinds import Code, Reference


class LinksRow(QWidget):
    """The far ends of one relation of one record, added to and taken from where they stand."""

    wide = True

    def __init__(self, many: Many, subject: Subject, *, saving: Saving) -> None:
        super().__init__()
        self.many = many
        self.subject = subject
        self.setObjectName(f"{subject.entry.code}.{many.code}")
        self._saving = saving
        self._links: tuple[Link, ...] = ()
        self._rows: list[RecordRow] = []
        self._now: tuple[object, ...] = ()
        self.adder: Adder | None = None
        self._add = AddButton(tr("add"))
        self._add.setProperty("kind", "quiet")
        self._add.setToolTip(tr(many.help))
        self._add.setAccessibleName(tr("Add to {field}").format(field=tr(many.label)))
        self._add.clicked.connect(lambda: self.enter())
        self._add.typed.connect(self.enter)
        self._gap = label(tr(many.gap), tone="muted")
        self._gap.setStyleSheet("font-style: italic")
        head = QHBoxLayout()
        head.setContentsMargins(GRID // 2, 0, 0, 0)
        head.setSpacing(GRID + 4)
        head.addWidget(label(tr(many.label), role=Role.CAPTION, tone="muted"))
        head.addWidget(self._add)
        head.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(GRID // 2, 0, 0, 0)
        self._list.setSpacing(0)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._list)
        self._list.addWidget(self._gap)

    def show_record(self, record: Record | None, shown: Shown | None, *, locked: bool) -> None:
        """Show the relation of a record."""
        links = shown.manys.get(self.many.code, ()) if shown is not None else ()
        locked = locked or (self.many.fixed and self.subject.id is not None)
        self._add.setVisible(not locked and self.subject.id is not None)
        self._gap.setVisible(not links)
        now: tuple[object, ...] = ()
        if shown is not None:
            kept = shown.links_kept
            now = (locked, *((at.id, shown.label(at.target), at.id in kept) for at in links))
        # The focus may be on its way to one of the rows: those that are right stay.
        if now == self._now:
            return
        self._now = now
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(link, shown, locked) for link in links] if shown else []
        for row in self._rows:
            self._list.addWidget(row)

    def enter(self, typed: str = "") -> None:
        """Search for one more, by what was typed already."""
        if self.subject.id is not None and self.adder is None:
            self._saving.once_named(lambda: self._open(typed))
        elif self.adder is not None:
            self.adder.begin(typed)

    def _open(self, typed: str) -> None:
        adder = self.adder = Adder(self.many.to, saving=self._saving, many=self.many)
        adder.chosen.connect(self._put)
        adder.closed.connect(self._close)
        self._column.addWidget(adder)
        adder.begin(typed)

    def _put(self, target: object, role: Any) -> None:
        id = self.subject.id
        self._close()
        if id is not None:
            self._saving.link(id, self.many.code, target, role=role or None)
        self._add.setFocus()

    def _close(self) -> None:
        adder, self.adder = self.adder, None
        if adder is not None:
            adder.hide()
            adder.deleteLater()
            self._add.setFocus()

    def _row(self, link: Link, shown: Shown, locked: bool) -> RecordRow:
        role = self.many.roles.words(link.role) if self.many.roles and link.role else ""
        kept = _kept_words(shown.links_kept.get(link.id, ()))
        row = RecordRow(
            shown.label(link.target),
            icon=shown.icon(link.target),
            detail=" · ".join(each for each in (tr(role), kept) if each),
            compact=True,
        )
        row.opened.connect(lambda: self._saving.followed.emit(link.target))
        if kept and not locked:
            row.offer(tr("Keep it"))
            row.asked.connect(lambda: self._keep(link))
        if not locked:
            row.can_be_removed(tr("Take out of {field}").format(field=tr(self.many.label)))
            row.removed.connect(lambda: self._take_out(link))
        return row

    def _keep(self, link: Link) -> None:
        def keep() -> None:
            self._add.setFocus()
            self._saving.keep_link(link.owner, self.many.code, link.id)

        self._saving.named(keep)

    def _take_out(self, link: Link) -> None:
        def take_out() -> None:
            self._add.setFocus()
            self._saving.unlink(link.owner, self.many.code, link.target, role=link.role)

        self._saving.named(take_out)


def _kept_words(deleted: Sequence[Deletion]) -> str:
    """What is said of a link that somebody took out and somebody else put in; nothing of others."""
    if not deleted:
        return ""
    by = "; ".join(f"{each.author or tr('somebody')}, {moment(each.made)}" for each in deleted)
    return tr("kept although taken out by {who}: nobody has decided yet").format(who=by)


class Adder(QWidget):
    """Searches for a record to put into a relation, or makes it, with its role where there is one.

    `chosen` carries its number, or what is to be made, and the role.
    """

    chosen = Signal(object, object)
    closed = Signal()

    def __init__(self, kinds: tuple[str, ...], *, saving: Saving, many: Many) -> None:
        super().__init__()
        context = Context(saving.case, lambda code: None)
        self.search = ReferenceEditor(_fact(Reference(kinds), tr(many.label)), context)
        self.role: Editor | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID // 2, GRID // 2, 0, GRID // 2)
        row.setSpacing(GRID)
        row.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.search, 2)
        if many.roles is not None:
            self.role = CodeEditor(_fact(Code(many.roles), tr("Role")), context)
            self.role.field.setProperty("placeholderText", tr("Role"))
            row.addWidget(self.role, 1)
            self.role.kept.connect(self._take)
            self.role.sent.connect(self._take)
            self.role.abandoned.connect(self.closed)
        add = QPushButton(tr("Add"))
        add.clicked.connect(self._take)
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignTop)
        close = QToolButton()
        close.setIcon(icon("close", theme=tokens(), tone="muted"))
        close.setToolTip(tr("Close (Escape)"))
        close.setAccessibleName(tr("Close"))
        close.clicked.connect(self.closed)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.search.kept.connect(self._searched)
        self.search.sent.connect(self._take)
        self.search.abandoned.connect(self.closed)

    def begin(self, typed: str = "") -> None:
        """Search for what was typed already, or offer everything."""
        self.search.setFocus()
        if typed:
            self.search.insert(typed)
        else:
            self.search.open()

    def _searched(self) -> None:
        if self.role is not None and self._wanted() is not None:
            self.role.setFocus()
            self.role.open()
        else:
            self._take()

    def _take(self) -> None:
        wanted = self._wanted()
        if wanted is None:
            return
        role: Any = None
        if self.role is not None:
            try:
                role = self.role.value()
            except NotUnderstood as fault:
                self.role.complain(str(fault))
                return
        self.chosen.emit(wanted, role)

    def _wanted(self) -> int | NewRecord | None:
        try:
            value = self.search.value()
        except NotUnderstood as fault:
            self.search.complain(str(fault))
            return None
        return value if isinstance(value, int | NewRecord) else None


def _fact(kind: Any, words: str) -> Fact:
    return Fact(kind, words)
