"""A day of an analyst, from the first look at the desk to the briefing that leaves, by keyboard
and mouse on a real screen."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from models import sample
from models.case import Case
from models.history.changes import Person
from models.records import Briefing, Company, Decision, Response, Source, Task
from models.records import View as SavedView
from tests.printed import read_pdf
from tests.screen.person import AtScreen, program, screen

BEN = Person("00000000-0000-4000-8000-0000000000bb", "Ben")
READER = Person("00000000-0000-4000-8000-0000000000aa", "Reader")
NOTICE = "Look for a notice of the NDRC, MIIT or MOFCOM"


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    """The sample case, as the analyst left it in the evening."""
    path = tmp_path / "H200 purchases.proviso"
    sample.build(path)
    return path


@pytest.fixture
def bens_copy(case_file: Path, tmp_path: Path) -> Path:
    """What a colleague sends back: a task that is done, and one with another title."""
    path = tmp_path / "from Ben.proviso"
    shutil.copyfile(case_file, path)
    with Case.open(path, who=BEN) as case, case.edit("What Ben did") as edit:
        for task in case.all(Task):
            if task.title == NOTICE:
                edit.set(task.id, "state", "done")
    return path


@pytest.fixture(params=["1280x720", "1920x1080"])
def ann(request: pytest.FixtureRequest, case_file: Path, own_folders: Path) -> Iterator[AtScreen]:
    """The analyst before the program, which knows her name already."""
    settings = own_folders / "config" / "proviso" / "settings.json"
    settings.parent.mkdir()
    settings.write_text(json.dumps({"name": "Ann"}), encoding="utf-8")
    with screen(request.param) as environ, program(case_file, environ=environ) as person:
        yield person


def look_at_the_desk(ann: AtScreen) -> None:
    ann.find("Needs attention")
    ann.read("US export clearance of the H200: finally cleared")
    ann.click("4 applications: approved in principle, reported", "Button")
    ann.read("at the gate “China's approval of the purchase” is approved in principle as reported")
    ann.count("Nvidia exports H200 to China", "Cell", 0)
    ann.press("Escape")
    ann.count("Nvidia exports H200 to China", "Cell", 1)
    ann.click("Desk", "ListItem")
    ann.click("To be done by 6 February 2026: Look for a notice", "ListItem")
    ann.read(f"Title: {NOTICE}")


def enter_a_source(ann: AtScreen) -> None:
    ann.do("new source")
    ann.focus("Title")
    ann.write("Statement of the ministry")
    ann.press("Return")
    ann.kept("Title")
    ann.fill(
        Kind="official statement",
        Publisher="Ministry",
        Published="27 Nov 2026",
        Learned="today",
        Reliability="B",
    )


def enter_what_it_says(ann: AtScreen) -> None:
    ann.do("new response")
    ann.focus("Inquiry")
    ann.write("industry and inf")
    ann.find("Ministry of Industry and Information Technology · Request", "ListItem")
    ann.press("Return")
    ann.kept("Inquiry")
    ann.fill(Respondent="Ministry of Industry and Inf", Outcome="declined", Date="27 Nov 2026")
    ann.go_to("Outcome:")
    ann.press("alt+e", "Return")
    ann.focus("Source")
    ann.write("Statement of")
    ann.find("Statement of the ministry", "ListItem")
    ann.press("Return")
    ann.go_to("Passage")
    ann.write("We say nothing about single purchases.")
    ann.press("ctrl+Return")
    ann.read("We say nothing about single purchases.")
    ann.press("Escape")
    ann.focus("Outcome:")


def enter_a_decision(ann: AtScreen) -> None:
    ann.do("new decision")
    ann.focus("Gate")
    ann.write("Final clear")
    ann.find("Final clearance and entry", "ListItem")
    ann.press("Return")
    ann.kept("Gate")
    ann.fill(Authority="National Dev", Stage="under review", Basis="reported", Date="27 Nov 2026")


def change_many_and_take_it_back(ann: AtScreen) -> None:
    ann.click("Tasks", "ListItem")
    ann.click("Find out which ministry", "Cell")
    ann.click(NOTICE, "Cell", holding="shift")
    ann.press("ctrl+shift+e")
    ann.focus("Field")
    ann.press("s")
    ann.press("Tab")
    ann.focus("State")
    ann.write("waiting")
    ann.press("Return")
    ann.focus("Change 3")
    ann.press("Return")
    ann.read("Changed state of 3 tasks")
    ann.click("Undo", "Button")
    ann.count("waiting", "Cell", 1)


def work_as_on_a_sheet(ann: AtScreen) -> None:
    ann.click("Companies", "ListItem")
    ann.press("ctrl+shift+l")
    ann.click("Tencent", "Cell")
    ann.press("Right", "Right", "F2")
    ann.focus("Country")
    ann.write("singapore")
    ann.press("Return")
    ann.find("Singapore", "Cell")
    ann.click("Alibaba", "Cell", times=2)
    ann.focus("Name")
    ann.write("Alibaba Group")
    ann.press("Return")
    ann.find("Alibaba Group", "Cell")
    ann.press("ctrl+shift+l")


def keep_a_view(ann: AtScreen) -> None:
    ann.press("ctrl+f")
    ann.focus("Filter the list")
    ann.write("state is waiting")
    ann.press("Return")
    ann.count("waiting", "Cell", 1)
    ann.press("ctrl+d")
    ann.focus("Name of the view")
    ann.write("Waiting for others")
    ann.click("Show on the desk", "CheckBox")
    ann.press("Return")
    ann.find("Waiting for others, 1", "ListItem")
    ann.click("Desk", "ListItem")
    ann.find("Waiting for others", "Button")


def find_what_was_mistyped(ann: AtScreen) -> None:
    ann.do("deepsek", offered="DeepSeek. Company")
    ann.focus("Name: DeepSeek")


def look_along_and_across(ann: AtScreen) -> None:
    ann.press("ctrl+shift+t")
    ann.read("DeepSeek · As of")
    ann.click("The whole case", "Button")
    ann.click("Matrices", "ListItem")
    answered = (
        "Ministry of Industry and Information Technology\nRequest for comment on the approvals"
    )
    ann.click(answered, "Cell")
    ann.read("Date: 27 November 2026")


def look_back(ann: AtScreen) -> None:
    ann.press("ctrl+shift+p")
    ann.focus("Day")
    ann.write("2026-02-15")
    ann.press("Return")
    ann.read("You see the file as it stood at the end of 15 February 2026.")
    ann.press("Escape")
    ann.read("This is the present again.")


def take_over(ann: AtScreen, copy: Path) -> None:
    ann.do("merge a copy")
    ann.focus("File name:")
    ann.write(str(copy))
    ann.press("Return")
    ann.read("1 conflict, 1 undecided.")
    ann.click("Take theirs")
    ann.click("Merge", "Button")
    ann.read(f"Merged “{copy.name}”: 1 changed")


def brief(ann: AtScreen, to: Path) -> None:
    ann.press("ctrl+b")
    ann.focus("Case briefing")
    ann.find("Export…", "Button")
    ann.read("Page 1 of")
    ann.click("Export…", "Button")
    ann.focus("File name:")
    ann.replace(str(to))
    ann.press("Return")
    ann.read(f"Exported “{to.name}”")


def test_a_day_at_the_screen_is_in_the_file_and_on_paper(
    ann: AtScreen, case_file: Path, bens_copy: Path, tmp_path: Path
) -> None:
    leaves = tmp_path / "briefing.pdf"

    look_at_the_desk(ann)
    enter_a_source(ann)
    enter_what_it_says(ann)
    enter_a_decision(ann)
    work_as_on_a_sheet(ann)
    change_many_and_take_it_back(ann)
    keep_a_view(ann)
    find_what_was_mistyped(ann)
    look_along_and_across(ann)
    look_back(ann)
    take_over(ann, bens_copy)
    brief(ann, leaves)

    assert ann.close() == 0
    with Case.open(case_file, who=READER, read_only=True) as case:
        check_what_was_done(case)
    assert "no. 1" in read_pdf(leaves.read_bytes()).text


def check_what_was_done(case: Case) -> None:
    (source,) = [one for one in case.all(Source) if one.title == "Statement of the ministry"]
    (response,) = [one for one in case.all(Response) if one.learned is None and one.date]
    decision = max(case.all(Decision), key=lambda one: one.id)
    assert (source.kind, source.reliability) == ("official_statement", "b")
    assert response.outcome == "declined"
    backed = case.evidence([response.id])[response.id, "outcome"]
    assert [each.source for each in backed.supporting] == [source]
    assert (decision.stage, decision.basis) == ("under_review", "reported")
    states = {task.title: task.state for task in case.all(Task)}
    assert states[NOTICE] == "done"
    assert sorted(states.values()) == ["done", "open", "open", "waiting"]
    countries = {each.name: each.country for each in case.all(Company)}
    assert (countries["Tencent"], countries["Alibaba Group"]) == ("SG", "CN")
    assert [view.title for view in case.all(SavedView)] == ["Waiting for others"]
    assert [one.number for one in case.all(Briefing)] == [1]
