"""Tells a case on paper: models in, a PDF out, without a display.

`export` writes the briefing that an `Order` asks for; `KINDS` are the kinds there are, each a
declaration over shared parts. `charts` lay out drawings that the window paints too. reportlab is
imported only when a PDF is asked for.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefings.endings import names_pdf
from models.case import Case
from models.errors import Refused
from models.storage.outputs import output_place

if TYPE_CHECKING:
    from briefings.kinds import KINDS, Kind
    from briefings.making import Made
    from briefings.order import PAGES, Order, Piece, Since, ordered

# A desk that draws a chart needs none of what a briefing is ordered by.
_HOMES = {
    "KINDS": "briefings.kinds",
    "Kind": "briefings.kinds",
    "Order": "briefings.order",
    "PAGES": "briefings.order",
    "Piece": "briefings.order",
    "Since": "briefings.order",
    "ordered": "briefings.order",
}

__all__ = [
    "KINDS",
    "PAGES",
    "Exported",
    "Kind",
    "Order",
    "Piece",
    "Since",
    "export",
    "make",
    "names_pdf",
    "ordered",
    "pdf_place",
    "save",
    "withdraw",
]


def __getattr__(name: str) -> Any:
    """Load what the public names stand for when one is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


@dataclass(frozen=True)
class Exported:
    """A briefing that was written: where, how many pages, its title and handling label.

    `notices` are sentences about what had to be left out.
    """

    path: Path
    pages: int
    title: str
    handling: str
    notices: tuple[str, ...] = ()


def make(
    case: Case,
    order: "Order",
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> "Made":
    """Make a briefing and write nothing; see `briefings.making.make`."""
    # reportlab takes longer to load than the window does.
    from briefings import making

    return making.make(case, order, progress=progress, cancelled=cancelled)


def save(made: "Made", out: Path, *, case: Path) -> Exported:
    """Write a briefing, whole or not at all. Raises Refused; never over the case file."""
    from briefings import page

    pdf_place(out, case=case)
    page.save(made.content, out)
    return Exported(out, made.pages, made.title, made.handling, made.notices)


def withdraw(exported: Exported) -> None:
    """Take away what was written, where it could not be recorded: no number stands for nothing."""
    with suppress(OSError, Refused):
        output_place(exported.path).unlink(missing_ok=True)


def pdf_place(out: Path, *, case: Path) -> None:
    """Refuse a place where no PDF may stand: one called otherwise, or a case file."""
    if not names_pdf(out):
        raise Refused(
            f"“{out.name}” is not called as a PDF is.",
            kept="Nothing was written.",
            do="Choose a name that ends in .pdf.",
        )
    output_place(out, case=case)


def export(
    case: Case,
    order: "Order",
    *,
    out: Path,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Exported:
    """Write the briefing that is ordered as a PDF.

    The same state and order give the same bytes. `progress` is told pages drawn and pages in all.
    Raises Refused where the PDF can't be made or written, and `briefings.page.Cancelled` once
    `cancelled` says so; then nothing was written.
    """
    pdf_place(out, case=case.path)
    return save(make(case, order, progress=progress, cancelled=cancelled), out, case=case.path)
