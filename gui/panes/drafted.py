"""Says that text typed before is not saved yet, and shows where.

It knows the places by their permanent names only, and edits nothing.
"""

from typing import Protocol

from gui.actions.sections import SECTIONS
from gui.forms.drafts import Drafts
from gui.translation import counted, tr
from gui.widgets.messages import MessageBar
from models.case import Case
from models.records import CATALOGUE

NEW = "new "
"""How the place of a record begins that does not exist yet: its kind follows, and its owner."""


class Showing(Protocol):
    """What is needed of the panes."""

    def show_section(self, code: str) -> None: ...
    def open_record(self, id: int) -> None: ...
    def show_new(self, kind: str) -> None: ...


def tell_drafts(case: Case, drafts: Drafts, *, panes: Showing, messages: MessageBar) -> None:
    """Offer to show the first place with text that is not saved, where it still can be."""
    places = [place for place in drafts.places() if _is_there(case, place)]
    if case.read_only or not places:
        return
    messages.ask(
        tr("{records} with text that you typed and that is not saved yet.").format(
            records=counted(len(places), "record", "records")
        ),
        offer=tr("Show"),
        do=lambda: _show(case, places[0], panes),
    )


def show_drafted(case: Case, drafts: Drafts, *, panes: Showing, messages: MessageBar) -> None:
    """Show the first place with text that is not saved; say so where each is deleted."""
    places = [place for place in drafts.places() if _is_there(case, place)]
    if places:
        _show(case, places[0], panes)
    else:
        messages.tell(tr("It belongs to a record that is deleted, and comes back with it."))


def _is_there(case: Case, place: str) -> bool:
    kind, uid = _read(place)
    if not uid:
        return kind in CATALOGUE
    id = case.find(uid)
    return id is not None and case.kind(id) in CATALOGUE and not case.is_gone(id)


def _show(case: Case, place: str, panes: Showing) -> None:
    kind, uid = _read(place)
    if not uid:
        panes.show_new(kind)
        return
    id = case.find(uid)
    if id is None:
        return
    entry = CATALOGUE[case.kind(id) or ""]
    if entry.owner is not None:
        # A child record is edited inside its owner.
        id = getattr(case.get(id), entry.owner.name)
    section = case.kind(id) or ""
    if section in SECTIONS:
        panes.show_section(section)
    panes.open_record(id)


def _read(place: str) -> tuple[str, str]:
    """The kind of a record that does not exist yet, and the uid of one that does."""
    if not place.startswith(NEW):
        return "", place
    kind, _, owner = place.removeprefix(NEW).partition(" of ")
    return kind, owner
