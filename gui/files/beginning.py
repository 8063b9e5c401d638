"""Makes a case file that the user asked for, and shows it here or in a window of its own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.dialogs.new_case import NewCase, NewCaseFile
from gui.dialogs.refusal import Refusal
from gui.files.cases import CaseFiles
from gui.files.front import Front
from gui.files.instance import Instance
from gui.files.processes import start_another
from gui.translation import tr
from models.beginnings import BY_CODE, create
from models.case import Case
from models.errors import Refused
from models.history.changes import Person


def ask_new_case(
    window: QWidget,
    *,
    front: Front,
    files: CaseFiles,
    instance: Instance,
    person: Callable[[], Person],
) -> None:
    """Ask what a new case file needs; it is made then, and shown."""

    def make(wanted: NewCaseFile) -> None:
        def making() -> Case:
            begun = BY_CODE.get(wanted.template)
            return create(
                wanted.path, begun, title=wanted.title, handling=wanted.handling, who=person()
            )

        if front.case is None and instance.claim(wanted.path):
            files.show_made(making)
        else:
            _make_elsewhere(window, making, wanted.path)

    question = NewCase(window)
    question.chosen.connect(make)
    question.open()


def _make_elsewhere(window: QWidget, making: Callable[[], Case], path: Path) -> None:
    try:
        making().close()
        start_another(path)
    except Refused as refused:
        Refusal(window, refused, title=tr("The case file was not made")).open()
