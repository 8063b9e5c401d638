"""The check as a whole: its order, what it leads to, what it costs, and texts of any sort."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.checking import RULES, Finding, check
from briefings.checking.finding import LONGEST
from briefings.phrases import phrases
from models import Case, Person, sample
from models.reading.standing import Matter, gather, overview
from models.records import Condition, Dossier, Forecast, Judgement, Source
from models.records.kinds import When
from tests.builders import an_application, changed
from tests.checked import DAY, a_judgement, findings

TLP_RED = "red"


def test_what_must_be_changed_comes_first_then_the_order_of_rules_and_records(case: Case) -> None:
    changed(case, case.dossier.id, handling="red")
    an_application(case)
    for _ in range(2):
        a_judgement(case, "It is probable, sources say.", as_of="2026-06-30")

    found = findings(case, handling="clear")

    places = [rule.code for rule in RULES]
    assert found[0].severity == "must"
    assert {each.severity for each in found[1:]} == {"should"}
    order = [(places.index(each.rule), each.record) for each in found[1:]]
    assert order == sorted(order)
    assert len({each.record for each in found}) == 3


def test_every_rule_has_a_name_and_a_help_and_no_other_has() -> None:
    assert set(phrases.CHECK_RULES) == {rule.code for rule in RULES}
    assert all(name and help for name, help in phrases.CHECK_RULES.values())


def test_a_sentence_fits_into_a_row_however_long_the_title(case: Case) -> None:
    changed(case, case.dossier.id, handling="red", title="long " * 1000)

    (found,) = findings(case, "above_handling", handling="clear")

    assert len(found.sentence) <= 160
    assert len(found.passage) <= 160


def test_an_empty_case_has_nothing_to_change(case: Case) -> None:
    assert findings(case) == []


def test_the_founding_case_has_one_word_to_change(tmp_path: Path) -> None:
    sample.build(tmp_path / "sample.proviso")
    with Case.open(tmp_path / "sample.proviso", who=Person("", "Reader"), read_only=True) as case:
        found = findings(case, handling=case.dossier.handling or "", as_of=sample.AS_OF)

    assert [(each.rule, each.field, each.passage) for each in found] == [
        ("likelihood_words", "why", "could")
    ]


def test_asking_twice_gives_the_same(case: Case) -> None:
    an_application(case)
    a_judgement(case, "It is probable.")
    matter = gather(case, as_of=DAY)

    first, second = (
        check(matter, overview(matter), handling="red", dossier=case.dossier) for _ in range(2)
    )

    assert first == second
    assert first


# texts of any sort

_ODD = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "’",
        "「",
        "could ",
        "Probable ",
        "likely",
        "high confidence ",
        "U.S. ",
        "...",
        "。",
        "\n",
        "\ufffc",
        "\x00",
        "🙂",
        "据悉",
        "很可能",
        "confirmed ",
        "the grey memo ",
        "<b>&amp;",
        "\u202e",
        "İ",
        "ß",
    ]
)
_TEXTS = st.lists(_ODD | st.text(max_size=8), max_size=30).map("".join)


def a_matter(texts: list[str], *, many: int = 1) -> Matter:
    """A matter of records that were never in a file, so that any text can stand in them."""
    one, two, three, four = (texts * 4)[:4]
    judged = {
        id: Judgement(
            id=id,
            kind=kind,
            statement=one,
            why=two,
            confidence="low",
            confidence_reason=three,
            would_change=four,
            likelihood="likely" if id % 2 else None,
            as_of=When("2026-06-30"),
        )
        for at in range(many)
        for id, kind in ((2 * at, "bottom_line"), (2 * at + 1, "key_judgement"))
    }
    start = 2 * many
    return Matter(
        as_of=date(2026, 6, 30),
        judgements=judged,
        forecasts={start: Forecast(id=start, made_by="us", statement=one)},
        conditions={
            start + 1: Condition(
                id=start + 1, title=two, wording="paraphrase", text=three, translation=four
            )
        },
        sources={
            start + 2: Source(
                id=start + 2, title=one, author=two, publisher=three, url=four, may_leave=False
            )
        },
    )


def checked(matter: Matter, dossier: Dossier | None = None) -> tuple[Finding, ...]:
    dossier = dossier or Dossier(id=10**6, title="A case", handling=TLP_RED)
    # The overview of records that rest on nothing is that of an empty matter.
    empty = overview(replace(matter, judgements={}, forecasts={}, conditions={}, sources={}))
    return check(matter, empty, handling=TLP_RED, dossier=dossier)


@given(texts=st.lists(_TEXTS, min_size=1, max_size=4))
def test_any_text_is_read_to_its_end(texts: list[str]) -> None:
    found = checked(a_matter(texts), Dossier(id=10**6, title=texts[0], contact=texts[-1]))

    assert all(each.sentence and each.sentence.endswith(".") for each in found)


@given(text=_TEXTS, language=st.sampled_from(["en", "zh-Hans", "xx"]))
def test_what_is_at_fault_stands_in_the_text(text: str, language: str) -> None:
    matter = a_matter([text])
    dossier = Dossier(id=10**6)

    found = check(matter, overview(matter), handling="red", dossier=dossier, language=language)

    exact = {"likelihood_words", "vague_sourcing", "confirmed", "withheld_name"}
    assert all(each.passage in text for each in found if each.rule in exact)


# absurd lengths


@pytest.mark.parametrize(
    "piece",
    [
        "It is probable, and could be. ",
        "“",
        "x",
        ".",
        "!?",
        " ",
        "the ",
        "Could ",
        "sources ",
        "reports  ",
        "有",
        "。",
        "“a” ",
        "media ",
        "officially ",
    ],
)
def test_no_text_is_too_long_to_be_checked(piece: str) -> None:
    long = a_matter([piece * (100_000 // len(piece))])

    found = checked(long)

    assert all(len(each.passage) <= LONGEST for each in found)
