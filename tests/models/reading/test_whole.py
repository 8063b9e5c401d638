from pathlib import Path

from models import Case, sample
from models.reading.whole import whole
from models.records import Citation, Gate, Link, OtherName, Share, Source
from tests.builders import (
    ANN,
    BOB,
    a_case,
    a_gate,
    added,
    an_application,
    an_authority,
    changed,
    deleted,
)


def test_every_record_is_read_but_links_and_shared_copies(tmp_path: Path) -> None:
    sample.build(tmp_path / "sample.proviso")
    with Case.open(tmp_path / "sample.proviso", who=ANN, read_only=True) as case:
        read = whole(case)
        counts = case.counts()

    told = {kind: len(records) for kind, records in read.kinds.items() if records}
    apart = {"trash", Link.code, Share.code}
    assert told == {kind: count for kind, count in counts.items() if kind not in apart}


def test_what_is_in_the_trash_is_left_out(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        gone = an_application(case)
        deleted(case, gone)

        read = whole(case)

    assert gone not in read.kinds["application"]


def test_children_links_and_references_stand_at_what_they_belong_to(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        application, authority = an_application(case), an_authority(case)
        name = added(case, OtherName, owner_of=authority, name="商务部")
        gate = a_gate(case, application, approver=authority)
        after = added(case, Gate, after=gate)

        read = whole(case)

    assert [each.id for each in read.inside[authority]] == [name]
    assert [link.owner for link in read.links_to[application]] == [gate]
    assert {link.target for link in read.links_of[gate]} == {application, authority}
    assert [(record.id, fact.code) for record, fact in read.references[gate]] == [(after, "after")]


def test_a_source_knows_the_citations_that_passed_it(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        application = an_application(case)
        source = added(case, Source, title="A paper")
        citation = added(case, Citation, about=application, source=source)

        read = whole(case)

    assert [each.citation.id for each in read.resting[source]] == [citation]
    assert [each.citation.id for each in read.about[application]] == [citation]


def test_values_that_stand_against_each_other_say_who_said_them(tmp_path: Path) -> None:
    with a_case(tmp_path) as mine:
        application = an_application(mine, reference="one")
        other = tmp_path / "theirs.proviso"
        other.write_bytes(mine.path.read_bytes())
        with Case.open(other, who=BOB) as theirs:
            changed(theirs, application, reference="two")
            changed(mine, application, reference="three")
            mine.merge(theirs, label="Merged theirs")

        versions = whole(mine).versions[application, "reference"]

    assert {(each.value, each.author) for each in versions} == {
        ('"three"', "Ann"),
        ('"two"', "Bob"),
    }
