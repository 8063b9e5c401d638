"""Records in the case that a copy was handed out; by that the desk knows what is still out."""

import re
from datetime import date

from models.case import Case
from models.exchange.sharing.choice import Choice, stored
from models.exchange.sharing.making import Made
from models.records import Share
from models.records.kinds import When
from models.records.kinds.canonical import canonical


def record(case: Case, made: Made, choice: Choice, *, to: str = "", today: date) -> int:
    """Write the record of a copy that was made; returns its local number.

    Raises Refused where the case can't be written, NotUnderstood for a name that is no line of
    text.
    """
    with case.edit("Handed out a copy") as edit:
        share = edit.add(
            Share,
            recipient=to or None,
            shared_on=When(today.isoformat()),
            # A file may be called anything; the field holds one line.
            file_name=re.sub(r"[\r\n]", " ", made.path.name),
            encrypted=made.encrypted,
            ceiling=choice.ceiling or None,
            options=canonical(stored(choice, case.ledger)),
            frontier=canonical([*made.frontier]),
            marker=made.marker,
            sha256=made.sha256,
        )
        for application in sorted(choice.applications):
            edit.link(share, "scope", application)
    return share
