"""The flash: the bottom line, what changed and what is not known, always on one page."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest

from briefings import Since
from models.case import Case
from models.history.changes import Person
from models.records import CATALOGUE
from models.records.kinds import Prose, Text
from tests.printed import Read


@pytest.mark.parametrize("text", ["x" * 20_000, "words " * 4_000, "许可" * 10_000])
def test_it_stays_on_its_page_however_long_the_texts_are(
    sample_file: Path, tmp_path: Path, told: Callable[..., Read], text: str
) -> None:
    path = tmp_path / "long.proviso"
    copyfile(sample_file, path)
    with Case.open(path, who=Person(id="ann", name="Ann")) as case:
        before = case.frontier()
        write_everywhere(case, text)

        alone = told(case, kind="flash")
        changed = told(case, kind="flash", since=Since(before, date(2026, 1, 31)))

    assert len(alone.pages) == len(changed.pages) == 1


def test_the_stages_of_the_ladder_lead_to_notes_on_its_page(
    sample_file: Path, told: Callable[..., Read]
) -> None:
    with Case.open(sample_file, who=Person(id="ann", name="Ann"), read_only=True) as case:
        page = told(case, kind="flash")

    assert "finally cleared1" in page.flat
    assert "under review2" in page.flat
    assert re.search(r"2 Press article[^[]*Reuters report[^[]*\[F3\]", page.flat)


def write_everywhere(case: Case, text: str) -> None:
    with case.edit("Wrote at length") as edit:
        for code, entry in CATALOGUE.items():
            fields = [
                name
                for name, fact in entry.facts.items()
                if type(fact.kind) in (Text, Prose) and not fact.fixed
            ]
            for record in case.ids(code) if entry.group else ():
                for name in fields:
                    edit.set(record, name, text)
