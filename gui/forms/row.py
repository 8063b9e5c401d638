"""One field in the form: its label, its value or its editor, how well it is known, what is wrong.

A value turns into its editor where it stands; leaving the editor saves. Text that can't be saved
stays in the editor and among the drafts.
"""

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.forms.conflict import Conflict
from gui.forms.editors import Context, Editor, can_be_typed, editor
from gui.forms.note import view_of
from gui.forms.reading import Shown, cited_in
from gui.forms.relations import own
from gui.forms.saving import Saving, Subject
from gui.forms.told import told, why_recalled
from gui.look.icons import icon
from gui.look.marks import EvidenceMark, Known
from gui.look.theme import tokens
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label
from models.errors import NotUnderstood
from models.history.changes import ChangeName
from models.records import Fact, Record
from models.records.kinds import Prose, Reference

DRAFT_AFTER = 800
"""Milliseconds of no typing after which a text is kept as a draft."""


class FieldRow(QWidget):
    """One field of one record, shown and edited in one place."""

    cited = Signal(object)
    """The citations of this field are wanted; carries the row."""

    reshaped = Signal()
    """It needs more or less width than before."""

    kept = Signal()
    """Enter was pressed, and what was typed is saved."""

    closed = Signal()
    """The editor gave way to the value."""

    def __init__(self, fact: Fact, subject: Subject, *, saving: Saving, bare: bool = False) -> None:
        """`bare` leaves out the label, where a head says already what it is."""
        super().__init__()
        self.fact = fact
        self.subject = subject
        self.setObjectName(f"{subject.entry.code}.{fact.code}")
        self._saving = saving
        self._bare = bare
        self._locked = True
        self._conflicting = False
        self._seen: tuple[ChangeName, ...] = ()
        self._started: tuple[str, Any] = ("", None)
        self._recalled: str | None = None
        self.editor: Editor | None = None
        self.view = view_of(fact)
        self.view.entered.connect(self.enter)
        self.view.followed.connect(self.follow)
        self.view.cited.connect(lambda: self.cited.emit(self))
        self.mark = EvidenceMark(Known())
        # Tab goes from value to value; Alt+E opens what stands behind one.
        self.mark.setFocusPolicy(self.mark.focusPolicy().NoFocus)
        self.mark.clicked.connect(lambda: self.cited.emit(self))
        self._open = QToolButton()
        self._open.setFocusPolicy(self._open.focusPolicy().NoFocus)
        self._open.setToolTip(tr("Open it (Ctrl+Enter)"))
        self._open.setAccessibleName(tr("Open it"))
        self._open.setMaximumHeight(self.view.minimumSizeHint().height())
        self._open.clicked.connect(self.follow)
        self._conflict = Conflict(saving=saving)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_AFTER)
        self._timer.timeout.connect(self.keep_draft)
        self._value: Any = None
        self._withheld = False
        self._lay_out()

    @property
    def wide(self) -> bool:
        """Whether it needs the width of the form."""
        return self._conflicting or (isinstance(self.fact.kind, Prose) and self.filled)

    @property
    def filled(self) -> bool:
        """Whether something is stated, or typed."""
        return self._value is not None or self._withheld or self.editor is not None

    @property
    def value(self) -> Any:
        """What the field held when it was last read."""
        return self._value

    def show_record(self, record: Record | None, shown: Shown | None, *, locked: bool) -> None:
        """Show the field of a record, or of one that is to be made; an open editor stays open."""
        fact, id = self.fact, self.subject.id
        if record is None:
            self._value = self.subject.prefilled.get(fact.name)
        else:
            self._value = getattr(record, fact.name)
        namer = shown.label if shown is not None and record is not None else self._saving.case.label
        if record is not None:
            words = told(self._saving.case, fact, record, namer)
        else:
            words = "" if self._value is None else fact.kind.words(self._value, namer)
        fixed = fact.fixed and id is not None
        self._locked = locked or fixed or not can_be_typed(fact)
        gap = self._value is None
        self._withheld = shown is not None and (id, fact.code) in shown.withheld
        unstated = tr("withheld from this copy") if self._withheld else tr(fact.gap)
        self.view.show_value(words or unstated, gap=gap, editable=not self._locked)
        self.view.setToolTip(self._hover())
        evidence = shown.evidence.get((id, fact.code)) if shown and id is not None else None
        self.mark.show_known(Known.by(evidence))
        cited = evidence is not None
        needed = not gap and id is not None and not own(self.subject.entry, fact)
        self.mark.setVisible((cited or needed) and not self._bare)
        target = isinstance(fact.kind, Reference) and not gap
        self._open.setVisible(target)
        self._open.setIcon(icon("forward", theme=tokens(), tone="muted"))
        self._conflicting = bool(evidence and evidence.conflict)
        self._conflict.show_field(
            id if self._conflicting else None,
            fact,
            cited_in(evidence) if evidence else (),
            locked=self._locked,
        )

    def recall(self) -> None:
        """Bring back what was typed before and could not be saved."""
        typed = self._saving.drafts.get(self._saving.place(self.subject), self.fact.code)
        if typed is not None and self.editor is None and not self._locked:
            made = self._begin(entered=False)
            made.restart(typed)
            self._recalled = typed
            why_recalled(made, self._value, self._saving.case.label)

    def enter(self, typed: str = "") -> None:
        """Turn the value into its editor; a typed character goes into it."""
        if not self._locked and self.editor is None:
            self._saving.once_named(lambda: self._entered(typed))
        elif self.editor is not None:
            self._recalled = None
            self.editor.setFocus()
            if typed:
                self.editor.insert(typed)

    def follow(self) -> None:
        """Show the record that the field refers to."""
        if isinstance(self.fact.kind, Reference) and self._value is not None:
            self._saving.followed.emit(self._value)

    def leave(self) -> bool:
        """Save what was typed; false where it can't be, and stays in the editor."""
        if self.editor is None:
            return True
        self._timer.stop()
        typed, before = self.editor.typed(), self._started
        if typed == self._recalled:
            # Nobody has been at it since it came back; it stays a draft.
            return True
        if self.editor.stands(*before) and self._draft() is None:
            self._close()
            return True
        try:
            value = self.editor.value()
            saved = value == before[1] or self._saving.field(
                self.subject, self.fact, value, seen=self._seen
            )
        except NotUnderstood as fault:
            self.keep_draft()
            self.editor.complain(str(fault))
            return False
        if not saved and self._saving.case.lent:
            self.keep_draft()
            self.editor.note(
                tr("The file is being written. What you typed is kept, and saved after it.")
            )
            return False
        if not saved:
            self.keep_draft()
            self.editor.complain(tr("Not saved. The text is kept here; leave the field again."))
            return False
        self._forget()
        self._close()
        return True

    def resume(self) -> None:
        """Save what was left while nothing could be written; what is being typed goes on."""
        if self.editor is None:
            return
        if self.editor.isAncestorOf(QApplication.focusWidget() or self):
            self._saving.take_up(self.subject, self.fact)
        elif self._recalled is None:
            self.leave()

    def settle(self) -> None:
        """Show the value again, if what came back as a draft is saved now."""
        if self._recalled is not None and self._draft() is None:
            self._close()

    def put_away(self) -> None:
        """Keep what was typed as a draft, and show the value again."""
        self._timer.stop()
        self.keep_draft()
        self._close()

    def restore(self) -> None:
        """Give up what was typed and show the value again."""
        self._timer.stop()
        self._forget()
        self._close()
        self._return()

    def keep_draft(self) -> None:
        """Keep what stands in the editor against a crash."""
        if self.editor is not None and self.editor.typed() != self._started[0]:
            place = self._saving.place(self.subject)
            self._saving.drafts.keep(place, self.fact.code, self.editor.typed())

    def _entered(self, typed: str) -> None:
        if self.editor is not None:
            return
        made = self._begin(entered=True)
        made.select()
        if typed:
            made.insert(typed)
        else:
            made.open()

    def _begin(self, *, entered: bool) -> Editor:
        id, case = self.subject.id, self._saving.case
        self._saving.place(self.subject)
        if id is not None:
            record = case.get(id)
            self._value = getattr(record, self.fact.name) if record else None
            self._seen = case.seen(id, self.fact.code)
        made = editor(self.fact, Context(case, self._stated))
        made.start(self._value)
        made.left.connect(self._left)
        made.kept.connect(self._kept)
        made.sent.connect(self._kept)
        made.abandoned.connect(self.restore)
        made.cited.connect(self._cite)
        made.changed.connect(self._timer.start)
        self.editor = made
        self._started = (made.typed(), self._value)
        self._column.insertWidget(1, made)
        if entered:
            # Before the value goes: what hides with the focus sends it elsewhere.
            made.show()
            made.setFocus()
        self._line.hide()
        if isinstance(self.fact.kind, Prose):
            self.reshaped.emit()
        return made

    def _left(self) -> None:
        self._recalled = None
        self.leave()

    def _kept(self) -> None:
        self._recalled = None
        if self.leave():
            self._return()
            self.kept.emit()

    def _cite(self) -> None:
        self._recalled = None
        if self.leave():
            self.view.setFocus()
            self.cited.emit(self)

    def _return(self) -> None:
        """Give the keyboard back to the value, unless what it stood in went with the editor."""
        if self.view.isVisibleTo(self.window()):
            self.view.setFocus()

    def _close(self) -> None:
        made, self.editor = self.editor, None
        self._recalled = None
        if made is not None:
            made.left.disconnect(self._left)
            self._line.show()
            if made.isAncestorOf(QApplication.focusWidget() or self):
                self.view.setFocus()
            made.hide()
            self._column.removeWidget(made)
            made.deleteLater()
            if isinstance(self.fact.kind, Prose):
                self.reshaped.emit()
            self.closed.emit()

    def _stated(self, code: str) -> Any:
        if self.subject.id is None:
            return self.subject.prefilled.get(code)
        record = self._saving.case.get(self.subject.id)
        fact = self.subject.entry.facts.get(code)
        return getattr(record, fact.name) if record and fact else None

    def _draft(self) -> str | None:
        return self._saving.drafts.get(self._saving.place(self.subject), self.fact.code)

    def _forget(self) -> None:
        self._saving.drafts.drop(self._saving.place(self.subject), self.fact.code)
        if self.subject.id is not None:
            self._saving.drafts.drop(self._saving.fresh_place(self.subject), self.fact.code)

    def _hover(self) -> str:
        if self._value is None:
            return tr(self.fact.help)
        edtf = getattr(self._value, "edtf", "")
        return "\n".join(each for each in (edtf, tr(self.fact.help)) if each)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GRID // 2, 0, 0, 0)
        head.setSpacing(GRID)
        name = label(tr(self.fact.label), role=Role.CAPTION, tone="muted")
        # As high with a mark beside it as without, so that values stand on one line.
        name.setMinimumHeight(self.mark.sizeHint().height())
        head.addWidget(name)
        if self._bare:
            name.hide()
        head.addWidget(self.mark)
        head.addStretch(1)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.view, 1)
        line.addWidget(self._open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self._line)
        self._column.addWidget(self._conflict)
