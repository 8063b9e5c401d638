"""The language in which models and briefings put things into words, for one thread at a time.

It only remembers which; the words stand where they always stood, each language beside the other.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

ENGLISH: Final = "en"
CHINESE: Final = "zh-Hans"
LANGUAGES: Final = {ENGLISH: "English", CHINESE: "简体中文"}
"""The languages that can be spoken, by their tag (BCP 47), with their own names."""

_ON_A_PAGE: Final = {ENGLISH: "en-GB", CHINESE: CHINESE}

_SPOKEN: ContextVar[str] = ContextVar("spoken", default=ENGLISH)


def language() -> str:
    """The tag of the language that is spoken here and now."""
    return _SPOKEN.get()


def nearest(tag: str | None) -> str:
    """The language that can be spoken for a tag such as ``en-GB`` or ``zh-CN``; else English."""
    return CHINESE if (tag or "").lower().split("-")[0] == "zh" else ENGLISH


def page_language(wanted: str | None) -> str:
    """The tag that a page gives as its language: the wanted one where it is the one spoken."""
    return wanted if wanted and nearest(wanted) == language() else _ON_A_PAGE[language()]


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Speak a language within the block, in this thread or task only."""
    token = _SPOKEN.set(nearest(tag))
    try:
        yield
    finally:
        _SPOKEN.reset(token)
