"""What is not known, why it matters and how it could be closed; then what nobody states."""

from briefings.blocks import Block
from briefings.naming import clipped, doubted, unstated
from briefings.notes import noted
from briefings.parts import missing
from briefings.parts.shortlists import says_all_gaps
from briefings.phrases import phrases
from briefings.style import POINT
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.judging import of_kind

_COMPUTED = 8


def gaps(telling: Telling) -> list[Block]:
    """The gaps that the desk wrote down in a table, else those that the records show in a list;
    then the fields that matter and are empty. Nothing where the short list has said all of that.
    """
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
                noted(each.why) if each.why else (unstated(),),
                Cell(
                    (
                        *(noted(each.would_change) if each.would_change else (unstated(),)),
                        *telling.citing.numbers(each),
                    )
                ),
            ]
            for each in written
        ]
        blocks.append(Table(columns, rows, title=phrases.PART_NAMES["gaps"]))
    else:
        found = missing.gaps(telling.overview)
        if "unknown" in telling.told and says_all_gaps(telling):
            return []
        blocks += [
            Prose(clipped(each, 200), POINT, label="–", indent=8) for each in found[:_COMPUTED]
        ]
    lines = missing.fields(telling.matter, telling.overview, worded=bool(written))
    if lines:
        head = Run(phrases.FIELDS_NOT_STATED + phrases.COLON, bold=True)
        blocks.append(Prose((head, Run(phrases.gap().join(lines))), POINT))
    return blocks
