"""A file is called what it is: known endings are written, others refused."""

from pathlib import Path

import pytest

from briefings.endings import TWINS, names_pdf
from models.errors import Refused


@pytest.mark.parametrize("name", ["a.pdf", "a.PDF", "briefing"])
def test_a_pdf_is_called_so_or_has_no_ending(name: str) -> None:
    assert names_pdf(Path(name))


@pytest.mark.parametrize("ending", TWINS)
def test_a_twin_is_known_by_its_ending(ending: str) -> None:
    assert not names_pdf(Path(f"a{ending.upper()}"))


@pytest.mark.parametrize("name", ["a.docx", "of 2.1", "a.pdf.bak"])
def test_another_ending_is_refused_with_those_that_can_be_written(name: str) -> None:
    with pytest.raises(Refused) as refused:
        names_pdf(Path(name))

    assert refused.value.do == "Choose a name that ends in .pdf, .html, .htm, .md or .txt."
