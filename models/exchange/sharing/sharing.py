"""Makes a copy to hand out and records it, in this order: what can't be written was not shared."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.case import Case
from models.errors import Refused
from models.exchange.encryption import Lock
from models.exchange.sharing.choice import Choice
from models.exchange.sharing.making import Made, make
from models.exchange.sharing.recording import record
from models.exchange.sharing.steps import Cancelled, Progress
from models.history.changes import Clock, Entropy, now
from models.records.kinds import Text


@dataclass(frozen=True)
class Shared:
    """A copy that was made, with its record in the case, or why there is none."""

    made: Made
    record: int | None
    why_not: str


def share(
    case: Case,
    choice: Choice,
    *,
    out: Path,
    to: str = "",
    today: date,
    lock: Lock | None = None,
    clock: Clock = now,
    entropy: Entropy = os.urandom,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Shared:
    """Make the copy that a choice lets leave as a new file `out`, for `to`, and record it.

    A case that can't be written is shared all the same, and `why_not` says that nothing was
    recorded. Raises Refused where the copy can't be made, NotUnderstood for a name that is no line
    of text; nothing is recorded then.
    """
    if to:
        Text().check(to)
    made = make(
        case,
        choice,
        out=out,
        to=to,
        lock=lock,
        clock=clock,
        entropy=entropy,
        progress=progress,
        cancelled=cancelled,
    )
    if case.read_only:
        return Shared(made, None, case.read_only)
    try:
        return Shared(made, record(case, made, choice, to=to, today=today), "")
    except Refused as refused:
        return Shared(made, None, str(refused))
