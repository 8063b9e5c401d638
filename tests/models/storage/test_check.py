"""A check names what is not as the history has it, and changes nothing."""

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from models.case import Case
from models.errors import Refused
from models.records import Company
from models.storage.check import MOST, Report, check
from models.storage.opening import open_file
from tests.files.damage import run
from tests.files.whole import ANN


def checked(path: Path) -> Report:
    database = open_file(path, write=False).database
    try:
        return check(database)
    finally:
        database.close()


@pytest.fixture
def untouched(whole: Path) -> Iterator[None]:
    """The test's file is the same after the test's check as it was before."""
    yield
    after = whole.read_bytes()
    checked(whole)
    assert whole.read_bytes() == after


TAMPERINGS = {
    "UPDATE company SET name = 'Deep Seek Ltd' WHERE name = 'DeepSeek'": (
        "cell",
        "Company “DeepSeek”, Name: the table says “Deep Seek Ltd”, the history “DeepSeek”.",
    ),
    "UPDATE company SET country = 'ZZ' WHERE name = 'DeepSeek'": (
        "cell",
        "Company “DeepSeek”, Country: the table says “ZZ”, the history “China”.",
    ),
    "UPDATE entity SET name = 'Somebody' WHERE name = 'DeepSeek'": (
        "name",
        "Company “Somebody”: it is listed as “Somebody”, but its history calls it “DeepSeek”.",
    ),
    "UPDATE entity SET name_sort = 'zzz' WHERE name = 'DeepSeek'": ("name", "listed as"),
    "UPDATE company SET name_sort = 'zzz' WHERE name = 'DeepSeek'": ("order key", "is sorted"),
    "DELETE FROM company WHERE name = 'DeepSeek'": ("row missing", "missing from its table"),
    "INSERT INTO company (id, name) VALUES (999, 'Ghost')": ("row stray", "without having"),
    "UPDATE entity SET gone = 1 WHERE name = 'DeepSeek'": ("gone", "counts as deleted"),
    "UPDATE entity SET gone = 0": ("gone", "counts as deleted"),
    "UPDATE entity SET uid = x'0102' WHERE name = 'DeepSeek'": ("missing", "not in the file"),
    "DELETE FROM pointer": ("pointer", "what refers to it"),
    "INSERT INTO pointer VALUES (1, 2, 0)": ("pointer", "what refers to it"),
    "INSERT INTO conflict VALUES (1, 'title')": ("dispute", "Case “Chips”, Title: whether"),
    "UPDATE change SET head = 0 WHERE value = '\"DeepSeek\"'": ("head", "latest"),
    "UPDATE change_set SET tip = 1 WHERE id = 1": ("tip", "Which edits are the latest"),
    "UPDATE change SET value = '\"DeepFake\"' WHERE value = '\"DeepSeek\"'": (
        "content",
        "Company “DeepSeek”, Name: the value that “Renamed it” of ",
    ),
    "UPDATE change SET value = NULL WHERE value = '\"DeepSeek\"'": ("content", "Renamed it"),
    "UPDATE change SET salt = zeroblob(16) WHERE value = '\"DeepSeek\"'": ("content", "Renamed it"),
    "UPDATE change SET field = 'website' WHERE value = '\"DeepSeek\"'": ("change", "“Renamed it”"),
    "UPDATE change SET hash = zeroblob(32) WHERE value = '\"DeepSeek\"'": ("set", "“Renamed it”"),
    "DELETE FROM replaced": ("change", "not what was written then"),
    "DELETE FROM covered": ("change", "not what was written then"),
    "DELETE FROM after": ("set", "not as it was written"),
    "INSERT INTO replaced SELECT old_set, old_seq, change_set, seq FROM replaced": (
        "order",
        "“Entered the case” of ",
    ),
    "INSERT INTO replaced VALUES (3, 0, 1, 0)": ("place", "replaces what is said of something"),
    "INSERT INTO replaced VALUES (77, 0, 1, 0)": ("stray", "a change that is not there"),
    "INSERT INTO replaced VALUES (2, 900, 1, 0)": ("stray", "names changes of a change"),
    "UPDATE change_set SET author = 'Mallory' WHERE id = 3": ("author", "The author of"),
    "UPDATE change_set SET label = 'Nothing at all' WHERE id = 3": ("label", "The label of"),
    "UPDATE change_set SET made = '2020-01-01T00:00:00.000Z' WHERE id = 3": ("set", "2020-01-01"),
    "UPDATE change_set SET made = NULL WHERE id = 3": ("set", "of unknown time is not as"),
    "UPDATE change_set SET uid = x'0102' WHERE id = 2": ("missing", "names an edit that is not"),
    "UPDATE change_set SET person = 'somebody' WHERE id = 3": ("author", "The author of"),
    "UPDATE change_set SET person = NULL WHERE id = 3": ("author", "The author of"),
    "UPDATE change_set SET author_salt = NULL WHERE id = 3": ("author", "The author of"),
    "UPDATE change_set SET author = NULL, author_salt = NULL WHERE id = 3": (
        "author",
        "The author of",
    ),
    "UPDATE change_set SET person = NULL, author_salt = NULL WHERE id = 3": (
        "author",
        "The author of",
    ),
    "UPDATE change_set SET undoes = NULL": ("set", "not as it was written"),
    "UPDATE change SET record = NULL WHERE value = '\"DeepSeek\"'": ("change", "“Renamed it”"),
    "UPDATE entity SET uid = zeroblob(16) WHERE name = 'DeepSeek'": ("change", "Company"),
    "UPDATE entity SET kind = 'authority' WHERE name = 'DeepSeek'": ("change", "Authority"),
    "PRAGMA foreign_keys = OFF; DELETE FROM change_set WHERE id = 2": ("references", "is gone"),
    "UPDATE company SET name = CAST(x'ff' AS TEXT) WHERE name = 'DeepSeek'": ("text", "damaged"),
}


