"""The editor of a reference: searches while somebody types, and can make what is not there yet."""

from collections.abc import Collection, Sequence
from typing import Any

from gui.forms.editors.base import Context, NewRecord
from gui.forms.editors.picker import Offer, Picker
from gui.translation import tr
from models.errors import NotUnderstood
from models.records import CATALOGUE, Entry, Fact
from models.records.kinds import Reference

_MOST = 30
_CUT = 40
"""So many characters of a name are shown in a row for certain."""


def found(context: Context, kinds: tuple[str, ...], typed: str) -> list[Offer]:
    """Records of these kinds that a text finds, then one row for each kind to make."""
    case, text = context.case, typed.strip()
    offers = [
        _offer(id, name, kind, among=kinds)
        for id, kind, name in case.named_like(kinds, text, limit=_MOST)
    ]
    return offers + [_new(entry, text) for entry in makeable(kinds) if text]


def makeable(kinds: tuple[str, ...]) -> list[Entry]:
    """The kinds among these that have a section of their own and a name to be made by."""
    return [CATALOGUE[kind] for kind in kinds if CATALOGUE[kind].naming and CATALOGUE[kind].group]


class ReferenceEditor(Picker):
    """Picks one record of the kinds that the field allows; the last rows make a new one.

    Where it is not `making`, only what is there can be picked; `without` some of that.
    """

    def __init__(
        self,
        fact: Fact,
        context: Context,
        *,
        kinds: tuple[str, ...] = (),
        making: bool = True,
        without: Collection[int] = (),
    ) -> None:
        allowed = kinds or (fact.kind.kinds if isinstance(fact.kind, Reference) else ())
        super().__init__(fact, context, offers=self._search_case)
        self._kinds = allowed
        self._making = making
        self._without = without
        self.line.setPlaceholderText(tr("Type to search"))

    def show_offer(self, value: Any) -> Offer | None:
        """Nothing more than its name."""
        return None

    def read(self, text: str) -> Any:
        """No text is a record. Raises NotUnderstood."""
        raise NotUnderstood(
            tr("Choose a record from the list, or make a new one with its last row and Enter.")
        )

    def _search_case(self, typed: str) -> Sequence[Offer]:
        offers = found(self.context, self._kinds, typed)
        return [
            each
            for each in offers
            if each.value not in self._without and (self._making or not each.made)
        ]


def _offer(id: int, name: str, kind: str, *, among: tuple[str, ...]) -> Offer:
    # Its kind helps where it could be another; a long name, which its row may cut, in full.
    said = [tr(CATALOGUE[kind].label)] if len(among) != 1 else []
    said += [name] if len(name) > _CUT else []
    return Offer(id, name, ": ".join(said), CATALOGUE[kind].icon)


def _new(entry: Entry, name: str) -> Offer:
    words = tr("Create {kind} “{name}”").format(kind=tr(entry.label).lower(), name=name)
    return Offer(NewRecord(entry.code, name), words, icon="add", made=True)
