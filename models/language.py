"""The language in which models and briefings put things into words, for one thread at a time.

It remembers which, and finds the words: English where they are made, another language beside it, in
the module of the same package that is called after the language.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from importlib import import_module
from typing import Final, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

ENGLISH: Final = "en"
CHINESE: Final = "zh-Hans"
LANGUAGES: Final = {ENGLISH: "English", CHINESE: "简体中文"}
"""The languages that can be spoken, by their tag (BCP 47), with their own names."""

_ON_A_PAGE: Final = {ENGLISH: "en-GB", CHINESE: CHINESE}

_BESIDE: Final = {CHINESE: "chinese"}
"""The name of the modules that hold a language's words; English has none of its own."""

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


def spoken(english: Callable[P, R]) -> Callable[P, R]:
    """Marks what makes words: where another language is spoken, its namesake there makes them.

    The Chinese namesake of `models.reading.labels.nameless` is `models.reading.chinese.nameless`,
    with the same arguments.
    """
    package = english.__module__.rpartition(".")[0]

    @wraps(english)
    def worded(*args: P.args, **kwargs: P.kwargs) -> R:
        beside = _BESIDE.get(language())
        if beside is None:
            return english(*args, **kwargs)
        # Loaded once it is spoken: a window in English never pays for it.
        words = import_module(f"{package}.{beside}")
        said: R = getattr(words, english.__name__)(*args, **kwargs)
        return said

    return worded
