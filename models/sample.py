"""The founding case as a case file of its own, entered through the door from readable files.

Its files (resources/sample) say what is entered; this says only how. Made twice, it is the same
file byte for byte: time, author, uids and salts are fixed.
"""

import hashlib
import itertools
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from models.case import Case
from models.errors import Refused
from models.history.changes import Person
from models.history.edit import Edit
from models.records import CATALOGUE, Entry, Fact
from models.records.kinds import Locator, Reference
from models.records.kinds import Path as Chain
from models.storage.drafts import drafted
from models.storage.lock import refuse_if_held
from models.storage.places import (
    put_in_place,
    refuse_no_folder,
    refuse_reserved,
    refuse_taken,
)
from models.storage.troubles import TROUBLES, said, telling
from models.tryout import own_place
from resources import sample

AS_OF = date(2026, 1, 31)
"""The day that the sample speaks of, and that its briefing is made for."""

AUTHOR = Person("5a3f0c9e-7d14-4b62-9e08-2f6b1c7a4d35", "Proviso sample")
"""Who entered it: nobody whose edits a user could undo."""

_CASE, _PASSAGES = "case", "passages"
_RESERVED = frozenset({"key", "cited", "of"})
_CHAINS = {"itself": Chain(), "unstated": Chain(known=False)}

Table = dict[str, Any]


@dataclass(frozen=True)
class _Passage:
    """One passage as its file has it: source and chain still by their keys."""

    source: str
    through: str
    text: str
    paragraph: str = ""
    stance: str = "supports"
    credibility: str = ""

    def said(self) -> dict[str, Any]:
        return {
            "passage": self.text,
            "stance": self.stance,
            "credibility": self.credibility or None,
            "locator": Locator(paragraph=self.paragraph) if self.paragraph else None,
        }


def build(path: Path) -> None:
    """Make the sample case at `path`, whole or not at all. Raises Refused.

    The same version of the program makes the same bytes.
    """
    refuse_taken(path)
    refuse_no_folder(path)
    refuse_reserved(path)
    refuse_if_held(path)
    with drafted(path) as draft:
        with _naming(path):
            _write(draft)
        put_in_place(draft, path, replace=False)


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Tell what went wrong with a draft as what went wrong with `path`, which its maker knows."""
    try:
        yield
    except Refused as refused:
        if isinstance(refused.__cause__, TROUBLES):
            raise said(refused.__cause__, path) from refused.__cause__
        raise


def own_copy() -> Path:
    """The user's own copy of the sample, to try things on; made where it is missing.

    Raises Refused.
    """
    path = own_place()
    with telling(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        build(path)
    return path


def _write(path: Path) -> None:
    files = {each.stem: tomllib.loads(each.read_text(encoding="utf-8")) for each in sample()}
    about, passages = files.pop(_CASE), files.pop(_PASSAGES)
    clock = _Clock(about["made"])
    case = Case.create(
        path,
        title=about["title"],
        handling=about["handling"],
        who=AUTHOR,
        clock=clock.now,
        entropy=_entropy(),
    )
    with case:
        entering = _Entering(passages, {"case": case.dossier.id})
        for each in files.values():
            clock.time = each.pop("made")
            with case.edit(each.pop("label")) as edit:
                entering.enter(edit, each)


@dataclass
class _Clock:
    time: datetime

    def now(self) -> datetime:
        return self.time


def _entropy() -> Any:
    """Bytes that look random and are always the same."""
    numbers = itertools.count()

    def give(size: int) -> bytes:
        return hashlib.shake_256(b"proviso sample %d" % next(numbers)).digest(size)

    return give


@dataclass
class _Entering:
    """Enters the tables of one file after another; `keys` are local numbers by the files' keys."""

    passages: Table
    keys: dict[str, int]

    def enter(self, edit: Edit, tables: dict[str, list[Table]]) -> None:
        """Enter the records of one file, then its changes, then what each is cited to."""
        entered: list[tuple[int, Entry, Table]] = []
        for kind, rows in tables.items():
            for row in rows:
                if kind == "change":
                    id = self.keys[row["of"]]
                    entry = CATALOGUE[edit.ledger.kind(id) or ""]
                    edit.change(id, **dict(self._values(entry, row)))
                else:
                    entry = CATALOGUE[kind]
                    id = edit.add(entry.model, **dict(self._values(entry, row)))
                    self.keys |= {row["key"]: id} if "key" in row else {}
                entered.append((id, entry, row))
        for id, entry, row in entered:
            self._link(edit, entry, id, row)
            self._cite(edit, entry, id, row.get("cited", {}))

    def _values(self, entry: Entry, row: Table) -> Iterator[tuple[str, Any]]:
        for code, typed in row.items():
            fact = entry.facts.get(code)
            if fact is not None:
                yield fact.name, self._value(fact, typed)
            elif code not in _RESERVED and code not in entry.manys:
                raise KeyError(f"{entry.label} has no field {code}")

    def _value(self, fact: Fact, typed: Any) -> Any:
        if isinstance(fact.kind, Reference):
            return self.keys[typed]
        return typed if isinstance(typed, bool) else fact.kind.parse(str(typed))

    def _link(self, edit: Edit, entry: Entry, id: int, row: Table) -> None:
        for relation in entry.manys:
            for end in row.get(relation, ()):
                to, role = (end, None) if isinstance(end, str) else (end["to"], end.get("role"))
                edit.link(id, relation, self.keys[to], role=role)

    def _cite(self, edit: Edit, entry: Entry, id: int, cited: Table) -> None:
        for code, names in cited.items():
            for name in names:
                passage = _Passage(**self.passages["passage"][name])
                edit.cite(
                    id,
                    None if code == "record" else entry.facts[code].code,
                    source=self.keys[passage.source],
                    through=self._chain(passage.through),
                    **passage.said(),
                )

    def _chain(self, name: str) -> Chain:
        if name in _CHAINS:
            return _CHAINS[name]
        said = self.passages["chain"][name]
        relays = tuple(self.keys[relay] for relay in said["relays"])
        return Chain(relays, known=said.get("origin") != "not stated")
