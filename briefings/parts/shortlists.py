"""The short lists of a first page: conditions, answers, gaps, what to watch for.

What they leave out stands in the registers.
"""

from collections.abc import Sequence

from briefings.blocks import Block
from briefings.naming import NAME, clipped, short
from briefings.parts.front import closed
from briefings.phrases import phrases
from briefings.style import POINT
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.judging import of_kind
from models.reading.standing import Answer, Overview, Term
from models.reading.standing.words import joined
from models.records.vocabularies import CONDITION_STATE, OUTCOME, WORDING

# How many of those who answered alike are named on the first page; the register names all.
_NAMES = 8


def conditions(telling: Telling) -> list[Block]:
    """The conditions that still bind or may come to, the next due first."""
    matter, most = telling.matter, telling.most(4)
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
    most = telling.most(6)
    written = of_kind(telling.matter, "gap")
    said: list[Content] = [
        (Run(clipped(each.statement or "", 200)), *telling.citing.numbers(each)) for each in written
    ]
    if not written:
        said.extend(clipped(words_, 160) for words_ in gaps(telling.overview))
    return closed(telling, _points(said[:most]), len(said) - most, phrases.NO_GAP)


def gaps(overview: Overview) -> list[str]:
    """The gaps of all applications in words, each once."""
    found = (gap.words for each in overview.standings.values() for gap in each.gaps)
    return list(dict.fromkeys(found))


def watch(telling: Telling) -> list[Block]:
    """What to expect: what would be seen if things moved, and the forecasts still open."""
    matter, citing, most = telling.matter, telling.citing, telling.most(5)
    said: list[Content] = [
        (Run(clipped(each.statement or "", 200)), *citing.numbers(each))
        for each in of_kind(matter, "indicator")
    ]
    for forecast in matter.forecasts.values():
        if forecast.resolution in (None, "open") and forecast.by_when is not None:
            said.append(
                (
                    Run(
                        phrases.expected(
                            clipped(forecast.statement or "", 160), forecast.by_when.said()
                        )
                    ),
                    *citing.numbers(forecast),
                )
            )
    return closed(telling, _points(said[:most]), len(said) - most, phrases.NOTHING_TO_WATCH)


def _points(said: Sequence[Content]) -> list[Block]:
    return [Prose(each, POINT, label="–", indent=8) for each in said]


def _few(names: list[str]) -> list[str]:
    if len(names) <= _NAMES:
        return names
    return [*names[: _NAMES - 1], phrases.more(len(names) - _NAMES + 1)]


def _due(term: Term) -> str:
    return "" if term.days is None else phrases.due(term.days)
