from gui.forms.relations import children_of, own
from models.records import CATALOGUE


def test_no_source_is_missed_where_the_desk_itself_says_it() -> None:
    part, wording = CATALOGUE["template_part"], CATALOGUE["wording"]

    assert all(own(part, fact) for fact in part.facts.values())
    assert not own(wording, wording.facts["text"])


def test_the_parts_of_a_template_are_edited_inside_it() -> None:
    assert CATALOGUE["template_part"] in children_of(CATALOGUE["template"])
