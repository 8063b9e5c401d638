"""Searching 100,000 applications, against the same questions to FTS5 in SQL by hand.

The plain one runs in a process of its own on a copy of the index and makes plain tuples; ours also
reads what was typed, and finds where in each passage the words stand.
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
ROUNDS = 9

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
for sql in json.loads(sys.argv[3]):
    times = []
    for _ in range(int(sys.argv[2])):
        start = time.perf_counter()
        rows = list(connection.execute(sql))
        times.append(time.perf_counter() - start)
    assert len(rows) == 50, (len(rows), sql)
    print(json.dumps(times))
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
    ours = {}
    for name, (typed, _) in QUESTIONS.items():
        assert len(index.search(typed, limit=FIRST).found) == FIRST
        ours[name] = statistics.median(
            seconds(lambda typed=typed: index.search(typed, limit=FIRST))  # type: ignore[misc]  # each its own
            for _ in range(ROUNDS)
        )
    index.close()
    plain = dict(zip(QUESTIONS, _by_hand(copy), strict=True))
    return [
        Figure(f"search for {name} / FTS5 by hand", ours[name] / plain[name], 1.5)
        for name in QUESTIONS
    ]


def _by_hand(index: Path) -> list[float]:
    asked = [_sql(tables) for _, tables in QUESTIONS.values()]
    said = subprocess.run(
        [sys.executable, "-c", PLAIN, str(index), str(ROUNDS), json.dumps(asked)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [statistics.median(json.loads(line)) for line in said.stdout.splitlines()]


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
