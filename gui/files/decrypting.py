"""Opens a case file that came encrypted: asks for its secret and a place, and decrypts it there.

Nothing plain is written but at that place.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.dialogs.refusal import Refusal
from gui.dialogs.secret import Secret
from gui.opening import SUFFIX
from gui.translation import tr
from gui.work import Cancelled, Progress, Work
from models.errors import Refused
from models.exchange.decrypting import asks_for_passphrase, decrypt_file, secret_of
from models.exchange.encryption import ENDING, Key


def open_encrypted(
    over: QWidget, path: Path, *, work: Work, opened: Callable[[Path], None]
) -> Secret | None:
    """Ask for the secret of an encrypted file; `opened` gets the case file that came of it.

    Gives the dialog that asks, or None where the file can't be read.
    """
    try:
        by_passphrase = asks_for_passphrase(path)
    except Refused as refused:
        Refusal(over, refused, title=tr("The file was not decrypted")).open()
        return None
    question = Secret(over, path.name, by_passphrase=by_passphrase)
    question.given.connect(lambda secret: _ask_place(question, path, secret, work, opened))
    question.open()
    return question


def _ask_place(
    question: Secret, path: Path, secret: str | Path, work: Work, opened: Callable[[Path], None]
) -> None:
    picker = QFileDialog(question, tr("Where the decrypted case file goes"))
    picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    picker.setNameFilter(f"{tr('Case files')} (*{SUFFIX})")
    picker.setDefaultSuffix(SUFFIX.removeprefix("."))
    picker.setDirectory(str(path.parent))
    picker.selectFile(_plain_name(path))
    # Nothing is ever written over an existing file, so there is nothing to confirm here.
    picker.setOption(QFileDialog.Option.DontConfirmOverwrite)
    picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    picker.fileSelected.connect(
        lambda chosen: _decrypt(question, path, Path(chosen), secret, work, opened)
    )
    picker.open()


def _decrypt(
    question: Secret,
    path: Path,
    out: Path,
    secret: str | Path,
    work: Work,
    opened: Callable[[Path], None],
) -> None:
    def task(progress: Progress, cancelled: Cancelled) -> Path:
        key = (
            Key(passphrase=secret) if isinstance(secret, str) else Key(identities=secret_of(secret))
        )
        decrypt_file(path, out=out, key=key)
        return out

    def done(plain: Path) -> None:
        question.accept()
        opened(plain)

    def failed(error: Exception) -> None:
        if isinstance(error, Refused):
            question.complain(str(error))
        else:
            work.broke.emit(error)

    question.decrypt.setEnabled(False)
    work.run(
        task,
        label=tr("Decrypting “{name}”").format(name=path.name),
        owner=question,
        done=done,
        failed=failed,
    )


def _plain_name(path: Path) -> str:
    name = path.name.removesuffix(ENDING)
    return name if name.endswith(SUFFIX) else f"{name}{SUFFIX}"
