"""The history of a record in words: who changed what from which value to which, and when."""

import json as standard
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from models.history.changes import ChangeName
from models.history.ledger import Ledger
from models.history.life import HERE
from models.history.owners import owned
from models.records import CATALOGUE, LIFE, Entry, Fact
from models.records.kinds import LabelOf, is_note

Labels = Callable[[Iterable[int]], dict[int, str]]

MADE, DELETED, RESTORED, CHANGED, WITHHELD = "made", "deleted", "restored", "changed", "withheld"


@dataclass(frozen=True)
class Line:
    """One change of a record or of what it owns.

    `subject` is the record changed, `kind` its label, `what` made, deleted, restored, changed or
    withheld; `field` is the field's label and `before` and `after` are its values in words, empty
    where nothing was stated. What a newer version knows and this one does not stands by its code
    and as the file has it. `made` is RFC 3339 text in UTC.
    """

    set_uid: str
    made: str
    author: str
    label: str
    subject: int
    subject_label: str
    kind: str
    what: str
    field: str = ""
    code: str = ""
    before: str = ""
    after: str = ""


def timeline(ledger: Ledger, record: int, labels: Labels) -> list[Line]:
    """The changes of a record and of the child records and links that it owns, newest first."""
    steps = _steps(ledger, [record, *owned(ledger, [record])])
    arrivals = {
        (step.name[0], step.subject)
        for step in steps
        if step.what == MADE and step.subject != record
    }
    shown = [
        step for step in steps if step.what == MADE or (step.name[0], step.subject) not in arrivals
    ]
    targets = {target for step in shown for target in step.targets}
    known = labels(targets | {step.subject for step in shown})

    def label(id: int) -> str:
        return known.get(id, "?")

    uids = ledger.set_uids({step.name[0] for step in shown})
    return [step.line(uids[step.name[0]], label) for step in shown]


def words(fact: Fact | None, text: str | None, value: Any, label: LabelOf) -> str:
    """A value of the history as it is told: `text` is its canonical JSON, `value` what it means.

    Empty where nothing was stated or it is withheld; a field of a newer version stands as the file
    has it.
    """
    if text is None or text == "null":
        return ""
    if fact is not None and is_note(fact.kind):
        # Without its marks, a note that was only formatted would seem unchanged.
        return str(value)
    return text if fact is None else fact.kind.words(value, label)


@dataclass(frozen=True)
class _Step:
    name: ChangeName
    subject: int
    kind: str
    code: str
    before: str | None
    after: str | None
    made: str
    author: str
    label: str
    meant: tuple[Any, Any]

    @property
    def entry(self) -> Entry | None:
        return CATALOGUE.get(self.kind)

    @property
    def fact(self) -> Fact | None:
        return self.entry.facts.get(self.code) if self.entry else None

    @property
    def what(self) -> str:
        if self.after is None:
            return WITHHELD
        if self.code != LIFE:
            return CHANGED
        if self.after == HERE:
            return RESTORED if self.before is not None else MADE
        return DELETED

    @property
    def targets(self) -> set[int]:
        fact = self.fact
        if fact is None:
            return set()
        return {id for value in self.meant if value is not None for id in fact.kind.targets(value)}

    def line(self, set_uid: str, label: LabelOf) -> Line:
        entry, fact = self.entry, self.fact
        texts = zip((self.before, self.after), self.meant, strict=True)
        before, after = (self._words(text, value, label) for text, value in texts)
        return Line(
            set_uid=set_uid,
            made=self.made,
            author=self.author,
            label=self.label,
            subject=self.subject,
            subject_label=label(self.subject),
            kind=entry.label if entry else self.kind,
            what=self.what,
            field="" if self.code == LIFE else fact.label if fact else self.code,
            code=self.code,
            before=before,
            after=after,
        )

    def _words(self, text: str | None, value: Any, label: LabelOf) -> str:
        return "" if self.code == LIFE else words(self.fact, text, value, label)


def _steps(ledger: Ledger, subjects: list[int]) -> list[_Step]:
    rows: list[Any] = ledger.connection.execute(
        "SELECT c.change_set, c.seq, c.record, e.kind, c.field, c.value, s.made, s.author, s.label"
        " FROM change c JOIN change_set s ON s.id = c.change_set JOIN entity e ON e.id = c.record"
        " WHERE c.record IN (SELECT value FROM json_each(?)) ORDER BY s.uid DESC, c.seq",
        (standard.dumps(subjects),),
    ).fetchall()
    return [_step(ledger, *row) for row in rows]


def _step(
    ledger: Ledger,
    change_set: int,
    seq: int,
    subject: int,
    kind: str | None,
    code: str,
    value: str | None,
    *said: str | None,
) -> _Step:
    entry = CATALOGUE.get(kind or "")
    fact = entry.facts.get(code) if entry else None
    before = _before(ledger, (change_set, seq))
    made, author, label = (each or "" for each in said)
    return _Step(
        name=(change_set, seq),
        subject=subject,
        kind=kind or "",
        code=code,
        before=before,
        after=value,
        made=made,
        author=author,
        label=label,
        meant=(_meant(ledger, fact, before), _meant(ledger, fact, value)),
    )


def _before(ledger: Ledger, name: ChangeName) -> str | None:
    """The displayed value among those that a change replaces."""
    row = ledger.connection.execute(
        "SELECT c.value FROM replaced r JOIN change c"
        " ON c.change_set = r.old_set AND c.seq = r.old_seq"
        " JOIN change_set s ON s.id = c.change_set"
        " WHERE r.change_set = ? AND r.seq = ? ORDER BY s.uid DESC, c.seq DESC LIMIT 1",
        name,
    ).fetchone()
    return row[0] if row else None


def _meant(ledger: Ledger, fact: Fact | None, text: str | None) -> Any:
    return None if fact is None else fact.recalled(text, ledger)
