"""Rules about judgements and forecasts: what is missing from them, and what has passed them by."""

from collections.abc import Iterator

from briefings.checking.finding import Fault, brief
from briefings.checking.subject import JUDGED, Subject
from briefings.phrases import phrases
from models.reading.figures import stale as outdated
from models.reading.figures import track
from models.records import Judgement
from models.records.vocabularies import LIKELIHOOD, bounds


def no_bottom_line(subject: Subject) -> Iterator[Fault]:
    """A briefing that says what is known, and not what the desk makes of it."""
    matter = subject.matter
    stated = any(
        each.kind == "bottom_line" and (each.statement or "").strip()
        for each in matter.judgements.values()
    )
    if matter.applications and not stated:
        title = brief(subject.dossier.title or "")
        yield Fault(subject.dossier.id, None, phrases.CHECK_NO_BOTTOM_LINE, title)


def confidence_reason(subject: Subject) -> Iterator[Fault]:
    """A judgement that does not say how sure the desk is, or not why (US ICD 203)."""
    for each in _judged(subject):
        if not each.confidence:
            yield _on(each, "confidence", phrases.CHECK_NO_CONFIDENCE)
        elif not (each.confidence_reason or "").strip():
            yield _on(each, "confidence_reason", phrases.CHECK_NO_REASON)


def judged_later(subject: Subject) -> Iterator[Fault]:
    """A judgement whose own day may lie after that of the briefing."""
    day = subject.matter.as_of
    for each in subject.matter.judgements.values():
        if each.as_of is not None and each.as_of.latest is not None and each.as_of.latest > day:
            said = phrases.CHECK_JUDGED_LATER
            yield Fault(each.id, "as_of", said, each.as_of.said())


def stale(subject: Subject) -> Iterator[Fault]:
    """A judgement, or a forecast of the desk's own, that newer evidence has passed by."""
    matter = subject.matter
    for each in outdated(matter):
        forecast = matter.forecasts.get(each.record)
        if each.behind is None or (forecast is not None and forecast.made_by != "us"):
            continue
        field = "as_of" if forecast is None else "made_on"
        made = each.made.said() if each.made is not None else ""
        yield Fault(each.record, field, phrases.check_stale(each.behind), made)


def forecast_past(subject: Subject) -> Iterator[Fault]:
    """An open forecast whose last day is over: it can be told by now whether it came true."""
    for each in track(subject.matter).open:
        if each.past and each.days is not None:
            when = each.by_when.said() if each.by_when is not None else ""
            yield Fault(each.forecast, "resolution", phrases.check_past(-each.days), when)


def outside_band(subject: Subject) -> Iterator[Fault]:
    """A number that lies outside the band of the word beside it (US ICD 203)."""
    for each in subject.matter.forecasts.values():
        if each.probability is None or each.likelihood is None or each.likelihood not in LIKELIHOOD:
            continue
        low, high = bounds(each.likelihood)
        if not low <= each.probability <= high:
            term = LIKELIHOOD.term(each.likelihood)
            said = phrases.check_outside_band(str(each.probability), term.words, term.help)
            yield Fault(each.id, "probability", said, str(each.probability))


def _judged(subject: Subject) -> Iterator[Judgement]:
    for each in subject.matter.judgements.values():
        if each.kind in JUDGED and (each.statement or "").strip():
            yield each


def _on(judgement: Judgement, field: str, sentence: str) -> Fault:
    return Fault(judgement.id, field, sentence, brief(judgement.statement or ""))
