"""A briefing of a copy names a withheld source by the letter that it has in the window too."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefings.citing import Citing
from models import Case
from models.exchange.sharing import Choice, share
from models.reading.standing import gather
from tests.builders import BOB, a_case, a_source, an_application, changed, cited

DAY = date(2026, 3, 2)


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Case]:
    """A copy without the identities of two of the three sources that it cites."""
    out = tmp_path / "copy.proviso"
    with a_case(tmp_path) as case:
        first = a_source(case, "Zanzibar memorandum", may_leave=False)
        second = a_source(case, "Obsidian notes", may_leave=False)
        third = a_source(case, "Harbour article")
        application = an_application(case)
        for source in (third, second, first):
            cited(case, application, "title", source, passage="chips")
        choice = Choice(withhold=frozenset({"closed_sources"}))
        share(case, choice, out=out, today=DAY)
    with Case.open(out, who=BOB) as opened:
        yield opened


def test_the_letters_are_those_of_the_file_whichever_source_is_cited_first(copy: Case) -> None:
    citing = Citing(gather(copy, as_of=DAY))
    first, second, third = copy.ids("source")

    codes = [citing.code(source) for source in (second, third, first)]

    assert codes == ["B", "S1", "A"]
    assert [copy.label(source) for source in (second, first)] == ["Source B", "Source A"]


def test_a_source_that_may_not_leave_has_a_letter_of_its_own_after_them(copy: Case) -> None:
    third = copy.ids("source")[2]
    changed(copy, third, may_leave=False)

    assert Citing(gather(copy, as_of=DAY)).code(third) == "C"


def test_the_words_of_a_withheld_source_are_left_out(copy: Case) -> None:
    matter = gather(copy, as_of=DAY)
    citing = Citing(matter)

    (application,) = matter.applications.values()
    said = [str(note.words) for note in citing.behind(application, ("title",))]

    assert [("chips" in each) for each in said].count(True) == 1
