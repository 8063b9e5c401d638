"""The two drawings of a page, as the briefing has them, and the table that tells a timeline too."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from html import escape
from typing import Final

from briefings.blocks import Block
from briefings.charts import Chart, Text
from briefings.citing import Citing
from briefings.drawing import Drawing
from briefings.order import Order
from briefings.parts.gates import drawn as ladder
from briefings.parts.timing import timeline as happened
from briefings.phrases import phrases
from briefings.style import Sheet
from briefings.telling import Headline, Telling
from briefings.text import Prose
from briefings.twins.drawing import drawing
from briefings.webpage.subject import Subject
from models.records import CATALOGUE, Fact, Record
from models.records.kinds import Date, When

# As wide as a column of the page in points, and so high that a drawing is never divided.
_SHEET: Final = Sheet("web page", 545.0, 3000.0, side=20.0, top=0.0, bottom=0.0)
_LEARNED: Final = "learned"


def gates(subject: Subject) -> str:
    """The applications by the gates that they must pass; '' where few of them share any."""
    blocks = ladder(_telling(subject))
    said = [words for each in blocks if isinstance(each, Prose) for words in each.content]
    caption = "".join(each if isinstance(each, str) else each.text for each in said)
    return _drawn(subject, blocks, phrases.WEB_LADDER_DRAWN, caption)


def timeline(subject: Subject) -> Iterator[str]:
    """What happened and is due when: drawn, and every date of the case in a table."""
    dated = sorted(_dated(subject), key=lambda row: (_day(row[2]), row[2].edtf, row[1].id))
    if not dated:
        yield f'<p class="quiet">{phrases.WEB_NO_DATES}</p>'
        return
    yield _drawn(subject, happened(_telling(subject)), phrases.WEB_TIMELINE_DRAWN)
    heads = "".join(
        f'<th scope="col">{subject.text(each)}</th>' for each in phrases.WEB_DATE_COLUMNS
    )
    yield f'<div class="table"><table class="dates"><thead><tr>{heads}</tr></thead><tbody>'
    for fact, record, when in dated:
        kind = f"{CATALOGUE[record.code].label}{phrases.COLON}{fact.label}"
        said = f'<span title="{escape(when.edtf)}">{subject.text(when.said())}</span>'
        yield (
            f"<tr><td>{said}</td> <td>{subject.text(kind)}</td> "
            f"<td>{subject.link(record.id)}</td></tr>"
        )
    yield "</tbody></table></div>"


def _dated(subject: Subject) -> Iterator[tuple[Fact, Record, When]]:
    """Every date of every record but that on which the desk learned of it."""
    for entry in subject.sections:
        if entry.group == "desk":
            continue
        facts = [
            fact
            for fact in entry.facts.values()
            if isinstance(fact.kind, Date) and fact.code != _LEARNED
        ]
        for record in subject.records(entry.code) if facts else ():
            for fact in facts:
                when = getattr(record, fact.name)
                if when is not None:
                    yield fact, record, when


def _day(when: When) -> date:
    return when.earliest or when.latest or date.max


def _telling(subject: Subject) -> Telling:
    return Telling(
        order=Order(subject.order.as_of, language=subject.order.language),
        matter=subject.matter,
        overview=subject.overview,
        dossier=subject.dossier,
        citing=Citing(subject.matter),
        sheet=_SHEET,
        title=subject.case.title,
        over=Headline("", None, ""),
    )


def _drawn(subject: Subject, blocks: Sequence[Block], words: str, caption: str = "") -> str:
    charts = (_unnumbered(each.chart) for each in blocks if isinstance(each, Drawing))
    shown = "".join(drawing(each, words) for each in charts)
    if not shown:
        return ""
    said = f"<figcaption>{subject.text(caption)}</figcaption>" if caption else ""
    return f'<figure><div class="drawn">{shown}</div>{said}</figure>'


def _unnumbered(chart: Chart) -> Chart:
    """A chart without the numbers of notes: here each value has its sources beside it."""
    kept = tuple(each for each in chart.shapes if not (isinstance(each, Text) and each.link))
    return replace(chart, shapes=kept, noted=())
