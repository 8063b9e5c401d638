"""A field in conflict shows what each copy says, on what it rests, and what nobody can tell."""

import shutil
from datetime import date

from PySide6.QtWidgets import QPushButton

from models import Case
from models.exchange.sharing import Choice, share
from models.records import Source
from tests.window.bringing import BOB, button, by_bob, first_company, looked, merged
from tests.window.conftest import Desk


def test_a_field_in_conflict_shows_what_each_value_rests_on(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    copy = desk.folder / "bob.proviso"
    shutil.copyfile(desk.sample(), copy)
    by_bob(copy, website="https://bob.example")
    with Case.open(copy, who=BOB) as theirs, theirs.edit("Cited") as edit:
        source = edit.add(Source, title="The register of Bob", reliability="b")
        edit.cite(
            first_company(theirs), "website", source=source, passage="Its page", credibility="2"
        )
    with hands.case.edit("Ann's edit") as edit:
        edit.set(first_company(hands.case), "website", "https://ann.example")

    merged(hands, looked(hands, copy))
    button(hands, "Go to the field").click()

    assert "In conflict: several values stand here until one is kept." in hands.seen()
    assert "B2 · The register of Bob: “Its page”" in hands.seen()


def test_a_side_that_is_in_conflict_itself_shows_one_value_and_names_the_other(
    desk: Desk,
) -> None:
    hands = desk.window(desk.sample())
    copy = desk.folder / "bob.proviso"
    shutil.copyfile(desk.sample(), copy)
    with Case.open(copy, who=BOB) as theirs:
        id = first_company(theirs)
        seen = theirs.seen(id, "website")
        for site in ("https://one.example", "https://two.example"):
            with theirs.edit("From a stale form") as edit:
                edit.set(id, "website", site, seen=seen)
    with hands.case.edit("Ann's edit") as edit:
        edit.set(first_company(hands.case), "website", "https://ann.example")

    looked(hands, copy)

    shown = hands.seen().splitlines()
    assert "https://two.example" in shown
    assert "in conflict with “https://one.example”" in shown


def test_a_value_that_is_withheld_is_said_to_be_so_and_not_given_up(desk: Desk) -> None:
    out = desk.folder / "for-bob.proviso"
    with Case.open(desk.sample(), who=BOB) as case:
        share(case, Choice(withhold=frozenset({"sources"})), out=out, today=date(2026, 3, 2))
    hands = desk.window(out)
    source = hands.case.ids("source")[0]
    with hands.case.edit("A guess") as edit:
        edit.set(source, "title", "Reuters, I think")

    hands.window.browsing.open_record(source)

    assert "In conflict with a value that is withheld from this copy." in hands.seen()
    assert not [
        each
        for each in hands.window.findChildren(QPushButton)
        if each.isVisible() and each.text() == "Keep this one"
    ]
    assert "withheld from this copy" in hands.seen()
