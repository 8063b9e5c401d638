"""How a ratio is measured: two things in turn, many times, the median of the pairs' ratios.

Times of one machine say little; a ratio of pairs holds when the machine's speed drifts.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured ratio and the goal that it is held against."""

    name: str
    ratio: float
    goal: float

    @property
    def holds(self) -> bool:
        """Whether the ratio is within its goal."""
        return self.ratio <= self.goal

    def line(self) -> str:
        """Name, ratio, goal, and whether it holds."""
        return f"{self.name:<58} {self.ratio:>6.2f}   {self.goal:>5.2f}   " + (
            "holds" if self.holds else "short"
        )


def seconds(action: Callable[[], object]) -> float:
    """How long an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def ratio(ours: Callable[[], object], raw: Callable[[], object], *, pairs: int) -> float:
    """The median of ours to raw over so many pairs, after one pair that isn't counted."""
    ours(), raw()
    return statistics.median(seconds(ours) / seconds(raw) for _ in range(pairs))
