"""Where statements come from: chains of sources, and how many origins are independent.

Chains that end in the same origin count once; a chain whose end is not stated counts as none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.records import Citation, Relay, Source
from models.records.vocabularies import grade


@dataclass(frozen=True)
class Chain:
    """The sources that words passed through, the nearest first; `origin` is None if not stated."""

    sources: tuple[int, ...]
    origin: int | None


@dataclass(frozen=True)
class Cited:
    """A citation with its source, chain and grade such as ``B2``; parts not rated are ``–``."""

    citation: Citation
    source: Source | None
    chain: Chain
    grade: str


def chain(citation: Citation, relays: Mapping[int, Relay]) -> Chain:
    """The chain of a citation. Where the way is not stated, so is the origin.

    The origin is the end of a known path: the source itself where it speaks for itself.
    """
    if citation.source is None:
        return Chain((), None)
    path = citation.through
    passed = [citation.source]
    for relay in path.relays if path else ():
        step = relays.get(relay)
        if step is None or step.relayed is None:
            return Chain(tuple(passed), None)
        passed.append(step.relayed)
    known = path is not None and path.known
    return Chain(tuple(passed), passed[-1] if known else None)


def origins(chains: Iterable[Chain]) -> frozenset[int]:
    """The independent origins among chains."""
    return frozenset(each.origin for each in chains if each.origin is not None)


def cited(citation: Citation, sources: Mapping[int, Source], relays: Mapping[int, Relay]) -> Cited:
    """A citation with what its grade and chain say."""
    source = sources.get(citation.source) if citation.source else None
    reliability = source.reliability if source else None
    return Cited(
        citation=citation,
        source=source,
        chain=chain(citation, relays),
        grade=grade(reliability, citation.credibility),
    )
