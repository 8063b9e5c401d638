from pathlib import Path

from tests.front_door.conftest import Door


def test_what_changed_between_two_days_is_listed_under_its_records(
    door: Door, case_file: Path
) -> None:
    before = case_file.read_bytes()

    done = door("changes", case_file, "2026-01-31", "2026-01-31", "--kind", "company")
    told = door("changes", case_file, "2026-01-31", "--kind", "company", "--json").json
    nothing = door("changes", case_file, "2020-01-01", "2020-12-31")

    assert (done.status, done.complained) == (0, "")
    assert "Company: Nvidia\n  made — Proviso sample, 2026-01-31" in done.said
    assert {each["kind"] for each in told["changes"]} == {"company"}
    assert len({each["record"] for each in told["changes"]}) == 5
    assert nothing.said == "Nothing changed.\n"
    assert case_file.read_bytes() == before


def test_days_the_wrong_way_round_and_no_briefing_to_compare_with_are_refused(
    door: Door, case_file: Path
) -> None:
    turned = door("changes", case_file, "2026-02-01", "2026-01-31")
    last = door("changes", case_file, "last")

    assert (turned.status, last.status) == (1, 1)
    assert "comes before" in turned.complained
    assert "No briefing is recorded yet." in last.complained
