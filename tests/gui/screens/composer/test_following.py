"""One briefing after another: what the next one takes over from the one before, and what not."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefings import Order
from briefings.issuing import issue
from gui.forms.rows import RecordRow
from gui.screens.composer.choices import following
from models.case import Case
from models.reading.briefings import recorded
from tests.gui.screens.composer.hand import TODAY, Compose, choose, remade, texts


def test_one_that_follows_another_says_whose_place_it_takes_and_need_not(
    qtbot: QtBot, compose: Compose, case: Case, tmp_path: Path
) -> None:
    issue(case, Order(as_of=TODAY, author="Ann"), out=tmp_path / "a.pdf")
    (first,) = recorded(case)
    composer = compose()

    told = remade(qtbot, composer, lambda: composer.compose(following(first, today=TODAY)))
    (row,) = composer.form.superseded.findChildren(RecordRow)
    again = remade(qtbot, composer, lambda: qtbot.keyClick(row, Qt.Key.Key_Delete))

    assert row.name == "Case briefing no. 1, 31 January 2026"
    assert told.made.order.supersedes == first.uid
    assert again.made.order.supersedes == ""
    assert not composer.form.superseded.isVisible()


def test_another_kind_takes_nobodys_place(
    qtbot: QtBot, compose: Compose, case: Case, tmp_path: Path
) -> None:
    issue(case, Order(as_of=TODAY, author="Ann"), out=tmp_path / "a.pdf")
    (first,) = recorded(case)
    composer = compose()
    remade(qtbot, composer, lambda: composer.compose(following(first, today=TODAY)))

    told = remade(qtbot, composer, lambda: choose(composer.form.kind, ("flash", None)))

    assert told.made.order.supersedes == ""


def test_the_one_after_a_recorded_one_takes_nobodys_place(
    qtbot: QtBot, compose: Compose, case: Case, tmp_path: Path
) -> None:
    issue(case, Order(as_of=TODAY, author="Ann"), out=tmp_path / "a.pdf")
    (first,) = recorded(case)
    composer = compose()
    chosen = following(first, today=TODAY)
    remade(qtbot, composer, lambda: composer.compose(chosen))

    told = remade(qtbot, composer, lambda: composer.tell_recorded(chosen))

    assert told.made.order.supersedes == ""
    assert not composer.form.superseded.isVisible()


def test_a_headline_stays_with_what_it_was_written_of(qtbot: QtBot, compose: Compose) -> None:
    composer = compose()
    line = composer.form.texts["title"]
    remade(qtbot, composer, lambda: qtbot.keyClicks(line, "Four wait"))

    told = remade(qtbot, composer, lambda: choose(composer.form.kind, ("flash", None)))
    said = texts(composer.form)
    choose(composer.form.kind, ("company", None))

    assert told.made.order.title == "Four wait"
    assert "Headline: Four wait" in said
    assert composer.choices.title == ""
    assert not any("Four wait" in each for each in texts(composer.form))
