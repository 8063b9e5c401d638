"""Chooses the desk's logo for briefings and keeps it in the case. It draws nothing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.translation import tr
from gui.widgets.messages import MessageBar
from models.case import Case
from models.errors import NotUnderstood, Refused

LARGEST = 8 * 1024 * 1024
"""A logo of more bytes than these is refused: each copy of the case would carry it along."""

Refuse = Callable[[Refused, str], None]
"""Says a refusal under a title."""


def ask_logo(over: QWidget, then: Callable[[Path], None]) -> None:
    """Ask for a picture file."""
    picker = QFileDialog(over, tr("The desk’s logo"))
    picker.setFileMode(QFileDialog.FileMode.ExistingFile)
    picker.setNameFilter(tr("Pictures") + " (*.png *.jpg *.jpeg)")
    picker.fileSelected.connect(lambda path: then(Path(path)))
    picker.open()


def set_logo(case: Case, path: Path, *, messages: MessageBar, refuse: Refuse) -> bool:
    """Keep a picture as the desk's logo, as one edit; whether it was kept."""
    title = tr("The logo was not changed")
    try:
        content = _read(path)
        with case.edit(tr("Changed the desk’s logo")) as edit:
            logo = edit.attach(case.dossier.id, name=path.name, content=content)
            edit.set(case.dossier.id, "logo", logo)
    except Refused as refused:
        refuse(refused, title)
        return False
    messages.tell(tr("Changed the desk’s logo to “{name}”").format(name=path.name))
    return True


def remove_logo(case: Case, *, messages: MessageBar, refuse: Refuse) -> None:
    """Let briefings bear no logo, as one edit."""
    try:
        with case.edit(tr("Took away the desk’s logo")) as edit:
            edit.set(case.dossier.id, "logo", None)
    except Refused as refused:
        refuse(refused, tr("The logo was not changed"))
        return
    messages.tell(tr("Briefings bear no logo now"))


def _read(path: Path) -> bytes:
    """The bytes of a picture that can be printed. Raises Refused."""
    from briefings.document.picture import picture

    try:
        if path.stat().st_size > LARGEST:
            raise Refused(
                tr("“{name}” has more than 8 MB, too much for a logo.").format(name=path.name),
                kept=tr("The logo is as it was."),
                do=tr("Save the picture smaller."),
            )
        content = path.read_bytes()
        picture(content, high=40, wide=120)
    except OSError as error:
        raise Refused(
            tr("“{name}” can't be read: {why}.").format(
                name=path.name, why=error.strerror or error
            ),
            kept=tr("The logo is as it was."),
        ) from error
    except NotUnderstood as fault:
        raise Refused(
            tr("“{name}” is no PNG or JPEG picture that can be printed.").format(name=path.name),
            kept=tr("The logo is as it was."),
            do=tr("Choose another picture."),
        ) from fault
    return content
