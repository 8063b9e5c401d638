from collections.abc import Iterator

import pytest

from gui.translation import counted, speak, tr


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak({})


def test_words_without_a_translation_stay_as_they_are() -> None:
    assert tr("Undo") == "Undo"


def test_a_language_is_only_a_mapping() -> None:
    speak({"Undo": "Rückgängig", "reviews due": "Prüfungen fällig"})

    assert tr("Undo") == "Rückgängig"
    assert counted(2, "review due", "reviews due") == "2 Prüfungen fällig"


def test_one_of_something_is_not_many() -> None:
    assert counted(1, "review due", "reviews due") == "1 review due"
    assert counted(400_000, "unit", "units") == "400,000 units"
