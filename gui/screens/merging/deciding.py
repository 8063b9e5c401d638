"""What was decided of a merge: for each thing undecided mine, theirs, both, or nothing yet.

It keeps the choices, with the steps by which they came, and turns them into what `models.merging`
takes; it shows nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from gui.translation import tr
from models.deciding import BOTH, MINE, THEIRS, Decided, Place
from models.history.changes import LastingName
from models.merging import Decisions, Fate, United
from models.reading.arrivals import Arrivals
from models.reading.difference import Said
from models.reading.met import FieldMeeting, RecordMeeting
from models.reading.texts import united
from models.records import LIFE
from models.records.kinds import (
    Amount,
    Code,
    Date,
    MoneyKind,
    Number,
    Prose,
    Quantity,
    Reference,
    Text,
)

_GROUPS: Final = (
    ("dates", (Date,)),
    ("choices from a list", (Code,)),
    ("figures", (Amount, MoneyKind, Number, Quantity)),
    ("references", (Reference,)),
    ("texts", (Prose, Text)),
)


@dataclass(frozen=True)
class Question:
    """One thing to decide: which value a field keeps or, without a field, whether a record stays
    that one side deleted and the other changed."""

    record: RecordMeeting
    field: FieldMeeting | None = None

    @property
    def place(self) -> Place:
        """By what it is known, in every look."""
        return self.record.uid, LIFE if self.field is None else self.field.field

    @property
    def sides(self) -> tuple[str, ...]:
        """What can be chosen."""
        field = self.field
        if field is None:
            return MINE, THEIRS
        if len(field.choices) < 2:
            return ()
        # What is withheld can't be chosen: nobody here can say what it is.
        of = ((MINE, field.mine), (THEIRS, field.theirs))
        found = [side for side, it in of if not it.withheld]
        return (*found, BOTH) if proposal(field) is not None else tuple(found)

    def deletes(self, side: str) -> bool:
        """Whether choosing a side moves the record into the trash."""
        return self.field is None and side == (MINE if self.record.deleted_here else THEIRS)

    def text(self, side: str) -> str:
        """What is chosen where it is neither side's."""
        return (proposal(self.field) or "") if self.field is not None and side == BOTH else ""

    def decision(self, side: str) -> LastingName | United | Fate:
        """What choosing a side means, as it is carried out."""
        field = self.field
        if field is None:
            return Fate(gone=self.deletes(side))
        if side == BOTH:
            return United(proposal(field) or "", field.choices)
        return field.choices[0 if side == MINE else 1]

    @property
    def _asked(self) -> object:
        """What must be the same for a decision to stand."""
        return self.record.deleted_here if self.field is None else self.field.choices

    def is_still(self, other: "Question") -> bool:
        """Whether another look asks the same."""
        return self.place == other.place and self._asked == other._asked


Which = Callable[[Question], bool]


@dataclass(frozen=True)
class Step:
    """What was chosen at once: how it is called, and each side before and after; empty for none."""

    words: str
    before: Mapping[Place, str]
    after: Mapping[Place, str]


