"""How many pages the founding case's briefing takes."""

from collections.abc import Callable
from datetime import date

import pytest

from briefings import PAGES, Since
from models.case import Case
from tests.briefings.conftest import DAY
from tests.printed import Read


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("day", [DAY, date(2026, 11, 28)])
@pytest.mark.parametrize(("language", "key"), [("en", "Words used"), ("zh-Hans", "用语说明")])
def test_the_founding_case_takes_four_pages_with_its_key_to_words(
    founding: Case, told: Callable[..., Read], page: str, day: date, language: str, key: str
) -> None:
    since = Since(founding.frontier(), DAY)

    alone = told(founding, as_of=day, page=page, language=language)
    compared = told(founding, as_of=day, language=language, since=since)

    assert len(alone.pages) == len(compared.pages) == 4
    assert key in alone.pages[3]
