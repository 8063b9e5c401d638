"""The verb that writes briefings. No Qt.

It reads what was typed and words what was done; what a briefing says is decided in `briefings`.
"""

import argparse
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from gui.verbs.answer import Answer
from gui.verbs.opened import recording

if TYPE_CHECKING:
    from briefings.ordering import Wish


def briefing(asked: argparse.Namespace) -> Answer:
    """Write a briefing and record it, or make a recorded one again."""
    from briefings.endings import names_pdf
    from briefings.issuing import issue, reissue, twin
    from briefings.ordering import numbered_so, wished
    from models.records.vocabularies import TLP

    as_pdf = names_pdf(asked.out)
    unasked = asked.unrecorded or asked.again is not None
    with recording(asked, why_not="It was not asked for." if unasked else "") as (case, why_not):
        if asked.again is not None:
            issued = reissue(case, numbered_so(case, asked.again), out=asked.out)
        else:
            order = wished(case, _wish(asked), now=datetime.now(UTC))
            make = issue if as_pdf else twin
            issued = make(case, order, out=asked.out, why_not=why_not, anyway=asked.anyway)
    made, as_of = issued.exported, issued.order.as_of.isoformat()
    pages = f", {made.pages} page{'s' * (made.pages != 1)}" if made.pages else ""
    recorded = f"; recorded as no. {issued.number}" if issued.record else ""
    told = {
        "path": str(made.path),
        "pages": made.pages,
        "title": made.title,
        "handling": TLP.words(made.handling),
        "as_of": as_of,
        "number": issued.number,
        "not_recorded": issued.why_not,
        "notices": list(made.notices),
    }
    lines = [f"Wrote “{made.path}”{pages}, as of {as_of}{recorded}."]
    lines += made.notices
    if issued.why_not and not asked.unrecorded:
        lines.append(f"It was not recorded in the case. {issued.why_not}")
    return Answer(lines, told)


def _wish(asked: argparse.Namespace) -> "Wish":
    from briefings.ordering import Wish

    return Wish(
        kind=asked.kind,
        as_of=asked.as_of or date.today(),  # noqa: DTZ011  # the reader's own day is meant
        applications=tuple(asked.application or ()),
        company=asked.company or "",
        since=asked.since,
        looks={
            "page": asked.page,
            "language": asked.language,
            "handling": asked.handling or "",
            "cover": asked.cover,
            "reviewer": asked.reviewer or "",
            "version": asked.version or "",
            "distribution": asked.recipients or "",
        },
    )
