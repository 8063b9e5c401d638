"""Where an application stands: its gates in their order with every position, and what follows.

It computes nothing; the words are those of the standing and of the briefings.
"""

from collections.abc import Iterator

from briefings.naming import doubt_words
from briefings.parts.gates import positions, reading
from briefings.phrases import phrases
from briefings.twins.drawing import mark
from briefings.webpage.subject import Subject
from models.reading.standing import Position, Rung, Standing
from models.reading.standing.words import stage
from models.records.kinds import country_name


def standing(subject: Subject, application: int) -> Iterator[str]:
    """The ladder of gates, and what is owed, required, contradicted and not known."""
    found = subject.overview.standings.get(application)
    if found is None:
        return
    yield f'<p class="lead">{subject.text(found.summary)}</p>'
    if found.ladder:
        rungs = "".join(_rung(subject, each) for each in found.ladder)
        yield f'<ol class="ladder" aria-label="{phrases.POSITIONS}">{rungs}</ol>'
    yield from _following(subject, found)


def _following(subject: Subject, found: Standing) -> Iterator[str]:
    answers = [subject.text(each.words) for each in found.answers]
    terms = [subject.link(each.condition) for each in found.terms if each.open]
    against = [subject.text(each.outside) for each in found.contradictions]
    # A field of its own that is not stated is said among its fields.
    gaps = [
        subject.text(each.words)
        for each in found.gaps
        if each.kind != "field" or each.record != found.application
    ]
    for heading, items in (
        (phrases.ANSWERS, answers),
        (phrases.WEB_OPEN_CONDITIONS, terms),
        (phrases.DIFFERENCES, against),
        (phrases.WEB_NOT_KNOWN, gaps),
    ):
        if items:
            listed = "".join(f"<li>{each}</li>" for each in dict.fromkeys(items))
            yield f"<h4>{heading}</h4><ul>{listed}</ul>"


def _rung(subject: Subject, rung: Rung) -> str:
    place = ""
    if rung.jurisdiction:
        place = f' <span class="quiet">{subject.text(country_name(rung.jurisdiction))}</span>'
    head = f"<h4>{subject.link(rung.gate)}{place}</h4>"
    told = "".join(_position(subject, each) for each in positions(rung)) or _nobody(subject, rung)
    blocks = f'<p class="blocks">{phrases.BLOCKS}</p>' if rung.blocks else ""
    classes = ' class="blocking"' if rung.blocks else ""
    return f"<li{classes}>{head}{told}{blocks}</li>"


def _position(subject: Subject, position: Position) -> str:
    told = reading(subject.matter, position)
    words = doubt_words(subject.matter.doubted.get(position.decision, ()))
    doubt = f' <strong class="caution">◆ {words}</strong>' if words else ""
    parts = filter(None, (told.basis_words, told.when, told.who))
    detail = " · ".join(map(subject.text, parts))
    name = subject.link(position.decision, f"<b>{subject.text(told.words)}</b>")
    return (
        f'<p class="position">{mark(told.stage, told.basis)}{name}{doubt}'
        f'<span class="quiet">{detail}</span></p>'
    )


def _nobody(subject: Subject, rung: Rung) -> str:
    deciding = [subject.link(id) for id, role in rung.roles if role == "approver"]
    who = phrases.LIST_COMMA.join(deciding) or phrases.NO_DECIDER
    return (
        f'<p class="position">{mark("unknown", "reported")}<b>{subject.text(stage(None))}</b>'
        f'<span class="quiet">{who}</span></p>'
    )
