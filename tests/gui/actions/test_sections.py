import resources
from gui.actions.sections import BRIEFINGS, DESK, QUICK, SECTIONS, TRASH, keys_of
from models.records import CATALOGUE

INSIDE = {"citation", "case"}
"""Kinds of a group that have no section: edited in their place, or by the case settings."""


def test_every_kind_of_a_group_has_a_section_or_stands_elsewhere() -> None:
    grouped = {code for code, entry in CATALOGUE.items() if entry.group}

    assert {one.kind for one in SECTIONS.values() if one.kind} == grouped - INSIDE


def test_the_sections_are_named_as_the_catalogue_names_what_they_list() -> None:
    named = {one.kind: (one.words, one.icon, one.one) for one in SECTIONS.values() if one.kind}

    assert named == {
        kind: (CATALOGUE[kind].plural, CATALOGUE[kind].icon, CATALOGUE[kind].label)
        for kind in named
    }


def test_every_section_has_words_and_an_icon_that_exists() -> None:
    assert all(one.words and one.icon in resources.icons() for one in SECTIONS.values())


def test_nine_sections_have_keys_and_each_its_own() -> None:
    keys = [keys_of(code) for code in SECTIONS if keys_of(code)]

    assert sorted(keys) == [f"Ctrl+{number}" for number in range(1, 10)]
    assert set(QUICK) <= set(SECTIONS)


def test_the_places_that_are_no_lists_are_there() -> None:
    assert {DESK, TRASH, BRIEFINGS} <= set(SECTIONS)
