from pathlib import Path

import pytest

from gui.files.session import Session
from gui.user.settings import REOPEN, SESSION, Settings
from gui.user.stand import Stand


class Desktop:
    """Opens and closes windows of several files as processes do, sharing one settings file."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.shown: dict[Path, Session] = {}

    def session(self) -> Session:
        return Session(Settings(self.settings.path), is_shown=lambda path: path in self.shown)

    def open(self, path: Path) -> None:
        session = self.session()
        self.shown[path] = session
        session.begin(path)

    def close(self, path: Path, section: str = "desk") -> None:
        self.shown[path].end(Stand(section, "a record"), "a place")
        del self.shown[path]

    def end(self) -> None:
        for path, session in list(self.shown.items()):
            session.expect_end()
            self.close(path)

    def die(self) -> None:
        self.shown.clear()

    def returning(self) -> list[Path]:
        return [each.path for each in self.session().returning()]


@pytest.fixture
def desktop(settings: Settings) -> Desktop:
    settings.put(REOPEN, True)
    return Desktop(settings)


CHIPS, SHIPS, MERGERS = (Path(f"/cases/{name}.proviso") for name in ("chips", "ships", "mergers"))


def test_the_file_closed_last_is_returned_to_where_it_stood(desktop: Desktop) -> None:
    desktop.open(CHIPS)
    desktop.open(SHIPS)
    desktop.close(CHIPS)
    desktop.close(SHIPS, "company")

    (left,) = desktop.session().returning()

    assert (left.path, left.stand) == (SHIPS, Stand("company", "a record"))
    assert left.geometry == "a place"


def test_all_files_that_the_system_ended_are_returned_to(desktop: Desktop) -> None:
    for path in (CHIPS, SHIPS, MERGERS):
        desktop.open(path)
    desktop.close(SHIPS)

    desktop.end()

    assert desktop.returning() == [CHIPS, MERGERS]


def test_files_whose_processes_were_killed_are_returned_to(desktop: Desktop) -> None:
    desktop.open(CHIPS)
    desktop.open(SHIPS)

    desktop.die()

    assert desktop.returning() == [CHIPS, SHIPS]


def test_nothing_is_returned_to_while_a_window_is_open(desktop: Desktop) -> None:
    desktop.open(CHIPS)

    assert desktop.returning() == []


def test_nothing_is_returned_to_unless_that_is_wanted(desktop: Desktop) -> None:
    desktop.open(CHIPS)
    desktop.close(CHIPS)

    desktop.settings.put(REOPEN, False)

    assert desktop.returning() == []
    assert desktop.session().left(CHIPS) is None


def test_a_file_opened_by_itself_begins_a_new_session(desktop: Desktop) -> None:
    desktop.open(CHIPS)
    desktop.open(SHIPS)
    desktop.end()

    desktop.open(MERGERS)
    desktop.end()

    assert desktop.returning() == [MERGERS]


def test_the_first_of_several_that_come_back_keeps_the_others(desktop: Desktop) -> None:
    for path in (CHIPS, SHIPS, MERGERS):
        desktop.open(path)
    desktop.end()

    first = desktop.shown[CHIPS] = desktop.session()
    first.expect_others()
    first.begin(CHIPS)
    desktop.open(SHIPS)

    kept = [each["path"] for each in Settings(desktop.settings.path).get(SESSION)]
    assert sorted(kept) == sorted(map(str, (CHIPS, SHIPS, MERGERS)))
    ships = desktop.session().left(SHIPS)
    assert ships is not None
    assert ships.stand == Stand("desk", "a record")


def test_a_file_that_is_forgotten_is_returned_to_no_more(desktop: Desktop) -> None:
    desktop.open(CHIPS)
    desktop.close(CHIPS)

    desktop.session().forget(CHIPS)

    assert desktop.returning() == []
