"""Starts the window: one process, one application object, one case file.

It knows no case and no widget but the window; what can go wrong at the start is said in a
sentence, before anything is drawn where it can be.
"""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import PySide6
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.files.instance import Instance, may_be_shown
from gui.files.session import Left, Session
from gui.look.theme import Theme
from gui.look.tokens import Scheme
from gui.start.last_words import found
from gui.start.loading import Loading, Piece
from gui.start.owning_up import OwningUp
from gui.start.returning import here_and_gone, open_others, tell_gone
from gui.user.folders import crash_folder
from gui.user.settings import SCHEME, TEXT_SIZE, WEEKLY, Settings
from gui.window.window import Build, Window
from gui.work import Work
from models.errors import Refused

_FIRST_BROKEN_QT = (6, 12)
_FIRST_SOUND_PYTHON = (3, 12)


def check_versions(qt: tuple[int, int], python: tuple[int, int]) -> None:
    """Refuse the pair of PySide6 and Python under which the interpreter aborts after a while.

    From 6.12 on, PySide6 drops references to None on Python before 3.12. Raises Refused.
    """
    if qt >= _FIRST_BROKEN_QT and python < _FIRST_SOUND_PYTHON:
        raise Refused(
            f"PySide6 {qt[0]}.{qt[1]} crashes on Python {python[0]}.{python[1]}.",
            kept="Nothing was opened.",
            do="Use PySide6 6.11.3, as the lock file says, or Python 3.12 or newer.",
        )


def run(
    path: Path | None,
    *,
    settings: Settings,
    sample: Callable[[], Path],
    pieces: Sequence[Piece],
    last: Sequence[Piece] = (),
    build: Build,
    arguments: list[str],
) -> int:
    """Show a case file, or the first screen without one, until the window is closed.

    The window is shown before a case can be read; `pieces` load what that takes, and are called
    once it was painted; the `last` come after the file was opened. Gives the exit status. Raises
    Refused if Qt can't be trusted here; a file that can't be opened is told of in the window.
    """
    check_versions(PySide6.__version_info__[:2], sys.version_info[:2])
    application = QApplication(arguments)
    application.setApplicationName("proviso")
    application.setApplicationDisplayName("Proviso")
    QGuiApplication.setDesktopFileName("proviso")
    instance = Instance(application)
    here, gone = here_and_gone(Session(settings).returning() if path is None else ())
    path = here[0].path if here else path
    asked = path is not None and may_be_shown(path)
    if path is not None and asked and not instance.claim(path):
        return 0
    theme = Theme(
        application,
        scheme=Scheme(settings.get(SCHEME)),
        text_size=settings.get(TEXT_SIZE),
    )
    work = Work()
    window = Window(
        settings=settings, theme=theme, work=work, instance=instance, sample=sample, build=build
    )
    owning_up = OwningUp(application)
    owning_up.broke.connect(window.own_up)
    owning_up.listen()
    if sys.platform == "darwin":
        # It looks at every event, so it is for the one system that hands files over in this way.
        from gui.start.file_opens import FileOpens

        FileOpens(application, opened=window.commands.open_path)
    # Before a file is open, an end asked for by the system leaves nothing undone.
    pieces = [*pieces, partial(_hear_ends, application, window)]
    if "SESSION_MANAGER" in os.environ:
        pieces = [*pieces, partial(_hear_session, application, window)]
    if path is not None:
        window.show_opening(path)
        opening = window.commands.show_path if asked else window.commands.open_path
        pieces = [*pieces, partial(opening, path)]
    pieces = [*pieces, *_returning(window, here[1:], gone)]
    if settings.get(WEEKLY):
        pieces = [*pieces, partial(_check_versions, window)]
    pieces = [*pieces, partial(_tell_last_words, window), _clear]
    window.show()
    loading = Loading(window, [*pieces, *last])
    try:
        return application.exec()
    finally:
        loading.stop()
        owning_up.leave()
        work.stop()


def _returning(window: Window, others: Sequence[Left], gone: Sequence[Left]) -> list[Piece]:
    """What is left to do of returning to what was open at last, once this window has its file."""
    pieces: list[Piece] = []
    if others:
        window.session.expect_others()
        pieces.append(partial(open_others, window, others))
    if gone:
        pieces.append(partial(tell_gone, window, gone))
    return pieces


def _tell_last_words(window: Window) -> None:
    words = found(crash_folder())
    if words:
        from gui.dialogs.defect import Ended

        Ended(window, words).open()


def _check_versions(window: Window) -> None:
    today = date.today()  # noqa: DTZ011  # the user's own day is meant
    window.commands.versions.check_weekly(today)


def _hear_ends(application: QApplication, window: Window) -> None:
    from gui.start.interrupts import Interrupts
    from gui.window.ending import end, expect_end

    interrupts = Interrupts(application)
    # A later start may return to what the system closes.
    interrupts.asked.connect(window.session.expect_end)
    interrupts.asked.connect(window.close)
    interrupts.ended.connect(partial(end, window))
    application.commitDataRequest.connect(lambda asking: expect_end(window))
    application.aboutToQuit.connect(interrupts.leave)


def _hear_session(application: QApplication, window: Window) -> None:
    from gui.start.session_client import SessionClient
    from gui.window.ending import end, expect_end, expect_no_end

    try:
        client = SessionClient(application)
    except OSError:
        return  # nobody there to hear of it from
    client.ending.connect(partial(expect_end, window))
    client.stays.connect(partial(expect_no_end, window))
    client.ended.connect(partial(end, window))
    application.aboutToQuit.connect(client.leave)


def _clear() -> None:
    from models.storage.drafts import clear_private_folders

    clear_private_folders()
