from datetime import datetime
from pathlib import Path

import pytest

from briefings.webpage import PageOrder, export_page
from models import Case
from models.errors import NotUnderstood, Refused
from models.records import Application, Decision
from tests.builders import a_case, a_gate, added, an_application
from tests.paged import AS_OF, an_order, paged


def test_progress_rises_from_nothing_to_all(founding: Case, tmp_path: Path) -> None:
    told: list[float] = []

    export_page(founding, an_order(), out=tmp_path / "x.html", progress=told.append)

    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 8


@pytest.mark.parametrize("after", [0, 3, 8])
def test_what_is_cancelled_leaves_nothing_behind(
    founding: Case, tmp_path: Path, after: int
) -> None:
    out = tmp_path / "x.html"
    out.write_text("as it was")
    told: list[float] = []

    with pytest.raises(Refused, match="stopped"):
        export_page(
            founding,
            an_order(),
            out=out,
            progress=told.append,
            cancelled=lambda: len(told) > after,
        )

    assert [each.name for each in tmp_path.iterdir()] == ["x.html"]
    assert out.read_text() == "as it was"


def test_the_case_file_is_as_it_was(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        an_application(case)
        before = case.path.read_bytes()

        paged(case, tmp_path)

        assert case.path.read_bytes() == before


def test_a_page_takes_the_place_of_no_case_file(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        other = tmp_path / "other.html"
        other.write_bytes(case.path.read_bytes())

        with pytest.raises(Refused, match="is a case file"):
            export_page(case, an_order(), out=other)


@pytest.mark.parametrize("name", ["x.pdf", "x", "x.proviso"])
def test_a_page_is_called_what_it_is(founding: Case, tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match=r"Choose a name that ends in \.html"):
        export_page(founding, an_order(), out=tmp_path / name)

    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_refused(founding: Case, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        export_page(founding, an_order(), out=tmp_path / "nowhere" / "x.html")


def test_an_order_knows_what_can_be_left_out() -> None:
    with pytest.raises(NotUnderstood, match="sources"):
        an_order(without=frozenset({"sources"}))


def test_an_instant_needs_its_zone() -> None:
    with pytest.raises(NotUnderstood, match="zone"):
        PageOrder(AS_OF, datetime(2026, 1, 31, 9))  # noqa: DTZ001  # what is refused


def test_a_page_grows_no_faster_than_its_case(tmp_path: Path) -> None:
    sizes = {}
    for count in (8, 16, 32):
        with a_case(tmp_path, name=f"case-{count}") as case:
            with case.edit("Many") as edit:
                for number in range(count):
                    edit.add(Application, title=f"Application {number:02}")
            order = an_order(without=frozenset({"history"}))
            out = tmp_path / "x.html"
            sizes[count] = export_page(case, order, out=out).size

    assert sizes[32] - sizes[16] == pytest.approx(2 * (sizes[16] - sizes[8]), rel=0.02)


def test_standing_is_told_of_the_day_that_is_asked_for(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        application = an_application(case)
        gate = a_gate(case, application)
        added(case, Decision, gate=gate, stage="refused", basis="official", date="2026-01-20")

        before = paged(case, tmp_path, as_of=AS_OF.replace(day=10))
        after = paged(case, tmp_path, as_of=AS_OF)

    (earlier,) = before.root.xpath("//ol[@class='ladder']")
    (later,) = after.root.xpath("//ol[@class='ladder']")
    assert "no decision known" in earlier.text_content()
    assert "refused" in later.text_content()
