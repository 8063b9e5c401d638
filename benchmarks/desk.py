"""What the desk reads of 100,000 applications, against the same SQL by hand.

The statements that the desk runs are kept, and run again by bare apsw in a process of its own on a
copy, with the same pragmas; ours makes records, standings and sentences of what they give.
"""

import pickle
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.listing import APPLICATIONS, make
from benchmarks.measure import Figure, seconds
from models import Case, Person
from models.outlook import outlook

TODAY = date(2026, 3, 10)
READ = 2_000
"""So many applications the desk reads at most."""
ROUNDS = 7

PLAIN = """
import pickle, statistics, sys, time
import apsw
connection = apsw.Connection(sys.argv[1])
connection.execute("PRAGMA cell_size_check = 1")
connection.execute("PRAGMA mmap_size = 0")
with open(sys.argv[2], "rb") as file:
    statements = pickle.load(file)
times = []
for _ in range(int(sys.argv[3])):
    start = time.perf_counter()
    for sql, bound in statements:
        connection.execute(sql, bound).fetchall()
    times.append(time.perf_counter() - start)
print(statistics.median(times))
"""


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    path, copy, kept = folder / "desk.proviso", folder / "desk.db", folder / "desk.pickle"
    make(path)
    shutil.copy(path, copy)
    with Case.open(path, who=Person("1", "Bench"), read_only=True) as case:

        def desk() -> None:
            assert case.counts()["application"] == APPLICATIONS
            seen = outlook(case, case.ids("application", limit=READ), as_of=TODAY)
            assert len(seen.board) == READ

        kept.write_bytes(pickle.dumps(_run_by(case, desk)))
        ours = statistics.median(seconds(desk) for _ in range(ROUNDS))
    said = subprocess.run(
        [sys.executable, "-c", PLAIN, str(copy), str(kept), str(ROUNDS)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [Figure("the desk on 100,000 applications / by hand", ours / float(said.stdout), 1.5)]


def _run_by(case: Case, action: Callable[[], None]) -> list[tuple[str, Sequence[object]]]:
    """The statements that an action runs, each with what is bound to it."""
    run: list[tuple[str, Sequence[object]]] = []

    def note(_: object, sql: str, bound: Any) -> bool:
        run.append((sql, bound or ()))
        return True

    connection = case.database.connection()
    connection.exec_trace = note
    try:
        action()
    finally:
        connection.exec_trace = None
    return run