def test_a_whole_file_has_no_findings(whole: Path) -> None:
    report = checked(whole)

    assert report.findings == ()
    assert report.whole
    assert report.records > 5
    assert report.changes > 10


def test_a_record_made_and_deleted_in_one_edit_is_no_finding(whole: Path) -> None:
    with Case.open(whole, who=ANN) as case, case.edit("Made and deleted") as edit:
        edit.delete(edit.add(Company, name="A slip"))

    assert checked(whole).findings == ()


@pytest.mark.parametrize("statement", TAMPERINGS)
@pytest.mark.usefixtures("untouched")
def test_what_was_tampered_with_is_named(whole: Path, statement: str) -> None:
    run(whole, statement)

    report = checked(whole)

    what, words = TAMPERINGS[statement]
    sentences = [each.sentence for each in report.findings if each.what == what]
    assert sentences, [(each.what, each.sentence) for each in report.findings]
    assert any(words in sentence for sentence in sentences), sentences


@pytest.mark.parametrize(
    "other",
    ["o.record = n.record AND o.field <> n.field", "o.record <> n.record AND o.field = n.field"],
    ids=["another field", "another record"],
)
def test_a_change_replaces_only_what_is_said_of_the_same(whole: Path, other: str) -> None:
    run(
        whole,
        "INSERT INTO replaced SELECT n.change_set, n.seq, o.change_set, o.seq FROM change n"
        f" JOIN change o ON {other} AND o.change_set < n.change_set"
        " WHERE n.change_set = (SELECT max(change_set) FROM change WHERE value = '\"DeepSeek\"')"
        " LIMIT 1",
    )

    assert "place" in {each.what for each in checked(whole).findings}


