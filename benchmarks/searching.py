"""Searching 100,000 applications, against the same questions to FTS5 in SQL by hand.

The plain one runs in a process of its own on a copy of the index and makes plain tuples; ours also
reads what was typed, and finds where in each passage the words stand. They take turns, as machines
slow down and speed up.
"""

import json
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks.listing import make
from benchmarks.measure import Figure, seconds
from models import Case, Person
from models.search import Index

FIRST = 50
ROUNDS = 15

SQL = """
WITH {parts}, best AS (
    SELECT record, a.passage AS passage, {score} AS score FROM a {joined}
    ORDER BY score, record DESC LIMIT {first}
)
SELECT r.id, r.kind, r.label, p.field, p.text FROM best
    JOIN record r ON r.id = best.record JOIN passage p ON p.id = best.passage
"""
PART = """
{name} AS (SELECT rowid >> 24 AS record, min(rank) AS score, rowid AS passage
    FROM {table} WHERE {table} MATCH '{match}' GROUP BY 1)
"""

QUESTIONS = {
    "a word of all names": ("licence ", [("names", "licence")]),
    "a beginning of all names": ("appl", [("names", "appl*")]),
    "a word of all fields": ("import ", [("words", "text : import")]),
    "words of two fields": ("import 7 ", [("words", "text : import"), ("words", "text : 7")]),
    "a word in one field": (
        "applicant:7 ",
        [("words", "place : fapplication0applicant AND text : 7")],
    ),
}
"""What is typed, and what FTS5 is asked by hand: each table with its question."""

PLAIN = """
import apsw, json, sys, time
connection = apsw.Connection(sys.argv[1])
for line in sys.stdin:
    start = time.perf_counter()
    rows = list(connection.execute(json.loads(line)))
    print(time.perf_counter() - start, flush=True)
    assert len(rows) == 50, (len(rows), line)
"""


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    path, place, copy = (folder / name for name in ("many.proviso", "many.search", "copy.search"))
    if not path.exists():
        make(path)
    index = Index(place)
    with Case.open(path, who=Person("1", "Bench"), read_only=True) as case:
        index.catch_up(case)
    shutil.copy(place, copy)
    with subprocess.Popen(
        [sys.executable, "-c", PLAIN, str(copy)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as plain:
        ratios = {
            name: _ratio(index, typed, plain, _sql(tables))
            for name, (typed, tables) in QUESTIONS.items()
        }
        plain.communicate()
    index.close()
    return [
        Figure(f"search for {name} / FTS5 by hand", ratio, 1.5) for name, ratio in ratios.items()
    ]


def _ratio(index: Index, typed: str, plain: "subprocess.Popen[str]", sql: str) -> float:
    """The median of the ratios of pairs, one question after the other."""
    assert plain.stdin is not None
    assert plain.stdout is not None
    ratios = []
    for _ in range(ROUNDS):
        ours = seconds(lambda: index.search(typed, limit=FIRST))
        plain.stdin.write(json.dumps(sql) + "\n")
        plain.stdin.flush()
        ratios.append(ours / float(plain.stdout.readline()))
    return statistics.median(ratios)


def _sql(tables: list[tuple[str, str]]) -> str:
    names = "ab"[: len(tables)]
    parts = [
        PART.format(name=name, table=table, match=match)
        for name, (table, match) in zip(names, tables, strict=True)
    ]
    return SQL.format(
        parts=", ".join(parts),
        score=" + ".join(f"{name}.score" for name in names),
        joined=" ".join(f"JOIN {name} USING (record)" for name in names[1:]),
        first=FIRST,
    )
