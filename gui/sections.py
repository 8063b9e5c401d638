"""The sections of a case file, in the groups and the order in which they are shown.

This is data: the sidebar shows it, the actions go by it, and the panes follow. To add one: a line
in `GROUPS`; a section with a `kind` needs nothing more.
"""

from dataclasses import dataclass

from models.records import CATALOGUE

DESK, TRASH, BRIEFINGS = "desk", "trash", "briefing"


@dataclass(frozen=True)
class Section:
    """One place to go to; `kind` is the kind of record that it lists, if it lists one."""

    code: str
    words: str
    icon: str
    kind: str = ""


def _listing(kind: str) -> Section:
    entry = CATALOGUE[kind]
    return Section(kind, entry.plural, entry.icon, kind)


_KINDS = (
    ("task", "briefing", "template"),
    (
        "application",
        "gate",
        "decision",
        "condition",
        "pool",
        "fulfilment",
        "inquiry",
        "response",
        "event",
        "concern",
    ),
    ("judgement", "forecast"),
    ("source",),
    ("company", "authority", "product"),
)
_LISTS = tuple(tuple(_listing(kind) for kind in kinds) for kinds in _KINDS)

GROUPS: tuple[tuple[Section, ...], ...] = (
    (Section(DESK, "Desk", "desk"), *_LISTS[0]),
    *_LISTS[1:],
    (Section(TRASH, "Trash", "trash"),),
)
SECTIONS = {section.code: section for group in GROUPS for section in group}

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
