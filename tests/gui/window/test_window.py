"""The window with real case files, and plain widgets for panes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from gui.actions.browsing import NOWHERE
from gui.actions.sections import DESK
from gui.dialogs.base import Dialog
from gui.dialogs.new_case import NewCase
from gui.dialogs.refusal import Refusal
from gui.dialogs.who import Who
from gui.files.instance import Instance
from gui.look.theme import Theme
from gui.user.settings import GEOMETRY, NAME, RECENT, SCHEME, TEXT_SIZE, Settings
from gui.window.showing import Panes
from gui.window.window import Window
from gui.work import Work
from models.case import Case
from models.history.changes import Person
from models.records import Company

ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")


@pytest.fixture
def case_path(tmp_path: Path) -> Path:
    """A case file with one company, made by somebody."""
    path = tmp_path / "chips.proviso"
    with Case.create(path, title="Chips", who=ANN) as case, case.edit("Added a company") as edit:
        edit.add(Company, name="Nvidia")
    return path


class Still:
    """Is nowhere, and keeps where it was to go."""

    place = NOWHERE
    problem = ""
    section = ""

    def show_section(self, code: str) -> None:
        self.section = code

    def leave(self) -> bool:
        return True

    def resume(self) -> None:
        pass

    def put_away(self) -> None:
        pass


def plain_panes(case: Case, window: Window) -> Panes:
    return Panes(
        QLabel("sections"),
        QStackedWidget(),
        QLabel("record"),
        browsing=Still(),  # type: ignore[arg-type]  # no action of the panes is used here
        recording=Still(),  # type: ignore[arg-type]  # no action of the panes is used here
        typing=Still(),
        begin=lambda: None,
        end=lambda: None,
    )


@pytest.fixture
def window(
    qtbot: QtBot,
    qapp: QApplication,
    settings: Settings,
    theme: Theme,
    work: Work,
    case_path: Path,
) -> Iterator[Window]:
    made = Window(
        settings=settings,
        theme=theme,
        work=work,
        instance=Instance(qapp),
        sample=lambda: case_path,
        build=plain_panes,
    )
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    yield made
    made.close()


def dialog(window: Window, kind: type[Dialog]) -> Dialog:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def press(dialog: Dialog, text: str) -> None:
    next(one for one in dialog.findChildren(QPushButton) if one.text() == text).click()


def test_it_begins_with_the_first_screen(window: Window) -> None:
    assert window.welcome.isVisible()
    assert window.case is None


def test_a_recent_file_opens_in_the_same_window(
    window: Window, case_path: Path, settings: Settings
) -> None:
    window.welcome.wanted.emit(case_path)

    assert window.case is not None
    assert not window.welcome.isVisible()
    assert window.windowTitle().startswith("Chips")
    assert settings.get(RECENT) == [str(case_path)]


def test_the_sample_opens(qtbot: QtBot, window: Window) -> None:
    window.actions_["open_sample"].trigger()

    qtbot.waitUntil(lambda: window.case is not None)


def test_what_is_no_case_file_is_refused_in_words(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "letter.proviso"
    path.write_bytes(b"PK\x03\x04 something else")

    window.commands.open_path(path)

    assert window.case is None
    assert window.welcome.isVisible()
    dialog(window, Refusal).accept()
    assert path.read_bytes() == b"PK\x03\x04 something else"


def test_a_new_case_file_asks_for_the_name_first_and_is_then_shown(
    qtbot: QtBot, window: Window, settings: Settings, tmp_path: Path
) -> None:
    window.actions_["new_case_file"].trigger()
    asked = dialog(window, Who)
    asked.findChildren(QLineEdit)[0].setText("Ann")
    press(asked, "Use this name")
    new = dialog(window, NewCase)
    place = new.findChildren(QLineEdit)[1]
    place.clear()
    qtbot.keyClicks(place, str(tmp_path / "fresh.proviso"))
    press(new, "Create")

    assert settings.get(NAME) == "Ann"
    assert window.case is not None
    assert window.case.title == "fresh"
    assert window.case.who.name == "Ann"
    assert window.case.dossier.handling == "amber_strict"
    assert window.panes is not None
    assert isinstance(window.panes.browsing, Still)
    assert window.panes.browsing.section == DESK


def test_an_edit_is_told_and_can_be_undone_and_redone(
    qtbot: QtBot, window: Window, case_path: Path, settings: Settings
) -> None:
    settings.put(NAME, "Ann")
    window.commands.open_path(case_path)
    case = window.case
    assert case is not None
    assert not window.actions_["undo"].isEnabled()

    with case.edit("Added AMD") as edit:
        edit.add(Company, name="AMD")
    assert window.messages.text.startswith("All changes saved ")
    assert window.actions_["undo"].text() == "Undo: Added AMD"
    window.actions_["undo"].trigger()
    assert [one.name for one in case.all(Company)] == ["Nvidia"]
    assert window.messages.text == "Undone: Added AMD"
    window.actions_["redo"].trigger()

    assert sorted(str(one.name) for one in case.all(Company)) == ["AMD", "Nvidia"]


def test_the_theme_and_the_text_size_are_remembered(window: Window, settings: Settings) -> None:
    window.actions_["dark"].trigger()
    window.actions_["larger_text"].trigger()

    again = Settings(settings.path)
    assert again.get(SCHEME) == "dark"
    assert again.get(TEXT_SIZE) == 110
    assert window.actions_["dark"].isChecked()


def test_a_narrow_window_folds_the_list_away_while_a_record_is_open(
    window: Window, case_path: Path
) -> None:
    window.commands.open_path(case_path)
    middle = window.splitter.widget(1)
    assert middle is not None

    window.resize(1024, 700)
    assert middle.isVisible()
    window.splitter.open_record(True, listing=True)
    assert not middle.isVisible()
    window.resize(1300, 700)

    assert middle.isVisible()


def test_the_place_of_the_window_is_remembered(
    qtbot: QtBot, window: Window, settings: Settings
) -> None:
    window.resize(1111, 777)
    window.close()

    assert Settings(settings.path).get(GEOMETRY)


def test_closing_lets_the_file_go(window: Window, case_path: Path) -> None:
    window.commands.open_path(case_path)

    window.close()

    with Case.open(case_path, who=ANN) as again:
        assert again.read_only == ""


def test_a_defect_is_owned_up_to(window: Window, work: Work, qtbot: QtBot) -> None:
    work.run(lambda progress, cancelled: 1 // 0, label="", owner=window, done=pytest.fail)

    def told() -> bool:
        titles = [one.windowTitle() for one in window.findChildren(Dialog) if one.isVisible()]
        return titles == ["Proviso made a mistake"]

    qtbot.waitUntil(told)


def test_every_action_is_within_reach_of_the_keyboard(
    qtbot: QtBot, window: Window, theme: Theme
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    qtbot.keyClick(window, Qt.Key.Key_F1)

    assert dialog(window, Dialog).windowTitle() == "Keyboard shortcuts"
