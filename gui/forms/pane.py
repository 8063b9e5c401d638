"""The record pane: head, standing, facts, related records, sources, what rests on it, history.

It assembles what the other files of this package make, and keeps which record is shown; it reads
through `reading` and writes through `saving` only.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.changes import Changes, Watch
from gui.dialogs.refusal import Refusal
from gui.forms.attachments.attaching import Attaching, Refuse
from gui.forms.drafts import Drafts
from gui.forms.form import Form
from gui.forms.head import Head
from gui.forms.pages import FACTS, NONE, Pages, Parts
from gui.forms.reading import Shown, read
from gui.forms.row import FieldRow
from gui.forms.saving import Join, Named, Saving, Subject
from gui.forms.sight import Sight
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID
from gui.translation import tr
from gui.user.folders import draft_folder
from gui.widgets.labels import prose
from gui.work import Work
from models.case import Case
from models.errors import Refused
from models.records import entry


class RecordPane(QWidget):
    """Shows one record of a case and lets it be edited where it stands.

    `opened` asks for another record to be shown, here or elsewhere; `created` and `deleted` tell
    what the pane made or moved to the trash.
    """

    opened = Signal(int)
    created = Signal(int)
    deleted = Signal(int)
    given_up = Signal()
    """A record that was begun is not wanted, and nothing else is shown in its place."""

    def __init__(
        self,
        case: Case,
        *,
        changes: Changes,
        theme: Theme,
        named: Named,
        work: Work,
        refuse: Refuse | None = None,
        drafts: Path | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """`named` does what edits once it is known who; `today` is the day of the standing.

        `work` reads aside and takes files. `refuse` says what was refused, in a dialog over the
        pane where none is given. `drafts` is the folder in which typed text is kept until it is
        saved; the user's own where none is given.
        """
        super().__init__()
        self.case = case
        self._told = refuse or self._tell
        self.subject: Subject | None = None
        self.read: Shown | None = None
        self.form: Form | None = None
        self._before: int | None = None
        kept = Drafts(drafts or draft_folder(), uid=case.uid, path=case.path)
        self.saving = Saving(case, drafts=kept, by=self, named=named)
        self.attaching = Attaching(
            self.saving,
            work=work,
            over=self,
            onto=lambda: None if self.locked else self.shown,
            refuse=self._told,
        )
        self.head = Head()
        self.tabs = Parts()
        self.pages = Pages(saving=self.saving, work=work, today=today)
        self._empty = prose(tr("Choose a record from the list to see it here."), tone="muted")
        self._lay_out()
        self._connect()
        theme.changed.connect(self._redraw)
        self._watch = Watch(
            self, changes=changes, concerns=lambda _: self.subject is not None, refresh=self.refresh
        )
        self.clear()

    @property
    def locked(self) -> bool:
        """Whether nothing here can be edited."""
        return bool(self.case.read_only) or (self.read is not None and self.read.gone)

    @property
    def shown(self) -> int | None:
        """The local number of the record that is shown; None where none is, or a new one."""
        return self.subject.id if self.subject is not None else None

    def show_record(self, id: int) -> None:
        """Show a record; the fields that were being edited are saved first."""
        if self.shown != id:
            self._open(id)

    def show_new(self, kind: str, *, joins: tuple[Join, ...] = (), **prefilled: Any) -> None:
        """Begin a record of a kind, with values by attribute name and links that it will have.

        Nothing is stored before the first field that is filled and left.
        """
        self.saving.once_named(lambda: self._begin(Subject(entry(kind), None, prefilled, joins)))

    def clear(self) -> None:
        """Show no record."""
        self.leave()
        self._before = None
        self._show_subject(None)
        self._empty.show()
        self.head.hide()
        self.tabs.hide()
        self._turn()

    def refresh(self) -> None:
        """Read the record again; a field that is being edited keeps its editor and its text."""
        subject = self.subject
        if subject is None or self.form is None:
            return
        if subject.id is None:
            self.form.show_record(None, None, locked=self.locked)
            return
        self.read = read(self.case, subject.id)
        if self.read is None:
            self.clear()
            return
        self._show(self.read)

    def leave(self) -> bool:
        """Save the fields that are being edited; false if one can't be, and is kept as a draft."""
        return [row.leave() for row in self._edited()].count(False) == 0

    def resume(self) -> None:
        """Save what was left while another thread wrote the file, here and in other records."""
        for row in self._edited():
            row.resume()
        self.saving.resume()
        self.settle()

    def settle(self) -> None:
        """Show the values again of which the drafts that came back are none any more."""
        for row in self._edited():
            row.settle()

    def put_away(self) -> None:
        """Keep what is being typed as drafts, and let the values be shown again."""
        for row in self._edited():
            row.put_away()

    @property
    def problem(self) -> str:
        """Why drafts can't be kept, if they can't; else empty."""
        return self.saving.drafts.problem

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Take the focus: a field that is being edited keeps it, else the first value has it."""
        within: QWidget | None = self.focusWidget()
        if within is not None and within is not self and within.isVisibleTo(self):
            within.setFocus(reason)
        else:
            self._enter_first(reason)

    def go_to(self, field: str) -> None:
        """Take the focus at one field, by its code, or at what the record holds of a kind.

        At the first field where neither is shown.
        """
        place = self.form.place(field) if self.form is not None else None
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.bring(place)
        else:
            self._enter_first(Qt.FocusReason.OtherFocusReason)

    def _enter_first(self, reason: Qt.FocusReason) -> None:
        rows = self.form.rows() if self.form is not None else {}
        for row in rows.values():
            if isinstance(row, FieldRow):
                row.view.setFocus(reason)
                # What the record is stands above its fields, and is read first.
                self._area.stay()
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up a record that is to be made; in a field it restored that before."""
        begun = self.subject is not None and self.subject.id is None
        if event.key() == Qt.Key.Key_Escape and begun:
            self._give_up()
            return
        super().keyPressEvent(event)

    def _open(self, id: int) -> None:
        held = self.isAncestorOf(QApplication.focusWidget() or self)
        self.leave()
        shown = read(self.case, id)
        if shown is None:
            self.clear()
            return
        self.read = shown
        self._show_subject(Subject(shown.entry, id))
        assert self.form is not None
        self.tabs.setCurrentIndex(FACTS)
        self._show(shown)
        if not self.locked:
            self.form.recall()
        if held:
            # The focus would fall on the next thing there is: the button that deletes.
            self._enter_first(Qt.FocusReason.OtherFocusReason)
        self._area.to_top()

    def _show(self, shown: Shown) -> None:
        assert self.form is not None
        self._show_head()
        self.form.show_record(shown.record, shown, locked=self.locked)
        self._put_in(self.form)
        self.tabs.show()
        self.tabs.show_record(shown)
        self.pages.show_record(shown, locked=self.locked)
        self._turn()

    def _begin(self, subject: Subject) -> None:
        self.leave()
        self._before = self.shown if self.shown is not None else self._before
        self.read = None
        self._show_subject(subject)
        assert self.form is not None
        self._show_head()
        self.tabs.hide()
        self.tabs.setCurrentIndex(FACTS)
        self.form.show_record(None, None, locked=self.locked)
        self._put_in(self.form)
        self.form.recall()
        self._turn()
        self.form.first()

    def _made(self, id: int) -> None:
        """Tell of a record that was made in this form; child records are part of theirs."""
        if self.shown == id:
            self.created.emit(id)

    def _give_up(self) -> None:
        before = self._before
        for row in self._edited():
            row.restore()
        self.clear()
        if before is None:
            self.given_up.emit()
        else:
            self.opened.emit(before)
            self._enter_first(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, refused: Refused) -> None:
        typed = self._edited()
        for row in typed:
            row.keep_draft()
        self._told(refused, title=tr("That was not saved"), again=self.leave if typed else None)

    def _tell(self, refused: Refused, *, title: str, again: Callable[[], object] | None) -> None:
        Refusal(self.window(), refused, title=title).open()

    def _edited(self) -> list[FieldRow]:
        return [row for row in self.findChildren(FieldRow) if row.editor is not None]

    def _show_subject(self, subject: Subject | None) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.subject = subject
        if subject is None:
            self.read = None
            return
        self._empty.hide()
        self.form = Form(subject, saving=self.saving, attaching=self.attaching)

    def _put_in(self, form: Form) -> None:
        """Put a form in its place once it is filled: what is not visible yet costs less to fill."""
        if self._column.indexOf(form) < 0:
            self._column.insertWidget(self._column.indexOf(self.pages) + 1, form)

    def _show_head(self) -> None:
        assert self.subject is not None
        handling = self.case.dossier.handling or ""
        self.head.show()
        if self.read is None:
            self.head.show_new(self.subject.entry, handling=handling)
            return
        own, fixed = getattr(self.read.record, "handling", None), bool(self.case.read_only)
        self.head.show_record(self.read, handling=own or handling, read_only=fixed)

    def _turn(self, *_: object) -> None:
        part = self.tabs.currentIndex() if self.read is not None else NONE
        # A form that is not in its place yet would come up as a window of its own.
        if self.form is not None and self.form.parentWidget() is not None:
            self.form.setVisible(part in (FACTS, NONE))
        self.pages.turn(part)

    def _redraw(self) -> None:
        """Make everything anew in another theme; the part that is shown stays."""
        if self.shown is not None:
            part = self.tabs.currentIndex()
            self._open(self.shown)
            self.tabs.setCurrentIndex(part)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.head.cancelled.connect(self._give_up)
        self.head.delete.connect(lambda: self._do(self.saving.delete))
        self.head.restore.connect(lambda: self._do(self.saving.restore))
        self.head.keep.connect(lambda: self._do(self.saving.keep_record))
        self.head.separate.connect(lambda: self._do(lambda its: self.saving.separate(its.id)))
        self.head.followed.connect(self.opened)
        self.pages.wanted.connect(self._begin)
        self.saving.written.connect(self.refresh)
        self.saving.created.connect(self._made)
        self.saving.deleted.connect(self.deleted)
        self.saving.refused.connect(self._refuse)
        self.saving.followed.connect(self.opened)

    def _do(self, act: Callable[[Subject], bool]) -> None:
        if subject := self.subject:
            self.saving.once_named(lambda: act(subject))

    def _lay_out(self) -> None:
        content = QWidget()
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(CARD, CARD, CARD, CARD)
        column.setSpacing(GRID + GRID // 2)
        for piece in (self._empty, self.head, self.tabs, self.pages):
            column.addWidget(piece)
        column.addStretch(1)
        self._area = Sight(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
