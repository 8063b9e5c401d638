"""What a record comes to in a few words, and what it is called where many kinds stand in a list."""

from typing import Final

from briefings.naming import NAME, clipped, short, titled, words
from briefings.phrases import phrases
from briefings.telling import Telling
from briefings.text import Run
from models.reading.standing import Matter
from models.reading.standing.words import nobody, on_basis, opened, stage
from models.records import (
    Concern,
    Condition,
    Decision,
    Event,
    Forecast,
    Fulfilment,
    Inquiry,
    Judgement,
    Pool,
    Record,
    Response,
)
from models.records.vocabularies import JUDGEMENT_KIND

_TEXT: Final = 260
_STOPS: Final = ".。"


def gist(telling: Telling, matter: Matter, id: int) -> tuple[Run, ...]:
    """What a record says that matters, by its kind; nothing for one that the matter has not."""
    record = next((each[id] for each in matter.by_kind.values() if id in each), None)
    if record is None:
        return ()
    said = [clipped(each, _TEXT).rstrip(_STOPS) for each in _said(matter, record) if each]
    # What somebody answered, and then the words of the answer.
    parted = phrases.COLON if isinstance(record, Response) else phrases.COMMA
    return (Run(parted.join(said)),) if said else ()


def subject(telling: Telling, id: int, otherwise: str) -> str:
    """What a record is called in a list of many kinds; `otherwise` for one that is not known."""
    source = telling.matter.sources.get(id)
    if source is not None:
        return clipped(telling.citing.title(source), NAME)
    matters = [telling.matter] + ([telling.earlier.matter] if telling.earlier else [])
    for matter in matters:
        record = next((each[id] for each in matter.by_kind.values() if id in each), None)
        if record is not None:
            return _called(matter, record) or clipped(otherwise, NAME)
    return clipped(otherwise, NAME)


def _called(matter: Matter, record: Record) -> str:
    match record:
        case Decision():
            whom = short(matter, record.authority) or nobody()
            gate = titled(matter, record.gate)
            return phrases.position_at(gate, whom) if gate else opened(whom)
        case Response():
            return phrases.answer_of(short(matter, record.respondent) or phrases.NOT_STATED)
        case Inquiry():
            return phrases.question_to(short(matter, record.asked_of) or phrases.NOT_STATED)
        case Judgement():
            kind = opened(JUDGEMENT_KIND.words(record.kind)) if record.kind else record.label
            return f"{kind}{phrases.COLON}{clipped(record.statement or '', NAME)}"
        case Forecast():
            return clipped(record.statement or phrases.WITHOUT_STATEMENT, NAME)
        case Fulfilment():
            return titled(matter, record.application)
    return titled(matter, record.id)


def _said(matter: Matter, record: Record) -> list[str]:
    def of(*codes: str) -> list[str]:
        return [words(matter, record, code) for code in codes]

    match record:
        case Decision():
            return [stage(record.stage), on_basis(record.basis), *of("date")]
        case Condition():
            return [*of("state", "wording"), *of("due")]
        case Response():
            return of("outcome", "text")
        case Inquiry():
            return of("question", "due")
        case Fulfilment():
            return of("step", "quantity", "date")
        case Pool():
            return of("quantity", "share")
        case Judgement():
            return of("statement", "likelihood")
        case Forecast():
            return of("statement", "by_when", "resolution")
        case Concern():
            return of("state", "established")
        case Event():
            return of("date", "place", "description")
    return [titled(matter, record.id)]
