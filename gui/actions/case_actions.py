"""What a user can do in an open case, each declared once; it goes by the sections there are.

This is data: `gui/panes/panes.py` and `gui/panes/recording.py` do it. To add one: a line below, and
its method under the protocol in `gui/actions/browsing.py`.
"""

from gui.actions.declaring import (
    EDIT,
    FILE,
    GO,
    NEW,
    Action,
    Situation,
    can_record,
    in_present,
    with_case,
)
from gui.actions.sections import BRIEFINGS, SECTIONS, Section, keys_of
from gui.translation import tr

UNRECORDED = frozenset({"briefing", "share"})
"""Kinds that nobody enters by hand."""

COMBINABLE = frozenset({"company", "authority", "product"})
"""Kinds of which two records can turn out to be one; said again, as the sections are."""

TIMED = frozenset({"application", "company"})
"""Kinds whose records have a timeline of their own."""

_FURTHER = {
    "desk": "overview start home today attention urgent",
    "trash": "deleted bin removed",
    "task": "to do due",
    "source": "evidence citations articles documents",
    "company": "firms organisations parties",
    "authority": "regulators agencies ministries",
    "timeline": "when happened order of time chronology dates history of the case",
    "matrices": "grid table cross answers gates conditions who answered what silent",
    "event": "happened",
    "gate": "approvals permissions",
    "briefing": "pdf reports exported",
    "share": "handed out given sent withheld",
    "template": "composed layouts parts",
}
"""What else somebody may call a section."""


def _kind_here(now: Situation) -> str:
    section = SECTIONS.get(now.place.section)
    return section.kind if section is not None and section.kind not in UNRECORDED else ""


def can_add_here(now: Situation) -> bool:
    """While a section is shown whose records can be entered."""
    return can_record(now) and bool(_kind_here(now))


def can_delete(now: Situation) -> bool:
    """While a record is shown that is not the case itself and not deleted already."""
    place = now.place
    return can_record(now) and bool(place.kind) and place.kind != "case" and not place.gone


def can_restore(now: Situation) -> bool:
    """While a deleted record is shown that no other stands for."""
    return can_record(now) and now.place.gone and not now.place.combined


def can_combine(now: Situation) -> bool:
    """While a record is shown that may be one with another."""
    return can_record(now) and now.place.kind in COMBINABLE and not now.place.gone


def can_separate(now: Situation) -> bool:
    """While a record is shown that was combined into another."""
    return can_record(now) and now.place.combined


def at_application(now: Situation) -> bool:
    """While an application is shown."""
    return in_present(now) and now.place.kind == "application" and not now.place.gone


def at_briefing(now: Situation) -> bool:
    """While a recorded briefing is shown."""
    return in_present(now) and now.place.kind == BRIEFINGS and not now.place.gone


def _called(kind: str) -> str:
    return tr("New {record}").format(record=tr(SECTIONS[kind].one).lower())


def _new_here(now: Situation) -> str:
    kind = _kind_here(now)
    return _called(kind) if kind else tr("New record")


def _new(section: Section) -> Action:
    kind = section.kind
    return Action(
        f"new_{kind}",
        f"New {section.one.lower()}",
        lambda do: do.recording.new_record(kind),
        icon=section.icon,
        enabled=can_record,
        menu=NEW,
        also=f"add create record {section.words.lower()}",
    )


def _go_to(section: Section) -> Action:
    keys = keys_of(section.code)
    return Action(
        f"go_{section.code}",
        f"Go to {section.words.lower()}",
        lambda do: do.browsing.show_section(section.code),
        icon=section.icon,
        shortcuts=(keys,) if keys else (),
        enabled=with_case,
        menu=GO,
        also=f"{section.one.lower()} show list section {_FURTHER.get(section.code, '')}".strip(),
    )


def has_timeline(now: Situation) -> bool:
    """While a record is shown that has a timeline of its own."""
    return now.place.kind in TIMED and not now.place.gone


def _timeline_here(now: Situation) -> str:
    kind = now.place.kind if has_timeline(now) else ""
    words = {"application": "Timeline of this application", "company": "Timeline of this company"}
    return tr(words.get(kind, "Timeline of this record"))


