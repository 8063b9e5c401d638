"""One attachment: a line with its name and size, and under it, once opened, what it looks like.

Its name is a field like any other, so it is renamed where it stands.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.forms.attachments.attaching import Attaching
from gui.forms.attachments.opening import can_be_opened
from gui.forms.attachments.picturing import Preview
from gui.forms.fields import Fields
from gui.forms.flow import Flow
from gui.forms.reading import Shown
from gui.forms.rows import RecordRow
from gui.forms.saving import Saving, Subject
from gui.look.tokens import GRID, Role
from gui.translation import counted, tr
from gui.widgets.labels import prose, say
from gui.work import Job
from models.records import Attachment

_LARGEST: Final = 420
"""The longer side of a preview, in logical pixels."""


class Card(QWidget):
    """One attachment, that of `subject`."""

    cited = Signal(object)

    def __init__(self, subject: Subject, *, saving: Saving, attaching: Attaching) -> None:
        super().__init__()
        self.subject = subject
        self._saving = saving
        self._attaching = attaching
        self._name = ""
        self._job: Job | None = None
        self.row = RecordRow("", icon="attach")
        self.row.can_be_removed(tr("Delete this attachment"))
        self.row.opened.connect(self._turn)
        self.row.removed.connect(self._delete)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.picture.hide()
        self.told = prose("", role=Role.CAPTION, tone="muted")
        self.fields = Fields(subject.entry.facts.values(), subject, saving=saving)
        self.fields.cited.connect(self.cited)
        self._open = self._button(tr("Open"), self._open_file)
        self._out = self._button(tr("Save a copy…"), self._save_out)
        self._rename = self._button(tr("Rename"), lambda: self.fields.enter("name"))
        doing = Flow(gap=GRID // 2)
        for button in (self._open, self._out, self._rename):
            doing.add(button)
        self.below = QWidget()
        inside = QVBoxLayout(self.below)
        inside.setContentsMargins(4 * GRID, GRID // 2, 0, GRID)
        inside.setSpacing(GRID // 2)
        for piece in (self.picture, self.told, doing, self.fields):
            inside.addWidget(piece)
        self.below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(self.below)

    def show_record(self, record: Attachment, shown: Shown, *, locked: bool) -> None:
        """Show the attachment as it is now."""
        self._name = record.name or tr("Attachment")
        self.row.call(self._name, detail=size_words(record.size))
        self.row.lock(locked)
        self._rename.setVisible(not locked)
        self._open.setEnabled(can_be_opened(self._name))
        self._open.setToolTip(
            ""
            if can_be_opened(self._name)
            else tr("Such a file can do things of its own. Save a copy of it instead.")
        )
        self.fields.show_record(record, shown, locked=locked)

    def recall(self) -> None:
        """Bring back what was typed before and could not be saved."""
        if self._saving.drafts.of(self._saving.place(self.subject)):
            self._unfold()
            self.fields.recall()

    def _turn(self) -> None:
        if self.below.isHidden():
            self._unfold()
        else:
            self.below.hide()
            self._stop()

    def _unfold(self) -> None:
        self.below.show()
        if self.picture.pixmap().isNull() and self.subject.id is not None and self._job is None:
            say(self.told, tr("Making a preview…"), tone="muted")
            self._job = self._attaching.preview(
                self.subject.id,
                largest=round(_LARGEST * self.devicePixelRatioF()),
                owner=self,
                done=self._show,
                failed=self._fail,
            )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _show(self, preview: Preview) -> None:
        self._job = None
        picture = QPixmap.fromImage(preview.image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(picture)
        self.picture.setAccessibleName(tr("Preview of {name}").format(name=self._name))
        self.picture.show()
        pages = counted(preview.pages, "page", "pages")
        more = tr("The first of {pages}").format(pages=pages) if preview.pages > 1 else ""
        say(self.told, more, tone="muted")

    def _fail(self, why: str) -> None:
        self._job = None
        say(self.told, why, tone="muted")

    def _open_file(self) -> None:
        if self.subject.id is not None:
            self._attaching.open(self.subject.id, self._name)

    def _save_out(self) -> None:
        if self.subject.id is not None:
            self._attaching.save_out(self.subject.id, self._name)

    def _delete(self) -> None:
        self._saving.once_named(lambda: self._saving.delete(self.subject))

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("kind", "small")
        button.clicked.connect(lambda: act())
        return button


def size_words(size: float | None) -> str:
    """A number of bytes as people say it: “1.4 MB”; empty for none."""
    if size is None:
        return ""
    if size < 1000:
        return counted(int(size), "byte", "bytes")
    number, unit = (size / 1e3, "kB") if size < 1e6 else (size / 1e6, "MB")
    return f"{number:,.1f} {unit}" if number < 10 else f"{number:,.0f} {unit}"
