from collections.abc import Callable

import pytest

from models.case import Case
from models.errors import Refused
from models.records import Concern
from tests.builders import a_condition, a_relay, a_source, added, changed, cited
from tests.printed import Read

Told = Callable[..., Read]


def test_every_source_of_the_founding_case_stands_with_what_rests_on_it(
    founding: Case, told: Told
) -> None:
    read = told(founding, kind="sources")

    assert (
        "9 sources, 6 independent origins; 195 of 202 values hang on a single source" in read.flat
    )
    assert "155 values, 148 on it alone" in read.flat
    assert (
        "← S3 Reuters report on DeepSeek's approval ← S4 People familiar with the matter"
        in read.flat
    )
    assert "relayed by S3" in read.flat
    assert "describes S4 as “people who know of the matter”" in read.flat
    assert read.outside == ()


def test_an_origin_counts_once_and_what_falls_with_a_source_is_named(
    fresh: Case, told: Told
) -> None:
    condition = a_condition(fresh, title="No resale", state="imposed", wording="paraphrase")
    paper, wire = a_source(fresh, "The paper"), a_source(fresh, "The wire", reliability="b")
    person = a_source(fresh, "Somebody", kind="unnamed_person")
    to_wire = a_relay(fresh, paper, wire, wording="an agency")
    to_person = a_relay(fresh, wire, person, wording="an official")
    cited(fresh, condition, "state", paper, to_wire, to_person, passage="It was imposed.")
    cited(fresh, condition, "state", wire, to_person, passage="They imposed it.", credibility="2")
    cited(fresh, condition, "wording", paper, passage="In other words.")

    read = told(fresh, kind="sources")

    assert "3 sources, 2 independent origins; 2 of 2 values hang on a single source" in read.flat
    assert "graded B2" in read.flat
    assert "Conditions: No resale (state)" in read.flat
    assert "They imposed it." in read.flat
    assert "as “an agency”" in read.flat
    assert "S1 The paper ← S2 The wire ← S3 Somebody" in read.flat


def test_nothing_that_identifies_a_withheld_source_is_told(fresh: Case, told: Told) -> None:
    condition = a_condition(fresh, title="No resale", state="imposed")
    concern = added(fresh, Concern, title="A worry", state="alleged")
    paper = a_source(fresh, "The paper", published="2025-12-01")
    person = a_source(
        fresh,
        "Jane Roe",
        kind="named_person",
        may_leave=False,
        publisher="Roe and Sons",
        author="Mrs Roe",
        url="https://roe.example/",
        published="1999-03-04",
        handling="red",
    )
    way = a_relay(fresh, paper, person, wording="an adviser named Roe", passage="Roe told us.")
    cited(fresh, condition, "state", paper, way, passage="Jane says so.")
    cited(fresh, condition, "state", person, passage="I saw it.")
    cited(fresh, concern, "state", person, passage="I worry.")

    for kind in ("sources", "case", "answers"):
        read = told(fresh, kind=kind, handling="")
        for secret in ("Roe", "roe.example", "Jane", "I saw it", "I worry", "1999", "TLP:RED"):
            assert secret not in read.flat
        assert b"Roe" not in read.objects
    annex = told(fresh, kind="sources")
    assert "source A (named person), name withheld" in annex.flat
    assert "words withheld" in annex.flat
    assert "1 source named by a letter only" in annex.flat


def test_what_was_retracted_and_what_speaks_against_a_value_is_said(
    fresh: Case, told: Told
) -> None:
    condition = a_condition(fresh, title="No resale", state="imposed")
    paper = a_source(fresh, "The paper", state="retracted", handling="amber_strict")
    other = a_source(fresh, "The other paper")
    cited(fresh, condition, "state", paper, passage="Imposed.")
    cited(fresh, condition, "state", other, passage="Not imposed.", stance="disputes")

    read = told(fresh, kind="sources")

    assert "Retracted: S1." in read.flat
    assert "disputes 1 value" in read.flat
    assert "TLP:AMBER+STRICT" in read.flat


def test_a_case_without_sources_says_so(fresh: Case, told: Told) -> None:
    read = told(fresh, kind="sources")

    assert "No source is recorded" in read.flat


def test_a_source_that_nothing_cites_is_listed_and_its_handling_binds(
    fresh: Case, told: Told
) -> None:
    changed(fresh, fresh.dossier.id, handling="green")
    a_source(fresh, "The private note", handling="red")

    read = told(fresh, kind="sources")

    assert "The private note" in read.flat
    assert "TLP:RED" in read.flat
    with pytest.raises(Refused, match="The private note"):
        told(fresh, kind="sources", handling="green")
    assert "TLP:GREEN" in told(fresh, kind="case", handling="green").flat
