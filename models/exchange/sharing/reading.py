"""What leaves of a case, to be read here: the copy that a choice makes, in memory."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import apsw

from models.errors import NotUnderstood
from models.exchange.sharing.choice import Choice
from models.exchange.sharing.copying import write_copy
from models.exchange.sharing.making import standing_still
from models.exchange.sharing.plan import Plan, plan
from models.exchange.sharing.steps import Cancelled, Progress, Steps
from models.history.changes import now
from models.reading.reader import Reader
from models.storage.connection import configure
from models.storage.snapshot import Snapshot
from models.storage.troubles import damaged, telling


@contextmanager
def as_it_leaves(
    case: Reader,
    choice: Choice,
    *,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Iterator[tuple[Reader, Plan]]:
    """The case as whoever is given the copy reads it, with what it was decided on.

    It is gone after the block and the same each time, but for its marker. Raises Refused, also
    when cancelled.
    """
    told = Steps(progress, cancelled)
    with standing_still(case, told.within(0, 0.2)) as still:
        decided = plan(still, choice, told=told.again)
        told(0.5)
        with in_memory(still, decided, told.within(0.5, 1.0)) as copy:
            yield copy, decided


@contextmanager
def in_memory(case: Reader, decided: Plan, told: Callable[[float], None]) -> Iterator[Reader]:
    """The copy that a plan makes of a case that stands still. Raises Refused."""
    copy = apsw.Connection(":memory:")
    try:
        copy.pragma("temp_store", 2)
        with telling(case.path):
            write_copy(
                case.database.connection(),
                copy,
                decided,
                label="",
                clock=now,
                entropy=os.urandom,
                told=told,
            )
            configure(copy, write=False)
        database = Snapshot(copy, None)
        database.connect()
        yield Reader(database, case.path)
    except NotUnderstood as error:
        raise damaged(case.path) from error
    finally:
        copy.close()
