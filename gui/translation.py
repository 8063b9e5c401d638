"""Every word on screen passes through here, so that a second language is only data.

The words themselves stay in English where they are used; a language is a mapping from them.
"""

from collections.abc import Mapping

_spoken: dict[str, str] = {}


def tr(text: str) -> str:
    """The text in the language spoken, or as it is where that language has no word for it."""
    return _spoken.get(text, text)


def counted(number: int, one: str, many: str) -> str:
    """The number with its noun, as in "1 review due" and "2 reviews due"; both are translated."""
    return f"{number:,} {tr(one) if number == 1 else tr(many)}"


def speak(words: Mapping[str, str]) -> None:
    """Use these translations from now on; an empty mapping returns to English."""
    _spoken.clear()
    _spoken.update(words)
