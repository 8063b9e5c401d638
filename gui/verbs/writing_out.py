"""The verb that writes a case to be read elsewhere: by programs, or by whoever lacks this one.

It reads what was typed and words what was done; what is written is decided below. No Qt.
"""

import argparse
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from gui.verbs.answer import WRONG_USAGE, Answer
from gui.verbs.opened import reading

if TYPE_CHECKING:
    pass

JSON: Final = "json"
PAGE: Final = "page"
CALENDAR: Final = "calendar"
_ENDS: Final = {".html": PAGE, ".htm": PAGE, ".ics": CALENDAR}


def export(asked: argparse.Namespace) -> Answer:
    """Write the case as one JSON document, as one web page, or its days to come as a calendar."""
    kind = asked.format or _ENDS.get(asked.out.suffix.lower(), JSON)
    if kind == PAGE:
        return _as_page(asked)
    if asked.handling or asked.without or asked.anyway:
        wrong = "Only a page has a handling, or parts that are left out."
        return Answer(error=wrong, status=WRONG_USAGE)
    if kind == CALENDAR:
        return _as_calendar(asked)
    if asked.as_of or asked.language:
        wrong = "Only a page or a calendar has a day or a language."
        return Answer(error=wrong, status=WRONG_USAGE)
    return _as_json(asked)


def _as_json(asked: argparse.Namespace) -> Answer:
    from models.exchange.export import export as write

    with reading(asked) as case:
        made = write(case, out=asked.out)
    told = {"path": str(made.path), "records": made.records, "change_sets": made.change_sets}
    return Answer([f"Wrote “{made.path}”: {made.records:,} records and their history."], told)


def _as_page(asked: argparse.Namespace) -> Answer:
    from briefings.webpage import PageOrder, export_page
    from models.language import ENGLISH
    from models.records.vocabularies import TLP

    with reading(asked) as case:
        order = PageOrder(
            as_of=asked.as_of or date.today(),  # noqa: DTZ011  # the reader's own day is meant
            exported=datetime.now(UTC),
            by=case.who.name,
            handling=asked.handling or "",
            language=asked.language or ENGLISH,
            without=frozenset(asked.without or ()),
        )
        made = export_page(case, order, out=asked.out, anyway=asked.anyway)
    label = TLP.words(made.handling)
    told = {
        "path": str(made.path),
        "title": made.title,
        "handling": label,
        "as_of": order.as_of.isoformat(),
        "records": made.records,
        "size": made.size,
    }
    return Answer([f"Wrote “{made.path}”: {made.records:,} records, {label}."], told)


def _as_calendar(asked: argparse.Namespace) -> Answer:
    from briefings.deadlines import export_calendar
    from models.language import ENGLISH

    with reading(asked) as case:
        made = export_calendar(
            case,
            out=asked.out,
            as_of=asked.as_of or date.today(),  # noqa: DTZ011  # the reader's own day is meant
            exported=datetime.now(UTC),
            language=asked.language or ENGLISH,
        )
    told = {"path": str(made.path), "days": made.days}
    days = "1 day" if made.days == 1 else f"{made.days:,} days"
    return Answer([f"Wrote “{made.path}”: {days}."], told)
