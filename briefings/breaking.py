"""Where a line of text may end: spaces, hyphens, and between Chinese or Japanese characters.

Knows no fonts and no drawing, so that page and screen break the same text alike; a width comes
from the function that is handed in.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

CJK: Final = (
    "\u2e80-\u30ff\u3100-\u312f\u3190-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
)
# The same without punctuation.
_LETTERS: Final = (
    "\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u3100-\u312f\u3190-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
HANGUL: Final = "\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f"
# Characters that may not start or end a line (JIS X 4051 and GB/T 15834, without the doubtful).
NO_START: Final = (
    "!%),.:;?]}¢°·’”†‡›℃℉‰′″—…‥、。〃々〆〉》」』】〕〗〙〛〜〞〟ゝゞ・ーヽヾ゛゜〻‼⁇⁈⁉"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "！＂％＇），．：；？］｝～｠､｡｣･ｰﾞﾟ￠"
)
NO_END: Final = "$([{£¥€‘“‹«〈《「『【〔〖〘〚〝＃＄（［｛｟｢￡￥￦№"

_BREAK: Final = r"""(?x)
    [\t \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]++(?!·\s)   # after spaces that break
    | (?<=[^\W\d_])[-‐–](?=\w)                           # after a hyphen inside a word
    | (?<=\w)[/](?=\w)
    | —(?=\w)
    | \](?=\[)
"""
_BREAK_CJK: Final = rf"""{_BREAK}
    | [{CJK}](?=[^\s{HANGUL}])                           # around each CJK character,
    | [^\s{HANGUL}](?=[{CJK}])                           # while Korean breaks at its spaces
"""
_BEFORE_CJK: Final = re.compile(_BREAK)
# The same where there is nothing but ASCII, as in most of what is set: a third of the time.
_ASCII_BREAK: Final = re.compile(r"[\t ]+|(?<=[A-Za-z])-(?=\w)|(?<=\w)/(?=\w)|\](?=\[)", re.ASCII)
# Dashes and dots in a row are one sign; a figure stays with the sign or the unit after it.
_TOGETHER: Final = re.compile(
    r"[—―]{2,}|[…‥]{2,}"
    r"|\d[\d.,]*[年月日号號時时分秒円元圓枚件名人個个台臺家次倍歳歲亿億万萬千百兆％℃㎡㎏㎜㎝㎞]+"
    r"|(?:第|约|約|近|逾)\d+"
)
# A Chinese name in a text of another script stays whole if it is no longer than this; what follows
# a figure is no name.
_NAME: Final = rf"(?:^|(?<=[^{_LETTERS}0-9]))[{_LETTERS}]{{2,12}}(?=[^{_LETTERS}]|$)"
_MEASURED: Final = 256
_WITHIN: Final = "/?&=_.-#%:,;"


class _Patterns(NamedTuple):
    ends: re.Pattern[str]
    cjk: re.Pattern[str]
    name: re.Pattern[str]


# Compiled for the first text that needs them, which takes longer than to show a desk in English.
@cache
def _of_cjk() -> _Patterns:
    return _Patterns(re.compile(_BREAK_CJK), re.compile(f"[{CJK}]"), re.compile(_NAME))


def opportunities(text: str) -> list[int]:
    """The offsets in `text` at which a new line may start, in order, without 0 and the end."""
    if text.isascii():
        # None of these stands beside a sign that may not start or end a line.
        found = [match.end() for match in _ASCII_BREAK.finditer(text)]
        return found[:-1] if found and found[-1] == len(text) else found
    cjk = max(text) >= CJK[0]
    found, whole = [], set(_unbroken(text, cjk=cjk))
    ends = _of_cjk().ends if cjk else _BEFORE_CJK
    for match in ends.finditer(text):
        at = match.end()
        if at >= len(text):
            break
        before, after = text[at - 1], text[at]
        if not before.isspace() and (before in NO_END or after in NO_START):
            continue
        if at not in whole:
            found.append(at)
    return found


def _unbroken(text: str, *, cjk: bool) -> Iterator[int]:
    patterns = [_TOGETHER]
    if cjk and 2 * len(_of_cjk().cjk.findall(text)) < len(text):
        patterns.append(_of_cjk().name)
    for pattern in patterns:
        for found in pattern.finditer(text):
            yield from range(found.start() + 1, found.end())


def cut(text: str, fits: int) -> int:
    """How much of an unbreakable `text` to leave on a line that holds `fits` characters of it."""
    fits = max(1, fits)
    for at in range(fits, fits // 2, -1):
        if text[at - 1] in _WITHIN:
            return at
    return fits


def lines(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """`text` as lines no wider than `width`; `measure` gives the width of a string.

    A line feed ends a line; an unbreakable word wider than the line is cut where it must be.
    """
    result: list[str] = []
    for paragraph in text.split("\n"):
        offsets = [*opportunities(paragraph), len(paragraph)]
        start = 0
        while start < len(paragraph):
            end = _end(paragraph, start, offsets, width, measure)
            result.append(paragraph[start:end].rstrip())
            start = end
        if not paragraph:
            result.append("")
    return result


def _end(
    text: str, start: int, offsets: Sequence[int], width: float, measure: Callable[[str], float]
) -> int:
    """Where the line that starts at `start` ends: at the last offset that fits, if one does."""

    def fits(number: int) -> bool:
        line = text[start : offsets[number - 1]].rstrip()
        # Of a line many times too long, only so much is measured as shows that.
        shown = _MEASURED
        while shown < len(line):
            if measure(line[:shown]) > 2 * width:
                return False
            shown *= 4
        return measure(line) <= width

    tried = bisect_right(offsets, start)
    last = _most(tried, len(offsets), fits)
    if last > tried:
        return offsets[last - 1]
    word = text[start : offsets[tried]]
    return start + cut(word, _most(1, len(word), lambda number: measure(word[:number]) <= width))


def _most(low: int, high: int, fits: Callable[[int], bool]) -> int:
    """The greatest number up to `high` that fits; `low` if none above it does.

    Widths grow with the text, so it is found by doubling and then by halving: nothing is measured
    that is much longer than what fits.
    """
    step = 1
    while low + step <= high and fits(low + step):
        low += step
        step *= 2
    high = min(high, low + step - 1)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low
