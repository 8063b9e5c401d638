"""Makes a briefing: reads the state that is asked for, tells it, sets it on pages.

The same order of the same state gives the same bytes. Nothing is written here.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime

from briefings.citing import Citing
from briefings.composing import Facts, composed
from briefings.document.cover import LOGO, SMALL_LOGO, Cover
from briefings.handling import handling_of, nameless
from briefings.headline import company_headline, headline
from briefings.kinds import KINDS
from briefings.logo import logo_of
from briefings.order import Order
from briefings.page import Content, compose
from briefings.phrases import phrases
from briefings.pieces import lists_sources, lists_uncited
from briefings.refusing import refuse_unmakeable
from briefings.style import SHEETS, Sheet
from briefings.telling import Earlier, Telling
from models.case import Case
from models.errors import Refused
from models.language import speaking
from models.reading.briefings import RecordedBriefing, recorded
from models.reading.days import cut_off, shown_in, zone_of
from models.reading.figures import gather_company
from models.reading.news import news
from models.reading.standing import Matter, gather, overview
from models.records import CATALOGUE, Briefing
from models.unchanging import as_it_stood

_SHORTEST = 8


@dataclass(frozen=True)
class Told:
    """A briefing in words, ready to be set: its content, its cover if it has one, its sheet."""

    order: Order
    telling: Telling
    content: Content
    cover: Cover | None
    sheet: Sheet
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Made:
    """A finished briefing: its PDF, and the state of the file that it was read at.

    `scope` names the records that it tells of by their local numbers; `handling` is a TLP code.
    `telling` is what it was told from, for whoever looks it over; `notices` are sentences about
    what had to be left out.
    """

    order: Order
    telling: Telling
    content: bytes
    pages: int
    title: str
    handling: str
    cut_off: datetime
    scope: tuple[int, ...]
    frontier: tuple[str, ...]
    notices: tuple[str, ...] = ()


def make(
    case: Case,
    order: Order,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Made:
    """The briefing that is ordered, of a case that nobody writes to meanwhile.

    `progress` is told pages drawn and pages in all. Raises Refused where it can't be made, and
    `briefings.page.Cancelled` once `cancelled` says so.
    """
    with _state(case, order) as state, speaking(order.language):
        told = _told(state, order)
        content, pages = compose(
            told.content.blocks,
            told.content.furniture,
            told.sheet,
            cover=told.cover,
            contents=order.contents,
            progress=progress,
            cancelled=cancelled,
        )
        furniture = told.content.furniture
        assert furniture.dated is not None
        return Made(
            order=order,
            telling=told.telling,
            content=content,
            pages=pages,
            title=furniture.title,
            handling=furniture.handling,
            cut_off=furniture.dated,
            scope=_numbers(state, order.scope),
            frontier=state.frontier(),
            notices=told.notices,
        )


def tell(case: Case, order: Order) -> Told:
    """The same in words, for a twin of the PDF. Raises Refused."""
    with _state(case, order) as state, speaking(order.language):
        return _told(state, order)


@contextmanager
def _state(case: Case, order: Order) -> Iterator[Case]:
    refuse_unmakeable(order)
    if not order.at:
        yield case
        return
    with as_it_stood(case, order.at) as then:
        yield then


def _told(case: Case, order: Order) -> Told:
    kind = KINDS[order.kind]
    sheet = SHEETS[order.page]
    if kind.landscape or order.landscape:
        sheet = sheet.turned()
    logo, notice = logo_of(case, case.dossier, LOGO if order.cover else SMALL_LOGO)
    facts = Facts(
        logo=logo,
        handling="",
        cut_off=shown_in(zone_of(case), order.cut_off or cut_off(case, order.as_of)),
        supersedes=_superseded(case, order),
    )
    notices = (notice,) if notice else ()
    telling = _telling(case, order, sheet)
    before = telling.earlier.matter if telling.earlier is not None else None
    handling = handling_of(
        telling.matter,
        telling.dossier,
        order.handling,
        earlier=before,
        uncited=lists_uncited(telling.pieces),
    )
    facts = replace(facts, handling=handling)
    content, cover = composed(telling, facts)
    if kind.most_pages is None:
        return Told(order, telling, content, cover, sheet, notices)
    from briefings.document.binding import bind

    for brevity in range(1, _SHORTEST + 1):
        if len(bind(content.blocks, sheet).pages) <= kind.most_pages:
            break
        citing = _citing(telling.matter, order, brevity)
        shorter = replace(telling, citing=citing, brevity=brevity, told=set())
        content, cover = composed(shorter, facts)
    return Told(order, telling, content, cover, sheet, notices)


def _telling(case: Case, order: Order, sheet: Sheet) -> Telling:
    scope = _numbers(case, order.scope)
    _refuse_others(case, order, scope)
    matter = _gathered(case, order, scope, order.as_of)
    seen = overview(matter)
    company = scope[0] if KINDS[order.kind].about == "company" and scope else None
    return Telling(
        order=order,
        matter=matter,
        overview=seen,
        dossier=case.dossier,
        citing=_citing(matter, order),
        sheet=sheet,
        title=case.title,
        over=(
            headline(matter, seen, case_title=case.title, whole=not order.scope)
            if company is None
            else company_headline(matter, seen, company)
        ),
        company=company,
        earlier=_earlier(case, order, scope, matter),
        series=_series(case, scope),
        zone=zone_of(case),
    )


def _citing(matter: Matter, order: Order, brevity: int = 0) -> Citing:
    coded = lists_sources(order.pieces or KINDS[order.kind].pieces)
    return Citing(matter, coded=coded, brevity=brevity)


def _gathered(case: Case, order: Order, scope: tuple[int, ...], day: date) -> Matter:
    if KINDS[order.kind].about == "company" and scope:
        return nameless(gather_company(case, scope[0], as_of=day))
    return nameless(gather(case, scope or None, as_of=day))


def _earlier(case: Case, order: Order, scope: tuple[int, ...], matter: Matter) -> Earlier | None:
    since = order.since
    if since is None or since.day > order.as_of:
        return None
    with as_it_stood(case, since.frontier) as then:
        before = _gathered(then, order, scope, since.day)
        seen = overview(before)
    differences = case.differences(since=since.frontier)
    briefing = case.find(since.briefing) if since.briefing else None
    record = case.get(briefing) if briefing is not None else None
    return Earlier(
        day=since.day,
        matter=before,
        overview=seen,
        differences=differences,
        news=news(before, matter, differences),
        briefing=record if isinstance(record, Briefing) else None,
    )


def _series(case: Case, scope: tuple[int, ...]) -> tuple[RecordedBriefing, ...]:
    return tuple(each for each in recorded(case) if set(each.scope) == set(scope))


def _numbers(case: Case, uids: Iterable[str]) -> tuple[int, ...]:
    """The local numbers of what is told of. Raises Refused for what this file does not have."""
    found = []
    for uid in uids:
        id = case.find(uid)
        if id is None or case.kind(id) is None:
            raise Refused(
                "Something that this briefing is to tell of is not in this file.",
                do="Choose again what it tells of.",
            )
        found.append(id)
    return tuple(found)


def _refuse_others(case: Case, order: Order, scope: tuple[int, ...]) -> None:
    wanted = "company" if KINDS[order.kind].about == "company" else "application"
    if any(case.kind(id) != wanted for id in scope):
        raise Refused(
            f"A briefing of this kind tells of {CATALOGUE[wanted].plural.lower()} only.",
            kept="Nothing was written.",
            do="Choose again what it tells of, or another kind.",
        )


def _superseded(case: Case, order: Order) -> str:
    """The briefing that this one takes the place of, in words; empty for none."""
    id = case.find(order.supersedes) if order.supersedes else None
    record = case.get(id) if id is not None else None
    if not isinstance(record, Briefing):
        return ""
    kind = phrases.KIND_NAMES.get(record.kind or "", phrases.KIND_NAMES["case"])
    day = record.as_of.said() if record.as_of else ""
    return phrases.earlier_one(kind, record.number, day)
