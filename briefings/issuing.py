"""Issues a briefing: makes it, writes it, and records what left the desk.

The bytes come first, so recording never alters them. Where nothing can be recorded the briefing
says so itself.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefings import Exported, make, pdf_place, save, withdraw
from briefings.checking import check
from briefings.order import Order
from briefings.ordering import again, numbered
from models.case import Case
from models.errors import Refused
from models.language import speaking
from models.reading.briefings import RecordedBriefing
from models.records import Briefing
from models.records.kinds import When, canonical
from models.records.kinds.instants import instant
from models.storage.outputs import output_place

if TYPE_CHECKING:
    from briefings.making import Made
    from briefings.telling import Telling

_SHOWN: Final = 3


@dataclass(frozen=True)
class Issued:
    """A written briefing, its number and record; without these, `why_not` says the reason."""

    order: Order
    exported: Exported
    number: int | None = None
    record: int | None = None
    why_not: str = ""


def issue(
    case: Case,
    order: Order,
    *,
    out: Path,
    why_not: str = "",
    anyway: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Issued:
    """Make, write and record a briefing; where it can't be recorded, it is written without number.

    `why_not` is a reason not to record it; `anyway` writes also what the check says must be
    changed. Raises Refused where it can't be made or written, and `briefings.page.Cancelled`.
    """
    pdf_place(out, case=case.path)
    why_not = why_not or case.read_only
    if not why_not:
        order = numbered(case, order)
        made = make(case, order, progress=progress, cancelled=cancelled)
        if not anyway:
            _refuse_unfit(made.telling, made.handling)
        exported = save(made, out, case=case.path)
        try:
            return Issued(order, exported, order.number, record(case, made))
        except Refused as refused:
            why_not = str(refused)
            withdraw(exported)
    order = replace(order, number=None)
    made = make(case, order, progress=progress, cancelled=cancelled)
    if not anyway:
        _refuse_unfit(made.telling, made.handling)
    return Issued(order, save(made, out, case=case.path), why_not=why_not)


def reissue(case: Case, briefing: RecordedBriefing, *, out: Path) -> Issued:
    """Write a recorded briefing again. Raises Refused where it is not what was recorded."""
    pdf_place(out, case=case.path)
    order = again(case, briefing)
    made = verified(make(case, order), briefing.sha256)
    return Issued(order, save(made, out, case=case.path), order.number)


def verified(made: "Made", sha256: str) -> "Made":
    """A briefing that was made again, if it is what was recorded. Raises Refused if it is not."""
    if sha256 and _fingerprint(made) != sha256:
        raise Refused(
            "This version of Proviso sets that briefing differently from the one it was made with.",
            kept="Nothing was written.",
            do="Make a new briefing, or use the version that it was made with.",
        )
    return made


def twin(case: Case, order: Order, *, out: Path, why_not: str = "", anyway: bool = False) -> Issued:
    """Write a briefing as HTML, Markdown or plain text, by the ending of `out`. Raises Refused.

    `anyway` is as in `issue`.
    """
    from briefings.making import tell
    from briefings.twins import write

    output_place(out, case=case.path)
    told = tell(case, order)
    furniture = told.content.furniture
    if not anyway:
        _refuse_unfit(told.telling, furniture.handling)
    with speaking(order.language):
        write(told.content, out, cover=told.cover)
    exported = Exported(out, 0, furniture.title, furniture.handling, told.notices)
    return Issued(order, exported, why_not=why_not or "Only a PDF is recorded.")


def as_words(case: Case, order: Order) -> str:
    """A briefing as plain text, as for a mail. Raises Refused."""
    from briefings.making import tell
    from briefings.twins import as_text

    told = tell(case, order)
    with speaking(order.language):
        return as_text(told.content)


def record(case: Case, made: "Made", *, template: int | None = None, by: object = None) -> int:
    """Record a finished briefing as one edit; gives its local number. Raises Refused."""
    order = made.order
    label = f"Recorded briefing no. {order.number}"
    with case.edit(label, by=by) as edit:
        briefing = edit.add(
            Briefing,
            title=made.title,
            number=order.number,
            kind=order.kind,
            as_of=When(order.as_of.isoformat()),
            cut_off=instant(made.cut_off),
            handling=made.handling,
            version=order.version or None,
            recipients=order.distribution or None,
            author=order.author or None,
            reviewer=order.reviewer or None,
            pages=made.pages,
            template=template,
            supersedes=case.find(order.supersedes) if order.supersedes else None,
            corrects=case.find(order.corrects) if order.corrects else None,
            options=canonical(order.options()),
            sha256=_fingerprint(made),
            frontier=canonical(list(made.frontier)),
        )
        for each in made.scope:
            edit.link(briefing, "scope", each)
    return briefing


def _refuse_unfit(telling: "Telling", handling: str) -> None:
    """Raises Refused where the check finds what must be changed before the briefing leaves."""
    found = check(telling.matter, telling.overview, handling=handling, dossier=telling.dossier)
    grave = [each for each in found if each.severity == "must"]
    if not grave:
        return
    shown = [f"{telling.matter.label(each.record)}: {each.sentence}" for each in grave[:_SHOWN]]
    more = f" {len(grave) - _SHOWN:,} more like this." if len(grave) > _SHOWN else ""
    raise Refused(
        f"This may not leave as it is. {' '.join(shown)}{more}",
        kept="Nothing was written.",
        do="Change that, or ask for the briefing anyway.",
    )


def _fingerprint(made: "Made") -> str:
    return hashlib.sha256(made.content).hexdigest()
