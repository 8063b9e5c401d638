"""What is asked of a briefing: everything that decides its bytes beside the state of the file.

The same order of the same state gives the same bytes, so a recorded briefing keeps its order, as
the mapping that `Order.options` gives. Nothing here reads a file.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from models.errors import Refused
from models.language import ENGLISH

PAGES: Final = ("A4", "Letter")


@dataclass(frozen=True)
class Piece:
    """One part in its place: `beside` puts it next to the one before, `share` is its twelfths.

    `heading` is the user's own; empty for the part's usual one.
    """

    part: str
    heading: str = ""
    beside: bool = False
    share: int = 6


@dataclass(frozen=True)
class Since:
    """The earlier state that is compared with: its frontier, the day that it was told as of.

    `briefing` is the uid of the briefing that was told from it; empty if none was.
    """

    frontier: tuple[str, ...]
    day: date
    briefing: str = ""


@dataclass(frozen=True)
class Order:
    """One briefing as it is asked for.

    `scope` holds uids of applications, or of one company for a kind about companies; empty for the
    whole file. `at` is the frontier that is read, empty for the file as it is. `pieces` take the
    place of the kind's own. `handling` is a TLP code, empty for the narrowest of what is told.
    `cut_off` is an instant with its zone, None for the end of the day in the case's zone. A
    `number` of None says that the briefing is not recorded; `supersedes` and `corrects` are uids.
    """

    as_of: date
    kind: str = "case"
    scope: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    since: Since | None = None
    pieces: tuple[Piece, ...] = ()
    title: str = ""
    page: str = PAGES[0]
    landscape: bool = False
    language: str = ENGLISH
    handling: str = ""
    cover: bool = False
    contents: bool = True
    number: int | None = None
    version: str = ""
    supersedes: str = ""
    corrects: str = ""
    author: str = ""
    reviewer: str = ""
    distribution: str = ""
    cut_off: datetime | None = field(default=None)

    def unrecorded(self) -> "Order":
        """The same as it is told where nothing is recorded."""
        return replace(self, number=None)

    def options(self) -> dict[str, Any]:
        """It as a mapping of JSON values, without what is as usual."""
        usual = {each.name: each.default for each in fields(self)}
        told = {name: value for name, value in asdict(self).items() if value != usual[name]}
        return {name: _plain(value) for name, value in told.items()}


def ordered(options: Mapping[str, Any]) -> Order:
    """The order that a mapping was made from. Raises Refused for one of another version."""
    try:
        known = dict(options)
        since = known.pop("since", None)
        pieces = known.pop("pieces", ())
        cut_off = known.pop("cut_off", None)
        order = Order(
            as_of=date.fromisoformat(known.pop("as_of")),
            since=_since(since) if since else None,
            pieces=tuple(Piece(**each) for each in pieces),
            cut_off=_instant(cut_off) if cut_off else None,
            scope=tuple(known.pop("scope", ())),
            at=tuple(known.pop("at", ())),
            **known,
        )
        _refuse_misfits(order)
        return order
    except (KeyError, TypeError, ValueError) as error:
        raise Refused(
            "What was chosen for this briefing can't be read by this version.",
            do="Make it with the version that it was made with, or make a new one.",
        ) from error


def _refuse_misfits(order: Order) -> None:
    """Raise TypeError or ValueError where an option is of another sort, whoever kept it."""
    _alike(order, Order(order.as_of))
    for piece in order.pieces:
        _alike(piece, Piece(""))
    since = order.since or Since((), order.as_of)
    if not isinstance(order.number, int | None):
        raise TypeError("a number is counted")
    if not all(isinstance(each, str) for each in (*order.at, *since.frontier)):
        raise TypeError("a state is named by uids")
    for uid in filter(None, (*order.scope, order.supersedes, order.corrects, since.briefing)):
        UUID(uid)


def _alike(given: "Order | Piece", usual: "Order | Piece") -> None:
    for each in fields(usual):
        plain, value = getattr(usual, each.name), getattr(given, each.name)
        if isinstance(plain, str | bool | int) and type(value) is not type(plain):
            raise TypeError(f"{each.name} is of another type")


def _instant(given: str) -> datetime:
    found = datetime.fromisoformat(given)
    if found.tzinfo is None:
        raise ValueError("an instant has a zone")
    return found


def _since(given: Mapping[str, Any]) -> Since:
    return Since(
        frontier=tuple(given["frontier"]),
        day=date.fromisoformat(given["day"]),
        briefing=given.get("briefing", ""),
    )


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
