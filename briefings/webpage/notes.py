"""A note as the page of a case shows it: bold, italic, addresses and lists; all else is text."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from briefings.twins.reading import linked
from briefings.webpage.subject import Subject
from models.records.kinds.formatting import Line, Span, formatted


def note(subject: Subject, text: str, attributes: str = "") -> str:
    """A note as HTML: inline where it is only lines, else paragraphs and lists one after another.

    `attributes` are put into the element around it.
    """
    lines = formatted(text)
    if not any(line.label for line in lines):
        said = "\n".join(_said(subject, line.spans) for line in lines)
        return f'<bdi class="prose"{attributes}>{said}</bdi>'
    told = []
    for listed, group in groupby(lines, lambda line: bool(line.label)):
        stretch = list(group)
        if listed:
            told.append("".join(_listed(subject, stretch)))
        elif words := "\n".join(_said(subject, line.spans) for line in stretch).strip("\n"):
            told.append(f"<p>{words}</p>")
    return f'<div class="prose" dir="auto"{attributes}>{"".join(told)}</div>'


def _listed(subject: Subject, lines: Sequence[Line]) -> Iterator[str]:
    """Entries of lists, each deeper one inside the one before it."""
    within: list[tuple[int, str]] = []
    for line in lines:
        tag = "ol" if line.numbered else "ul"
        while within and within[-1][0] > line.level:
            yield f"</li></{within.pop()[1]}>"
        if within and within[-1] == (line.level, tag):
            yield "</li>"
        else:
            if within and within[-1][0] == line.level:
                yield f"</li></{within.pop()[1]}>"
            within.append((line.level, tag))
            yield f"<{tag}>"
        place = f' value="{int(line.label[:-1])}"' if line.numbered else ""
        yield f"<li{place}>{_said(subject, line.spans)}"
    while within:
        yield f"</li></{within.pop()[1]}>"


def _said(subject: Subject, spans: Sequence[Span]) -> str:
    return "".join(_span(subject, span) for span in spans)


def _span(subject: Subject, span: Span) -> str:
    said = subject.text(span.text)
    if span.link and linked(span.text):
        said = f'<a rel="noreferrer noopener" href="{escape(span.text)}">{said}</a>'
    if span.italic:
        said = f"<em>{said}</em>"
    return f"<strong>{said}</strong>" if span.bold else said
