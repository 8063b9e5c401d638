from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.palette.offers import Offer, Offered
from gui.palette.records import RecordOffers
from gui.user.folders import search_folder
from gui.work import Work
from models import Case
from models.records import Company, OtherName
from tests.builders import a_case, a_decision, added, an_application, an_authority


class Listener:
    """Hears what is offered, and where a row leads."""

    def __init__(self, case: Case, changes: Changes, work: Work, parent: QWidget) -> None:
        self.led: list[tuple[int, str]] = []
        self.heard: list[Offered] = []
        self.offering = RecordOffers(
            case,
            changes=changes,
            work=work,
            lead=lambda id, field: self.led.append((id, field)),
            parent=parent,
        )

    def ask(self, typed: str) -> None:
        self.heard.clear()
        self.offering.ask(typed, self.heard.append)

    @property
    def offers(self) -> list[Offer]:
        return [each for group in self.heard[-1].groups for each in group.offers]

    @property
    def whole(self) -> bool:
        """Whether an answer came that nothing more is to follow."""
        return bool(self.heard) and self.heard[-1].whole


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with a_case(tmp_path) as opened:
        yield opened


@pytest.fixture
def listener(case: Case, work: Work, parent: QWidget) -> Listener:
    changes = Changes(parent)
    case.on_changed.append(changes.tell)
    return Listener(case, changes, work, parent)


def test_a_record_is_found_and_led_to(qtbot: QtBot, case: Case, listener: Listener) -> None:
    company = added(case, Company, name="Tencent")
    added(case, OtherName, owner_of=company, name="腾讯")

    listener.ask("腾讯")
    qtbot.waitUntil(lambda: listener.whole)

    (offer,) = listener.offers
    assert (offer.text, offer.note, offer.icon) == ("Tencent", "Company", "company")
    assert (offer.field, offer.passage, offer.passage_hits) == ("Other name", "腾讯", ((0, 2),))
    offer.do()
    assert listener.led == [(company, "other_name")]


def test_nothing_is_found_in_a_file_that_took_the_place_of_the_open_one(
    qtbot: QtBot, case: Case, listener: Listener, tmp_path: Path
) -> None:
    with a_case(tmp_path, name="other") as other:
        added(other, Company, name="Nobody may know of it")
    other.path.replace(case.path)

    listener.ask("Nobody")
    qtbot.waitUntil(lambda: listener.whole)

    assert not listener.offers


def test_it_leads_to_the_field_in_which_it_was_found(
    qtbot: QtBot, case: Case, listener: Listener
) -> None:
    application = an_application(case, "Chips", end_use="For research")

    listener.ask("research")
    qtbot.waitUntil(lambda: listener.whole)

    listener.offers[0].do()
    assert listener.led == [(application, "end_use")]


def test_a_decision_bears_the_mark_of_its_stage_and_what_tells_it_from_others(
    qtbot: QtBot, case: Case, listener: Listener
) -> None:
    ministry = an_authority(case, "Ministry")
    a_decision(case, None, ministry, "suspended", basis="official", date="2026-02-02")

    listener.ask("suspended")
    qtbot.waitUntil(lambda: listener.whole)

    assert listener.offers[0].passage == "official · 2 February 2026"
    marks = {offer.note: (offer.stage, offer.basis) for offer in listener.offers}
    assert marks == {"Decision": ("suspended", "official")}


def test_nothing_typed_and_actions_alone_find_nothing_at_once(
    case: Case, listener: Listener
) -> None:
    for typed in ("", "  ", ">chips", " > chips"):
        listener.ask(typed)

        assert listener.heard == [Offered()]


def test_what_was_just_saved_is_found(qtbot: QtBot, case: Case, listener: Listener) -> None:
    listener.ask("chips")
    qtbot.waitUntil(lambda: listener.whole)
    assert listener.offers == []

    an_application(case, "Chips")
    listener.ask("chips")

    qtbot.waitUntil(lambda: bool(listener.heard) and len(listener.offers) == 1)


def test_what_is_saved_while_it_is_looked_for_comes_into_view(
    qtbot: QtBot, case: Case, listener: Listener
) -> None:
    listener.ask("chips")
    qtbot.waitUntil(lambda: listener.whole)

    an_application(case, "Chips")

    qtbot.waitUntil(lambda: len(listener.offers) == 1)


def test_a_mistake_is_said(qtbot: QtBot, case: Case, listener: Listener) -> None:
    added(case, Company, name="DeepSeek")

    listener.ask("depseek")
    qtbot.waitUntil(lambda: listener.whole and bool(listener.offers))

    assert "Also: DeepSeek" in listener.heard[-1].note


def test_of_many_only_the_first_are_shown_and_that_there_are_more_is_said(
    qtbot: QtBot, case: Case, listener: Listener
) -> None:
    with case.edit("Many") as edit:
        for number in range(3_000):
            edit.add(Company, name=f"Company {number}")

    listener.ask("company")
    qtbot.waitUntil(lambda: listener.whole)

    assert len(listener.offers) == 50
    assert listener.heard[-1].note == "More than 50 were found: type more."


def test_only_the_last_question_is_answered(qtbot: QtBot, case: Case, listener: Listener) -> None:
    an_application(case, "Chips")
    first: list[Offered] = []
    listener.offering.ask("chi", first.append)

    listener.ask("chips")
    qtbot.waitUntil(lambda: listener.whole)

    assert first == []


def test_once_nobody_asks_nothing_is_told(
    qtbot: QtBot, case: Case, work: Work, listener: Listener
) -> None:
    listener.ask("chips")
    listener.offering.stop()

    qtbot.waitUntil(lambda: not work.jobs)

    assert listener.heard == []


def test_the_index_is_read_once_the_case_was_painted(
    qtbot: QtBot, case: Case, work: Work, listener: Listener, parent: QWidget
) -> None:
    listener.offering.begin(parent)
    parent.update()

    qtbot.waitUntil(lambda: search_folder().is_dir() and not work.jobs)

    assert len(list(search_folder().glob("*.search"))) == 1


def test_after_its_end_nothing_is_read(
    qtbot: QtBot, case: Case, work: Work, listener: Listener, parent: QWidget
) -> None:
    listener.offering.begin(parent)
    listener.offering.end()

    an_application(case)

    assert work.jobs == ()


def test_a_file_that_is_gone_is_not_told_of_here(
    qtbot: QtBot, case: Case, work: Work, listener: Listener
) -> None:
    broken: list[object] = []
    work.broke.connect(broken.append)
    case.path.rename(case.path.with_name("moved.proviso"))

    listener.ask("chips")
    qtbot.waitUntil(lambda: not work.jobs and bool(listener.heard))

    assert listener.offers == []
    assert broken == []
