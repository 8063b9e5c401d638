"""The rules about the desk's own words: likelihood, confidence, vague sources, length."""

import pytest

from briefings.checking.words import LEXICONS
from models import Case
from models.records.vocabularies import LIKELIHOOD
from tests.checked import a_forecast, a_judgement, findings, words

BOTH = "likelihood_with_confidence"
LIKELY = "likelihood_words"
VAGUE = "vague_sourcing"


@pytest.mark.parametrize(
    "text",
    [
        "We judge with high confidence that approval is likely.",
        "It is almost certain, and we are very confident of it.",
        "我们有高度信心，最终批准很可能在年内作出。",
    ],
)
def test_likelihood_and_confidence_in_one_sentence_are_found(case: Case, text: str) -> None:
    judgement = a_judgement(case, text)

    (found,) = findings(case, BOTH)

    assert (found.record, found.field, found.passage) == (judgement, "statement", text)


@pytest.mark.parametrize(
    "text",
    [
        "Approval is likely. We have high confidence in that.",
        "Low confidence among investors makes a sale unlikely.",
        "The ministry said that it had “high confidence” in a likely approval.",
        "We have high confidence that the terms bind.",
    ],
)
def test_likelihood_and_confidence_apart_are_no_fault(case: Case, text: str) -> None:
    a_judgement(case, None, confidence_reason=text)

    assert findings(case, BOTH) == []


@pytest.mark.parametrize(
    ("text", "said", "instead"),
    [
        ("A final approval is probable.", "probable", "likely"),
        ("China will probably approve.", "probably", "likely"),
        ("It is highly improbable that it fails.", "highly improbable", "very unlikely"),
        ("There is a remote chance of refusal.", "remote", "almost no chance"),
        ("The odds? Roughly even odds.", "Roughly even odds", "roughly even chance"),
        ("年内获批极有可能。", "极有可能", "very likely"),
        ("Refusal is nearly certain.", "nearly certain", "almost certain"),
    ],
)
def test_a_word_of_the_second_row_is_found_with_the_one_to_write(
    case: Case, text: str, said: str, instead: str
) -> None:
    a_judgement(case, text)

    (found,) = findings(case, LIKELY)

    assert found.passage == said
    assert f"write “{instead}”" in found.sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Perhaps China approves.", "Perhaps"),
        ("The buyers could be refused.", "could"),
        ("The chips might be held at the border.", "might"),
        ("Terms may well follow.", "may well"),
        ("A refusal cannot be ruled out.", "cannot be ruled out"),
        ("It is doubtful that they ship.", "doubtful"),
        ("条款也许会公布。", "也许"),
    ],
)
def test_a_word_that_names_no_degree_is_found(case: Case, text: str, said: str) -> None:
    a_judgement(case, text)

    assert words(case, LIKELY) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "A decision is due on 5 May and buyers may sell from then on.",
        "Officers found Probable Cause Holdings to be the buyer, with probable cause for a search.",
        "Probable Cause Holdings buys the chips.",
        "Chips in remote data centres are covered.",
        "China's military might is at stake, and the might of its industry.",
        "Nobody could not see it; buyers could only wait.",
        "The notice says “approval is probable, perhaps in May”.",
        "The rule reads 'no more than half'; approval is likely.",
        "Terms were drafted so that buyers could be watched.",
        "Perhaps the most important term is the audit.",
        "The rules cover the improvable parts and unlikelyish cases.",
        "发改委的概念文件不涉及大概念。",
    ],
)
def test_what_only_looks_like_a_word_of_likelihood_is_none(case: Case, text: str) -> None:
    a_judgement(case, text)

    assert words(case, LIKELY) == []


