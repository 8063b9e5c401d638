"""Random work at a case file: steps to draw, and a desk at which they are taken.

Whoever runs a property over histories draws `steps` and sits down at a `Desk`.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from models import Case, Person
from models.history.changes import ChangeName
from models.history.edit import Edit
from models.records import Application, Company, Gate, Record, Source
from models.records.kinds import Path as Way
from models.records.kinds import When
from tests.builders import ANN, BOB

Step = tuple[Any, ...]

NAMES = (None, "Ada", "Bea", "Cleo")
DATES = (None, When("2026-01~"), When("2026-02", "next month"))
FIELDS: dict[type[Record], tuple[tuple[str, tuple[Any, ...]], ...]] = {
    Company: (("name", NAMES), ("website", (None, "https://a.example", "https://b.example"))),
    Application: (("title", NAMES), ("filed", DATES)),
    Gate: (("title", NAMES),),
    Source: (("title", NAMES), ("published", DATES)),
}
MODELS = tuple(FIELDS)
SHM = Path("/dev/shm")

number = st.integers(0, 7)
do = st.one_of(
    st.tuples(st.just("add"), number, number),
    st.tuples(st.just("set"), number, number, number),
    st.tuples(st.just("set"), number, number, number),
    st.tuples(st.just("refer"), number, number),
    st.tuples(st.just("delete"), number),
    st.tuples(st.just("restore"), number),
    st.tuples(st.just("link"), number, number),
    st.tuples(st.just("unlink"), number, number),
    st.tuples(st.just("cite"), number, number, number),
)
stale = st.tuples(st.just("stale"), number, number)
one_edit = st.lists(do, min_size=1, max_size=3)
late_edit = st.lists(do | stale, min_size=1, max_size=3)


def steps(edit: st.SearchStrategy[list[Step]], persons: int) -> st.SearchStrategy[list[Step]]:
    who = st.integers(0, persons - 1)
    return st.lists(
        st.one_of(
            st.tuples(st.just("edit"), who, edit),
            st.tuples(st.just("edit"), who, edit),
            st.tuples(st.just("edit"), who, edit),
            st.tuples(st.just("undo"), who),
            st.tuples(st.just("redo"), who),
            st.tuples(st.just("reopen")),
        ),
        max_size=12,
    )


def started(folder: Path) -> Path:
    """A case file that somebody else began, in which there is something to edit and to undelete."""
    path = folder / "case.proviso"
    with Case.create(path, title="A case", who=Person("other", "Other")) as case:
        with case.edit("Begin") as edit:
            company = edit.add(Company, name="Ada")
            application = edit.add(Application, title="Bea", applicant=company)
            gate = edit.add(Gate, title="Cleo")
            edit.link(gate, "applications", application)
            source = edit.add(Source, title="Paper")
            edit.cite(company, "name", source=source, passage="Ada it is")
            doomed = edit.add(Company, name="Doomed")
        with case.edit("Delete") as edit:
            edit.delete(doomed)
    return path


@dataclass
class Desk:
    """A case file at which steps are taken; what could be stale is kept as it was seen."""

    case: Case
    seen: list[tuple[int, str, tuple[ChangeName, ...]]] = field(default_factory=list)
    done: list[Person] = field(default_factory=list)
    fresh: list[tuple[int, type[Record]]] = field(default_factory=list)

    def take(self, step: Step) -> None:
        if step[0] == "reopen":
            self.reopen()
            return
        self.case.who = (ANN, BOB)[step[1]]
        if step[0] == "edit":
            self.edit(step[2])
        elif step[0] == "undo":
            self.case.undo()
        else:
            self.case.redo()

    def reopen(self) -> None:
        path, who = self.case.path, self.case.who
        self.case.close()
        self.case = Case.open(path, who=who)

    def edit(self, actions: list[Step]) -> None:
        self.fresh.clear()
        newest = self.case.frontier()
        with self.case.edit("Edit") as edit:
            for name, *chosen in actions:
                # A copy from which something was withheld may hold nothing to do it to.
                with suppress(LookupError):
                    getattr(self, f"_{name}")(edit, *chosen)
        if self.case.frontier() != newest:
            self.done.append(self.case.who)
        self._look(actions)

    def _look(self, actions: list[Step]) -> None:
        """What a form opened now would have seen of some field."""
        self.fresh.clear()
        for name, *chosen in actions:
            if name == "set":
                id, model = self._some(*MODELS, at=chosen[0])
                code, _ = _pick(FIELDS[model], chosen[1])
                self.seen.append((id, code, self.case.seen(id, code)))

    def _some(self, *models: type[Record], at: int) -> tuple[int, type[Record]]:
        found = [
            (id, model)
            for model in models
            for id in sorted(each.id for each in model.select().bind(self.case.database))
        ]
        # What this very edit adds is not in its table yet, and is picked first.
        fresh = [each for each in self.fresh if each[1] in models]
        picked: tuple[int, type[Record]] = _pick(fresh + found, at)
        return picked

    def _add(self, edit: Edit, kind: int, value: int) -> None:
        model = _pick(MODELS, kind)
        code, values = FIELDS[model][0]
        self.fresh.append((edit.add(model, **{code: _pick(values, value)}), model))

    def _set(self, edit: Edit, at: int, which: int, value: int) -> None:
        id, model = self._some(*MODELS, at=at)
        code, values = _pick(FIELDS[model], which)
        self._unless_gone(edit, (id,), lambda: edit.set(id, code, _pick(values, value)))

    def _stale(self, edit: Edit, at: int, value: int) -> None:
        if self.seen:
            id, code, seen = _pick(self.seen, at)
            record = self.case.get(id)
            assert record is not None
            values = dict(FIELDS[type(record)])[code]
            self._unless_gone(
                edit, (id,), lambda: edit.set(id, code, _pick(values, value), seen=seen)
            )

    def _refer(self, edit: Edit, at: int, to: int) -> None:
        id, _ = self._some(Application, at=at)
        target, _ = self._some(Company, at=to)
        self._unless_gone(edit, (id, target), lambda: edit.set(id, "applicant", target))

    def _delete(self, edit: Edit, at: int) -> None:
        edit.delete(self._some(*MODELS, at=at)[0])

    def _restore(self, edit: Edit, at: int) -> None:
        edit.restore(self._some(*MODELS, at=at)[0])

    def _link(self, edit: Edit, gate: int, application: int) -> None:
        owner, target = self._some(Gate, at=gate)[0], self._some(Application, at=application)[0]
        self._unless_gone(edit, (owner, target), lambda: edit.link(owner, "applications", target))

    def _unlink(self, edit: Edit, gate: int, application: int) -> None:
        owner, target = self._some(Gate, at=gate)[0], self._some(Application, at=application)[0]
        edit.unlink(owner, "applications", target)

    def _cite(self, edit: Edit, at: int, which: int, by: int) -> None:
        id, model = self._some(*MODELS, at=at)
        source, _ = self._some(Source, at=by)
        field = _pick(FIELDS[model], which)[0]
        self._unless_gone(
            edit, (id, source), lambda: edit.cite(id, field, source=source, through=Way())
        )

    def _unless_gone(self, edit: Edit, ids: tuple[int, ...], change: Callable[[], object]) -> None:
        if not any(edit.is_gone(id) for id in ids):
            change()


def _pick(choices: Any, at: int) -> Any:
    return choices[at % max(1, len(choices))]


@contextmanager
def desks(path: Path) -> Iterator[Callable[[], Desk]]:
    """Makes a desk at a copy of the file, anew for each example."""
    with tempfile.TemporaryDirectory(dir=SHM if SHM.is_dir() else None) as folder:
        copy = Path(folder) / "case.proviso"
        last: list[Desk] = []

        def sit() -> Desk:
            if last:
                last.pop().case.close()
            shutil.copyfile(path, copy)
            last.append(Desk(Case.open(copy, who=ANN)))
            return last[0]

        yield sit
        if last:
            last.pop().case.close()
