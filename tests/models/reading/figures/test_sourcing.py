"""What rests on a source: alone or not, beside how many independent origins, in which words."""

from datetime import date

from models import Case
from models.reading.figures import Rest, SideBySide, Sourced, side_by_side, sourcing, words
from models.reading.standing import gather
from tests.builders import (
    a_condition,
    a_relay,
    a_source,
    an_application,
    changed,
    cited,
)

DAY = date(2026, 6, 30)


def sources(case: Case) -> dict[int, Sourced]:
    return {each.source: each for each in sourcing(gather(case, as_of=DAY))}


def only_rest(found: Sourced) -> Rest:
    (rest,) = found.rests
    return rest


def test_a_statement_on_one_source_falls_with_it(case: Case) -> None:
    application, paper = an_application(case), a_source(case)
    cited(case, application, "title", paper)

    found = sources(case)[paper]

    rest = only_rest(found)
    assert (rest.record, rest.field, rest.alone, rest.beside, rest.origin) == (
        application,
        "title",
        True,
        0,
        True,
    )
    assert words.falls(len(found.falling)) == (
        "1 statement rests on it alone and would fall with it."
    )


def test_a_second_source_keeps_a_statement_standing(case: Case) -> None:
    application = an_application(case)
    one, other = a_source(case, "One"), a_source(case, "Other")
    cited(case, application, "title", one)
    cited(case, application, "title", other)

    rest = only_rest(sources(case)[one])

    assert (rest.alone, rest.others, rest.beside) == (False, 1, 1)


def test_an_origin_that_two_papers_share_counts_once_and_carries_both(case: Case) -> None:
    application, agency = an_application(case), a_source(case, "Agency", kind="agency_report")
    one, other = a_source(case, "One"), a_source(case, "Other")
    cited(case, application, "title", one, a_relay(case, one, agency))
    cited(case, application, "title", other, a_relay(case, other, agency))

    found = sources(case)

    assert (only_rest(found[one]).alone, only_rest(found[one]).beside) == (False, 1)
    assert (only_rest(found[agency]).alone, only_rest(found[agency]).origin) == (True, True)
    assert found[agency].relayed_by == (one, other)
    assert found[one].relays == (agency,)
    assert [(each.sources, each.origin) for each in found[one].chains] == [((one, agency), agency)]
    assert (found[one].citations, found[agency].citations) == (1, 0)


def test_an_origin_that_nobody_states_stands_beside_nothing(case: Case) -> None:
    application = an_application(case)
    one, other = a_source(case, "One"), a_source(case, "Other")
    cited(case, application, "title", one)
    cited(case, application, "title", other, origin_known=False)

    found = sources(case)

    assert (only_rest(found[one]).others, only_rest(found[one]).beside) == (1, 0)
    assert (only_rest(found[other]).beside, only_rest(found[other]).origin) == (1, False)


def test_a_citation_of_the_whole_record_holds_its_fields_too(case: Case) -> None:
    application = an_application(case)
    one, whole = a_source(case, "One"), a_source(case, "Whole")
    cited(case, application, "title", one)
    cited(case, application, None, whole)

    found = sources(case)

    assert not only_rest(found[one]).alone
    assert {rest.field: rest.alone for rest in found[whole].rests} == {"title": False, None: True}


def test_a_value_that_changed_no_longer_rests_on_its_source(case: Case) -> None:
    application, paper = an_application(case), a_source(case)
    cited(case, application, "title", paper)
    changed(case, application, title="Something else")

    assert sources(case)[paper].rests == ()


def test_what_a_source_disputes_stands_apart(case: Case) -> None:
    application, paper = an_application(case), a_source(case, state="corrected", handling="red")
    cited(case, application, "title", paper, stance="disputes", credibility="2")

    found = sources(case)[paper]

    assert (found.rests, found.disputes) == ((), ((application, "title"),))
    assert (found.state, found.handling, found.grades) == ("corrected", "red", ("2",))


def test_that_on_which_most_rests_comes_first(case: Case) -> None:
    condition = a_condition(case, an_application(case), state="reported")
    little, much = a_source(case, "Little"), a_source(case, "Much")
    cited(case, condition, "title", little)
    cited(case, condition, "title", much)
    cited(case, condition, "state", much)

    found = sourcing(gather(case, as_of=DAY))

    assert [each.source for each in found] == [much, little]


def test_wordings_stand_side_by_side_in_the_order_of_the_chain(case: Case) -> None:
    application, paper = an_application(case), a_source(case, "Paper")
    agency, people = a_source(case, "Agency"), a_source(case, "People", kind="unnamed_people")
    first = a_relay(case, paper, agency, wording="a news agency", passage="The agency has it.")
    second = a_relay(case, agency, people, wording="two people")
    cited(case, application, "title", paper, first, second, passage="It is approved.")

    (found,) = side_by_side(gather(case, as_of=DAY))

    assert isinstance(found, SideBySide)
    assert found.places == ((application, "title"),)
    (way,) = found.ways
    assert [(each.source, each.relayed, each.described, each.passage) for each in way] == [
        (paper, None, "", "It is approved."),
        (paper, agency, "a news agency", "The agency has it."),
        (agency, people, "two people", ""),
    ]


def test_one_source_in_its_own_words_has_nothing_to_stand_beside(case: Case) -> None:
    cited(case, an_application(case), "title", a_source(case), passage="It is approved.")

    assert side_by_side(gather(case, as_of=DAY)) == ()
