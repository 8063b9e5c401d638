"""The first screen shows what was open before: a glimpse of each, pinned ones first."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.user.glimpses import kept
from gui.user.settings import PINNED, RECENT, Settings
from gui.widgets.recent import RecentRow
from models.case import Case
from models.history.changes import Person
from models.records import Application, Company
from tests.window.conftest import Desk
from tests.window.hands import Hands

ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")


def looked_at(qtbot: QtBot, desk: Desk, path: Path) -> None:
    """Open a case file, see its desk, and close it."""
    hands = desk.window(path)
    hands.window.browsing.show_section("desk")
    outlook = hands.window.panes.browsing.outlook  # type: ignore[union-attr]  # a case is open
    qtbot.waitUntil(lambda: outlook.view is not None)
    qtbot.waitUntil(lambda: not hands.window.work.jobs)
    hands.window.close()


def rows(hands: Hands) -> list[RecentRow]:
    return hands.window.welcome.rows


@pytest.fixture
def closed(qtbot: QtBot, desk: Desk) -> Path:
    """The sample case, which was open and is closed."""
    path = desk.sample()
    looked_at(qtbot, desk, path)
    return path


def test_a_case_that_was_open_is_shown_by_its_board_without_being_opened(
    qtbot: QtBot, desk: Desk, closed: Path
) -> None:
    before = closed.stat()

    hands = desk.window()
    qtbot.waitUntil(lambda: "5 applications" in rows(hands)[0].accessibleDescription())

    glimpse = kept(closed)
    assert glimpse is not None
    assert [row.name for row in glimpse.rows][:2] == ["DeepSeek", "ByteDance"]
    assert "TLP:" in rows(hands)[0].accessibleDescription()
    assert not rows(hands)[0].grab().isNull()
    assert (closed.stat().st_mtime_ns, closed.stat().st_atime_ns) == (
        before.st_mtime_ns,
        before.st_atime_ns,
    )


def test_a_case_for_the_people_addressed_leaves_no_glimpse(
    qtbot: QtBot, desk: Desk, closed: Path
) -> None:
    assert kept(closed) is not None
    with Case.open(closed, who=ANN) as case, case.edit("Closed") as edit:
        edit.change(case.dossier.id, handling="red")

    looked_at(qtbot, desk, closed)

    assert kept(closed) is None


def test_an_application_for_the_people_addressed_is_left_out_and_a_title_reads_as_it_is(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "chips.proviso"
    with (
        Case.create(path, title="Chips \u202efdp", handling="green", who=ANN) as case,
        case.edit("Added") as edit,
    ):
        for name, handling in (("Known", "green"), ("Hidden", "red")):
            company = edit.add(Company, name=name)
            edit.add(Application, title=f"{name} buys", applicant=company, handling=handling)

    looked_at(qtbot, desk, path)

    glimpse = kept(path)
    assert glimpse is not None
    assert [row.name for row in glimpse.rows] == ["Known"]
    hands = desk.window()
    qtbot.waitUntil(lambda: "TLP" in rows(hands)[0].accessibleDescription())
    assert rows(hands)[0].accessibleName() == "Chips ‹U+202E›fdp"


def test_a_pinned_file_stays_at_the_head_until_it_is_let_go(
    qtbot: QtBot, desk: Desk, settings: Settings, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{name}.proviso" for name in ("a", "b", "c")]
    for path in paths:
        path.touch()
        settings.opened(path)
    hands = desk.window()
    qtbot.waitUntil(lambda: not hands.window.work.jobs)

    rows(hands)[2].setFocus()
    hands.press(Qt.Key.Key_P)
    pinned = [Path(row.path).stem for row in rows(hands)]
    was_pinned = settings.get(PINNED)
    hands.press(Qt.Key.Key_P)

    assert pinned == ["a", "c", "b"]
    assert was_pinned == [str(paths[0])]
    assert [Path(row.path).stem for row in rows(hands)] == ["c", "b", "a"]
    assert settings.get(PINNED) == []
    qtbot.waitUntil(lambda: not hands.window.work.jobs)


def test_a_file_taken_off_the_list_leaves_no_glimpse(
    qtbot: QtBot, desk: Desk, settings: Settings, closed: Path
) -> None:
    hands = desk.window()
    qtbot.waitUntil(lambda: not hands.window.work.jobs)
    assert kept(closed) is not None

    rows(hands)[0].setFocus()
    hands.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not hands.window.work.jobs)

    assert kept(closed) is None
    assert settings.get(RECENT) == []
    assert closed.exists()


def test_an_opened_case_is_named_among_the_recent_files_of_the_desktop(
    qtbot: QtBot, desk: Desk, own_folders: Path
) -> None:
    listed = own_folders / "data" / "recently-used.xbel"
    listed.write_text('<?xml version="1.0"?>\n<xbel version="1.0">\n</xbel>\n')
    path = desk.sample()

    hands = desk.window(path)
    qtbot.waitUntil(lambda: not hands.window.work.jobs)

    assert path.as_uri() in listed.read_text()
