"""How long work on many records says how far it is, and can be stopped on the way."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias, TypeVar

T = TypeVar("T")

Told: TypeAlias = Callable[[float], None]
"""Hears the share done, from 0 to 1; what it raises stops the work."""

TAKEN: Final = 0.5
"""The share of an edit that is done once everything is taken; to write it takes as long."""
UNITED: Final = 0.8
"""The share of a merge that is done before what was decided of it is written."""
EVERY = 128
"""So many records between two times that a share is told: a few hundredths of a second."""


def unheard(share: float) -> None:
    """Nobody asks how far it is."""


def in_two(told: Told, *, at: float) -> tuple[Told, Told]:
    """Hear the shares of two parts of the work, of which the first ends `at` a share of all."""
    return lambda share: told(at * share), lambda share: told(at + (1 - at) * share)


def paced(items: Sequence[T], told: Told, *, since: float, until: float) -> Iterator[T]:
    """The items one after another, while the share done goes from one to the other."""
    for at, item in enumerate(items):
        if at % EVERY == 0:
            told(since + (until - since) * at / len(items))
        yield item
