"""One record on the page: name, standing, fields, ways, evidence, history."""

from collections.abc import Iterator

from briefings.phrases import phrases
from briefings.twins.drawing import mark
from briefings.webpage.evidence import marks, notes
from briefings.webpage.fields import fields
from briefings.webpage.history import history
from briefings.webpage.standing import standing
from briefings.webpage.subject import Subject
from briefings.webpage.ways import inside, ways, with_inside
from models.records import Application, Decision, Record, Source
from models.records.kinds.instants import moment


def article(subject: Subject, record: Record) -> Iterator[str]:
    """Everything of one record, under a heading that links lead to."""
    yield f'<article id="{subject.place(record.id)}"><h3>{name(subject, record)}'
    yield f"{marks(subject, record, None)}</h3>"
    for each in subject.whole.deletions.get(record.id, ()):
        who = each.author or phrases.WEB_NAME_WITHHELD
        said = phrases.web_deleted_elsewhere(who, moment(each.made) if each.made else "")
        yield f'<p class="caution">◆ {subject.text(said)}</p>'
    if isinstance(record, Application):
        yield from standing(subject, record.id)
    yield from body(subject, record)
    yield "</article>"


def body(subject: Subject, record: Record) -> Iterator[str]:
    """What a record says, with everything that hangs together with it."""
    yield fields(subject, record)
    yield ways(subject, record)
    yield from inside(subject, record)
    if isinstance(record, Source):
        yield from _resting(subject, record)
    yield from notes(subject, with_inside(subject, record))
    if "history" not in subject.order.without:
        yield history(subject, record)


def name(subject: Subject, record: Record) -> str:
    """What a record is called, a decision with the mark of its stage."""
    sign = ""
    if isinstance(record, Decision):
        sign = mark(record.stage or "unknown", record.basis or "")
    return f"{sign}<bdi>{subject.label(record.id)}</bdi>"


def _resting(subject: Subject, source: Source) -> Iterator[str]:
    """What rests on a source, by record, with the notes that say so."""
    found: dict[int, dict[int, int]] = {}
    for each in subject.whole.resting.get(source.id, ()):
        number = subject.numbers.get(each.citation.id)
        if each.citation.about is not None and number is not None:
            found.setdefault(each.citation.about, {}).setdefault(number, each.citation.id)
    if not found:
        return
    yield f'<h4>{phrases.WEB_RESTS_ON_IT}</h4><ul class="resting">'
    for record, citations in found.items():
        numbers = ", ".join(
            f'<a href="#{subject.place(id)}" aria-label="{phrases.NOTE_NUMBER} {number}">'
            f"{number}</a>"
            for number, id in sorted(citations.items())
        )
        yield f'<li>{subject.link(record)} <span class="numbers">{numbers}</span></li>'
    yield "</ul>"