class Deciding:
    """The decisions on one look at a copy, and the way to them, step by step."""

    def __init__(self, arrivals: Arrivals) -> None:
        fields = [Question(record, field) for record, field in arrivals.conflicts]
        kept = [Question(record) for record in arrivals.kept]
        self.questions: tuple[Question, ...] = (*fields, *kept)
        self._by_place = {each.place: each for each in self.questions}
        self._sides: dict[Place, str] = {}
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def open(self) -> int:
        """How many are not decided."""
        return len(self.questions) - len(self._sides)

    @property
    def sides(self) -> Mapping[Place, str]:
        """What is decided, and for which side."""
        return dict(self._sides)

    def side(self, question: Question) -> str:
        """Which side was chosen; empty for none."""
        return self._sides.get(question.place, "")

    def question(self, uid: str, code: str) -> Question | None:
        """What is asked of a field, or of a whole record."""
        return self._by_place.get((uid, code))

    def choose(self, question: Question, side: str, *, words: str = "") -> None:
        """Choose a side, if it can be chosen; an empty one leaves it undecided."""
        if not side or side in question.sides:
            self._take({question.place: side}, words)

    def choose_all(
        self,
        side: str,
        which: Which = lambda question: True,
        *,
        anew: bool = False,
        words: str = "",
    ) -> None:
        """Choose a side wherever this is true and nothing is decided yet; `anew` also where
        something is. An empty side leaves all of them undecided."""
        meant = (each for each in self.questions if which(each))
        if side:
            meant = (each for each in meant if side in each.sides and (anew or not self.side(each)))
        self._take({each.place: side for each in meant}, words)

    def undecided(self, side: str, which: Which) -> int:
        """Of how many a side can be chosen that are not decided."""
        return sum(
            which(each) and side in each.sides and not self.side(each) for each in self.questions
        )

    def otherwise(self, side: str, which: Which) -> int:
        """Of how many a side can be chosen that are decided otherwise."""
        return sum(
            which(each) and side in each.sides and self.side(each) not in ("", side)
            for each in self.questions
        )

    def carry_over(self, before: "Deciding") -> None:
        """Keep what was decided of what is still the same, and the steps to it."""
        same = {
            each.place
            for each in self.questions
            if (known := before.question(*each.place)) is not None and each.is_still(known)
        }
        self._sides = _only(before._sides, same)
        self._done = _those(before._done, same)
        self._undone = _those(before._undone, same)

    def groups(self) -> Iterator[tuple[str, Which]]:
        """The groups of fields in conflict by what they hold: words, and which they are."""
        for words, kinds in _GROUPS:
            which = _holding(kinds)
            if 0 < sum(map(which, self.questions)) < len(self.questions):
                yield tr(words), which

    def put_back(self) -> Iterator[tuple[str, str, Which]]:
        """Where one side changed a value and put it back, so that the other's is the one that is
        new: the side to choose, words, and which they are."""
        if any(map(_put_back_here, self.questions)):
            yield THEIRS, tr("what was changed here and put back"), _put_back_here
        if any(map(_put_back_there, self.questions)):
            yield MINE, tr("what was changed there and put back"), _put_back_there

    def decisions(self) -> Decisions:
        """What was decided, as it is carried out."""
        return {place: self._by_place[place].decision(side) for place, side in self._sides.items()}

    def decided(self, who: str, made: str) -> dict[Place, Decided]:
        """Which way each was decided, as it is reported, by whom and when."""
        return {
            place: Decided(side, who, made, self._by_place[place].text(side))
            for place, side in self._sides.items()
        }

    # the steps

    @property
    def undo_label(self) -> str:
        """What taking back would take back; empty for nothing."""
        return self._done[-1].words if self._done else ""

    @property
    def redo_label(self) -> str:
        """What would be decided again; empty for nothing."""
        return self._undone[-1].words if self._undone else ""

    def take_back(self) -> Step:
        """Take the last step back; there must be one."""
        step = self._done.pop()
        self._undone.append(step)
        self._put(step.before)
        return step

    def bring_back(self) -> Step:
        """Take again the step that was taken back last; there must be one."""
        step = self._undone.pop()
        self._done.append(step)
        self._put(step.after)
        return step

    def _take(self, wanted: Mapping[Place, str], words: str) -> None:
        wanted = {**self._other_ends(wanted), **wanted}
        now = {place: self._sides.get(place, "") for place in wanted}
        after = {place: side for place, side in wanted.items() if side != now[place]}
        if after:
            self._done.append(Step(words, {place: now[place] for place in after}, after))
            self._undone.clear()
            self._put(after)

    def _other_ends(self, wanted: Mapping[Place, str]) -> dict[Place, str]:
        """Of two records that were combined each into the other, the one stays that the other is
        left combined into: else both would be in the trash."""
        crossed: dict[Place, str] = {}
        for place, side in wanted.items():
            left = self._by_place[place]
            if left.field is None and side and left.deletes(side):
                crossed |= {
                    other.place: MINE if other.deletes(THEIRS) else THEIRS
                    for other in self.questions
                    if other.field is None and left.record.crosses(other.record)
                }
        return crossed

    def _put(self, sides: Mapping[Place, str]) -> None:
        for place, side in sides.items():
            if side:
                self._sides[place] = side
            else:
                self._sides.pop(place, None)


def proposal(field: FieldMeeting) -> str | None:
    """A text with what both sides changed; None where that can't be put together."""
    fact = field.fact
    if fact is None or not isinstance(fact.kind, Prose):
        return None
    if any(it.withheld or it.others for it in (field.old, field.mine, field.theirs)):
        return None
    return united(_text(field.old), _text(field.mine), _text(field.theirs))


def _text(said: Said) -> str:
    return said.value if isinstance(said.value, str) else ""


def _holding(kinds: tuple[type, ...]) -> Which:
    def holds(question: Question) -> bool:
        fact = question.field.fact if question.field is not None else None
        return fact is not None and isinstance(fact.kind, kinds)

    return holds


def _put_back_here(question: Question) -> bool:
    return question.field is not None and question.field.put_back_here


def _put_back_there(question: Question) -> bool:
    return question.field is not None and question.field.put_back_there


def _only(sides: Mapping[Place, str], places: Iterable[Place]) -> dict[Place, str]:
    wanted = set(places)
    return {place: side for place, side in sides.items() if place in wanted}


def _those(steps: Iterable[Step], places: set[Place]) -> list[Step]:
    kept = (
        Step(each.words, _only(each.before, places), _only(each.after, places)) for each in steps
    )
    return [each for each in kept if each.after]
