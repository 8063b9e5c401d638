"""A source whose identity is withheld stands in no briefing, whatever the kind and the format."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefings import KINDS, Order, Piece, Since, make
from briefings.issuing import twin
from briefings.parts.catalogue import PARTS
from models.case import Case
from models.reading.standing import gather
from models.records import Tag
from models.records.kinds import When
from models.sample import AUTHOR, build
from tests.printed import read_pdf

SECRET = "Quibble"
"""Stands in each text that tells who a source is; the dates are of a year with nothing else."""

YEAR = "1987"
FORMATS = ("pdf", "html", "md", "txt")
DAY = date(2026, 2, 1)


@pytest.fixture(scope="module")
def secretive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Case, Since]]:
    """The founding case with all that its sources said under one name, and each since withheld."""
    path = tmp_path_factory.mktemp("withheld") / "case.proviso"
    build(path)
    with Case.open(path, who=AUTHOR) as case:
        known = gather(case, None, as_of=DAY)
        with case.edit("Named everybody") as edit:
            for id in known.sources:
                edit.change(
                    id,
                    title=f"{SECRET} {id}",
                    publisher=f"{SECRET} and Sons",
                    author=f"Mrs {SECRET}",
                    url=f"https://{SECRET.lower()}.example/{id}",
                    text=f"I, {SECRET}, saw it.",
                    notes=f"Met {SECRET}.",
                    published=When(f"{YEAR}-03-04"),
                    learned=When(f"{YEAR}-03-05"),
                )
                edit.add(Tag, tagged=id, word=SECRET)
            for id in known.relays:
                edit.change(id, passage=f"So {SECRET}", wording=f"one {SECRET}")
            for id in known.citations:
                edit.change(
                    id,
                    passage=f"Says {SECRET}",
                    translation=f"Sagt {SECRET}",
                    credibility_reason=f"{SECRET} knows.",
                )
            for id in known.forecasts:
                edit.change(id, forecaster=min(known.sources))
        named = Since(tuple(case.frontier()), date(2026, 1, 31))
        with case.edit("Promised not to name them") as edit:
            for id in known.sources:
                edit.change(id, may_leave=False, state="retracted", title=f"{SECRET} again")
        yield case, named


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_in_any_briefing_tells_who_a_withheld_source_is(
    secretive: tuple[Case, Since], tmp_path: Path, kind: str, format: str
) -> None:
    case, named = secretive
    company = case.ledger.uid(case.ids("company")[0])
    order = Order(
        as_of=DAY,
        kind=kind,
        author="Ann",
        cover=True,
        since=named,
        scope=(company,) if KINDS[kind].about == "company" else (),
        pieces=() if KINDS[kind].pieces else tuple(map(Piece, PARTS)),
    )

    said = _written(case, order, tmp_path / f"briefing.{format}")

    assert SECRET.casefold() not in said.casefold()
    assert YEAR not in said


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_sources_are_named_where_they_may_be(
    secretive: tuple[Case, Since], tmp_path: Path, format: str
) -> None:
    case, named = secretive
    order = Order(as_of=DAY, kind="sources", author="Ann", at=named.frontier)

    said = _written(case, order, tmp_path / f"briefing.{format}")

    assert f"{SECRET} and Sons" in said
    assert f"https://{SECRET.lower()}.example" in said
    assert YEAR in said


def _written(case: Case, order: Order, out: Path) -> str:
    """All that a file says, seen or unseen."""
    if out.suffix != ".pdf":
        twin(case, order, out=out, anyway=True)
        return out.read_text("utf-8")
    made = make(case, order)
    read = read_pdf(made.content)
    return "\n".join((made.title, read.flat, read.strings))
