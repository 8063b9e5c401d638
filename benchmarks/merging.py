"""Merging two copies of 100,000 applications, 20,000 edits on each side, against plain SQL.

The plain union runs in a process of its own with Python's sqlite3 on copies: the other file
attached, the same rows inserted, the same flags and tables brought up to date, set by set of rows
and with nothing verified. The copies differ in one field of each application edited; a quarter of
these were edited on both sides.
"""

import json
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks.listing import APPLICATIONS, make
from benchmarks.measure import Figure, seconds
from models import Case, Person

EDITS = 20_000
BOTH = 5_000
ROUNDS = 5

PLAIN = """
import json, sqlite3, sys, time
start = time.perf_counter()
c = sqlite3.connect(sys.argv[1], isolation_level=None)
for pragma in ("cell_size_check = 1", "mmap_size = 0", "foreign_keys = 1",
               "journal_mode = DELETE", "synchronous = EXTRA", "cache_spill = 0"):
    c.execute("PRAGMA " + pragma)
c.execute("ATTACH ? AS theirs", (sys.argv[2],))
c.execute("BEGIN IMMEDIATE")
c.execute("CREATE TEMP TABLE arrived AS SELECT t.id AS theirs, t.uid, m.top + row_number()"
          " OVER (ORDER BY t.uid) AS ours FROM theirs.change_set t, (SELECT max(id) AS top"
          " FROM main.change_set) m WHERE t.uid NOT IN (SELECT uid FROM main.change_set)")
c.execute("CREATE UNIQUE INDEX temp.by_theirs ON arrived (theirs)")
SET = ("(SELECT coalesce(a.ours, m.id) FROM theirs.change_set t LEFT JOIN arrived a"
       " ON a.theirs = t.id LEFT JOIN main.change_set m ON m.uid = t.uid WHERE t.id = {})")
c.execute("INSERT INTO main.entity (uid, kind) SELECT uid, kind FROM theirs.entity WHERE id IN"
          " (SELECT record FROM theirs.change JOIN arrived a ON a.theirs = change_set)"
          " AND uid NOT IN (SELECT uid FROM main.entity)")
c.execute("INSERT INTO main.change_set SELECT a.ours, t.uid, made, person, author, author_salt,"
          " author_hash, label, label_salt, label_hash, " + SET.format("t.undoes") + ", hash, tip"
          " FROM theirs.change_set t JOIN arrived a ON a.theirs = t.id ORDER BY t.uid")
c.execute("INSERT INTO main.after SELECT a.ours, " + SET.format("f.earlier") +
          " FROM theirs.after f JOIN arrived a ON a.theirs = f.change_set")
c.execute("INSERT INTO main.change SELECT a.ours, seq, m.id, field, value, salt, value_hash, hash,"
          " head FROM theirs.change c JOIN arrived a ON a.theirs = c.change_set"
          " JOIN theirs.entity e ON e.id = c.record JOIN main.entity m ON m.uid = e.uid")
for table in ("replaced", "covered"):
    c.execute("INSERT INTO main." + table + " SELECT a.ours, seq, " + SET.format("r.old_set") +
              ", old_seq FROM theirs." + table + " r JOIN arrived a ON a.theirs = r.change_set")
c.execute("INSERT INTO main.pointer SELECT m.id, a.ours, seq FROM theirs.pointer p"
          " JOIN arrived a ON a.theirs = p.change_set"
          " JOIN theirs.entity e ON e.id = p.target JOIN main.entity m ON m.uid = e.uid")
c.execute("UPDATE main.change SET head = 0 WHERE (change_set, seq) IN"
          " (SELECT old_set, old_seq FROM main.replaced JOIN arrived a ON a.ours = change_set)")
c.execute("UPDATE main.change_set SET tip = id NOT IN (SELECT earlier FROM main.after)"
          " WHERE tip = 1")
TOUCHED = ("(SELECT DISTINCT record FROM main.change JOIN arrived a ON a.ours = change_set)")
c.execute("DELETE FROM main.conflict WHERE record IN " + TOUCHED)
c.execute("INSERT INTO main.conflict SELECT record, field FROM main.change WHERE head = 1"
          " AND record IN " + TOUCHED + " GROUP BY record, field HAVING count(DISTINCT value) > 1")
TITLE = ("(SELECT c.value ->> '$' FROM main.change c JOIN main.change_set s ON s.id = c.change_set"
         " WHERE c.record = t.id AND c.field = 'title' AND c.head = 1"
         " ORDER BY s.uid DESC, c.seq DESC LIMIT 1)")
c.execute("UPDATE main.application AS t SET title = " + TITLE + ", title_sort = lower(" + TITLE +
          ") WHERE id IN " + TOUCHED)
c.execute("UPDATE main.entity AS e SET name = (SELECT title FROM main.application WHERE id = e.id),"
          " name_sort = (SELECT title_sort FROM main.application WHERE id = e.id)"
          " WHERE id IN " + TOUCHED)
c.execute("COMMIT")
print(json.dumps(time.perf_counter() - start))
sets, conflicts = c.execute("SELECT (SELECT count(*) FROM main.change_set),"
                            " (SELECT count(*) FROM main.conflict)").fetchone()
assert (sets, conflicts) == (int(sys.argv[3]), int(sys.argv[4])), (sets, conflicts)
"""


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    mine, theirs = folder / "mine.proviso", folder / "theirs.proviso"
    make(mine)
    shutil.copy(mine, theirs)
    edit(mine, Person("1", "Ann"), first=0)
    edit(theirs, Person("2", "Bob"), first=EDITS - BOTH)
    times = [(merged(folder, mine, theirs), united(folder, mine, theirs)) for _ in range(ROUNDS)]
    ours, plain = (statistics.median(of) for of in zip(*times, strict=True))
    return [Figure("merging 20,000 edits into 100,000 / plain SQL", ours / plain, 2.0)]


def edit(path: Path, who: Person, *, first: int) -> None:
    """One edit of each of so many applications."""
    with Case.open(path, who=who) as case:
        ids = case.ids("application")[first : first + EDITS]
        for id in ids:
            with case.edit("Title of the application") as edit:
                edit.set(id, "title", f"Application {id} as {who.name} calls it")


def merged(folder: Path, mine: Path, theirs: Path) -> float:
    """The seconds of a merge."""
    copy = folder / "merged.proviso"
    shutil.copy(mine, copy)
    person = Person("1", "Ann")
    with (
        Case.open(copy, who=person, pages_checked=True) as case,
        Case.open(theirs, who=person, read_only=True, pages_checked=True) as other,
    ):
        return seconds(lambda: case.merge(other, label="Merged"))


def united(folder: Path, mine: Path, theirs: Path) -> float:
    """The seconds of the same union in plain SQL."""
    copy, other = folder / "united.db", folder / "other.db"
    shutil.copy(mine, copy)
    shutil.copy(theirs, other)
    sets, conflicts = 2 + 2 * EDITS, BOTH
    said = subprocess.run(
        [sys.executable, "-c", PLAIN, str(copy), str(other), str(sets), str(conflicts)],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(json.loads(said.stdout))


assert APPLICATIONS >= 2 * EDITS
