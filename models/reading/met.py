"""One field and one record of which two copies of a case say something, as plain values.

How they are found stands in `models.reading.meeting`.
"""

from dataclasses import dataclass
from typing import Final

from models.history.changes import LastingName
from models.reading.difference import Entered, Said
from models.records import CATALOGUE, Fact

KEPT: Final = "kept"
"""Of a record that one copy deleted and the other changed."""


@dataclass(frozen=True)
class FieldMeeting:
    """One field of which the other copy says something new.

    `mine` and `theirs` are as they were in each copy, `old` as in the last state that both have;
    `entered` says who gave them. In a `conflict` both stand, under the lasting names `choices`.
    """

    kind: str
    field: str
    old: Said
    mine: Said
    theirs: Said
    mine_entered: tuple[Entered, ...] = ()
    theirs_entered: tuple[Entered, ...] = ()
    mine_citations: tuple[int, ...] = ()
    theirs_citations: tuple[int, ...] = ()
    conflict: bool = False
    choices: tuple[LastingName, ...] = ()

    @property
    def fact(self) -> Fact | None:
        """The field as the catalogue describes it; None for one of a newer version."""
        entry = CATALOGUE.get(self.kind)
        return entry.facts.get(self.field) if entry else None

    @property
    def put_back_here(self) -> bool:
        """Whether this side of a conflict is as it was before: changed meanwhile, and back."""
        return self._put_back(self.mine)

    @property
    def put_back_there(self) -> bool:
        """The same of the other side."""
        return self._put_back(self.theirs)

    def _put_back(self, side: Said) -> bool:
        sides = (self.old, self.mine, self.theirs)
        plain = not any(each.withheld or each.others for each in sides)
        moved = not set(side.heads) <= set(self.old.heads)
        return self.conflict and plain and moved and side.value == self.old.value


@dataclass(frozen=True)
class RecordMeeting:
    """One record that the other copy made, changed, deleted or restored.

    `what` is made, changed, deleted, restored or kept. `owner` is the record inside which it is
    edited. `uid` names it in every copy, `record` in the file that holds both; `relation` is the
    code of the relation that a link is of. `here_only` says
    that it was done in this file, and the other copy knows nothing of it; `deleted_here` that of
    one that is kept this file deleted it and the other changed it, and not the other way round.
    """

    record: int
    uid: str
    kind: str
    what: str
    label: str
    owner: int | None = None
    owner_label: str = ""
    entered: tuple[Entered, ...] = ()
    fields: tuple[FieldMeeting, ...] = ()
    here_only: bool = False
    deleted_here: bool = False
    relation: str = ""

    @property
    def conflicts(self) -> tuple[FieldMeeting, ...]:
        """The fields in which both values stand."""
        return tuple(field for field in self.fields if field.conflict)

    @property
    def called(self) -> str:
        """What it is: its kind or, of a link, the relation that it is of."""
        owner, _, code = self.relation.partition(".")
        of = CATALOGUE.get(owner)
        if of is not None and code in of.manys:
            return of.manys[code].label
        entry = CATALOGUE.get(self.kind)
        return self.kind if entry is None else entry.label

    @property
    def combined(self) -> Said | None:
        """What the side that gave up a record which is kept combined it into; None where it was
        only deleted. The value is the local number of the other in the file that holds both."""
        its = (each for each in self.fields if each.field == "combined_into")
        field = next(its, None) if self.what == KEPT else None
        said = None if field is None else field.mine if self.deleted_here else field.theirs
        return said if said is not None and said.words else None

    @property
    def combined_into(self) -> str:
        """What that other is called; empty for none."""
        return self.combined.words if self.combined is not None else ""

    def crosses(self, other: "RecordMeeting") -> bool:
        """Whether one side combined this one into another, and the other side that into this."""
        ends = self.combined, other.combined
        return tuple(each and each.value for each in ends) == (other.record, self.record)