def test_each_change_that_is_not_there_and_names_others_is_told_with_its_edit(whole: Path) -> None:
    with Case.open(whole, who=ANN) as case, case.edit("Of several fields") as edit:
        edit.add(Company, name="Moonshot", country="CN")
    run(
        whole,
        *(
            f"INSERT INTO replaced SELECT max(id), {seq}, 1, 0 FROM change_set"
            for seq in (900, 901)
        ),
    )

    strays = [each.sentence for each in checked(whole).findings if each.what == "stray"]

    assert len(strays) == 2
    assert all(each.startswith("“Of several fields” of ") for each in strays)
    assert all(each.endswith("names changes of a change that is not there.") for each in strays)


@pytest.mark.parametrize(
    ("what", "named"), [("missing", (900, 901)), ("place", (0, 1))], ids=["missing", "place"]
)
def test_a_change_that_names_two_wrong_ones_is_named_once(
    whole: Path, what: str, named: tuple[int, int]
) -> None:
    run(whole, *(f"INSERT INTO replaced VALUES (3, 0, 1, {seq})" for seq in named))

    assert [each.what for each in checked(whole).findings].count(what) == 1


def test_the_past_rewritten_with_matching_hashes_in_one_set_shows_in_the_next(whole: Path) -> None:
    connection = apsw.Connection(str(whole))
    connection.execute("UPDATE change_set SET hash = zeroblob(32) WHERE id = 2")
    connection.close()

    broken = [each.sentence for each in checked(whole).findings if each.what == "set"]

    assert len(broken) == 2


def test_what_is_withheld_leaves_a_hash_and_no_finding_about_it(whole: Path) -> None:
    run(
        whole,
        "UPDATE change SET value = NULL, salt = NULL WHERE value = '\"DeepSeek\"'",
        "UPDATE company SET name = NULL, name_sort = NULL WHERE name = 'DeepSeek'",
        "UPDATE entity SET name = NULL, name_sort = NULL WHERE name = 'DeepSeek'",
        "UPDATE change_set SET person = NULL, author = NULL, author_salt = NULL",
        "UPDATE change_set SET label = NULL, label_salt = NULL",
    )

    assert checked(whole).findings == ()


def test_a_record_withheld_whole_leaves_the_hashes_of_its_changes(whole: Path) -> None:
    its = "(SELECT change_set, seq FROM change WHERE record = (SELECT id FROM citation))"
    run(
        whole,
        f"DELETE FROM pointer WHERE (change_set, seq) IN {its}",
        "UPDATE change SET record = NULL, field = NULL, value = NULL, salt = NULL,"
        " value_hash = NULL WHERE record = (SELECT id FROM citation)",
        "DELETE FROM entity WHERE id = (SELECT id FROM citation)",
        "DELETE FROM citation",
    )

    assert checked(whole).findings == ()


def test_a_set_that_has_not_arrived_is_missed_and_what_came_after_it_bears_its_hash_out(
    whole: Path,
) -> None:
    run(
        whole,
        "PRAGMA foreign_keys = OFF",
        "UPDATE change_set SET made = NULL, person = NULL, author = NULL, author_salt = NULL,"
        " author_hash = NULL, label = NULL, label_salt = NULL, label_hash = NULL WHERE id = 2",
        *(f"DELETE FROM {table} WHERE change_set = 2" for table in ("after", "change")),
    )

    found = checked(whole).findings

    missed = [each.sentence for each in found if each.what == "missing"]
    assert any("names an edit that is not in the file" in each for each in missed)
    assert "set" not in {each.what for each in found}


def test_more_findings_than_anybody_reads_are_cut_off_and_said_so(whole: Path) -> None:
    run(
        whole,
        "WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
        " INSERT INTO company (id) SELECT i FROM n",
    )

    findings = checked(whole).findings

    assert len(findings) == MOST + 1
    assert findings[-1].what == "more"


def test_a_cancelled_check_says_so(whole: Path) -> None:
    with Case.open(whole, who=ANN) as case, pytest.raises(Refused, match="stopped"):
        check(case.database, cancelled=lambda: True)
