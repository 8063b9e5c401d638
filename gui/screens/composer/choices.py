"""What was chosen for a briefing, as plain values, and the order that comes of it.

It knows no widget; it asks the case for what a choice such as “since the last” stands for.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from briefings import KINDS, PAGES, Order, Piece
from briefings.ordering import cut_off_on, since_briefing, since_day, since_last
from models.case import Case
from models.language import ENGLISH
from models.reading.briefings import RecordedBriefing, next_number

LAST: Final = "last"
BRIEFING: Final = "briefing"
DAY: Final = "day"
NEVER: Final = "never"
COMPOSED: Final = "composed"
"""The kind of a briefing whose parts the user chose."""


@dataclass(frozen=True)
class Choices:
    """Everything that can be chosen; `scope` holds applications, or one company, by number.

    `since` is one of `LAST`, `BRIEFING`, `DAY` and `NEVER`; `since_briefing` is the uid of a
    recorded one. `pieces` are those of the user, empty for the kind's own. `title` is the headline
    where the user wrote one. `template` is its record.
    """

    as_of: date
    kind: str = "case"
    scope: tuple[int, ...] = ()
    since: str = LAST
    since_day: date | None = None
    since_briefing: str = ""
    handling: str = ""
    language: str = ENGLISH
    page: str = PAGES[0]
    landscape: bool = False
    cover: bool = False
    contents: bool = True
    version: str = ""
    reviewer: str = ""
    distribution: str = ""
    title: str = ""
    pieces: tuple[Piece, ...] = ()
    template: int | None = None
    supersedes: str = ""

    @property
    def shown_pieces(self) -> tuple[Piece, ...]:
        """The pieces that it consists of, whoever chose them."""
        return self.pieces or KINDS[self.kind].pieces

    def from_template(self, template: int) -> "Choices":
        """The same as a briefing made by a template that holds its pieces."""
        return replace(self, kind=COMPOSED, template=template, pieces=self.shown_pieces)

    def of_kind(self, kind: str) -> "Choices":
        """The same of another kind, with that kind's own parts.

        What belongs to the kind before is left: the place of an earlier one and, where it told of
        other things, its scope and headline.
        """
        made = replace(self, kind=kind, pieces=(), template=None)
        if kind != self.kind:
            made = replace(made, supersedes="")
        if KINDS[kind].about != KINDS[self.kind].about:
            made = replace(made, scope=(), title="")
        return made

    def with_parts_of(self, begun: "Choices") -> "Choices":
        """The same with the parts that `begun` has and it lacks, telling of its scope as well.

        It is just `begun` where no parts were chosen here, or where both can't tell of one scope.
        """
        if not self.pieces or not self._can_tell_of(begun):
            return begun
        here = {piece.part for piece in self.pieces}
        lacking = tuple(piece for piece in begun.pieces if piece.part not in here)
        # No scope is the whole case, in which everything else stands already.
        scope = tuple(dict.fromkeys(self.scope + begun.scope)) if self.scope else ()
        return replace(self, pieces=self.pieces + lacking, scope=scope)

    def without_parts(self, parts: Collection[str]) -> "Choices":
        """The same without the parts of these codes."""
        return replace(self, pieces=tuple(each for each in self.pieces if each.part not in parts))

    def _can_tell_of(self, other: "Choices") -> bool:
        if not other.scope:
            return True
        about, others = KINDS[self.kind].about, KINDS[other.kind].about
        return about == others and (about == "applications" or self.scope == other.scope)

    @property
    def after_recording(self) -> "Choices":
        """The same for the next briefing, which takes nobody's place."""
        return replace(self, supersedes="")


def order_of(case: Case, choices: Choices, *, now: datetime, recorded: bool) -> Order:
    """The order for what was chosen, with the next number where it is to be recorded.

    Raises Refused where there is nothing such as what was chosen to compare with.
    """
    since = None
    if choices.since == LAST:
        since = since_last(case, choices.scope)
    elif choices.since == BRIEFING:
        since = since_briefing(case, choices.since_briefing)
    elif choices.since == DAY and choices.since_day is not None:
        since = since_day(case, choices.since_day)
    order = Order(
        as_of=choices.as_of,
        kind=choices.kind,
        scope=tuple(case.ledger.uid(id) for id in choices.scope),
        since=since,
        pieces=choices.pieces,
        title=choices.title,
        page=choices.page,
        landscape=choices.landscape,
        language=choices.language,
        handling=choices.handling,
        cover=choices.cover,
        contents=choices.contents,
        version=choices.version,
        supersedes=choices.supersedes,
        author=case.who.name,
        reviewer=choices.reviewer,
        distribution=choices.distribution,
        cut_off=cut_off_on(case, choices.as_of, now=now),
    )
    return replace(order, number=next_number(case) if recorded else None)


def following(briefing: RecordedBriefing, *, today: date) -> Choices:
    """The choices that led to a recorded briefing, for a new one of today that follows it."""
    kept = briefing.options
    pieces = kept.get("pieces")
    known = briefing.kind if briefing.kind in KINDS else "case"
    made = Choices(as_of=today, kind=known, scope=briefing.scope, since=LAST)
    return replace(
        made,
        page=_one_of(kept.get("page"), PAGES, made.page),
        landscape=kept.get("landscape") is True,
        language=str(kept.get("language") or made.language),
        cover=kept.get("cover") is True,
        contents=kept.get("contents") is not False,
        reviewer=briefing.reviewer,
        distribution=briefing.recipients,
        pieces=_pieces(pieces) if isinstance(pieces, list) else (),
        template=briefing.template,
        supersedes=briefing.uid,
    )


def _one_of(value: object, known: tuple[str, ...], usual: str) -> str:
    return value if isinstance(value, str) and value in known else usual


def _pieces(kept: Sequence[object]) -> tuple[Piece, ...]:
    return tuple(
        Piece(
            part=str(each.get("part") or ""),
            heading=str(each.get("heading") or ""),
            beside=each.get("beside") is True,
        )
        for each in kept
        if isinstance(each, dict)
    )
