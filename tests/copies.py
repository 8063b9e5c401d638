"""Random work at several copies of one case file: who edits which copy, and who merges which.

Whoever runs a property over merging draws `histories` and follows one at `Copies`.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import strategies as st

from models import Case, Person, Refused
from models.combining import combine, separate
from tests.desk import SHM, Desk, Step, late_edit, number

PERSONS = tuple(Person(f"person-{n}", name) for n, name in enumerate(("Ann", "Bob", "Cem", "Dee")))
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SKEWS = (timedelta(0), timedelta(days=-3000), timedelta(days=4000), timedelta(seconds=1))


def histories(*, most: int) -> st.SearchStrategy[list[Step]]:
    """Steps at copies: edits, undoing and redoing, and merges of one into another."""
    which = st.integers(0, 4)
    edit = st.tuples(st.just("edit"), which, late_edit)
    return st.lists(
        st.one_of(
            edit,
            edit,
            edit,
            st.tuples(st.just("undo"), which),
            st.tuples(st.just("redo"), which),
            st.tuples(st.just("merge"), which, which),
            st.tuples(st.just("merge"), which, which),
            st.tuples(st.just("combine"), which, number, number),
            st.tuples(st.just("separate"), which, number),
            st.tuples(st.just("attach"), which, number, number),
        ),
        max_size=most,
    )


class Copies:
    """Copies of one file, each at the desk of another person whose clock is off by years."""

    def __init__(self, desks: list[Desk], folder: Path, opened: ExitStack) -> None:
        self.desks = desks
        self._folder = folder
        self._opened = opened
        self._count = 0

    def united(self, first: int, *others: int | Case) -> Case:
        """A fresh copy of one of them into which others are merged, in this order."""
        self._count += 1
        path = self._folder / f"united-{self._count}.proviso"
        shutil.copyfile(self.cases[first].path, path)
        case = self._opened.enter_context(Case.open(path, who=PERSONS[0], pages_checked=True))
        for other in others:
            case.merge(
                other if isinstance(other, Case) else self.cases[other], label="Merged the copy"
            )
        return case

    def handed_out(self, make: Callable[[Path], object]) -> Desk:
        """The copy that `make` writes to a path, at the desk of whoever got it."""
        self._count += 1
        path = self._folder / f"handed-{self._count}.proviso"
        path.unlink(missing_ok=True)
        make(path)
        return Desk(self._opened.enter_context(Case.open(path, who=PERSONS[3])))

    @property
    def cases(self) -> list[Case]:
        return [desk.case for desk in self.desks]

    def take(self, step: Step) -> None:
        name, at, *rest = step
        at %= len(self.desks)
        if name == "edit":
            self.desks[at].edit(rest[0])
        elif name == "merge":
            self.merge(at, rest[0] % len(self.desks))
        elif name in ("undo", "redo"):
            getattr(self.cases[at], name)()
        else:
            with suppress(Refused):
                getattr(self, f"_{name}")(self.cases[at], *rest)

    def merge(self, into: int, *others: int) -> None:
        for other in others:
            if other != into:
                self.cases[into].merge(self.cases[other], label=f"Merged copy {other}")

    def _combine(self, case: Case, first: int, second: int) -> None:
        id, into = _company(case, first), _company(case, second)
        combine(case, id, into=into, label="Combined")

    def _separate(self, case: Case, at: int) -> None:
        separate(case, _company(case, at), label="Separated")

    def _attach(self, case: Case, at: int, what: int) -> None:
        with case.edit("Attached") as edit:
            if not edit.is_gone(id := _company(case, at)):
                edit.attach(id, name=f"file-{what}.txt", content=bytes([what]) * 50)

    def merge_all(self) -> None:
        """Everybody hands a copy to everybody, twice in a row, so that nothing is left to bring."""
        everybody = range(len(self.desks))
        for into in (*everybody, *everybody):
            self.merge(into, *everybody)


def _company(case: Case, at: int) -> int:
    """One of the companies, deleted ones included."""
    rows = case.database.connection().execute("SELECT id FROM company ORDER BY id")
    ids = [id for (id,) in rows]
    return ids[at % len(ids)]


@contextmanager
def copies_of(path: Path) -> Iterator[Callable[[int], Copies]]:
    """Makes so many copies of a file, anew for each example."""
    with tempfile.TemporaryDirectory(dir=SHM if SHM.is_dir() else None) as folder:
        opened = ExitStack()

        def sit(count: int) -> Copies:
            opened.close()
            desks = [opened.enter_context(_desk(path, Path(folder), n)) for n in range(count)]
            return Copies(desks, Path(folder), opened)

        with opened:
            yield sit


@contextmanager
def _desk(path: Path, folder: Path, number: int) -> Iterator[Desk]:
    copy = folder / f"copy-{number}.proviso"
    shutil.copyfile(path, copy)
    time = NOON + SKEWS[number % len(SKEWS)]
    who = PERSONS[number % len(PERSONS)]
    desk = Desk(Case.open(copy, who=who, clock=lambda: time, pages_checked=True))
    try:
        yield desk
    finally:
        desk.case.close()