def test_a_likelihood_that_the_statement_repeats_is_found(case: Case) -> None:
    twice = a_judgement(case, "Approval is likely this year.", likelihood="likely")
    a_judgement(case, "Approval comes this year.", likelihood="likely", why="Delay is unlikely.")

    (found,) = findings(case, LIKELY)

    assert (found.record, found.field, found.passage) == (twice, "statement", "likely")
    assert found.sentence == "Its likelihood is told beside it: take “likely” out of the statement."


def test_the_same_word_in_one_text_is_found_once(case: Case) -> None:
    a_judgement(case, "It could be refused. It could be held. It could be lost.")

    assert words(case, LIKELY) == ["could"]


@pytest.mark.parametrize("kind", ["gap", "indicator"])
def test_gaps_and_indicators_may_ask_what_could_be(case: Case, kind: str) -> None:
    a_judgement(case, "Whether the split could be seen; sources say nothing.", kind=kind)

    assert words(case, LIKELY) == words(case, VAGUE) == []


def test_another_reading_may_be_possible_but_not_probable(case: Case) -> None:
    a_judgement(case, "Perhaps nothing was approved, which is probable.", kind="alternative")

    assert words(case, LIKELY) == ["probable"]


def test_only_the_forecasts_of_the_desk_are_its_own_words(case: Case) -> None:
    own = a_forecast(case, "V4 will probably come out.")
    a_forecast(case, "V5 will probably come out.", made_by="source")

    assert [each.record for each in findings(case, LIKELY)] == [own]


def test_every_word_of_the_standard_is_known_to_the_list() -> None:
    english = LEXICONS[0]

    for term in LIKELIHOOD:
        found = english.standard.search(f"It is {term.words} so.")

        assert found is not None
        assert found.group() == term.words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Reports say that terms are being drafted.", "Reports say"),
        ("China has reportedly approved it.", "reportedly"),
        ("It is said that terms follow.", "It is said"),
        ("Terms follow, informed sources say.", "informed sources say"),
        ("The media report that chips have arrived.", "The media report"),
        ("According to media reports, chips have arrived.", "According to media reports"),
        ("据悉，条款正在起草。", "据悉"),
    ],
)
def test_a_source_named_as_nobody_is_found(case: Case, text: str, said: str) -> None:
    judgement = a_judgement(case, text)

    (found,) = findings(case, VAGUE)

    assert (found.record, found.passage) == (judgement, said)


@pytest.mark.parametrize(
    "text",
    [
        "China is reported to have approved four purchases.",
        "Two agency reports differ; the reports say when, not what.",
        "Both sources say so, and Reuters reported it.",
        "The company's own reports say when it ships.",
        "The company reports sales of 400,000 units.",
        "According to the ministry, nothing was filed.",
        "The spokesman said: “sources say nothing, reportedly”.",
        "据路透社报道，条款正在起草。",
    ],
)
def test_a_source_that_is_named_is_no_fault(case: Case, text: str) -> None:
    a_judgement(case, text)

    assert words(case, VAGUE) == []


def test_a_bottom_line_of_more_than_three_sentences_is_found(case: Case) -> None:
    judgement = a_judgement(case, "One. Two! Three? Four is one too many.", kind="bottom_line")

    (found,) = findings(case, "long_bottom_line")

    assert (found.record, found.passage) == (judgement, "Four is one too many.")


@pytest.mark.parametrize(
    "text",
    [
        "One. Two. Three.",
        "The U.S. gate is passed, No. 5 of 15 C.F.R. 748 applies, and Mr. Huang of X Inc. waits. "
        "Terms follow. Chips wait.",
        "It says “Wait. Then file. Then wait. Then ship.” and no more.",
        "一。二！三？",
    ],
)
def test_three_sentences_are_not_too_many(case: Case, text: str) -> None:
    a_judgement(case, text, kind="bottom_line")

    assert findings(case, "long_bottom_line") == []


def test_a_key_judgement_may_be_longer(case: Case) -> None:
    a_judgement(case, "One. Two. Three. Four.")

    assert findings(case, "long_bottom_line") == []
