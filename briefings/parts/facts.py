"""The fields of one record in two columns, as the catalogue describes them."""

from collections.abc import Sequence

from briefings.blocks import Block
from briefings.citing import Citing
from briefings.naming import named
from briefings.naming import shown as value_of
from briefings.style import QUIET
from briefings.table import Cell, Column, Table
from briefings.text import Content, Run
from models.reading.standing import Matter
from models.records import Record, entry
from models.records.kinds import Reference


def facts(
    matter: Matter,
    record: Record,
    citing: Citing,
    *,
    title: str,
    left_out: Sequence[str] = (),
    more: Sequence[tuple[str, Content]] = (),
) -> Block:
    """What is stated of a record, what is missing and matters, and after that `more`."""
    shown: list[tuple[Content, Content]] = []
    for code, fact in entry(record).facts.items():
        value = getattr(record, fact.name)
        known = matter.evidence.get((record.id, code))
        missing = value is None and not fact.matters and not (known and known.alternatives)
        if fact.section == "Notes" or code in left_out or missing:
            continue
        said = value_of(matter, record, code)
        if isinstance(fact.kind, Reference) and value is not None:
            said = Run(named(matter, value))
        shown.append((fact.label, citing.supported(said, record, code)))
    shown += more
    if len(shown) % 2:
        shown.append(("", ""))
    rows: list[list[Cell | Content]] = [
        [Cell(left[0], type=QUIET), left[1], Cell(right[0], type=QUIET), right[1]]
        for left, right in zip(shown[::2], shown[1::2], strict=True)
    ]
    columns = [Column("", 1.3), Column("", 3.2), Column("", 1.3), Column("", 3.2)]
    return Table(columns, rows, title=title)
