"""The sections of a case file, in the groups and the order in which they are shown.

This is data: the sidebar shows it, the actions go by it, and the panes follow. The window stands
before the records are loaded, so their names are said here again; a test compares them with the
catalogue. To add one: a line in `GROUPS`; a section with a `kind` needs nothing more.
"""

from dataclasses import dataclass

DESK, TRASH, BRIEFINGS = "desk", "trash", "briefing"
TIMELINE, MATRICES = "timeline", "matrices"
"""Places that show records in another order than a list: by time, and across one another."""
COMPOSER = "composer"
"""Where briefings are composed: a place of its own inside their section."""
MERGING = "merging"
"""Where another copy is looked at and merged: a place of its own beside the desk."""

CHANGED = "changed"
"""Where what changed is listed: a place of its own beside the desk."""

VIEW = "view:"
"""What the place of a saved view begins with, before the uid of the view."""


def listed(section: str) -> str:
    """The section in the sidebar that a place belongs to."""
    return {COMPOSER: BRIEFINGS, MERGING: DESK, CHANGED: DESK}.get(section, section)


@dataclass(frozen=True)
class Section:
    """One place to go to; `kind` is the kind of record that it lists, if it lists one.

    `one` is what a single record of that kind is called.
    """

    code: str
    words: str
    icon: str
    one: str = ""

    @property
    def kind(self) -> str:
        return self.code if self.one else ""


GROUPS: tuple[tuple[Section, ...], ...] = (
    (
        Section(DESK, "Desk", "desk"),
        Section(TIMELINE, "Timeline", "timeline"),
        Section(MATRICES, "Matrices", "matrix"),
        Section("task", "Tasks", "task", "Task"),
        Section(BRIEFINGS, "Briefings", "briefing", "Briefing"),
        Section("share", "Shared copies", "people", "Shared copy"),
        Section("template", "Templates", "template", "Briefing template"),
    ),
    (
        Section("application", "Applications", "application", "Application"),
        Section("gate", "Gates", "gate", "Gate"),
        Section("decision", "Decisions", "decision", "Decision"),
        Section("condition", "Conditions", "condition", "Condition"),
        Section("pool", "Pools", "pool", "Pool"),
        Section("fulfilment", "Fulfilments", "fulfilment", "Fulfilment"),
        Section("inquiry", "Inquiries", "inquiry", "Inquiry"),
        Section("response", "Responses", "response", "Response"),
        Section("event", "Events", "event", "Event"),
        Section("concern", "Concerns", "concern", "Concern"),
    ),
    (
        Section("judgement", "Judgements", "judgement", "Judgement"),
        Section("forecast", "Forecasts", "forecast", "Forecast"),
    ),
    (Section("source", "Sources", "source", "Source"),),
    (
        Section("company", "Companies", "company", "Company"),
        Section("authority", "Authorities", "authority", "Authority"),
        Section("product", "Products", "product", "Product"),
        Section("clause", "Standard wordings", "condition", "Standard wording"),
    ),
    (Section(TRASH, "Trash", "trash"),),
)
SECTIONS = {section.code: section for group in GROUPS for section in group}

UNLISTED = frozenset({DESK, TIMELINE, MATRICES, COMPOSER, MERGING, CHANGED})
"""The places that are no list: a record opens beside the whole of them."""

QUICK = (
    DESK,
    "application",
    "gate",
    "decision",
    "condition",
    "inquiry",
    "response",
    "source",
    "company",
)
"""The sections that Ctrl+1 to Ctrl+9 go to."""


def keys_of(code: str) -> str:
    """The keys that go to a section, or nothing for one that has none."""
    return f"Ctrl+{QUICK.index(code) + 1}" if code in QUICK else ""
