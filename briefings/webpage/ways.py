"""How a record hangs together with others: what it leads to, what leads to it, what it holds."""

from collections.abc import Iterator

from briefings.phrases import phrases
from briefings.webpage.evidence import marks
from briefings.webpage.fields import inline
from briefings.webpage.files import file
from briefings.webpage.subject import Subject
from models.records import CATALOGUE, Attachment, Link, Record, entry
from models.records.vocabularies import GATE_ROLE


def ways(subject: Subject, record: Record) -> str:
    """Its relations and every record that names it, each under the words of the catalogue."""
    grouped: dict[str, list[str]] = {}
    for heading, said in (*_from(subject, record), *_towards(subject, record)):
        grouped.setdefault(heading, []).append(said)
    rows = "".join(
        f"<div><dt>{subject.text(heading)}</dt>"
        f'<dd><ul class="ways">{"".join(f"<li>{said}</li>" for said in several)}</ul></dd></div>'
        for heading, several in grouped.items()
    )
    return f'<dl class="fields">{rows}</dl>' if rows else ""


def inside(subject: Subject, record: Record) -> Iterator[str]:
    """The records inside it, by kind."""
    kinds: dict[str, list[Record]] = {}
    for child in subject.whole.inside.get(record.id, ()):
        kinds.setdefault(child.code, []).append(child)
    for kind, several in kinds.items():
        yield f'<h4>{subject.text(CATALOGUE[kind].plural)}</h4><ul class="inside">'
        for child in several:
            yield f'<li id="{subject.place(child.id)}">{inline(subject, child)}'
            yield marks(subject, child, None)
            if isinstance(child, Attachment):
                yield from file(subject.case, child, subject.files.get(child.id))
            yield from inside(subject, child)
            yield "</li>"
        yield "</ul>"


def with_inside(subject: Subject, record: Record) -> list[Record]:
    """A record with everything inside it, in the order of the page."""
    found = [record]
    for child in subject.whole.inside.get(record.id, ()):
        found += with_inside(subject, child)
    return found


def _from(subject: Subject, record: Record) -> Iterator[tuple[str, str]]:
    manys = entry(record).manys
    for link in subject.whole.links_of.get(record.id, ()):
        code = _relation(link)
        heading = manys[code].label if code in manys else code
        yield heading, f"{subject.link(link.target)}{_role(subject, link)}"


def _towards(subject: Subject, record: Record) -> Iterator[tuple[str, str]]:
    """What leads to it, but for what is left out of the page."""
    for link in subject.whole.links_to.get(record.id, ()):
        if link.owner not in subject.placed:
            continue
        kind, code = (link.relation or "").partition(".")[0], _relation(link)
        described = CATALOGUE.get(kind)
        many = described.manys.get(code) if described is not None else None
        heading = many.inverse if many is not None else code
        yield heading, f"{subject.link(link.owner)}{_role(subject, link)}"
    for other, fact in subject.whole.references.get(record.id, ()):
        if other.id not in subject.placed:
            continue
        described = entry(other)
        heading = fact.inverse or f"{described.plural}{phrases.COLON}{fact.label}"
        yield heading, subject.link(other.id)


def _relation(link: Link) -> str:
    return (link.relation or "").partition(".")[2]


def _role(subject: Subject, link: Link) -> str:
    if not link.role:
        return ""
    return f' <span class="quiet">{subject.text(GATE_ROLE.words(link.role))}</span>'
