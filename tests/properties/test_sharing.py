"""Whatever a case holds and whatever is withheld: no withheld word is in the copy, and the rest is
as it was.

Salts, uids and times are the same in every run, so that no four letters come about by chance in one
run and not in the next.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from models import Case, Person
from models.exchange.sharing import Choice, make
from models.history.edit import Edit
from models.records import (
    Application,
    Company,
    Decision,
    Gate,
    Judgement,
    Record,
    Relay,
    Source,
    Tag,
    Task,
)
from models.records.kinds import Path as Way
from models.records.vocabularies import WITHHELD
from models.storage.check import check
from tests.desk import SHM
from tests.shared import changes, rows, standing, words_of

WORDS = (
    "Zanzibar",
    "quorum",
    "Obsidian",
    "Marigold Quist",
    "深度求索",
    "tamarind-gazette",
    "Öland",
)
PEOPLE = (Person("p-1", "Vermilion"), Person("p-2", "Quist Marigold"), Person("p-3", "Ann"))
FIELDS: dict[type[Record], tuple[str, ...]] = {
    Source: ("title", "author", "publisher", "text", "notes", "url", "may_leave", "handling"),
    Company: ("name", "notes"),
    Application: ("title", "notes", "handling", "applicant"),
    Gate: ("title", "notes"),
    Decision: ("gate", "notes"),
    Judgement: ("statement", "notes"),
    Task: ("title", "assignee"),
}
NAMES = {("source", "title"), ("company", "name"), ("application", "title"), ("gate", "title")}
DAYS = (date(2026, 1, 5), date(2026, 1, 20), date(2026, 3, 1))

number = st.integers(0, 7)
text = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
step = st.one_of(
    st.tuples(st.just("add"), number, text),
    st.tuples(st.just("set"), number, number, text),
    st.tuples(st.just("set"), number, number, text),
    st.tuples(st.just("cite"), number, number, number, text),
    st.tuples(st.just("relay"), number, number, text),
    st.tuples(st.just("tag"), number, text),
    st.tuples(st.just("attach"), number, text),
    st.tuples(st.just("link"), number, number),
    st.tuples(st.just("delete"), number),
    st.tuples(st.just("undo")),
    st.tuples(st.just("late"), number),
    st.tuples(st.just("person"), number),
)
chosen = st.fixed_dictionaries(
    {
        "withhold": st.frozensets(st.sampled_from(WITHHELD.codes), max_size=4),
        "ceiling": st.sampled_from(("", "", "amber_strict")),
        "before": st.sampled_from((None, None, *DAYS)),
    }
)


@dataclass
class Work:
    """A case at which random steps are taken on days of its own."""

    folder: Path
    chance: Random = field(default_factory=lambda: Random(5))
    day: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    records: list[tuple[int, type[Record]]] = field(default_factory=list)

    @contextmanager
    def begun(self) -> Iterator[Case]:
        with Case.create(
            self.folder / "case.proviso",
            title="A case",
            who=PEOPLE[2],
            clock=self.clock,
            entropy=self.chance.randbytes,
        ) as case:
            for model in FIELDS:
                with case.edit("Began") as edit:
                    self.records.append((edit.add(model), model))
            yield case

    def clock(self) -> datetime:
        self.day += timedelta(minutes=1)
        return self.day

    def take(self, case: Case, name: str, *chosen: Any) -> None:
        if name == "undo":
            case.undo()
        elif name == "late":
            self.day += timedelta(days=chosen[0] + 1)
        elif name == "person":
            case.who = _pick(PEOPLE, chosen[0])
        else:
            said = next((each for each in chosen if isinstance(each, str)), "something")
            with case.edit(f"Did {name}: {said}") as edit:
                getattr(self, f"_{name}")(edit, *chosen)

    def _add(self, edit: Edit, at: int, said: str) -> None:
        model = _pick(tuple(FIELDS), at)
        first = FIELDS[model][0]
        values: dict[str, Any] = {} if first == "gate" else {first: said}
        self.records.append((edit.add(model, **values), model))

    def _set(self, edit: Edit, at: int, which: int, said: str) -> None:
        id, model = _pick(self.records, at)
        name = _pick(FIELDS[model], which)
        value: Any = said
        if name == "url":
            value = f"https://{WORDS[5]}.example/{len(said)}"
        elif name == "may_leave":
            value = which % 2 == 0
        elif name == "handling":
            value = ("green", "red", "amber")[len(said) % 3]
        elif name in ("gate", "applicant"):
            value = self._some(Gate if name == "gate" else Company, which)
        if not edit.is_gone(id) and not (isinstance(value, int) and edit.is_gone(value)):
            edit.change(id, **{name: value})

    def _cite(self, edit: Edit, at: int, which: int, by: int, said: str) -> None:
        id, model = _pick(self.records, at)
        source, relays = self._some(Source, by), ()
        if not edit.is_gone(id) and not edit.is_gone(source):
            cited = None if which == 0 else _pick(FIELDS[model], which)
            edit.cite(id, cited, source=source, through=Way(relays), passage=said)

    def _relay(self, edit: Edit, one: int, other: int, said: str) -> None:
        source, relayed = self._some(Source, one), self._some(Source, other)
        if source != relayed and not edit.is_gone(source) and not edit.is_gone(relayed):
            relay = edit.add(Relay, source=source, relayed=relayed, passage=said)
            id, _ = _pick(self.records, one)
            if not edit.is_gone(id):
                edit.cite(id, source=source, through=Way((relay,)), passage=said)

    def _tag(self, edit: Edit, at: int, said: str) -> None:
        id, _ = _pick(self.records, at)
        if not edit.is_gone(id):
            edit.add(Tag, tagged=id, word=said)

    def _attach(self, edit: Edit, at: int, said: str) -> None:
        id, _ = _pick(self.records, at)
        if not edit.is_gone(id):
            edit.attach(id, name=f"{said}.txt", content=said.encode())

    def _link(self, edit: Edit, at: int, to: int) -> None:
        gate, application = self._some(Gate, at), self._some(Application, to)
        if not edit.is_gone(gate) and not edit.is_gone(application):
            edit.link(gate, "applications", application)

    def _delete(self, edit: Edit, at: int) -> None:
        edit.delete(_pick(self.records, at)[0])

    def _some(self, model: type[Record], at: int) -> int:
        return int(_pick([id for id, kind in self.records if kind is model], at))


def _pick(choices: Any, at: int) -> Any:
    return choices[at % len(choices)]


def withheld_words(known: dict[Any, Any], left: dict[Any, Any], fields: Any = None) -> set[str]:
    """The words of every text that the copy lacks, or of those fields of it.

    What a citation was given for is a value of another field, and withheld with that.
    """
    return {
        word
        for name, (_, kind, field, value, *_) in known.items()
        if value is not None and left[name][3] is None and kind != "share" and field != "given"
        if fields is None or (kind, field) in fields
        for word in words_of(value)
    }


@given(taken=st.lists(step, max_size=14), chosen=chosen, apart=st.none() | number)
def test_no_withheld_word_is_in_the_copy_and_all_else_is_as_it_was(
    taken: list[tuple[Any, ...]], chosen: dict[str, Any], apart: int | None
) -> None:
    with tempfile.TemporaryDirectory(dir=SHM if SHM.is_dir() else None) as folder:
        work = Work(Path(folder))
        out = work.folder / "copy.proviso"
        with work.begun() as case:
            for one in taken:
                work.take(case, *one)
            ids = case.ids("application")
            if apart is not None and ids:
                chosen = {**chosen, "applications": frozenset({_pick(list(ids), apart)})}
            choice = Choice(**chosen, blank="words")

            unblanked = work.folder / "unblanked.proviso"
            # Of other applications only the names are looked for.
            make(case, replace(Choice(**chosen), applications=frozenset()), out=unblanked)
            scoped = work.folder / "scoped.proviso"
            make(case, Choice(**chosen), out=scoped)
            made = make(case, choice, out=out, clock=work.clock, entropy=work.chance.randbytes)

        known, left = changes(work.folder / "case.proviso"), changes(out)
        assert known.keys() == left.keys()
        for name, was in known.items():
            assert left[name][-1] == was[-1]
            if left[name][1] is not None:
                assert left[name][:3] == was[:3]
                assert left[name][3] in (was[3], None)
        _hold_sets(work.folder / "case.proviso", out, made.marker)
        assert made.places == ()
        # What is blanked because of these words has others, which nobody chose to withhold.
        withheld = withheld_words(known, changes(unblanked))
        if choice.applications:
            withheld |= withheld_words(known, changes(scoped), NAMES)
        if "authors" in choice.withhold:
            names = rows(work.folder / "case.proviso", "SELECT DISTINCT author FROM change_set")
            withheld |= {word for (name,) in names for word in name.split() if len(word) > 3}
        assert standing(out, withheld) == set()
        with Case.open(out, who=PEOPLE[0], read_only=True) as copy:
            assert check(copy.database).findings == ()


def _hold_sets(case: Path, copy: Path, marker: str) -> None:
    """Every set is in the copy as it was, but for labels and authors, and one more: the marker."""
    query = "SELECT hex(uid), hex(hash), made, author, label FROM change_set"
    was = {uid: tuple(rest) for uid, *rest in rows(case, query)}
    became = {uid: tuple(rest) for uid, *rest in rows(copy, query)}
    assert became.keys() - was.keys() == {marker.replace("-", "").upper()}
    for uid, (hash, made, author, label) in was.items():
        assert became[uid][:2] == (hash, made)
        assert became[uid][2] in (author, None)
        assert became[uid][3] in (label, None)
