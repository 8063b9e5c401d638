from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.changes import Changes, Watch
from models.history.changes import Changed


def watched(qtbot: QtBot, changes: Changes, told: list[str]) -> tuple[QWidget, Watch]:
    widget = QWidget()
    qtbot.addWidget(widget)
    watch = Watch(
        widget,
        changes=changes,
        concerns=lambda changed: 7 in changed.records,
        refresh=lambda: told.append("refreshed"),
    )
    return widget, watch


def test_a_view_on_screen_is_refreshed_at_once(qtbot: QtBot) -> None:
    changes, told = Changes(), list[str]()
    widget, _ = watched(qtbot, changes, told)
    widget.show()

    changes.tell(Changed(frozenset({7})))

    assert told == ["refreshed"]


def test_a_view_that_is_not_concerned_stays_as_it_is(qtbot: QtBot) -> None:
    changes, told = Changes(), list[str]()
    widget, watch = watched(qtbot, changes, told)
    widget.show()

    changes.tell(Changed(frozenset({8})))

    assert told == []
    assert not watch.stale


def test_a_hidden_view_is_refreshed_once_when_it_is_shown(qtbot: QtBot) -> None:
    changes, told = Changes(), list[str]()
    widget, watch = watched(qtbot, changes, told)

    changes.tell(Changed(frozenset({7})))
    changes.tell(Changed(frozenset({7})))
    assert told == []
    assert watch.stale
    widget.show()

    assert told == ["refreshed"]
    assert not watch.stale


def test_a_view_does_not_reload_what_it_wrote_itself(qtbot: QtBot) -> None:
    changes, told = Changes(), list[str]()
    widget, _ = watched(qtbot, changes, told)
    widget.show()

    changes.tell(Changed(frozenset({7}), by=widget))

    assert told == []
