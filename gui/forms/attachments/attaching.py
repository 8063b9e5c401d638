"""Does what is asked of the attachments of the records in one pane.

Files are read and written aside, on a reading of its own; the edit itself is `saving`'s.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.forms.attachments.opening import clear, copy_to_open
from gui.forms.attachments.picturing import Preview, preview
from gui.forms.saving import Saving
from gui.opening import SUFFIX
from gui.showing import Show, show_file
from gui.translation import tr
from gui.user.folders import opened_folder
from gui.widgets.dropping import Dropping
from gui.widgets.placing import ask_where
from gui.work import Cancelled, Job, Progress, Task, Work
from models.case import Case
from models.errors import NotUnderstood, Refused
from models.exchange.files import Taken, put_out, take
from models.exchange.names import safe_name
from models.history.contents import LARGEST
from models.history.edit import Edit

Refuse = Callable[..., None]
"""Says what was refused: the refusal, its `title`, and what tries the same `again`."""

AT_ONCE: Final = 4 * LARGEST
"""Bytes that are attached in one go: until they are in the file they are in memory."""


HERE: Final = 4 << 20
"""Bytes that are written into the file between two keys, within some hundredths of a second."""

Aside = Callable[[Callable[[Case, Cancelled], None], str], None]
"""Writes an edit aside: what makes it, and what it is called."""


class Attaching(QObject):
    """Attaches, previews, opens and saves out for one pane, over whose widget dialogs stand.

    `write_aside` is what writes much; without it all is written at once.
    """

    def __init__(
        self,
        saving: Saving,
        *,
        work: Work,
        over: QWidget,
        onto: Callable[[], int | None],
        refuse: Refuse,
        folder: Path | None = None,
        show: Show = show_file,
    ) -> None:
        """`onto` names the record that takes what is dropped, if one does. `folder` is where copies
        to open stand; the user's own where none is given."""
        super().__init__(over)
        self.saving = saving
        self._work = work
        self._over = over
        self._refuse = refuse
        self._folder = folder or opened_folder()
        self._onto = onto
        clear(self._folder)
        Dropping(over, taken=self._take_dropped, fits=self._takes)
        self._show = show
        self._from = saving.case.beside
        self.write_aside: Aside | None = None

    def choose(self, owner: int) -> None:
        """Ask for files, and attach them to a record."""
        picker = QFileDialog(self._over.window(), tr("Attach files"), str(self._from))
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.filesSelected.connect(lambda paths: self._take_chosen(owner, paths))
        self.saving.once_named(picker.open)

    def take(self, owner: int, paths: Sequence[Path]) -> None:
        """Attach files to a record in one edit; what can't be attached is said and left out."""
        title = tr("Not everything was attached") if len(paths) > 1 else tr("Nothing was attached")

        def attach(outcome: tuple[list[Taken], list[Refused]]) -> None:
            taken, refused = outcome
            if self.saving.case.closed:
                return
            if taken:
                self._keep(owner, taken)
            if refused:
                self._say(_joined(refused), title)

        def begin() -> None:
            self._run(_taking(tuple(paths)), tr("Reading what is to be attached"), title, attach)

        self.saving.once_named(begin)

    def _keep(self, owner: int, taken: Sequence[Taken]) -> None:
        label = self.saving.attached(owner, taken)

        def attach(edit: Edit) -> None:
            for each in taken:
                edit.attach(owner, name=each.name, content=each.packed, media_type=each.media_type)

        def act(case: Case, cancelled: Cancelled) -> None:
            with case.edit(label) as edit:
                attach(edit)

        if self.write_aside is None or sum(len(each.packed.compressed) for each in taken) <= HERE:
            self.saving.do(label, attach)
        else:
            self.write_aside(act, label)

    def open(self, id: int, name: str) -> None:
        """Open a copy of an attachment in the program that the system has for it."""
        case, folder = self.saving.case, self._folder

        def write(progress: Progress, cancelled: Cancelled) -> Path:
            return copy_to_open(_content(case, id), name, folder)

        title = tr("It was not opened")

        def show(path: Path) -> None:
            if not self._show(path):
                self._say(
                    Refused(
                        tr("No program here opens “{name}”.").format(name=name),
                        kept=tr("It is kept with the record as before."),
                        do=tr("Save a copy of it to open elsewhere."),
                    ),
                    title,
                )

        self._run(write, tr("Opening “{name}”").format(name=name), title, show)

    def save_out(self, id: int, name: str) -> None:
        """Ask where a copy of an attachment goes, and write it there."""
        ask_where(
            self._over.window(),
            tr("Save a copy"),
            proposed=self.saving.case.beside / safe_name(name),
            then=lambda out: self.put_out(id, out),
        )

    def put_out(self, id: int, out: Path) -> None:
        """Write a copy of an attachment, whole or not at all."""
        case = self.saving.case

        def write(progress: Progress, cancelled: Cancelled) -> Path:
            with _read(case) as reading, reading.attached(id) as stream:
                return put_out(stream, out, case=case.path)

        words = tr("Saving a copy to “{name}”").format(name=out.name)
        self._run(write, words, tr("No copy was saved"), lambda path: None)

    def preview(
        self,
        id: int,
        *,
        largest: int,
        owner: QObject,
        done: Callable[[Preview], None],
        failed: Callable[[str], None],
    ) -> Job:
        """Make a picture of an attachment for `owner`; `failed` is told in a sentence."""
        case = self.saving.case

        def make(progress: Progress, cancelled: Cancelled) -> Preview:
            content = _content(case, id)
            return preview(content, largest=largest, cancelled=cancelled)

        def say(error: Exception) -> None:
            if isinstance(error, Refused):
                failed(error.happened)
            elif isinstance(error, NotUnderstood):
                failed(str(error))
            else:
                self._work.broke.emit(error)

        words = tr("Making a preview")
        return self._work.run(make, label=words, owner=owner, done=done, failed=say, quiet=True)

    def _takes(self, paths: Sequence[Path]) -> bool:
        # A case file is opened by the window around.
        return self._onto() is not None and all(path.suffix != SUFFIX for path in paths)

    def _take_dropped(self, paths: Sequence[Path]) -> None:
        owner = self._onto()
        if owner is not None:
            self.take(owner, paths)

    def _say(self, refused: Refused, title: str) -> None:
        self._refuse(refused, title=title, again=None)

    def _run(self, task: Task, label: str, title: str, done: Callable[[Any], None]) -> None:
        def failed(error: Exception) -> None:
            if isinstance(error, Refused):
                self._say(error, title)
            else:
                self._work.broke.emit(error)

        self._work.run(task, label=label, owner=self, done=done, failed=failed)

    def _take_chosen(self, owner: int, paths: Sequence[str]) -> None:
        chosen = [Path(each) for each in paths]
        # What belongs together mostly lies together.
        self._from = chosen[0].parent
        self.take(owner, chosen)


