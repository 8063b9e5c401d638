"""Earlier states of 10,000 applications: four times the edits must not take more than four times.

What is timed is taking a private copy back, and comparing the state with the present one.
"""

import statistics
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import Figure, seconds
from models import Case, Person
from models.records import Application, Condition
from models.unchanging import as_it_stood

APPLICATIONS = 10_000
FEW, MANY = 1_000, 4_000
ROUNDS = 7


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    with Case.create(folder / "rewound.proviso", title="Edited", who=Person("1", "Bench")) as case:
        long_ago, lately = make(case)

        def stood(frontier: tuple[str, ...]) -> Callable[[], None]:
            def take_back() -> None:
                with as_it_stood(case, frontier) as then:
                    assert then.frontier() == frontier

            return take_back

        def compared(frontier: tuple[str, ...], found: int) -> Callable[[], None]:
            def compare() -> None:
                assert len(case.differences(since=frontier)) == found

            return compare

        back = of_medians(stood(long_ago), stood(lately))
        told = of_medians(compared(long_ago, MANY), compared(lately, FEW))
    return [
        Figure("the file as it stood 4,000 edits ago / 1,000 ago", back, 4.0),
        Figure("what changed in 4,000 edits / in 1,000", told, 5.0),
    ]


def of_medians(many: Callable[[], None], few: Callable[[], None]) -> float:
    """How many times the one takes as long as the other, taken in turn."""
    many()
    few()
    times = [(seconds(many), seconds(few)) for _ in range(ROUNDS)]
    return statistics.median(one for one, _ in times) / statistics.median(two for _, two in times)


def make(case: Case) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Applications with a condition each, edited one by one; the states so many edits ago."""
    with case.edit("Add applications") as edit:
        conditions = []
        for n in range(APPLICATIONS):
            application = edit.add(Application, title=f"Application {n}", direction="import")
            conditions.append(edit.add(Condition, title=f"Term {n}"))
            edit.link(conditions[n], "applications", application)
    long_ago = lately = case.frontier()
    for n in range(MANY):
        if n == MANY - FEW:
            lately = case.frontier()
        with case.edit("Title of the condition") as edit:
            edit.set(conditions[(n * 7) % APPLICATIONS], "title", f"Amended term {n}")
    return long_ago, lately
