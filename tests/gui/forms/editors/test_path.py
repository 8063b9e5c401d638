"""The chains of sources that are offered for a citation."""

from gui.forms.editors.path import chains
from models import Case
from tests.builders import a_relay, a_source


def test_chains_follow_relays_to_every_end_and_never_in_a_circle(case: Case) -> None:
    article, agency, people, paper = (a_source(case, n) for n in "abcd")
    first = a_relay(case, article, agency)
    second = a_relay(case, agency, people)
    third = a_relay(case, article, paper)
    a_relay(case, people, article)

    found = [tuple(step.id for step in chain) for chain in chains(case, article)]

    assert found == [(first,), (third,), (first, second)]


def test_a_source_that_relays_nothing_has_no_chain(case: Case) -> None:
    assert chains(case, a_source(case)) == []