CASE_ACTIONS = (
    Action(
        "new_here",
        "New record",
        lambda do: do.recording.new_record(SECTIONS[do.browsing.place.section].kind),
        icon="add",
        shortcuts=("Ctrl+N",),
        enabled=can_add_here,
        menu=EDIT,
        also="add create",
        words=_new_here,
    ),
    Action(
        "delete_record",
        "Delete record",
        lambda do: do.recording.delete_record(),
        icon="delete",
        shortcuts=("Del",),
        enabled=can_delete,
        menu=EDIT,
        also="remove trash",
        local=True,
    ),
    Action(
        "restore_record",
        "Restore record",
        lambda do: do.recording.restore_record(),
        icon="restore",
        enabled=can_restore,
        menu=EDIT,
        also="undelete trash bring back",
    ),
    Action(
        "combine_record",
        "Combine with another…",
        lambda do: do.recording.combine_record(),
        icon="combine",
        enabled=can_combine,
        menu=EDIT,
        also="merge duplicate same join twice",
    ),
    Action(
        "separate_record",
        "Separate from what it was combined into",
        lambda do: do.recording.separate_record(),
        icon="unlink",
        enabled=can_separate,
        menu=EDIT,
        also="split two apart restore uncombine",
    ),
    Action(
        "find",
        "Find in list",
        lambda do: do.browsing.find(),
        icon="search",
        shortcuts=("Ctrl+F",),
        enabled=with_case,
        menu=EDIT,
        also="filter search",
    ),
    Action(
        "compose_application",
        "Briefing of this application",
        lambda do: do.browsing.compose_application(),
        icon="briefing",
        shortcuts=("Ctrl+Shift+B",),
        enabled=at_application,
        menu=FILE,
        also="pdf export print report",
    ),
    Action(
        "compose_case",
        "New briefing",
        lambda do: do.browsing.compose(),
        icon="briefing",
        shortcuts=("Ctrl+B",),
        enabled=in_present,
        menu=FILE,
        also="pdf export print report whole case composer",
    ),
    Action(
        "follow_briefing",
        "New briefing from this one",
        lambda do: do.browsing.follow_briefing(),
        icon="add",
        enabled=at_briefing,
        menu=FILE,
        also="next since last update",
    ),
    Action(
        "make_again",
        "Make this briefing again…",
        lambda do: do.browsing.make_again(),
        icon="refresh",
        enabled=at_briefing,
        menu=FILE,
        also="pdf export copy bytes",
    ),
    Action(
        "merge_copy",
        "Merge a copy…",
        lambda do: do.browsing.ask_merge(),
        icon="combine",
        enabled=can_record,
        menu=FILE,
        also="bring in take over colleague came back import unite",
    ),
    Action(
        "compare",
        "Compare…",
        lambda do: do.browsing.ask_compare(),
        icon="columns",
        enabled=in_present,
        menu=FILE,
        also="difference diff past earlier as it was another file",
    ),
    Action(
        "case_settings",
        "Case settings",
        lambda do: do.recording.show_case_settings(),
        icon="settings",
        enabled=with_case,
        menu=FILE,
        also="title handling desk contact disclaimer time zone",
    ),
    Action(
        "choose_logo",
        "Logo for briefings…",
        lambda do: do.recording.choose_logo(),
        icon="flag",
        enabled=can_record,
        menu=FILE,
        also="desk picture head letter png jpeg",
    ),
    Action(
        "remove_logo",
        "Briefings without a logo",
        lambda do: do.recording.remove_logo(),
        enabled=lambda now: can_record(now) and now.logo,
        menu=FILE,
        also="desk picture remove",
    ),
    Action(
        "show_history",
        "History of this record",
        lambda do: do.browsing.show_history(),
        icon="history",
        enabled=lambda now: bool(now.place.kind),
        menu=GO,
        also="changes versions who when edited undo",
    ),
    Action(
        "timeline_here",
        "Timeline of this record",
        lambda do: do.browsing.show_timeline(),
        icon="timeline",
        shortcuts=("Ctrl+Shift+T",),
        enabled=has_timeline,
        menu=GO,
        also="when happened order of time chronology dates",
        words=_timeline_here,
    ),
    Action(
        "back",
        "Back",
        lambda do: do.browsing.back(),
        icon="back",
        shortcuts=("Alt+Left",),
        enabled=lambda now: now.place.back,
        menu=GO,
    ),
    Action(
        "forward",
        "Forward",
        lambda do: do.browsing.forward(),
        icon="forward",
        shortcuts=("Alt+Right",),
        enabled=lambda now: now.place.forward,
        menu=GO,
    ),
    *(_new(one) for one in SECTIONS.values() if one.kind and one.kind not in UNRECORDED),
    *(_go_to(one) for one in SECTIONS.values()),
)
