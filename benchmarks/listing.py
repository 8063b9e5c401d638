"""Listing 100,000 applications, against selecting their ids with plain sqlite3.

The plain one runs in a process of its own on a copy, with the same pragmas; the list's figure
includes its first page of rows in words.
"""

import json
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks.measure import Figure, seconds
from models import Case, Person
from models.reading.sorting import Sort
from models.records import CATALOGUE, Application, Company

APPLICATIONS = 100_000
PAGE = 128
ROUNDS = 15

PLAIN = """
import json, sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1])
connection.execute("PRAGMA cell_size_check = 1")
connection.execute("PRAGMA mmap_size = 0")
connection.execute("PRAGMA foreign_keys = 1")
times = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    ids = [id for (id,) in connection.execute(
        "SELECT id FROM application"
        " WHERE id NOT IN (SELECT id FROM entity WHERE gone = 1)"
        " ORDER BY title_sort")]
    times.append(time.perf_counter() - start)
assert len(ids) == int(sys.argv[3])
print(json.dumps(times))
"""


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    path, copy = folder / "many.proviso", folder / "many.db"
    make(path)
    shutil.copy(path, copy)
    with Case.open(path, who=Person("1", "Bench"), read_only=True) as case:
        fields = CATALOGUE["application"].listed

        def whole() -> None:
            ids = case.ids("application", sort=Sort("title"))
            assert len(ids) == APPLICATIONS

        def first_page() -> None:
            case.page("application", case.ids("application", limit=PAGE), fields)

        whole()
        first_page()
        ours = statistics.median(seconds(whole) for _ in range(ROUNDS))
        page = statistics.median(seconds(first_page) for _ in range(ROUNDS))
    said = subprocess.run(
        [sys.executable, "-c", PLAIN, str(copy), str(ROUNDS), str(APPLICATIONS)],
        capture_output=True,
        text=True,
        check=True,
    )
    plain = statistics.median(json.loads(said.stdout))
    return [
        Figure("the ids of 100,000 applications / plain sqlite3", ours / plain, 1.5),
        Figure("the first page of them / all ids by plain sqlite3", page / plain, 1.0),
    ]


def make(path: Path) -> None:
    """A case file with 100,000 applications of a few companies."""
    with Case.create(path, title="Many", who=Person("1", "Bench")) as case:
        fill(case)


def fill(case: Case) -> None:
    """Add 100,000 applications of a few companies to a case."""
    with case.edit("Add applications") as edit:
        companies = [edit.add(Company, name=f"Company {n}") for n in range(50)]
        for n in range(APPLICATIONS):
            edit.add(
                Application,
                title=f"Application {(n * 7919) % APPLICATIONS} for a licence",
                applicant=companies[n % 50],
                counterparty=companies[(n * 3 + 1) % 50],
                direction="import",
            )
