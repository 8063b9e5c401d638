"""Tells a case on paper: models in, a PDF out, without a display.

`export` makes a briefing of a kind in `KINDS`. `charts` and `ladder` lay out drawings that the
window paints too; they load no reportlab, which is imported only when a PDF is asked for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.case import Case
from models.errors import Refused
from models.storage.outputs import output_place

PAGES = ("A4", "Letter")


@dataclass(frozen=True)
class Kind:
    """One kind of briefing: its code, its name and what it says."""

    code: str
    name: str
    help: str


KINDS = {
    kind.code: kind
    for kind in (
        Kind(
            "case",
            "Case briefing",
            "Where applications stand, how that is known, what is missing and what is next.",
        ),
    )
}
"""The kinds of briefing by their code, as the vocabulary of briefings knows them.

To add one: a module in `briefings.kinds` whose function takes what `case_briefing` takes, its line
in `briefings.kinds.TELLERS`, its line here, and its test in `tests/briefings/kinds`.
"""


@dataclass(frozen=True)
class Exported:
    """A briefing that was written: where, how many pages, its title and handling label."""

    path: Path
    pages: int
    title: str
    handling: str


def export(
    case: Case,
    *,
    out: Path,
    as_of: date,
    kind: str = "case",
    scope: Sequence[int] | None = None,
    page: str = "A4",
    author: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Exported:
    """Write the briefing of some applications, or of the whole case file, as a PDF.

    The same file, options and day give the same bytes. `progress` is told pages drawn and pages in
    all. Raises Refused where the PDF can't be made or written, and `briefings.page.Cancelled` once
    `cancelled` says so; then nothing was written.
    """
    if kind not in KINDS:
        raise Refused(
            f"There is no briefing of the kind “{kind}”.", do=f"Known: {', '.join(KINDS)}."
        )
    if page not in PAGES:
        raise Refused(f"There is no page “{page}”.", do=f"Known: {', '.join(PAGES)}.")
    output_place(out, case=case.path)
    # reportlab takes longer to load than the window does.
    from briefings.kinds import TELLERS
    from briefings.page import compose, save
    from briefings.style import SHEETS
    from models.reading.standing import gather, overview

    matter = gather(case, scope, as_of=as_of)
    content = TELLERS[kind](
        matter,
        overview(matter),
        case.dossier,
        title=case.title,
        whole=scope is None,
        author=author if author is not None else case.who.name,
        sheet=SHEETS[page],
    )
    written, pages = compose(
        content.blocks, content.furniture, SHEETS[page], progress=progress, cancelled=cancelled
    )
    save(written, out)
    return Exported(out, pages, content.furniture.title, content.furniture.handling)
