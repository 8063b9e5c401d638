from pathlib import Path

import pytest

from models import Case
from models.errors import Refused
from models.records import Application, Citation, Source
from tests.builders import a_case, added, an_application
from tests.paged import paged


def closed(case: Case) -> tuple[int, int]:
    """A source that may not leave the desk, and an application whose title it supports."""
    application = an_application(case)
    source = added(
        case, Source, title="Mole in ministry", author="J. Doeson", may_leave=False, kind="article"
    )
    added(
        case,
        Citation,
        about=application,
        field="title",
        given='"A buys chips"',
        source=source,
        passage="They told me so",
        credibility="2",
    )
    return application, source


def test_a_source_that_may_not_leave_is_a_letter(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        application, source = closed(case)

        read = paged(case, tmp_path)

        for word in ("Mole", "Doeson", "They told me so"):
            assert word not in read.text
        assert "Source A" in read.record(case, source)
        assert "Source A" in read.record(case, application)
        assert "Passage withheld" in read.record(case, application)


def test_a_page_that_would_tell_the_name_elsewhere_is_refused(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        closed(case)
        added(case, Application, title="As J. Doeson said")

        with pytest.raises(Refused, match="Doeson") as refused:
            paged(case, tmp_path)

        assert "ask for the page anyway" in str(refused.value)
        assert not (tmp_path / "page.html").exists()
        assert "As J. Doeson said" in paged(case, tmp_path, anyway=True).words


def test_the_label_is_the_narrowest_of_what_is_told(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        an_application(case, handling="red")

        assert paged(case, tmp_path).written.handling == "red"


def test_a_label_wider_than_something_inside_is_refused(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        an_application(case, "Secret purchase", handling="red")

        with pytest.raises(Refused, match=r"A page that is TLP:GREEN can't tell of .*Secret"):
            paged(case, tmp_path, handling="green")

        assert not (tmp_path / "page.html").exists()
