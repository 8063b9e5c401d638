"""Opens a case file that came encrypted: asks for its secret, tries that, and asks for a place.

Nothing plain is written but at that place; for a merge, nowhere.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from gui.dialogs.refusal import Refusal
from gui.dialogs.secret import Secret
from gui.opening import SUFFIX
from gui.translation import tr
from gui.widgets.placing import ask_where
from gui.work import Cancelled, Progress, Work
from models.errors import Refused
from models.exchange.decrypting import (
    asks_for_passphrase,
    decrypted,
    keep_plain,
    secret_of,
)
from models.exchange.encryption import ENDING, Key

T = TypeVar("T")


def open_encrypted(
    over: QWidget, path: Path, *, work: Work, opened: Callable[[Path], None]
) -> Secret | None:
    """Ask for the secret of an encrypted file, and then for a place; `opened` gets the case file
    that was put there.

    Gives the dialog that asks, or None where the file can't be read.
    """
    question = _question(over, path)
    if question is not None:
        question.given.connect(
            lambda secret: _run(
                question,
                path,
                lambda progress, cancelled: decrypted(path, _key(secret)),
                work,
                lambda plain: _ask_place(question, path, plain, work, opened),
            )
        )
        question.open()
    return question


def ask_key(over: QWidget, path: Path, *, work: Work, opened: Callable[[Key], None]) -> None:
    """Ask for the secret of an encrypted file; `opened` gets it once it has shown to be the one."""
    question = _question(over, path, does=tr("Look into it"))
    if question is None:
        return

    def task(secret: str | Path) -> Callable[[Progress, Cancelled], Key]:
        def run(progress: Progress, cancelled: Cancelled) -> Key:
            key = _key(secret)
            decrypted(path, key)
            return key

        return run

    def done(key: Key) -> None:
        question.accept()
        opened(key)

    question.given.connect(lambda secret: _run(question, path, task(secret), work, done))
    question.open()


def _question(over: QWidget, path: Path, *, does: str = "") -> Secret | None:
    try:
        by_passphrase = asks_for_passphrase(path)
    except Refused as refused:
        Refusal(over, refused, title=tr("The file was not decrypted")).open()
        return None
    return Secret(over, path.name, by_passphrase=by_passphrase, does=does)


def _ask_place(
    question: Secret, path: Path, plain: bytes, work: Work, opened: Callable[[Path], None]
) -> None:
    ask_where(
        question,
        tr("Where the decrypted case file goes"),
        proposed=path.with_name(_plain_name(path)),
        kinds=[(tr("Case files"), SUFFIX)],
        then=lambda out: _keep(question, path, out, plain, work, opened),
        anew=True,
    )


def _keep(
    question: Secret,
    path: Path,
    out: Path,
    plain: bytes,
    work: Work,
    opened: Callable[[Path], None],
) -> None:
    def task(progress: Progress, cancelled: Cancelled) -> Path:
        keep_plain(plain, out=out)
        return out

    def done(kept: Path) -> None:
        question.accept()
        opened(kept)

    _run(question, path, task, work, done)


def _run(
    question: Secret,
    path: Path,
    task: Callable[[Progress, Cancelled], T],
    work: Work,
    done: Callable[[T], None],
) -> None:
    """Decrypt aside, with the question open until that is done; it says what was wrong."""

    def failed(error: Exception) -> None:
        if isinstance(error, Refused):
            question.complain(str(error))
        else:
            work.broke.emit(error)

    def succeeded(found: T) -> None:
        question.show_busy(False)
        done(found)

    question.show_busy(True)
    work.run(
        task,
        label=tr("Decrypting “{name}”").format(name=path.name),
        owner=question,
        done=succeeded,
        failed=failed,
    )


def _key(secret: str | Path) -> Key:
    if isinstance(secret, str):
        return Key(passphrase=secret)
    return Key(identities=secret_of(secret))


def _plain_name(path: Path) -> str:
    name = path.name.removesuffix(ENDING)
    return name if name.endswith(SUFFIX) else f"{name}{SUFFIX}"
