from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from briefings.blocks import Block, Columns, Heading
from briefings.charts import Box, Chart, Line, Text
from briefings.drawing import Drawing
from briefings.galley import Galley
from briefings.page import Content, Furniture
from briefings.statement import Note, Notes, Statement
from briefings.style import BODY, HEADING, LABEL, NOTE, PAPER, TITLE
from briefings.table import Cell, Column, Table
from briefings.text import Prose, Run

PLAIN = Furniture(
    title="A case",
    subject="Case briefing",
    author="Ann",
    handling="amber_strict",
    head="Case briefing · A case",
    foot="Trade desk · Ann",
    classification="INTERNAL",
)


@pytest.fixture
def content() -> Callable[..., Content]:
    """A briefing of every block there is, with `typed` wherever somebody may type."""

    def run(typed: str = "as typed", blocks: Sequence[Block] = ()) -> Content:
        notes = Notes()
        said = notes.said(Statement(typed, (Note("a", (typed,)), Note("b", ("second",)))))
        chart = Chart(
            200,
            60,
            (
                Box(0, 0, 200, 60, colour=PAPER.line, line=0.4),
                Line(0, 30, 200, 30, PAPER.caution, 1, dash=2),
                Text(4, 20, typed, 8.5, PAPER.text, bold=True),
            ),
            told=f"It shows {typed}",
        )
        told: list[Block] = [
            Heading(Prose(typed, TITLE), title=typed, name="summary"),
            Columns(
                [
                    (7, [Prose("Bottom line", LABEL), Prose(said)]),
                    (5, [Prose("Evidence", LABEL), Prose((Run(typed, bold=True), " after"))]),
                ]
            ),
            Heading(Prose("Conditions", HEADING), title="Conditions", name=f"part-{typed}"),
            Prose(typed, replace(BODY, after=1), label=Run("1", bold=True), indent=12),
            Prose("its measure", BODY, indent=12),
            Prose(typed, BODY, label="–", indent=8),
            Table(
                [Column(typed, 1), Column("Share", 1, "right")],
                [[Cell(typed, "filed", "reported"), "12"], [(Run(typed, italic=True),), "1,000"]],
                title=typed,
            ),
            Drawing(chart),
            Prose(
                (Run("web", link="https://example.org/a?b=1&c=2"), Run("bad", link="javascript:x"))
            ),
            Galley(
                [Prose(words, NOTE, label=(number,), indent=16) for number, words in notes.listed()]
            ),
            *blocks,
        ]
        return Content(tuple(told), replace(PLAIN, title=typed, head=typed, foot=typed))

    return run
