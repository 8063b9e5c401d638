"""What is known: every kind of record, in the order in which the catalogue lists them."""

from models.records.application import Application
from models.records.authority import Authority
from models.records.briefing import Briefing
from models.records.citation import Citation
from models.records.clause import Clause
from models.records.company import Company
from models.records.concern import Concern
from models.records.condition import Condition, Wording
from models.records.decision import Decision
from models.records.dossier import Dossier
from models.records.event import Event
from models.records.fields import LIFE, Entry, Fact, Main, Many, Record, described
from models.records.forecast import Forecast
from models.records.fulfilment import Fulfilment
from models.records.gate import Gate
from models.records.inquiry import ClockStop, Inquiry
from models.records.judgement import Judgement
from models.records.kinds import Reference
from models.records.pool import Pool
from models.records.product import Classification, Performance, Product
from models.records.response import Response
from models.records.set_aside import SetAside
from models.records.share import Share
from models.records.shared import Attachment, Link, OtherName, Tag
from models.records.source import Relay, Source
from models.records.task import Task
from models.records.template import Template, TemplatePart
from models.records.view import View

CATALOGUE: dict[str, Entry] = {
    entry.code: entry
    for entry in map(
        described,
        (
            Dossier,
            Task,
            Briefing,
            Share,
            Template,
            View,
            Application,
            Gate,
            Decision,
            Condition,
            Pool,
            Fulfilment,
            Inquiry,
            Response,
            Event,
            Concern,
            Judgement,
            Forecast,
            Source,
            Citation,
            Company,
            Authority,
            Product,
            Clause,
            OtherName,
            Classification,
            Performance,
            Wording,
            ClockStop,
            Relay,
            TemplatePart,
            Tag,
            Attachment,
            SetAside,
            Link,
        ),
    )
}
"""Every kind of record by its permanent code."""


def entry(kind: str | type[Record] | Record) -> Entry:
    """The catalogue's entry of a record, a record class or a permanent code."""
    return CATALOGUE[kind if isinstance(kind, str) else kind.code]


def relations_to(code: str) -> list[tuple[Entry, Many]]:
    """The relations whose far end may be a record of this kind."""
    return [
        (each, many)
        for each in CATALOGUE.values()
        for many in each.manys.values()
        if not many.to or code in many.to
    ]


def references_to(code: str) -> list[tuple[Entry, Fact]]:
    """The reference fields that may hold a record of this kind, child records' owners too."""
    return [
        (each, fact)
        for each in CATALOGUE.values()
        for fact in each.references()
        if isinstance(fact.kind, Reference) and (not fact.kind.kinds or code in fact.kind.kinds)
    ]


__all__ = [
    "CATALOGUE",
    "LIFE",
    "Application",
    "Attachment",
    "Authority",
    "Briefing",
    "Citation",
    "Classification",
    "Clause",
    "ClockStop",
    "Company",
    "Concern",
    "Condition",
    "Decision",
    "Dossier",
    "Entry",
    "Event",
    "Fact",
    "Forecast",
    "Fulfilment",
    "Gate",
    "Inquiry",
    "Judgement",
    "Link",
    "Main",
    "Many",
    "OtherName",
    "Performance",
    "Pool",
    "Product",
    "Record",
    "Relay",
    "Response",
    "SetAside",
    "Share",
    "Source",
    "Tag",
    "Task",
    "Template",
    "TemplatePart",
    "View",
    "Wording",
    "described",
    "entry",
    "references_to",
    "relations_to",
]
