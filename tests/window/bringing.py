"""Copies that came back, for stories on the window: what Bob did, and how they are merged."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from gui.screens.merging.page import Merging
from models.case import Case
from models.history.changes import Person
from models.records import Company
from tests.window.hands import CONTROL, Hands

BOB = Person("bob-0001", "Bob")


def first_company(case: Case) -> int:
    return case.ids("company")[0]


def by_bob(
    path: Path, *, website: str = "", notes: str = "", country: str = "", adds: str = ""
) -> None:
    """What Bob does in his copy."""
    with Case.open(path, who=BOB) as case, case.edit("Bob's edit") as edit:
        if website:
            edit.set(first_company(case), "website", website)
        if notes:
            edit.set(first_company(case), "notes", notes)
        if country:
            edit.set(first_company(case), "country", country)
        if adds:
            edit.add(Company, name=adds)


def looked(hands: Hands, copy: Path) -> Merging:
    """The screen, once it shows what merging the copy brings."""
    hands.window.browsing.merge(copy)
    page = hands.window.findChild(Merging)
    assert page is not None
    hands.qtbot.waitUntil(lambda: page.arrivals is not None or bool(page.state), timeout=20_000)
    return page


def merged(hands: Hands, page: Merging) -> None:
    hands.settle()
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.qtbot.waitUntil(lambda: bool(page.merged), timeout=20_000)


def website(hands: Hands) -> str | None:
    company = hands.case.get(first_company(hands.case))
    assert isinstance(company, Company)
    return company.website


def values(hands: Hands, code: str) -> int:
    return len(hands.case.heads(first_company(hands.case), code))


def button(hands: Hands, words: str) -> QPushButton:
    return next(
        one
        for one in hands.window.findChildren(QPushButton)
        if one.isVisible() and one.text() == words
    )
