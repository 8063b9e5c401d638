"""The words that group records: the most used first, each once, those in the trash left out."""

from models import Case
from models.records import Tag
from tests.builders import added, an_application, deleted


def tagged(case: Case, word: str) -> int:
    return added(case, Tag, tagged=an_application(case), word=word)


def test_words_are_told_once_and_the_most_used_first(case: Case) -> None:
    for word in ("urgent", "chips", "Chips", "chips"):
        tagged(case, word)
    deleted(case, tagged(case, "gone"))

    assert case.tag_words() == ("chips", "urgent")
