"""Whatever a page says in English it can say in Chinese, from the same arguments."""

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import FunctionType

import pytest

from briefings.phrases.chinese import Chinese
from briefings.phrases.english import English
from models.language import speaking
from models.records import CATALOGUE
from models.records.fields import worded
from models.records.kinds import Country, country_codes, country_name
from models.records.vocabularies import VOCABULARIES, Vocabulary
from models.records.vocabularies.chinese import VOCABULARIES as IN_CHINESE

ROOT = Path(__file__).parents[2]
HAN = re.compile("[\u3400-\u9fff]")
# Names of standards and codes that are the same in every language.
SAME = {"LEI", "SHA-256", "ECCN"}


def public(one: type) -> set[str]:
    return {name for name in dir(one) if not name.startswith("_")}


def test_every_phrase_of_a_page_is_overridden() -> None:
    own = {name for each in Chinese.__mro__ if "chinese" in each.__module__ for name in vars(each)}

    assert public(English) - own == set()
    assert public(Chinese) - public(English) == set()


@pytest.mark.parametrize("name", sorted(public(English)))
def test_a_phrase_has_the_same_form_in_both_languages(name: str) -> None:
    english, chinese = getattr(English, name), getattr(Chinese, name)

    if isinstance(english, FunctionType):
        assert inspect.signature(chinese) == inspect.signature(english)
    elif isinstance(english, dict):
        assert list(chinese) == list(english)
        assert all(HAN.search("".join(each)) for each in chinese.values())
    elif isinstance(english, tuple):
        assert [bool(each) for each in chinese] == [bool(each) for each in english]
    else:
        assert not re.search("[A-Za-z]{2}", english) or HAN.search(chinese)


def arguments(one: Callable[..., object]) -> list[tuple[str, object, object]]:
    """What a function takes; the types are what mypy compares."""
    taken = inspect.signature(one).parameters.values()
    return [(each.name, each.kind, each.default) for each in taken]


def worded_functions() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "models").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(
                isinstance(each, ast.Name) and each.id == "spoken" for each in node.decorator_list
            ):
                yield ".".join(path.relative_to(ROOT).with_suffix("").parts), node.name


@pytest.mark.parametrize(("module", "name"), list(worded_functions()))
def test_what_makes_words_has_a_namesake_with_the_same_arguments(module: str, name: str) -> None:
    english = getattr(import_module(module), name)
    chinese = getattr(import_module(f"{module.rpartition('.')[0]}.chinese"), name)

    assert arguments(chinese) == arguments(english)


@pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=lambda each: each.code)
def test_every_term_has_chinese_words_and_help(vocabulary: Vocabulary) -> None:
    chinese = IN_CHINESE[vocabulary.code]

    assert chinese.codes == vocabulary.codes
    assert HAN.search(chinese.label)
    for term, said in zip(vocabulary.terms, chinese.terms, strict=True):
        assert HAN.search(said.words) or said.words in SAME or vocabulary.code == "tlp", said
        assert bool(said.help) == bool(term.help), said
    words = [each.words for each in chinese.terms]
    assert len(set(words)) == len(words)


def test_the_labels_of_the_traffic_light_protocol_are_never_translated() -> None:
    english, chinese = VOCABULARIES["tlp"].terms, IN_CHINESE["tlp"].terms

    assert [each.words for each in chinese] == [each.words for each in english]


def test_no_vocabulary_is_chinese_only() -> None:
    assert IN_CHINESE.keys() == VOCABULARIES.keys()


def test_what_the_catalogue_calls_things_has_chinese() -> None:
    with speaking("zh-Hans"):
        labels = [
            said
            for entry in CATALOGUE.values()
            for said in (
                entry.label,
                entry.plural,
                *(each for fact in entry.facts.values() for each in (fact.label, fact.gap)),
                *(fact.inverse for fact in entry.facts.values() if fact.inverse),
                *(
                    each
                    for many in entry.manys.values()
                    for each in (many.label, many.gap, many.inverse)
                ),
            )
        ]

    assert {each for each in labels if not HAN.search(each)} - SAME == set()


def test_a_label_without_chinese_is_shown_in_english() -> None:
    with speaking("zh-Hans"):
        assert worded("Something new", "case.something") == "Something new"


def test_every_country_has_a_chinese_name() -> None:
    with speaking("zh-Hans"):
        assert [code for code in country_codes() if not HAN.search(country_name(code))] == []


def test_the_order_of_rows_does_not_depend_on_the_language() -> None:
    codes = country_codes()
    keys = [Country().sort_key(code) for code in codes]

    with speaking("zh-Hans"):
        assert country_codes() == codes
        assert [Country().sort_key(code) for code in codes] == keys
        for vocabulary in VOCABULARIES.values():
            assert [each.code for each in vocabulary] == list(vocabulary.codes)


@pytest.mark.parametrize("spoken", [English, Chinese])
def test_no_phrase_is_said_in_two_places(spoken: type) -> None:
    others = {object, spoken, *(English.__mro__ if spoken is Chinese else ())}
    own = [each for each in spoken.__mro__ if each not in others]
    said = [name for each in own for name in vars(each) if not name.startswith("_")]

    assert sorted(set(said)) == sorted(said)
