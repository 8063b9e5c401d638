"""What copies disagree about stands on the desk, whatever it bears on."""

from pathlib import Path

import pytest

from models.case import Case
from models.language import speaking
from models.outlook import outlook
from models.records import Company, OtherName, Task
from models.storage.snapshot import copy_file
from tests.builders import BOB, a_case, added, an_application, changed, deleted
from tests.standings import DAY


def words(case: Case) -> list[tuple[str, int, str | None]]:
    found = outlook(case, as_of=DAY).attention
    return [(each.words, each.record, each.field) for each in found if each.reason in REASONS]


REASONS = ("conflict", "kept")
KEPT = "is kept although deleted: one copy deleted it, another changed it."


def test_all_that_nobody_has_decided_is_told_once(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        task, doomed = added(case, Task, title="Call"), added(case, Task, title="Write")
        application, maker = an_application(case, "Scanners"), added(case, Company, name="Maker")
        name = added(case, OtherName, owner_of=maker, name="Makers")
        copy_file(case.database, tmp_path / "copy.proviso")
        with Case.open(tmp_path / "copy.proviso", who=BOB) as copy:
            for each, assignee in ((case, "Ann"), (copy, "Bob")):
                changed(each, task, assignee=assignee)
                changed(each, application, reference=assignee)
            deleted(copy, doomed)
            deleted(copy, name)
            changed(case, doomed, assignee="Ann")
            changed(case, name, name="The Makers")
            changed(copy, maker, country="SG")
            case.merge(copy, label="Merged the copy")

        told = words(case)

        assert [(record, field) for _, record, field in told] == [
            (application, "reference"),
            (task, "assignee"),
            (doomed, None),
            (maker, None),
        ]
        assert told[1][0] == "Call: assignee is in conflict: Bob (Bob) or Ann (Ann)."
        assert told[3][0] == f"Maker · The Makers {KEPT}"
        with speaking("zh-Hans"):
            assert "Bob" in words(case)[1][0]
        changed(case, task, assignee="Both")
        assert (task, "assignee") not in [(record, field) for _, record, field in words(case)]


@pytest.mark.parametrize("both", [True, False])
def test_what_is_decided_or_gone_is_not_told(tmp_path: Path, *, both: bool) -> None:
    with a_case(tmp_path) as case:
        task = added(case, Task, title="Call")
        copy_file(case.database, tmp_path / "copy.proviso")
        with Case.open(tmp_path / "copy.proviso", who=BOB) as copy:
            deleted(copy, task)
            if both:
                deleted(case, task)
            case.merge(copy, label="Merged the copy")

        assert words(case) == []
        assert case.is_gone(task)
