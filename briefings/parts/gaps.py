"""What is not known, why it matters and how it could be closed; then what nobody states."""

from collections import Counter, defaultdict

from briefings.blocks import Block
from briefings.naming import clipped, doubted, unstated
from briefings.parts.shortlists import gaps as computed
from briefings.phrases import phrases
from briefings.style import POINT
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.judging import of_kind
from models.reading.standing import Gap, Matter, Overview
from models.reading.standing.words import counted
from models.records import entry

_COMPUTED = 8


def gaps(telling: Telling) -> list[Block]:
    """The gaps that the desk wrote down in a table, else those that the records show in a list;
    then the fields that matter and are empty."""
    written = of_kind(telling.matter, "gap")
    blocks: list[Block] = []
    if written:
        columns = [
            Column(head, share)
            for head, share in zip(phrases.GAP_COLUMNS, (3.4, 3.6, 3.6), strict=True)
        ]
        rows: list[list[Cell | Content]] = [
            [
                Cell(
                    (
                        Run(each.statement or phrases.WITHOUT_STATEMENT, bold=True),
                        *doubted(telling.matter, [each]),
                    )
                ),
                each.why or (unstated(),),
                Cell(
                    (
                        Run(each.would_change) if each.would_change else unstated(),
                        *telling.citing.numbers(each),
                    )
                ),
            ]
            for each in written
        ]
        blocks.append(Table(columns, rows, title=phrases.PART_NAMES["gaps"]))
    else:
        blocks += [
            Prose(clipped(each, 200), POINT, label="–", indent=8)
            for each in computed(telling.overview)[:_COMPUTED]
        ]
    return [*blocks, *_unstated(telling.matter, telling.overview)]


def _unstated(matter: Matter, overview: Overview) -> list[Block]:
    found = {gap for each in overview.standings.values() for gap in each.gaps if gap.field}
    counts = Counter(each for gap in found if (each := _place(matter, gap)))
    alike: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    for (one, many, field), number in sorted(counts.items()):
        alike[number, one, many].append(field)
    lines = [
        phrases.missing(fields, counted(number, one, many))
        for (number, one, many), fields in sorted(alike.items(), key=lambda each: -each[0][0])
    ]
    if not lines:
        return []
    return [
        Prose(
            (
                Run(phrases.FIELDS_NOT_STATED + phrases.COLON, bold=True),
                Run(phrases.gap().join(lines)),
            ),
            POINT,
        )
    ]


def _place(matter: Matter, gap: Gap) -> tuple[str, str, str] | None:
    """What lacks something, as one and as many, and what it lacks; None for no field."""
    record = next(
        (each[gap.record] for each in matter.by_kind.values() if gap.record in each), None
    )
    if record is None or gap.field is None:
        return None
    kind = entry(record)
    named = kind.facts.get(gap.field) or kind.manys.get(gap.field)
    return (kind.label.lower(), kind.plural.lower(), named.label.lower()) if named else None
