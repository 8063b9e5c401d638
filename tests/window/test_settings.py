"""Settings are chosen on their page, hold at once, and outlive the window."""

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.dialogs.newer import Newer
from gui.dialogs.refusal import Refusal
from gui.dialogs.settings import SettingsPage
from gui.look.theme import Theme
from gui.look.tokens import Scheme
from gui.screens.composer.page import Composer
from gui.user.settings import (
    ASKED,
    DENSE,
    LOOKS,
    NAME,
    RELEASES,
    REOPEN,
    SCHEME,
    TEXT_SIZE,
    WEEKLY,
    Settings,
)
from gui.widgets.choosing import Choice
from models.case import Case
from models.history.changes import Person
from models.records import Company
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, Hands

ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case file with one company."""
    made = tmp_path / "chips.proviso"
    with Case.create(made, title="Chips", who=ANN) as case, case.edit("Added") as edit:
        edit.add(Company, name="Nvidia")
    return made


def page_of(hands: Hands) -> SettingsPage:
    """Open the page as the keyboard does."""
    hands.press(Qt.Key.Key_Comma, CONTROL)
    page = hands.dialog(SettingsPage)
    assert isinstance(page, SettingsPage)
    return page


def pick(box: Choice, value: object) -> None:
    """Choose as a click on the list that drops down does."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def again(settings: Settings) -> Settings:
    """What another process finds."""
    return Settings(settings.path)


def test_a_name_given_there_stands_under_the_next_edit(
    desk: Desk, settings: Settings, path: Path
) -> None:
    hands = desk.window(path)
    page = page_of(hands)

    page.name.setFocus()
    page.name.selectAll()
    hands.write("Ben Ôzer")
    hands.press(Qt.Key.Key_Tab)
    page.accept()
    with hands.case.edit("Added") as edit:
        edit.add(Company, name="AMD")

    assert hands.case.who.name == "Ben Ôzer"
    assert again(settings).get(NAME) == "Ben Ôzer"


def test_a_name_taken_away_comes_back(desk: Desk, settings: Settings, path: Path) -> None:
    hands = desk.window(path)
    page = page_of(hands)

    page.name.setFocus()
    page.name.clear()
    hands.press(Qt.Key.Key_Tab)

    assert page.name.text() == "Ann"
    assert again(settings).get(NAME) == "Ann"


def test_colours_and_size_of_text_change_under_the_page(
    desk: Desk, settings: Settings, theme: Theme
) -> None:
    hands = desk.window()
    page = page_of(hands)

    pick(page.scheme, Scheme.DARK)
    pick(page.text_size, 120)
    page.dense.click()

    assert theme.tokens.dark
    assert theme.text_size == 120
    kept = again(settings)
    assert (kept.get(SCHEME), kept.get(TEXT_SIZE), kept.get(DENSE)) == ("dark", 120, True)


def test_a_briefing_begins_with_the_page_and_language_chosen_and_follows_them(
    qtbot: QtBot, desk: Desk, settings: Settings, path: Path
) -> None:
    hands = desk.window(path)
    page = page_of(hands)
    pick(page.page, "Letter")
    page.accept()

    hands.window.actions_["compose_case"].trigger()
    composer = hands.window.findChild(Composer)
    assert composer is not None
    begun = composer.choices.page
    hands.window.actions_["settings"].trigger()
    page = hands.window.findChildren(SettingsPage)[-1]
    pick(page.language, "zh-Hans")
    page.accept()

    assert begun == "Letter"
    assert (composer.choices.page, composer.choices.language) == ("Letter", "zh-Hans")
    looks = again(settings).get(LOOKS)
    assert (looks["page"], looks["language"]) == ("Letter", "zh-Hans")
    qtbot.waitUntil(lambda: not hands.window.work.jobs, timeout=20_000)


def test_standard_values_come_back_at_once_but_for_the_name(
    desk: Desk, settings: Settings, theme: Theme
) -> None:
    hands = desk.window()
    page = page_of(hands)
    pick(page.scheme, Scheme.DARK)
    pick(page.text_size, 150)
    page.reopen.click()
    assert again(settings).get(REOPEN)

    page.standard.click()

    assert (page.scheme.currentData(), page.text_size.currentData()) == (Scheme.SYSTEM, 100)
    assert not page.reopen.isChecked()
    assert theme.text_size == 100
    kept = again(settings)
    assert (kept.get(SCHEME), kept.get(REOPEN), kept.get(NAME)) == ("system", False, "Ann")


