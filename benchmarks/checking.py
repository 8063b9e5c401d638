"""The check before export: four times as much must not take much more than four times as long.

Nothing is read from a file; what is timed are the rules alone.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.measure import Figure, ratio
from briefings.checking import check
from models.reading.standing import Matter, overview
from models.records import Dossier, Judgement

PAIRS = 9
SENTENCE = "It is probable, could be, and sources say “so”. "


def figures(folder: Path) -> list[Figure]:
    """Measure; the folder stays empty."""
    dossier = Dossier(id=10**6, title="A case", handling="red")

    def checked(matter: Matter) -> Callable[[], object]:
        seen = overview(matter)
        return lambda: check(matter, seen, handling="red", dossier=dossier)

    long = ratio(checked(made(1, 800)), checked(made(1, 200)), pairs=PAIRS)
    many = ratio(checked(made(800, 1)), checked(made(200, 1)), pairs=PAIRS)
    return [
        Figure("the check of four times the text / of the text", long, 5.0),
        Figure("the check of four times the records / of the records", many, 5.0),
    ]


def made(records: int, sentences: int) -> Matter:
    """So many judgements of so many sentences."""
    found = {
        id: Judgement(id=id, kind="key_judgement", statement=SENTENCE * sentences)
        for id in range(1, records + 1)
    }
    return Matter(as_of=date(2026, 1, 31), judgements=found)
