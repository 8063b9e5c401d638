"""Filtering, sorting and grouping 100,000 applications, against the same SELECT by hand.

The plain one runs in a process of its own on a copy, with the same pragmas; ours reads the
sentence, builds the SQL and gives the ids in order, or them and the groups in which they stand.
"""

import json
import shutil
import statistics
import subprocess
import sys
from datetime import date
from pathlib import Path

from benchmarks.listing import APPLICATIONS, ROUNDS, make
from benchmarks.measure import Figure, seconds
from models import Case, Person
from models.reading.filtering.sentences import understood
from models.reading.lists import Arranged
from models.reading.sorting import Sort

TODAY = date(2026, 3, 10)
SENTENCE = "title has 77 and direction is import and filed is empty and not tagged urgent"

PLAIN = """
import json, sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1])
connection.execute("PRAGMA cell_size_check = 1")
connection.execute("PRAGMA mmap_size = 0")
times = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    ids = [id for (id,) in connection.execute(
        "SELECT t.id FROM application t LEFT JOIN entity e ON e.id = t.applicant"
        " WHERE t.id NOT IN (SELECT id FROM entity WHERE gone = 1)"
        " AND t.title LIKE '%77%' AND t.direction = 'import' AND t.filed IS NULL"
        " AND t.id NOT IN (SELECT tagged FROM tag WHERE word_sort = 'urgent'"
        " AND tagged IS NOT NULL)"
        " ORDER BY e.name_sort, t.title_sort")]
    times.append(time.perf_counter() - start)
grouped = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    groups = connection.execute(
        "SELECT t.applicant, count(*) FROM application t LEFT JOIN entity e ON e.id = t.applicant"
        " WHERE t.id NOT IN (SELECT id FROM entity WHERE gone = 1)"
        " GROUP BY t.applicant ORDER BY e.name_sort, t.applicant").fetchall()
    within = [id for (id,) in connection.execute(
        "SELECT t.id FROM application t LEFT JOIN entity e ON e.id = t.applicant"
        " WHERE t.id NOT IN (SELECT id FROM entity WHERE gone = 1)"
        " ORDER BY e.name_sort, t.applicant, t.title_sort")]
    grouped.append(time.perf_counter() - start)
print(json.dumps([len(ids), times, len(groups), grouped]))
"""


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    path, copy = folder / "filtered.proviso", folder / "filtered.db"
    make(path)
    shutil.copy(path, copy)
    with Case.open(path, who=Person("1", "Bench"), read_only=True) as case:
        sorting = (Sort("applicant"), Sort("title"))
        found = groups = 0

        def filtered() -> None:
            nonlocal found
            filter = understood(SENTENCE, "application")
            found = len(case.ids("application", sort=sorting, filter=filter, today=TODAY))

        def grouped() -> None:
            nonlocal groups
            asked = Arranged("application", sorting=(Sort("title"),), grouping="applicant")
            groups = len(case.listing(asked).groups)

        filtered()
        grouped()
        arranged = statistics.median(seconds(grouped) for _ in range(ROUNDS))
        ours = statistics.median(seconds(filtered) for _ in range(ROUNDS))
    said = subprocess.run(
        [sys.executable, "-c", PLAIN, str(copy), str(ROUNDS)],
        capture_output=True,
        text=True,
        check=True,
    )
    number, times, heads, by_hand = json.loads(said.stdout)
    assert 0 < number == found < APPLICATIONS
    assert 1 < heads == groups
    plain = statistics.median(times)
    return [
        Figure("filter and sort 100,000 applications / by hand", ours / plain, 1.5),
        Figure(
            "group and sort 100,000 applications / by hand",
            arranged / statistics.median(by_hand),
            1.5,
        ),
    ]
