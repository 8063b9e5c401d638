"""Every word of a page that is no record's and no vocabulary's, in the language that is spoken.

`phrases.BOTTOM_LINE` and `phrases.page(1, 4)` follow `models.language`, so they are looked up when
a page is told and never kept. A language is a class with the names of `English`.
"""

from typing import Final, cast

from briefings.phrases.chinese import Chinese
from briefings.phrases.english import English
from models.language import CHINESE, ENGLISH, language


class _Spoken:
    """Looks each phrase up in the language of the moment."""

    def __init__(self) -> None:
        self._languages: dict[str, English] = {ENGLISH: English(), CHINESE: Chinese()}

    def __getattr__(self, name: str) -> object:
        return getattr(self._languages.get(language(), self._languages[ENGLISH]), name)


phrases: Final = cast(English, _Spoken())
