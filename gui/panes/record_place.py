"""Where a record is shown: the pane that shows one is made when it is first needed.

Most starts show the desk first, and what shows a record takes as long to load as the desk itself.
"""

from collections.abc import Callable, Mapping
from datetime import date
from math import inf
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.actions.browsing import Place
from gui.files.writing import Act
from gui.forms.drafts import Drafts
from gui.translation import tr
from gui.user.folders import draft_folder
from gui.window.window import Window
from models.case import Case
from models.combining import stands_for
from models.history.edit import Edit
from models.records import CATALOGUE, Entry

if TYPE_CHECKING:
    from gui.forms.editors import NewRecord
    from gui.forms.pane import RecordPane
    from gui.forms.row import FieldRow


class RecordPlace(QWidget):
    """Shows one record of a case, or none; the signals are those of the pane in it.

    `drafts_changed` says that a text typed was kept as a draft, or is one no more.
    """

    opened = Signal(int)
    created = Signal(int)
    deleted = Signal(int)
    given_up = Signal()
    timeline_wanted = Signal()
    drafts_changed = Signal()

    def __init__(self, case: Case, window: Window, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._case = case
        self._window = window
        self._today = today
        self._made: RecordPane | None = None
        self._beside: FieldRow | None = None
        self._unread = Drafts(draft_folder(), uid=case.uid, path=case.path)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def pane(self) -> "RecordPane":
        """What shows the record, made on first use."""
        if self._made is None:
            from gui.forms.pane import RecordPane

            made = self._made = RecordPane(
                self._case,
                changes=self._window.changes,
                theme=self._window.theme,
                named=self._window.commands.named,
                refuse=self._window.tell_refused,
                work=self._window.work,
                today=self._today,
            )
            made.attaching.write_aside = self._write_aside
            made.opened.connect(self.opened)
            made.created.connect(self.created)
            made.deleted.connect(self.deleted)
            made.given_up.connect(self.given_up)
            made.head.timeline.connect(self.timeline_wanted)
            begin = self._window.actions_["begin_condition"]
            made.head.wording_button.clicked.connect(begin.trigger)
            made.pages.history.wanted.connect(self._window.actions_["show_changes"].trigger)
            made.saving.drafts.changed = self.drafts_changed.emit
            # What was typed in the form before may be saved in a list meanwhile.
            self.drafts_changed.connect(made.settle)
            made.saving.begun.connect(self._tell_begun)
            self._column.addWidget(made)
        return self._made

    def _tell_begun(self, begun: "NewRecord") -> None:
        """A name that was mistyped makes a record as well: say so, with the way back."""
        from gui.forms.wrapped import one_line

        words = tr("Added {kind} “{name}”").format(
            kind=tr(CATALOGUE[begun.kind].label).lower(), name=one_line(begun.name, longest=60)
        )
        commands, messages = self._window.commands, self._window.messages
        messages.tell(words, offer=tr("Undo"), do=commands.undo)

    def _write_aside(self, act: Act[None], label: str) -> None:
        commands, messages = self._window.commands, self._window.messages
        commands.writing.write(
            act,
            changes=inf,
            doing=tr("Writing what is attached"),
            title=tr("Nothing was attached"),
            done=lambda _: messages.tell(label, offer=tr("Undo"), do=commands.undo),
        )

    @property
    def drafts(self) -> Drafts:
        """What was typed and is not saved."""
        return self._unread if self._made is None else self._made.saving.drafts

    @property
    def shown(self) -> int | None:
        """The local number of the record that is shown; None where none is, or a new one."""
        return None if self._made is None else self._made.shown

    def place(self, section: str, *, back: bool, forward: bool) -> Place:
        """Where the user is in a section, with the record that is shown."""
        id, case = self.shown, self._case
        if id is None:
            return Place(section, back=back, forward=forward)
        return Place(
            section,
            record=id,
            kind=case.kind(id) or "",
            gone=case.is_gone(id),
            combined=stands_for(case, id) is not None,
            back=back,
            forward=forward,
        )

    @property
    def problem(self) -> str:
        """Why drafts can't be kept, if they can't; else empty."""
        return self.drafts.problem

    def show_record(self, id: int) -> None:
        """Show a record."""
        self.pane.show_record(id)

    def show_new(self, kind: str, **given: Any) -> None:
        """Begin a record of a kind, with the values and links that are given, as the form takes."""
        self.pane.show_new(kind, **given)

    def begins(self, kind: str) -> bool:
        """Whether the form is shown of a record of this kind that is to be made."""
        subject = self._made.subject if self._made is not None else None
        return subject is not None and subject.id is None and subject.entry.code == kind

    def state(self, values: Mapping[str, Any]) -> None:
        """Let the record whose form is shown have these values, by attribute name.

        It is made if it is not yet; what was typed into it stays.
        """
        pane = self.pane
        subject = pane.subject
        if subject is None or not pane.leave():
            return
        if subject.id is None:
            pane.saving.make(subject, values)
        else:
            self._fill(subject.entry, subject.id, values)
        pane.go_to("text")

    def _fill(self, described: Entry, id: int, values: Mapping[str, Any]) -> None:
        record = self._case.get(id)
        wanted = [
            fact
            for fact in described.facts.values()
            if fact.name in values and getattr(record, fact.name) is None
        ]

        def write(edit: Edit) -> None:
            for fact in wanted:
                edit.set(id, fact.code, values[fact.name])

        label = tr("Filled in {record}").format(record=self._case.label(id))
        self.pane.saving.do(label, write)

    def go_to(self, field: str) -> None:
        """Go to a field of the record that is shown, or where it begins for none."""
        if field:
            self.pane.go_to(field)
        else:
            self.setFocus()

    def show_history(self) -> None:
        """Show who changed the record that is shown, what and when."""
        from gui.forms.pages import HISTORY

        self.pane.tabs.setCurrentIndex(HISTORY)
        self.pane.tabs.setFocus()

    def clear(self) -> None:
        """Show no record."""
        if self._made is not None:
            self._made.clear()

    def look_after(self, row: "FieldRow") -> None:
        """Save and keep a field that is edited in a list as those of the pane, until it closes."""
        self._beside = row
        row.closed.connect(lambda: self._forget(row))

    def leave(self) -> bool:
        """Save the fields that are being edited; false if one can't be, and is kept as a draft."""
        saved = self._beside is None or self._beside.leave()
        return (self._made is None or self._made.leave()) and saved

    def resume(self) -> None:
        """Save what was left while another thread wrote the file."""
        if self._beside is not None:
            self._beside.resume()
        if self._made is not None:
            self._made.resume()

    def put_away(self) -> None:
        """Keep what is being typed as drafts, and let the values be shown again."""
        if self._beside is not None:
            self._beside.put_away()
        if self._made is not None:
            self._made.put_away()

    def _forget(self, row: "FieldRow") -> None:
        if self._beside is row:
            self._beside = None

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the pane."""
        self.pane.setFocus(reason)

    def showEvent(self, event: QShowEvent) -> None:
        """Even where no record is shown, the pane says what it is for."""
        self.pane.show()
        super().showEvent(event)
