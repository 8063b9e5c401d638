"""The mutants of `make mutants`: what is altered, and that the list of exceptions is not stale."""

from pathlib import Path

import pytest

from tests.mutants.alter import mutants
from tests.mutants.listed import unchanging
from tests.mutants.plan import FIRST, LAST, THEN

ROOT = Path(__file__).parents[2]


def altered(source: str) -> set[tuple[str, str]]:
    return {(mutant.was, mutant.now) for mutant in mutants(source)}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("a = b < c", "a = b <= c"),
        ("a = b is None", "a = b is not None"),
        ("a = b and c", "a = b or c"),
        ("a = b if c else d", "a = b if not c else d"),
        ("a = not b", "a = not not b"),
        ("a = {b for b in c if d(b)}", "a = {b for b in c if not d(b)}"),
        ("a = any(b)", "a = all(b)"),
        ("a = b - c", "a = b | c"),
        ("a = True", "a = False"),
        ("a = 3", "a = 4"),
        ("a.b = c", "pass"),
        ("a(b)", "pass"),
        ("a |= b", "pass"),
        ("a = 'WHERE b AND c'", "a = 'WHERE b OR c'"),
        ("a = 'SELECT b ORDER BY c'", "a = 'SELECT b'"),
        ("a = f'WHERE b IN {c}'", "a = f'WHERE b NOT IN {c}'"),
    ],
)
def test_one_thing_is_altered(was: str, now: str) -> None:
    assert (was, now) in altered(was)


def test_what_only_declares_or_explains_is_left_alone() -> None:
    source = '@frozen(True)\ndef a(b: "c | 1") -> "d | 2":\n    "e AND f"\n    return b\n'

    assert not altered(source)


def test_two_alterations_of_equal_lines_have_names_of_their_own() -> None:
    found = list(mutants("def a():\n    b()\n    b()\n\n\ndef c():\n    b()\n"))

    assert [mutant.within for mutant in found] == ["a", "a", "c"]
    assert len({mutant.name for mutant in found}) == 3


def test_a_name_does_not_depend_on_where_and_how_a_line_is_written() -> None:
    one = "def a():\n    return b and c\n"
    other = "# A remark.\n\n\ndef a():\n    return (\n        b\n        and c\n    )\n"

    assert [each.name for each in mutants(one)] == [each.name for each in mutants(other)]


def test_every_mutant_that_is_listed_still_exists_and_has_a_reason() -> None:
    for module, listed in unchanging().items():
        existing = {each.name for each in mutants((ROOT / module).read_text(encoding="utf-8"))}

        assert listed.keys() <= existing, module
        assert all(len(why.split()) > 3 for why in listed.values()), module


def test_all_that_is_planned_exists() -> None:
    tests = [*THEN, *(test for each in (*FIRST.values(), *LAST) for test in each)]

    assert all((ROOT / path).exists() for path in (*FIRST, *tests))