def test_every_setting_is_reached_by_the_keyboard(desk: Desk) -> None:
    hands = desk.window()
    page = page_of(hands)
    reached = set()

    for _ in range(30):
        focus = QApplication.focusWidget()
        if focus is not None:
            reached.add(focus)
        hands.press(Qt.Key.Key_Tab)

    choices = {page.name, page.scheme, page.text_size, page.dense, page.reopen}
    assert choices | {page.page, page.language, page.releases, page.standard} <= reached


def test_damaged_settings_are_told_once_and_kept_aside(
    desk: Desk, settings: Settings, path: Path
) -> None:
    settings.path.write_bytes(b'{"name": "An')
    found = Settings(settings.path)
    desk.use(found)

    first = desk.window(path)

    aside = settings.path.with_suffix(".damaged")
    assert first.window.messages.text.startswith("The settings were damaged")
    assert str(aside) in first.window.messages.text
    assert aside.read_bytes() == b'{"name": "An'
    first.window.close()
    assert not desk.window(path).window.messages.text.startswith("The settings")


# newer versions


def listed(tmp_path: Path, version: str) -> str:
    path = tmp_path / "versions.json"
    path.write_text(json.dumps({"versions": [{"version": version, "notes": "Faster lists"}]}))
    return str(path)


def test_without_an_address_the_page_asks_for_one(desk: Desk) -> None:
    hands = desk.window()

    hands.window.actions_["check_versions"].trigger()

    page = hands.dialog(SettingsPage)
    assert isinstance(page, SettingsPage)
    assert page.focusWidget() is page.releases
    assert page.trouble.text() == "Give the address of the list first."
    # the first screen may look for its recent files meanwhile
    labels = {job.label for job in hands.window.work.jobs}
    assert labels <= {"Looking for the recent files"}


def test_an_address_that_is_not_safe_is_told_and_not_kept(desk: Desk, settings: Settings) -> None:
    page = page_of(desk.window())

    page.releases.setText("http://example.org/versions.json")
    page.releases.editingFinished.emit()

    assert page.trouble.text().startswith("It must begin with https://")
    assert again(settings).get(RELEASES) == ""
    assert not page.ask.isEnabled()


def test_a_newer_version_is_told_when_asked_for(
    qtbot: QtBot, desk: Desk, settings: Settings, tmp_path: Path
) -> None:
    hands = desk.window()
    page = page_of(hands)
    page.releases.setText(listed(tmp_path, "99.0"))
    page.releases.editingFinished.emit()

    page.ask.click()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in hands.window.findChildren(Newer)))

    dialog = hands.dialog(Newer)
    assert "Version 99.0 is there" in [one.text() for one in dialog.findChildren(QLabel)]
    dialog.close()


def test_a_list_that_gives_no_answer_is_a_sentence(
    qtbot: QtBot, desk: Desk, settings: Settings, tmp_path: Path
) -> None:
    settings.put(RELEASES, str(tmp_path / "gone.json"))
    hands = desk.window()

    hands.window.actions_["check_versions"].trigger()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in hands.window.findChildren(Refusal)))

    said = [one.text() for one in hands.dialog(Refusal).findChildren(QLabel)]
    assert any(text.startswith("The list of versions gave no answer.") for text in said)
    assert "Nothing was changed or downloaded." in said


def test_once_a_week_a_newer_version_is_offered_and_not_before(
    qtbot: QtBot, desk: Desk, settings: Settings, tmp_path: Path
) -> None:
    settings.put(RELEASES, listed(tmp_path, "99.0"))
    settings.put(WEEKLY, True)
    hands = desk.window()
    versions = hands.window.commands.versions

    assert versions.check_weekly(date(2026, 11, 2)) is not None
    qtbot.waitUntil(lambda: hands.window.messages.text == "Version 99.0 is there.")

    assert versions.check_weekly(date(2026, 11, 8)) is None
    assert versions.check_weekly(date(2026, 11, 9)) is not None
    assert again(settings).get(ASKED) == "2026-11-09"
    qtbot.waitUntil(lambda: not hands.window.work.jobs)
    offered = [one for one in hands.window.findChildren(QPushButton) if one.isVisible()]
    assert "What is new" in [one.text() for one in offered]


def test_nothing_is_asked_of_its_own_accord_unless_that_was_chosen(
    desk: Desk, settings: Settings, tmp_path: Path
) -> None:
    settings.put(RELEASES, listed(tmp_path, "99.0"))

    assert desk.window().window.commands.versions.check_weekly(date(2026, 11, 2)) is None
