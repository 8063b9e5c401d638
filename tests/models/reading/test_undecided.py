"""What was merged and not decided is listed with all that stands."""

from pathlib import Path

from models import Case
from models.reading.undecided import Undecided, sentence, undecided
from models.records import Company
from models.storage.snapshot import copy_file
from tests.builders import BOB, a_case, added, changed, deleted


def test_fields_and_records_that_two_people_left_differently(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        first = added(case, Company, name="DeepSeek", country="CN")
        second = added(case, Company, name="Tencent")
        copy_file(case.database, tmp_path / "copy.proviso")
        with Case.open(tmp_path / "copy.proviso", who=BOB) as copy:
            changed(case, first, country="HK")
            changed(copy, first, country="SG")
            deleted(case, second)
            changed(copy, second, website="https://tencent.example")
            assert undecided(case) == []

            case.merge(copy, label="Merged")

        found = undecided(case)

        assert found == [
            Undecided(first, "Company", "DeepSeek", "Country", ("Hong Kong", "Singapore")),
            Undecided(second, "Company", "Tencent"),
        ]
        assert [sentence(each) for each in found] == [
            "Company “DeepSeek”, Country: in conflict, “Hong Kong” or “Singapore”; nobody has"
            " decided yet.",
            "Company “Tencent”: kept although deleted, as another changed it; nobody has decided"
            " yet.",
        ]
        changed(case, first, country="SG")
        deleted(case, second)
        assert undecided(case) == []
