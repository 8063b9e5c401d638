"""Which copies are still out follows from the history: whose marker is not in it."""

from datetime import date
from pathlib import Path
from uuid import uuid4

from models.language import speaking
from models.reading.sharing import Outstanding, awaited, outstanding
from models.records import Share
from tests.builders import a_case, added, changed, deleted

ELSEWHERE = str(uuid4())


def test_a_copy_whose_marker_is_unknown_here_is_still_out(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        share = added(
            case,
            Share,
            recipient="Bob",
            file_name="for-bob.proviso",
            shared_on="2026-03-02",
            marker=ELSEWHERE,
        )

        found = outstanding(case)

    assert found == (Outstanding(share, "Bob", "for-bob.proviso", date(2026, 3, 2)),)


def test_a_copy_whose_marker_is_in_the_history_has_come_back(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        (marker,) = case.frontier()
        added(case, Share, recipient="Bob", marker=marker)

        assert outstanding(case) == ()


def test_a_record_without_a_marker_says_nothing_of_a_return(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        added(case, Share, recipient="Bob")

        assert outstanding(case) == ()


def test_a_marker_that_is_no_uid_is_not_known_here(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        added(case, Share, recipient="Bob", marker="none of ours")

        assert [each.recipient for each in outstanding(case)] == ["Bob"]


def test_a_share_in_the_trash_waits_for_nothing(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        share = added(case, Share, recipient="Bob", marker=ELSEWHERE)
        deleted(case, share)

        assert outstanding(case) == ()


def test_the_copy_that_is_out_longest_is_told_first_and_in_words(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        for name, day in (("Bob", "2026-03-02"), ("Cleo", "2026-02-01"), ("Dan", "2026-05-01")):
            added(case, Share, recipient=name, shared_on=day, marker=str(uuid4()))
        changed(case, outstanding(case)[0].share, notes="by courier")

        told = awaited(case, as_of=date(2026, 3, 4))
        with speaking("zh-Hans"):
            chinese = awaited(case, as_of=date(2026, 3, 4))

    assert [each.days for each in told] == [31, 2]
    assert told[1].words == "Not returned since 2 March 2026: the copy for Bob."
    assert chinese[1].words == "交给Bob的副本自2026年3月2日起尚未归还。"
