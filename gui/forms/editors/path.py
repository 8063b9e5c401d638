"""The editor of the way by which words came: the chains that the cited source is known to relay."""

from collections.abc import Sequence
from typing import Any

from gui.forms.editors.base import Context
from gui.forms.editors.choices import narrowed
from gui.forms.editors.picker import Offer, Picker
from gui.translation import tr
from models.case import Case
from models.records import Fact, Relay
from models.records.kinds import Path

_DEEPEST, _MOST = 6, 60


def chains(case: Case, source: int) -> list[tuple[Relay, ...]]:
    """Every chain of relays that begins at a source, the shorter first.

    The number of queries is that of the longest chain, at most six; no chain passes a source twice.
    """
    done: list[tuple[Relay, ...]] = []
    ends: list[tuple[Relay, ...]] = [()]
    for _ in range(_DEEPEST):
        tips = {_tip(chain, source) for chain in ends}
        steps: dict[int, list[Relay]] = {}
        for relay in case.referring(Relay, "source", tips):
            if relay.relayed is not None:
                steps.setdefault(relay.source, []).append(relay)
        ends = [
            (*chain, step)
            for chain in ends
            for step in steps.get(_tip(chain, source), ())
            if step.relayed != source and all(step.relayed != each.relayed for each in chain)
        ]
        done += ends
        if not ends or len(done) > _MOST:
            break
    return done[:_MOST]


class PathEditor(Picker):
    """Offers the source itself, each chain from it, and that the origin is not stated."""

    def __init__(self, fact: Fact, context: Context) -> None:
        super().__init__(fact, context, offers=self._offers_of_source)
        self._known: tuple[int | None, list[Offer]] | None = None

    def open(self) -> None:
        """Always show every way."""
        self._fill("")

    def _offers_of_source(self, typed: str) -> Sequence[Offer]:
        source = self.context.stated("source")
        if self._known is None or self._known[0] != source:
            self._known = (source, self._ways(source))
        return narrowed(self._known[1], typed)

    def _ways(self, source: Any) -> list[Offer]:
        case = self.context.case
        offers = [Offer(Path(), tr("The source itself"), "It speaks for itself.")]
        if isinstance(source, int):
            found = chains(case, source)
            names = case.labels({step.relayed for chain in found for step in chain})
            for chain in found:
                relays = tuple(step.id for step in chain)
                words = " ← ".join(names.get(step.relayed, "?") for step in chain)
                offers.append(Offer(Path(relays), words, "The last of these is the origin."))
                unknown = tr("{chain}, its origin not stated").format(chain=words)
                offers.append(Offer(Path(relays, known=False), unknown))
        offers.append(
            Offer(
                Path(known=False),
                tr("Origin not stated"),
                "The source does not say where it has this from; counts as no origin.",
            )
        )
        return offers


def _tip(chain: tuple[Relay, ...], source: int) -> int:
    return int(chain[-1].relayed) if chain else source
