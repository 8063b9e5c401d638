"""Says whether a case file is what its history makes of it, in sentences.

It never writes, and it takes its time: give it a snapshot, or a file that nobody else is writing.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import apsw

from models.errors import NotUnderstood, Refused
from models.history.contents import Fault, unpack
from models.history.seals import Broken, broken_seals
from models.records import CATALOGUE, LIFE, Entry, Fact
from models.storage.connection import CaseDatabase
from models.storage.derived import Difference, differences
from models.storage.guard import patience

MOST = 500
"""How many findings are listed; more say no more."""

_SHORT = 60
_NO_END = 10 * 365 * 86_400.0


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it should be. `sentence` names it for a person.

    `what` tells findings apart by code: `pages`, `references`, `text`, `more`, `bytes missing`,
    `bytes damaged`, or one of `models.history.seals.Broken` and
    `models.storage.derived.Difference`.
    """

    what: str
    sentence: str
    record: int | None = None
    field: str | None = None


@dataclass(frozen=True)
class Report:
    """What a check found, and how much it looked at."""

    findings: tuple[Finding, ...]
    records: int
    changes: int

    @property
    def whole(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def check(
    database: CaseDatabase,
    *,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Compare a file with its history and its hashes; every difference is a finding.

    Raises Refused when cancelled, apsw.Error where the disk can't be read.
    """
    connection = database.connection()
    try:
        with patience(connection, _NO_END, cancelled=cancelled):
            return _checked(connection, progress, cancelled)
    except apsw.InterruptError as error:
        raise _stopped() from error


def sentence(connection: apsw.Connection, broken: Broken) -> str:
    """What does not agree with its hash, or is not there, in words."""
    return _Words(connection).broken(broken).sentence


def _stopped() -> Refused:
    return Refused("The check was stopped.", kept="A check changes nothing.")


def _checked(
    connection: apsw.Connection,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Report:
    found = list(islice(_pages(connection), MOST))
    if found:
        # Damaged pages make everything else unreliable, the counts too.
        return Report(tuple(found), 0, 0)
    progress(0.1)
    records, changes = next(
        connection.execute("SELECT (SELECT count(*) FROM entity), (SELECT count(*) FROM change)")
    )
    words = _Words(connection)

    def told(verified: int) -> None:
        if cancelled():
            raise _stopped()
        progress(0.1 + 0.5 * verified / max(1, changes))

    for stage in (
        _references(connection),
        (words.broken(each) for each in broken_seals(connection, told)),
        (words.different(each) for each in differences(connection)),
        words.attachments(cancelled),
    ):
        told(0)
        found += _bounded(stage, MOST - len(found))
    if len(found) >= MOST:
        found.append(Finding("more", f"There may be more: the first {MOST} are listed."))
    progress(1.0)
    return Report(tuple(found), records, changes)


def _bounded(stage: Iterator[Finding], most: int) -> list[Finding]:
    """The findings of one stage; text that is no text ends it with a finding of its own."""
    found: list[Finding] = []
    try:
        for finding in islice(stage, most):
            found.append(finding)
    except UnicodeDecodeError:
        found.append(Finding("text", "Some text in the file is damaged and can't be read."))
    except apsw.CorruptError:
        found.append(Finding("pages", "A part of the file is damaged and can't be read."))
    return found


def _pages(connection: apsw.Connection) -> Iterator[Finding]:
    try:
        for (said,) in connection.execute(f"PRAGMA integrity_check({MOST})"):
            if said != "ok":
                yield Finding("pages", f"The file itself is damaged: {said.strip()}.")
    except (apsw.CorruptError, UnicodeDecodeError):
        yield Finding("pages", "The file itself is damaged and can't be read through.")


def _references(connection: apsw.Connection) -> Iterator[Finding]:
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding("references", f"A line of “{table}” names a line of “{parent}” that is gone.")


class _Words:
    """Names records, fields and change sets for the sentences."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def broken(self, broken: Broken) -> Finding:
        made = self._set(broken.change_set)
        if broken.seq is None:
            return Finding(broken.what, _OF_A_SET[broken.what].format(made))
        row = self._connection.execute(
            "SELECT record, field FROM change WHERE change_set = ? AND seq = ?",
            (broken.change_set, broken.seq),
        ).fetchone()
        if row is None:
            return Finding("stray", f"{made} names changes of a change that is not there.")
        record, field = row
        what = f"{self._record(record)}, {self._field(record, field)}"
        return Finding(broken.what, f"{what}: {_OF_A_CHANGE[broken.what].format(made)}", *row)

    def different(self, one: Difference) -> Finding:
        if one.record is None:
            return Finding(one.what, _DIFFERENT[one.what])
        what = self._record(one.record)
        if one.field is not None:
            what = f"{what}, {self._field(one.record, one.field)}"
        fact = self._fact(one.record, one.field)
        sentence = _DIFFERENT[one.what].format(
            held=self._shown(fact, one.held), told=self._shown(fact, one.told)
        )
        return Finding(one.what, f"{what}: {sentence}", one.record, one.field)

    def attachments(self, cancelled: Callable[[], bool]) -> Iterator[Finding]:
        """Those whose bytes are not in the file, or are not the ones that were attached."""
        faults: dict[str, Fault] = {}
        rows: Iterable[tuple[int, Any]] = self._connection.execute(
            "SELECT id, sha256 FROM attachment WHERE sha256 IS NOT NULL ORDER BY id"
        )
        for id, sha256 in list(rows):
            if cancelled():
                raise _stopped()
            if sha256 not in faults:
                faults[sha256] = unpack(self._connection, str(sha256), lambda _: None)
            if fault := faults[sha256]:
                yield Finding(
                    f"bytes {fault}", f"{self._record(id)}: {_OF_AN_ATTACHMENT[fault]}", id
                )

    def _set(self, change_set: int) -> str:
        row = self._connection.execute(
            "SELECT label, made FROM change_set WHERE id = ?", (change_set,)
        ).fetchone()
        label, made = row or (None, None)
        return f"“{_cut(label or 'label withheld')}” of {_cut(made or 'unknown time')}"

    def _record(self, record: int) -> str:
        row = self._connection.execute(
            "SELECT kind, name FROM entity WHERE id = ?", (record,)
        ).fetchone()
        kind, name = row or (None, None)
        label = CATALOGUE[kind].label if kind in CATALOGUE else str(kind or "Record")
        return f"{label} “{_cut(name)}”" if name else f"{label} no. {record}"

    def _field(self, record: int, code: str) -> str:
        if code == LIFE:
            return "whether it is deleted"
        fact = self._fact(record, code)
        return fact.label if fact is not None else code

    def _fact(self, record: int, code: str | None) -> Fact | None:
        row = self._connection.execute("SELECT kind FROM entity WHERE id = ?", (record,)).fetchone()
        entry: Entry | None = CATALOGUE.get(row[0]) if row else None
        return entry.facts.get(code or "") if entry is not None else None

    def _shown(self, fact: Fact | None, cell: Any) -> str:
        if cell is None:
            return "nothing"
        try:
            text = (
                str(cell) if fact is None else fact.kind.words(fact.kind.loaded(cell), self._record)
            )
        except (NotUnderstood, ValueError, TypeError):
            text = str(cell)
        return f"“{_cut(text)}”"


def _cut(text: str) -> str:
    return text if len(text) <= _SHORT else text[: _SHORT - 1].rstrip() + "…"


_OF_A_CHANGE = {
    "content": "the value that {} gave it is not the one that was written then.",
    "value": "what {} gave it is no value that a history can hold.",
    "change": "what {} says of it is not what was written then.",
    "order": "{} replaces or covers something that is newer.",
    "place": "{} replaces what is said of something else.",
    "missing": "{} replaces something that is not in the file.",
    "stray": "{} names a change that is not there.",
}

_OF_A_SET = {
    "author": "The author of {} is not the one that was written then.",
    "label": "The label of {} is not the one that was written then.",
    "set": "The edit {} is not as it was written: something was added, taken away or altered.",
    "uid": "The edit {} has a name that no edit can have.",
    "time": "The edit {} does not say at which time it was made.",
    "order": "The edit {} claims to come after one that is newer.",
    "missing": "The edit {} names an edit that is not in the file.",
    "nameless": "The edit {} speaks of a record that is not in the file.",
}

_OF_AN_ATTACHMENT = {
    "missing": "its bytes are not in the file.",
    "damaged": "its bytes are not those that were attached.",
}

_DIFFERENT = {
    "row missing": "its history is there, but it is missing from its table.",
    "row stray": "it stands in a table without having a history.",
    "cell": "the table says {held}, the history {told}.",
    "order key": "it is sorted otherwise than its value says.",
    "value": "the history holds {told}, which is no value for it.",
    "name": "it is listed as {held}, but its history calls it {told}.",
    "gone": "whether it counts as deleted is not what its history says.",
    "dispute": "whether its values are in conflict is not what its history says.",
    "head": "which of its values is the latest is not what its history says.",
    "tip": "Which edits are the latest is not what the history says.",
    "pointer": "what refers to it is not what the history says.",
}