def _taking(paths: tuple[Path, ...]) -> Task:
    def read(progress: Progress, cancelled: Cancelled) -> tuple[list[Taken], list[Refused]]:
        taken: list[Taken] = []
        refused: list[Refused] = []
        room = AT_ONCE
        for at, path in enumerate(paths):
            if cancelled():
                break
            try:
                one = take(path, progress=_part(progress, at, len(paths)), cancelled=cancelled)
                if one.packed.size > room:
                    raise _too_much(one.name)
            except Refused as why:
                refused.append(why)
            else:
                room -= one.packed.size
                taken.append(one)
        return taken, refused

    return read


def _part(progress: Progress, at: int, of: int) -> Progress:
    return lambda share: progress((at + share) / of)


def _read(case: Case) -> Case:
    # In another file the same number is another attachment.
    case.stamp.check_place(case.path)
    return Case.open(case.path, who=case.who, read_only=True, pages_checked=False)


def _content(case: Case, id: int) -> bytes:
    with _read(case) as reading, reading.attached(id) as stream:
        return stream.read()


def _too_much(name: str) -> Refused:
    return Refused(
        tr("“{name}” was left out: at most {most} MB are attached in one go.").format(
            name=name, most=AT_ONCE >> 20
        ),
        kept=tr("Nothing was attached."),
        do=tr("Attach it by itself."),
    )


def _joined(refused: Sequence[Refused]) -> Refused:
    """Several refusals as one, a line for each; what is kept they no longer say alike."""
    if len(refused) == 1:
        return refused[0]
    lines = "\n".join(each.happened for each in refused)
    advice = "\n".join(dict.fromkeys(each.do for each in refused if each.do))
    return Refused(lines, kept=tr("The other files are attached."), do=advice)
