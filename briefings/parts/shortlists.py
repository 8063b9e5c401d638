"""The short lists of a first page: conditions, answers, gaps, what to watch for.

What they leave out stands in the registers.
"""

from collections.abc import Sequence

from briefings.blocks import Block
from briefings.naming import NAME, clipped, short
from briefings.parts import missing
from briefings.parts.front import closed
from briefings.phrases import phrases
from briefings.style import POINT
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.figures import Expected, track
from models.reading.judging import of_kind
from models.reading.standing import Answer, Term
from models.reading.standing.words import joined
from models.records import Forecast
from models.records.vocabularies import CONDITION_STATE, OUTCOME, WORDING

# How many of those who answered alike are named on the first page; the register names all.
_NAMES = 8
_CONDITIONS = 4
_GAPS = 6


def conditions(telling: Telling) -> list[Block]:
    """The conditions that still bind or may come to, the next due first."""
    matter, most = telling.matter, telling.most(_CONDITIONS)
    blocks: list[Block] = []
    open_terms = sorted(
        (each for each in telling.overview.terms if each.open),
        key=lambda each: (each.days is None, each.days or 0),
    )
    for each in open_terms[:most]:
        facts = [
            CONDITION_STATE.words(each.state) if each.state else phrases.STATE_NOT_STATED,
            WORDING.words(each.wording) if each.wording else "",
            phrases.set_by(short(matter, each.set_by)) if each.set_by else "",
            _due(each),
        ]
        blocks.append(
            Prose(
                (
                    Run(clipped(each.title, 120), bold=True),
                    *telling.citing.numbers(matter.conditions[each.condition]),
                    Run(phrases.DASH + phrases.COMMA.join(fact for fact in facts if fact)),
                ),
                POINT,
            )
        )
    return closed(telling, blocks, len(open_terms) - most, phrases.NO_CONDITION)


def conditions_title(telling: Telling) -> str:
    """That these are the conditions, where no register has more to say of them."""
    return phrases.CONDITIONS if says_all(telling) else phrases.PART_NAMES["key_conditions"]


def says_all(telling: Telling) -> bool:
    """Whether the short list of conditions says all that a register of them would."""
    matter, terms = telling.matter, telling.overview.terms
    bearing = {each.condition for one in telling.overview.standings.values() for each in one.terms}
    return len(terms) <= telling.most(_CONDITIONS) and all(
        each.open
        and each.due is None
        and each.recurrence is None
        and each.condition in bearing
        and not matter.wordings.get(each.condition)
        and not matter.conditions[each.condition].text
        and not matter.conditions[each.condition].translation
        for each in terms
    )


def responses(telling: Telling) -> list[Block]:
    """Who was asked and who answered, in a line for each way of answering."""
    matter = telling.matter
    blocks: list[Block] = []
    grouped: dict[str, list[Answer]] = {}
    for each in telling.overview.answers:
        grouped.setdefault(each.outcome or each.kind, []).append(each)
    for outcome, those in grouped.items():
        parties = list(
            dict.fromkeys(short(matter, each.party) or clipped(each.label, NAME) for each in those)
        )
        names = joined(_few(parties))
        records = [matter.responses[each.response] for each in those if each.response is not None]
        owing = phrases.OWES if len(parties) == 1 else phrases.OWE
        said = OUTCOME.words(outcome) if outcome in OUTCOME else owing
        text = (records[0].text or "").rstrip() if len(those) == 1 and records else ""
        blocks.append(
            Prose(
                (
                    Run(names, bold=True),
                    Run(
                        phrases.came_back(
                            said, clipped(text, 170), unprompted=outcome == "unprompted"
                        )
                    ),
                    *telling.citing.numbers(*records[:_NAMES]),
                ),
                POINT,
            )
        )
    return closed(telling, blocks, 0, phrases.NOBODY_ASKED)


def unknowns(telling: Telling) -> list[Block]:
    """What nobody states: the gaps that the desk wrote down, then those that the records show."""
    most = telling.most(_GAPS)
    written = of_kind(telling.matter, "gap")
    said: list[Content] = [
        (Run(clipped(each.statement or "", 200)), *telling.citing.numbers(each)) for each in written
    ]
    if not written:
        said.extend(_missing(telling))
    return closed(telling, _points(said[:most]), len(said) - most, phrases.NO_GAP)


def says_all_gaps(telling: Telling) -> bool:
    """Whether the short list of what is not known names all that the records show."""
    return len(_missing(telling)) <= telling.most(_GAPS)


def _missing(telling: Telling) -> list[str]:
    found = [clipped(each, 160) for each in missing.gaps(telling.overview)]
    fields = missing.fields(telling.matter, telling.overview, worded=False)
    head = phrases.FIELDS_NOT_STATED + phrases.COLON
    return [*found, *([head + phrases.gap().join(fields)] if fields else [])]


def watch(telling: Telling) -> list[Block]:
    """What to expect: what would be seen if things moved, and the forecasts still open."""
    matter, citing, most = telling.matter, telling.citing, telling.most(5)
    said: list[Content] = [
        (Run(clipped(each.statement or "", 200)), *citing.numbers(each))
        for each in of_kind(matter, "indicator")
    ]
    for each in track(matter).open:
        forecast = matter.forecasts[each.forecast]
        if forecast.by_when is not None:
            said.append((Run(_expected(each, forecast)), *citing.numbers(forecast)))
    return closed(telling, _points(said[:most]), len(said) - most, phrases.NOTHING_TO_WATCH)


def _points(said: Sequence[Content]) -> list[Block]:
    return [Prose(each, POINT, label="–", indent=8) for each in said]


def _expected(each: Expected, forecast: Forecast) -> str:
    """An expectation with its day; of one whose day is over, for how long it has been."""
    statement = clipped(forecast.statement or "", 160)
    if each.past and each.days is not None:
        past = phrases.days_to(each.days, certain=each.certain)
        return phrases.unresolved(statement, past)
    return phrases.expected(statement, forecast.by_when.said() if forecast.by_when else "")


def _few(names: list[str]) -> list[str]:
    if len(names) <= _NAMES:
        return names
    return [*names[: _NAMES - 1], phrases.more(len(names) - _NAMES + 1)]


def _due(term: Term) -> str:
    return "" if term.days is None else phrases.due(term.days, certain=term.certain)
