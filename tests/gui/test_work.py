import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.work import Cancelled, Progress, Task, Work
from models.errors import Refused


def test_a_result_arrives_on_the_thread_of_the_window(qtbot: QtBot, work: Work) -> None:
    owner, arrived = QObject(), []

    work.run(
        lambda progress, cancelled: threading.get_ident(),
        label="Counting",
        owner=owner,
        done=lambda ran_on: arrived.append((ran_on, threading.get_ident())),
    )

    qtbot.waitUntil(lambda: bool(arrived))
    ran_on, arrived_on = arrived[0]
    assert ran_on != arrived_on == threading.get_ident()
    assert work.jobs == ()


def test_a_refusal_that_nobody_takes_is_told(qtbot: QtBot, work: Work) -> None:
    owner = QObject()

    def refuse(progress: Progress, cancelled: Cancelled) -> None:
        raise Refused("The disk is full.")

    with qtbot.waitSignal(work.refused) as told:
        work.run(refuse, label="Exporting", owner=owner, done=pytest.fail)

    assert told.args is not None
    assert str(told.args[0]) == "The disk is full."


def test_any_other_error_that_nobody_takes_is_a_defect(qtbot: QtBot, work: Work) -> None:
    owner = QObject()

    with qtbot.waitSignal(work.broke) as told:
        work.run(lambda progress, cancelled: 1 // 0, label="", owner=owner, done=pytest.fail)

    assert told.args is not None
    assert isinstance(told.args[0], ZeroDivisionError)


def test_an_error_that_the_caller_takes_goes_nowhere_else(qtbot: QtBot, work: Work) -> None:
    owner, taken = QObject(), list[Exception]()
    work.broke.connect(pytest.fail)

    work.run(
        lambda progress, cancelled: 1 // 0,
        label="",
        owner=owner,
        done=pytest.fail,
        failed=taken.append,
    )

    qtbot.waitUntil(lambda: bool(taken))
    assert isinstance(taken[0], ZeroDivisionError)


def test_a_cancelled_task_hears_of_it_and_delivers_nothing(qtbot: QtBot, work: Work) -> None:
    owner, started, ended = QObject(), threading.Event(), threading.Event()

    def long(progress: Progress, cancelled: Cancelled) -> str:
        started.set()
        while not cancelled():
            ended.wait(0.001)
        ended.set()
        return "nobody wants this"

    told: list[str] = []
    job = work.run(
        long,
        label="",
        owner=owner,
        done=pytest.fail,
        given_up=lambda: told.append("given up"),
    )
    assert started.wait(5)
    job.cancel()

    qtbot.waitUntil(lambda: not work.jobs)
    assert ended.is_set()
    assert told == ["given up"]


def test_nothing_is_delivered_to_an_owner_that_is_gone(qtbot: QtBot, work: Work) -> None:
    owner, go = QObject(), threading.Event()

    def wait(progress: Progress, cancelled: Cancelled) -> None:
        go.wait(5)

    work.run(wait, label="", owner=owner, done=pytest.fail)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    go.set()

    qtbot.waitUntil(lambda: not work.jobs)


def test_progress_is_shown_while_a_task_runs(qtbot: QtBot, work: Work) -> None:
    owner, go = QObject(), threading.Event()

    def half(progress: Progress, cancelled: Cancelled) -> None:
        progress(0.5)
        go.wait(5)

    job = work.run(half, label="Half", owner=owner, done=lambda nothing: None)

    qtbot.waitUntil(lambda: job.share == 0.5)
    go.set()
    qtbot.waitUntil(lambda: not work.jobs)


def test_stopping_waits_for_what_runs_and_drops_what_waits(qtbot: QtBot, work: Work) -> None:
    owner, ran = QObject(), []

    def until_stopped(progress: Progress, cancelled: Cancelled) -> None:
        while not cancelled():
            pass
        ran.append("ended")

    for _ in range(5):
        work.run(until_stopped, label="", owner=owner, done=pytest.fail)
    work.stop()

    assert work.jobs == ()
    assert len(ran) <= 3


def test_thousands_of_tasks_leave_nothing_behind(qtbot: QtBot, work: Work) -> None:
    owner, arrived = QObject(), list[int]()

    def same(number: int) -> Task:
        return lambda progress, cancelled: number

    for number in range(3_000):
        work.run(
            same(number),
            label="",
            owner=owner,
            done=arrived.append,
        )

    qtbot.waitUntil(lambda: len(arrived) == 3_000, timeout=20_000)
    assert sorted(arrived) == list(range(3_000))
    assert work.jobs == ()
