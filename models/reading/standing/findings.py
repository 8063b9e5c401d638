"""What is found about a standing, as plain values: contradictions, gaps, the evidence's weight."""

from dataclasses import dataclass

from models.reading.standing.parts import Backing
from models.records.kinds import When


@dataclass(frozen=True)
class Contradiction:
    """Statements that can't both stand, or a doubt about whom they speak of.

    `kind` is ``stages``, ``denied``, ``identity``, ``conflict``, ``kept``, ``disputed`` or
    ``withdrawn``; `field` is the permanent code where it is about one field. `unnamed` are its
    words without the names of colleagues, where it has any.
    """

    kind: str
    records: tuple[int, ...]
    words: str
    field: str | None = None
    unnamed: str = ""

    @property
    def outside(self) -> str:
        """Its words for readers outside the desk, to whom no colleague is named."""
        return self.unnamed or self.words


@dataclass(frozen=True)
class Gap:
    """Something that matters and that nobody states; `field` is a permanent code, if it is one.

    `kind` is ``field``, ``approver``, ``role``, ``decision``, ``official``, ``terms``, ``split``,
    ``applications`` or ``ladder``; ``role`` says that somebody of no stated role decided.
    """

    kind: str
    record: int
    words: str
    field: str | None = None


@dataclass(frozen=True)
class Claim:
    """One statement that the standing rests on, with what stands behind it."""

    record: int
    field: str | None
    words: str
    backing: Backing


@dataclass(frozen=True)
class Drift:
    """A place where words changed on their way: how one source describes or quotes the next."""

    relay: int
    source: int
    relayed: int
    described: str
    passage: str
    words: str


@dataclass(frozen=True)
class Weight:
    """How thin the evidence is.

    `kinds` counts the sources by kind, in the vocabulary's order, relayed ones included, and last
    those of a kind not stated under an empty one; `words` say it ("1 article, 1 agency report,
    unnamed people"). `origins` are the independent ones of all claims; `newest` is the newest date
    of a cited source that may be named, `days` the days since.
    """

    claims: tuple[Claim, ...]
    sources: tuple[int, ...]
    kinds: tuple[tuple[str, int], ...]
    origins: tuple[int, ...]
    drifts: tuple[Drift, ...]
    newest: When | None
    days: int | None
    words: str

    @property
    def single_origin(self) -> tuple[Claim, ...]:
        """Claims that one known origin carries alone."""
        return tuple(each for each in self.claims if len(each.backing.origins) == 1)

    @property
    def origin_unknown(self) -> tuple[Claim, ...]:
        """Claims that are cited and of which no origin is known."""
        return tuple(
            each for each in self.claims if each.backing.sourced and not each.backing.origins
        )

    @property
    def unsourced(self) -> tuple[Claim, ...]:
        """Claims that nothing supports."""
        return tuple(each for each in self.claims if not each.backing.sourced)
