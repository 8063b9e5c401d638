"""Which way text runs: the Unicode rules for lines that mix Arabic or Hebrew with other scripts.

Levels are worked out for a paragraph, the order of its pieces for each line. Directions come from
the letters and from direction marks only; embeddings and overrides, by which a line could be made
to say something else than was typed, are shown and not obeyed.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from bidi.algorithm import (
    explicit_embed_and_overrides,
    get_base_level,
    get_embedding_levels,
    get_empty_storage,
    resolve_implicit_levels,
    resolve_neutral_types,
    resolve_weak_types,
)
from bidi.mirror import MIRRORED

# Left-to-right mark, right-to-left mark, Arabic letter mark: no appearance of their own.
MARKS: Final = "\u200e\u200f\u061c"

# An offset, the offset after the end, and the level: odd levels run to the left.
Stretch = tuple[int, int, int]

_LEFTWARDS: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_NEUTRAL: Final = "\u2022"
_AS_BEFORE: Final = "\u0300"
_UNKNOWN: Final = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "B", "S", "")


def runs_left(text: str) -> bool:
    """Whether `text` has a letter that runs to the left."""
    return not text.isascii() and _LEFTWARDS.search(text) is not None


def levels(paragraph: str) -> tuple[int, list[int]]:
    """The level of a paragraph, by its first letter, and the level of each character.

    Source: Unicode Standard Annex 9, W1 to I2.
    """
    base = int(get_base_level(paragraph))
    if not paragraph:
        return base, []
    storage = get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    get_embedding_levels("".join(map(_seen, paragraph)), storage)
    explicit_embed_and_overrides(storage)
    resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], base)
    resolve_neutral_types(storage, False)
    resolve_implicit_levels(storage, False)
    return base, [each["level"] for each in storage["chars"]]


def order(levels: Sequence[int]) -> list[Stretch]:
    """The stretches of a line with these levels as they stand on paper, from the left (rule L2)."""
    found: list[Stretch] = []
    start = 0
    for at in range(1, len(levels) + 1):
        if at == len(levels) or levels[at] != levels[start]:
            found.append((start, at, levels[start]))
            start = at
    for level in range(max(levels, default=0), 0, -1):
        at = 0
        while at < len(found):
            end = at
            while end < len(found) and found[end][2] >= level:
                end += 1
            found[at:end] = reversed(found[at:end])
            at = end + 1
    return found


def mirrored(text: str) -> str:
    """`text` from its end, with its brackets turned round."""
    return "".join(MIRRORED.get(character, character) for character in reversed(text))


def _seen(character: str) -> str:
    kind = unicodedata.bidirectional(character)
    if kind == "BN":
        return _AS_BEFORE
    return _NEUTRAL if kind in _UNKNOWN else character


def _resolve_brackets(chars: list[dict[str, object]], base: int) -> None:
    """Rule N0, which the library leaves out: both brackets of a pair take one direction."""
    kinds = [_strong(str(each["type"])) for each in chars]
    own, other = "LR"[base], "RL"[base]
    for opening, closing in _pairs([str(each["ch"]) for each in chars], kinds):
        inside = kinds[opening + 1 : closing]
        if own in inside:
            kind = own
        elif other in inside:
            before = next((each for each in reversed(kinds[:opening]) if each), own)
            kind = other if before == other else own
        else:
            continue
        for at in (opening, closing):
            chars[at]["type"] = kinds[at] = kind


def _strong(kind: str) -> str:
    return {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}.get(kind, "")


def _pairs(characters: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    found = []
    for at, character in enumerate(characters):
        category = unicodedata.category(character)
        if kinds[at] or character not in MIRRORED or category not in ("Ps", "Pe"):
            continue
        if category == "Ps":
            waiting.append((MIRRORED[character], at))
            if len(waiting) > 63:
                break
            continue
        for depth in range(len(waiting) - 1, -1, -1):
            if waiting[depth][0] == character:
                found.append((waiting[depth][1], at))
                del waiting[depth:]
                break
    return sorted(found)
