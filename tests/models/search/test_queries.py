import apsw
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.search.places import field_label, named, places_of
from models.search.queries import Term, terms


def test_words_are_looked_for_each_by_itself_and_the_last_as_a_beginning() -> None:
    assert terms("Ministry comm") == (Term(("ministry",)), Term(("comm",), begins=True))


def test_a_space_after_the_last_word_ends_it() -> None:
    assert terms("comm ") == (Term(("comm",)),)


def test_a_single_letter_is_no_beginning_unless_it_is_said() -> None:
    assert terms("h") == (Term(("h",)),)
    assert terms("h*") == (Term(("h",), begins=True),)


def test_a_phrase_stands_together_and_one_not_closed_is_still_being_typed() -> None:
    assert terms('"in principle"') == (Term(("in", "principle")),)
    assert terms('"in princ') == (Term(("in", "princ"), begins=True),)
    assert terms('"in princ"* x') == (Term(("in", "princ"), begins=True), Term(("x",)))


def test_what_is_one_word_to_a_reader_stands_together() -> None:
    assert terms("semi-conductor x") == (Term(("semi", "conductor")), Term(("x",)))
    assert terms("腾讯") == (Term(("腾", "讯")),)


@pytest.mark.parametrize("typed", ["stage:held x", "Stage:held x", "STAGE：held x"])
def test_a_field_is_named_before_a_colon(typed: str) -> None:
    first, _ = terms(typed)

    assert first == Term(("held",), places=named("stage"))


@pytest.mark.parametrize(
    "name", ["long_stop", "Long-stop date", "long-stop-date", "long_stop_date"]
)
def test_a_field_is_called_by_label_or_code(name: str) -> None:
    assert named(name) == ("fapplication0longstop",)


def test_a_label_of_several_words_is_put_in_quotes() -> None:
    (term,) = terms('"stated end use":research')

    assert term == Term(("research",), begins=True, places=named("end_use"))


def test_a_kind_is_named_in_the_singular_or_the_plural() -> None:
    assert "kcondition" in named("conditions")
    assert "kcondition" in named("condition")
    assert terms("conditions:") == (Term((), kinds=("condition",)),)
    assert terms("tags:") == (Term((), places=named("tags")),)


def test_the_kind_of_record_is_asked_for_by_its_name() -> None:
    assert terms("kind:condition") == (Term((), kinds=("condition",)),)
    assert terms("Kind:Authorities") == (Term((), kinds=("authority",)),)
    (term,) = terms("kind:article")
    assert term == Term(("article",), begins=True, places=named("kind"))


@pytest.mark.parametrize("typed", ["14:02", "https://example.org/a", "unknown:thing"])
def test_what_names_no_field_is_words(typed: str) -> None:
    (term,) = terms(typed)

    assert term.places == ()


@pytest.mark.parametrize("typed", ["", "  ", '""', ":", '":', "*", "…"])
def test_nothing_typed_is_nothing_looked_for(typed: str) -> None:
    assert terms(typed) == ()


def test_the_places_of_a_passage_are_those_that_name_it() -> None:
    places = set(places_of("company", "other_name", "language").split())

    assert places & set(named("companies"))
    assert places & set(named("other name"))
    assert places & set(named("language"))
    assert not places & set(named("stage"))


def test_a_field_says_whose_it_is_where_it_stands_inside() -> None:
    assert field_label("application", "application", "filed") == "Filed"
    assert field_label("company", "other_name", "name") == "Other name"
    assert field_label("company", "other_name", "language") == "Other name · Language"
    assert field_label("application", "application", "end_users") == "End users"
    assert field_label("source", "attachment", "content") == "Attachment"


@given(typed=st.text())
@example(typed='" OR NEAR( {a}:b ^ -c + *')
@example(typed='kind:kind kind: stage:"a b"* AND NOT')
def test_whatever_is_typed_is_no_error_to_the_index(typed: str) -> None:
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (place, text, tokenize = 'ascii')")

    for term in terms(typed):
        if term.kinds:
            continue
        assert list(connection.execute("SELECT rowid FROM t (?)", (term.expression,))) == []
    connection.close()
