"""The words that the rules look for: one list a language, each as data.

To add a language: a module like `english`, and its line in `LEXICONS`. All lists are read over
every text: a desk writes in more than one language, and no list matches another's words.
"""

from typing import Final

from briefings.checking.words.chinese import CHINESE
from briefings.checking.words.english import ENGLISH
from briefings.checking.words.lexicon import Lexicon

__all__ = ["LEXICONS", "Lexicon"]

LEXICONS: Final[tuple[Lexicon, ...]] = (ENGLISH, CHINESE)
