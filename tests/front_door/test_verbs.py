"""Each verb, called as the shell calls it, does its one thing and says so."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from briefings.kinds import KINDS
from models.case import Case
from models.history.changes import Person
from models.records import Gate
from tests.front_door.conftest import ROOT, Door

READER = Person("", "Reader")


def test_a_new_case_bears_the_title_and_handling_asked_for(door: Door, tmp_path: Path) -> None:
    done = door(
        "new", "a.proviso", "--title", "Chips", "--handling", "tlp:green", "--author", "Ann"
    )

    assert (done.status, done.complained) == (0, "")
    with Case.open(tmp_path / "a.proviso", who=READER, read_only=True) as case:
        assert (case.title, case.dossier.handling) == ("Chips", "green")
        assert {line.author for line in case.history(case.dossier.id)} == {"Ann"}


def test_an_overlong_author_keeps_nobody_from_writing_later(door: Door, tmp_path: Path) -> None:
    done = door("new", "a.proviso", "--author", "A" * 20_000)

    assert (done.status, done.complained) == (0, "")
    assert [each.name for each in tmp_path.iterdir()] == ["a.proviso"]


def test_without_a_handling_it_takes_a_narrow_one_and_says_so(door: Door, tmp_path: Path) -> None:
    done = door("new", "a.proviso")

    assert done.status == 0
    assert "TLP:AMBER+STRICT" in done.said
    assert "--handling" in done.said
    with Case.open(tmp_path / "a.proviso", who=READER, read_only=True) as case:
        assert (case.title, case.dossier.handling) == ("a", "amber_strict")


def test_a_case_begins_from_a_template(door: Door, tmp_path: Path) -> None:
    done = door("new", "a.proviso", "--template", "export-licence", "--author", "Ann")

    assert (done.status, done.complained) == (0, "")
    with Case.open(tmp_path / "a.proviso", who=READER, read_only=True) as case:
        assert len(case.all(Gate)) == 3


def test_searching_names_each_record_with_the_passage_found(door: Door, case_file: Path) -> None:
    done = door("search", case_file, "腾讯", "--limit", "2")

    assert (done.status, done.complained) == (0, "")
    assert done.said.splitlines()[0] == "Company: Tencent — Other name: 腾讯"


def test_searching_forgives_a_mistake_in_a_name_and_says_so(door: Door, case_file: Path) -> None:
    done = door("search", case_file, "Depseek", "--limit", "1")

    assert done.said.splitlines()[:2] == ["Also: DeepSeek", "Company: DeepSeek"]


def test_searching_tells_a_program_where_the_words_stand(door: Door, case_file: Path) -> None:
    done = door("search", case_file, 'source:"an article"', "--json")

    told = done.json
    assert told["found"] == []
    assert not told["more"]
    found = door("search", case_file, "conditions:reported", "--json").json["found"]
    assert {each["kind"] for each in found} == {"condition"}
    assert all(each["passage"][start:end] for each in found for start, end in each["hits"])


def test_searching_for_what_is_nowhere_says_so(door: Door, case_file: Path) -> None:
    before = case_file.read_bytes()

    done = door("search", case_file, "Atlantis")

    assert (done.status, done.said) == (0, "Nothing was found for “Atlantis”.\n")
    assert case_file.read_bytes() == before


def test_the_sample_is_the_same_every_time(door: Door, tmp_path: Path, shipped: bytes) -> None:
    done = door("sample", "s.proviso")

    assert (done.status, done.complained) == (0, "")
    assert (tmp_path / "s.proviso").read_bytes() == shipped


def test_an_unrecorded_briefing_is_the_same_for_the_same_day(
    door: Door, tmp_path: Path, case_file: Path, shipped: bytes
) -> None:
    options = ("--as-of", "2026-01-31", "--author", "Ann", "--unrecorded")

    first = door("briefing", case_file, "--out", "1.pdf", *options, "--json")
    second = door("briefing", case_file, "--out", "2.pdf", *options)

    assert (first.status, second.status) == (0, 0)
    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()
    with pypdfium2.PdfDocument(tmp_path / "1.pdf") as document:
        assert len(document) == first.json["pages"]
    assert (first.json["as_of"], first.json["handling"]) == ("2026-01-31", "TLP:AMBER")
    assert case_file.read_bytes() == shipped


def test_a_briefing_is_written_under_no_ending_that_it_has_not(
    door: Door, tmp_path: Path, case_file: Path, shipped: bytes
) -> None:
    named = door("briefing", case_file, "--out", "x.docx", "--author", "Ann")
    again = door("briefing", case_file, "--out", "x.html", "--again", "1")

    assert (named.status, again.status) == (1, 1)
    assert "“.docx”" in named.complained
    assert "ends in .pdf, .html" in named.complained
    assert not [*tmp_path.glob("x.*")]
    assert case_file.read_bytes() == shipped


def test_a_recorded_briefing_has_a_number_and_can_be_made_again(
    door: Door, tmp_path: Path, case_file: Path
) -> None:
    first = door("briefing", case_file, "--out", "1.pdf", "--author", "Ann")
    second = door("briefing", case_file, "--out", "2.pdf", "--kind", "flash", "--json")
    again = door("briefing", case_file, "--out", "3.pdf", "--again", "1")
    never = door("briefing", case_file, "--out", "4.pdf", "--again", "7")

    assert (first.status, second.status, again.status) == (0, 0, 0)
    assert "recorded as no. 1" in first.said
    assert second.json["number"] == 2
    assert (tmp_path / "3.pdf").read_bytes() == (tmp_path / "1.pdf").read_bytes()
    assert (never.status, never.said) == (1, "")
    assert "No briefing no. 7 is recorded" in never.complained


def test_a_briefing_of_a_file_that_is_open_elsewhere_is_written_and_says_it_is_not_recorded(
    door: Door, tmp_path: Path, case_file: Path
) -> None:
    with Case.open(case_file, who=Person("b", "Ben")):
        done = door("briefing", case_file, "--out", "x.pdf")

    assert (done.status, done.complained) == (0, "")
    assert "not recorded" in done.said
    assert "Ben" in done.said
    with pypdfium2.PdfDocument(tmp_path / "x.pdf") as document:
        assert "not recorded" in document[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize("ending", ["html", "md", "txt"])
def test_a_twin_says_the_same_and_is_not_recorded(
    door: Door, tmp_path: Path, case_file: Path, shipped: bytes, ending: str
) -> None:
    done = door("briefing", case_file, "--out", f"x.{ending}")

    assert (done.status, done.complained) == (0, "")
    assert "Only a PDF is recorded" in done.said
    assert "approved four H200 purchases" in (tmp_path / f"x.{ending}").read_text("utf-8")
    assert case_file.read_bytes() == shipped


def test_every_kind_that_needs_no_parts_of_ones_own_is_named_in_the_help(door: Door) -> None:
    said = door("briefing", "--help").said

    offered = [code for code, kind in KINDS.items() if kind.pieces]
    assert offered
    assert all(code in said for code in offered)


def test_a_briefing_can_be_compared_with_a_day_of_the_file_only(
    door: Door, tmp_path: Path, case_file: Path
) -> None:
    done = door("briefing", case_file, "--out", "x.pdf", "--since", "1999-01-01")

    assert (done.status, done.said) == (1, "")
    assert "had not been begun" in done.complained
    assert not (tmp_path / "x.pdf").exists()


def test_a_briefing_can_be_compared_with_a_recorded_one_by_its_number(
    door: Door, tmp_path: Path, case_file: Path
) -> None:
    door("briefing", case_file, "--out", "one.pdf")
    changes = ("briefing", case_file, "--kind", "changes")

    known = door(*changes, "--out", "two.md", "--since", "1")
    unknown = door(*changes, "--out", "three.md", "--since", "7")

    assert known.status == 0
    assert "against case briefing no. 1" in (tmp_path / "two.md").read_text("utf-8")
    assert (unknown.status, unknown.said) == (1, "")
    assert "No briefing no. 7 is recorded" in unknown.complained
    assert not (tmp_path / "three.md").exists()


def test_a_briefing_of_one_application_on_another_page(
    door: Door, tmp_path: Path, case_file: Path
) -> None:
    done = door(
        "briefing", case_file, "--out", "x.pdf", "--application", "tencent", "--page", "Letter"
    )

    assert (done.status, done.complained) == (0, "")
    with pypdfium2.PdfDocument(tmp_path / "x.pdf") as document:
        assert document[0].get_size() == (612, 792)
        text = document[0].get_textpage().get_text_bounded()
    assert "Tencent" in text


def test_an_application_that_is_not_clear_is_refused_with_what_there_is(
    door: Door, tmp_path: Path, case_file: Path
) -> None:
    several = door("briefing", case_file, "--out", "x.pdf", "--application", "h200 from")
    none = door("briefing", case_file, "--out", "x.pdf", "--application", "Huawei")

    assert (several.status, none.status) == (1, 1)
    assert "fits 4 applications" in several.complained
    assert "No application is called “Huawei”" in none.complained
    assert not (tmp_path / "x.pdf").exists()


def test_a_check_of_a_whole_file_finds_nothing_and_writes_nothing(
    door: Door, case_file: Path, shipped: bytes
) -> None:
    done = door("check", case_file, "--json")

    assert (done.status, done.complained) == (0, "")
    assert done.json["findings"] == []
    assert done.json["changes"] > 1000
    assert case_file.read_bytes() == shipped


def test_an_export_holds_the_whole_case(door: Door, tmp_path: Path, case_file: Path) -> None:
    done = door("export", case_file, "--out", "x.json")

    assert (done.status, done.complained) == (0, "")
    whole = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    assert whole["format"] == 1
    assert f"{len(whole['records']):,} records" in done.said


def test_an_export_that_ends_in_html_is_a_page(door: Door, tmp_path: Path, case_file: Path) -> None:
    done = door("export", case_file, "--out", "x.html", "--as-of", "2026-01-31", "--json")

    assert (done.status, done.complained) == (0, "")
    told = done.json
    assert (told["handling"], told["as_of"]) == ("TLP:AMBER", "2026-01-31")
    page = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert len(page.encode()) == told["size"]


def test_a_page_leaves_out_what_is_asked_and_speaks_chinese(
    door: Door, tmp_path: Path, case_file: Path
) -> None:
    options = ("--without", "history", "desk", "--language", "zh-Hans", "--format", "page")

    assert door("export", case_file, "--out", "x.htm", *options).status == 0

    page = (tmp_path / "x.htm").read_text(encoding="utf-8")
    assert "zh-Hans" in page
    assert 'class="history"' not in page


def test_a_page_above_its_label_is_refused(door: Door, tmp_path: Path, case_file: Path) -> None:
    done = door("export", case_file, "--out", "x.html", "--handling", "green")

    assert done.status == 1
    assert "A page that is TLP:GREEN can't tell of the case" in done.complained
    assert not (tmp_path / "x.html").exists()


def test_json_takes_nothing_that_is_of_a_page(door: Door, tmp_path: Path, case_file: Path) -> None:
    done = door("export", case_file, "--out", "x.json", "--language", "en")

    assert done.status == 2
    assert not (tmp_path / "x.json").exists()


@pytest.mark.parametrize("verb", ["briefing", "export", "check"])
def test_reading_verbs_work_while_somebody_else_writes(
    door: Door, case_file: Path, verb: str
) -> None:
    out = () if verb == "check" else ("--out", "out")
    with Case.open(case_file, who=Person("b", "Bob")) as case:
        assert not case.read_only

        assert door(verb, case_file, *out).status == 0


def test_the_version_and_the_help_are_told() -> None:
    for option, part in (("--version", "Proviso "), ("--help", "briefing")):
        done = subprocess.run(
            [sys.executable, ROOT / "proviso.py", option],
            capture_output=True,
            text=True,
            check=True,
        )
        assert part in done.stdout


@pytest.mark.parametrize("name", ["check", "-x.proviso", "--json", "ä b“.proviso"])
def test_a_file_of_any_name_can_be_named(
    door: Door, tmp_path: Path, shipped: bytes, name: str
) -> None:
    (tmp_path / name).write_bytes(shipped)

    assert door("check", "--", name).status == 0
    opened = door("--", name)
    assert opened.status == 1
    assert "display" in opened.complained


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nonsense",),
        ("chekc", "a.proviso"),
        ("new",),
        ("new", ""),
        ("new", "a.proviso", "--handling", "purple"),
        ("new", "a.proviso", "--template", "wedding"),
        ("new", "a.proviso", "--title", " "),
        ("new", "a.proviso", "--title", "two\nlines"),
        ("new", "a.proviso", "--author", ""),
        ("new", "a.proviso", "--author", os.fsdecode(b"\xff")),
        ("sample", "a", "b"),
        ("briefing", "case.proviso"),
        ("briefing", "case.proviso", "--out", "x.pdf", "--as-of", "yesterday"),
        ("briefing", "case.proviso", "--out", "x.pdf", "--page", "A5"),
        ("briefing", "case.proviso", "--out", "x.pdf", "--kind", "novel"),
        ("briefing", "case.proviso", "--out", "x.pdf", "--since", "once"),
        ("briefing", "case.proviso", "--out", "x.pdf", "--again", "first"),
        ("export", "case.proviso"),
        ("check",),
    ],
)
def test_wrong_usage_is_told_with_status_2(
    door: Door, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = door(*arguments)

    assert (done.status, done.said) == (2, "")
    assert done.complained.startswith("usage: proviso")
    assert not list(tmp_path.iterdir())
