"""One edit saved through the door, against one plain UPDATE in a transaction of its own.

The plain one has the same SQLite, the same pragmas and a file of the same size.
"""

import itertools
import shutil
from pathlib import Path

import apsw

from benchmarks.measure import Figure, ratio
from models import Case, Person
from models.records import Company
from models.storage.connection import configure


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    path, plain = folder / "edited.proviso", folder / "plain.db"
    with Case.create(path, title="Edited", who=Person("1", "Bench")) as case:
        with case.edit("Add companies") as edit:
            company = [edit.add(Company, name=f"Company {n}") for n in range(1000)][500]
        shutil.copy(path, plain)
        raw = apsw.Connection(str(plain))
        configure(raw, write=True)
        raw.pragma("query_only", 0)
        numbers = itertools.count()

        def save() -> None:
            with case.edit("Rename a company") as edit:
                edit.set(company, "name", f"Renamed {next(numbers)}")

        def update() -> None:
            with raw:
                raw.execute(
                    "UPDATE company SET name = ? WHERE id = ?", (f"Plain {next(numbers)}", company)
                )

        found = ratio(save, update, pairs=200)
        raw.close()
    return [Figure("a saved edit / a plain UPDATE", found, 2.5)]
