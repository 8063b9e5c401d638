"""All background work of the window: nobody else starts a thread.

A task is a plain function of models or briefings. It runs on another thread, so it opens what it
reads by itself and never touches a widget; its outcome arrives on the thread of the window.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import Any, TypeAlias

import shiboken6
from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from models.errors import Refused

Progress: TypeAlias = Callable[[float], None]
"""Told how much is done, from 0 to 1."""
Cancelled: TypeAlias = Callable[[], bool]
"""Asked now and then by a long task; once true, the task returns early and delivers nothing."""
Task: TypeAlias = Callable[[Progress, Cancelled], Any]


@dataclass(eq=False)
class Job:
    """One task under way, as the status line shows it unless it is quiet."""

    label: str
    task: Task
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    given_up: Callable[[], None] | None
    owner: QObject
    number: int
    quiet: bool = False
    share: float = 0.0
    _stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the task to stop; whatever it returns is dropped."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()


class Work(QObject):
    """Runs tasks and delivers each result or error to the window.

    An error that the caller doesn't take goes to `refused` (a sentence for the user) or to
    `broke` (a defect of ours). Nothing is delivered to an owner that no longer exists, nor after
    `stop`.
    """

    busy = Signal()
    """The jobs under way changed, or how far they are; `jobs` says which."""
    refused = Signal(object)
    broke = Signal(object)
    _moved = Signal(int, float)
    _ended = Signal(int)

    def __init__(self, *, threads: int = 3) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._jobs: dict[int, Job] = {}
        self._outcomes: dict[int, tuple[object, Exception | None]] = {}
        self._last = 0
        self._moved.connect(self._move)
        self._ended.connect(self._deliver)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The jobs not yet delivered, oldest first."""
        return tuple(self._jobs.values())

    def run(
        self,
        task: Task,
        *,
        label: str,
        owner: QObject,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        given_up: Callable[[], None] | None = None,
        quiet: bool = False,
    ) -> Job:
        """Start a task for an owner; `done` gets what it returns, on the thread of the window.

        `given_up` is called instead where the job was cancelled; it must not hold the job, or they
        are collected as garbage on any thread, perhaps with a widget. A `quiet` one is told of by
        its owner alone.
        """
        self._last += 1
        job = Job(label, task, done, failed, given_up, owner, self._last, quiet)
        self._jobs[job.number] = job
        self._pool.start(_Carrying(self, job.number))
        self.busy.emit()
        return job

    def tell(self, error: Exception) -> None:
        """Tell the user of an error, as of each that no caller takes."""
        (self.refused if isinstance(error, Refused) else self.broke).emit(error)

    def stop(self) -> None:
        """Cancel everything and wait until no thread of ours runs."""
        for job in self._jobs.values():
            job.cancel()
        self._pool.clear()
        self._pool.waitForDone()
        self._jobs.clear()
        self._outcomes.clear()
        self.busy.emit()

    def carry(self, number: int) -> None:
        """Carry out one job; called on a thread of the pool and by nothing else."""
        # Nothing of the job stays on this frame: the last hold on what a task closes over,
        # perhaps a widget, must be dropped on the thread of the window.
        self._outcomes[number] = _outcome(
            self._jobs[number], lambda share: self._moved.emit(number, share)
        )
        self._ended.emit(number)

    @Slot(int, float)
    def _move(self, number: int, share: float) -> None:
        job = self._jobs.get(number)
        if job is not None:
            job.share = min(1.0, max(0.0, share))
            self.busy.emit()

    @Slot(int)
    def _deliver(self, number: int) -> None:
        job = self._jobs.pop(number, None)
        if job is None:
            return
        outcome, error = self._outcomes.pop(number)
        self.busy.emit()
        if not shiboken6.isValid(job.owner):
            return
        if job.cancelled:
            if job.given_up is not None:
                job.given_up()
        elif error is None:
            job.done(outcome)
        elif job.failed is not None:
            job.failed(error)
        else:
            self.tell(error)


@dataclass(frozen=True)
class _Carrying:
    work: Work
    number: int

    def __call__(self) -> None:
        self.work.carry(self.number)


def _outcome(job: Job, progress: Progress) -> tuple[object, Exception | None]:
    if job.cancelled:
        return None, None
    try:
        return job.task(progress, lambda: job.cancelled), None
    except Exception as error:  # noqa: BLE001 (the window decides what an error means)
        return None, error


@contextmanager
def no_garbage_sought() -> Iterator[None]:
    """All that a long task makes stays until it is done: to search it for garbage, again and again,
    would only hold up the window, by some tenths of a second each time."""
    sought = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if sought:
            gc.enable()
