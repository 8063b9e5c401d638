from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefings import Order, export
from briefings.blocks import Block
from briefings.page import Furniture, compose
from briefings.style import SHEETS, Sheet
from models import sample
from models.case import Case
from models.history.changes import Person
from tests.printed import Read, read_pdf

ANN = Person(id="ann", name="Ann")
DAY = date(2026, 1, 31)
PLAIN = Furniture(
    title="A case",
    subject="Case briefing",
    author="Ann",
    handling="amber",
    head="Case briefing · A case",
    foot="Trade desk · Ann",
)


@pytest.fixture
def printed() -> Callable[..., Read]:
    """Sets blocks on pages and reads them back."""

    def run(
        blocks: Sequence[Block],
        furniture: Furniture = PLAIN,
        sheet: Sheet = SHEETS["A4"],
        **options: Any,
    ) -> Read:
        content, pages = compose(blocks, furniture, sheet, **options)
        read = read_pdf(content)
        assert len(read.pages) == pages
        return read

    return run


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The founding case, written once; a test opens it to read only."""
    path = tmp_path_factory.mktemp("sample") / "sample.proviso"
    sample.build(path)
    return path


@pytest.fixture
def founding(sample_file: Path) -> Iterator[Case]:
    """The founding case, to read only."""
    with Case.open(sample_file, who=ANN, read_only=True) as case:
        yield case


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Case]:
    """A case without a record."""
    with Case.create(tmp_path / "case.proviso", title="A case", who=ANN) as case:
        yield case


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., Read]:
    """Exports a briefing and reads it back."""

    def run(case: Case, **options: Any) -> Read:
        out = tmp_path / "briefing.pdf"
        scope = tuple(case.ledger.uid(id) for id in options.pop("scope", None) or ())
        order = Order(**{"as_of": DAY, "author": case.who.name, **options}, scope=scope)
        exported = export(case, order, out=out)
        found = read_pdf(out.read_bytes())
        assert exported.pages == len(found.pages)
        return found

    return run
