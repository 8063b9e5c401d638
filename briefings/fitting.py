"""Fits a text into a column: where each line ends, and which word is divided for it.

Works on offsets in the order in which text is read, whichever way it runs.
"""

import re
from bisect import bisect_right
from typing import Final

from briefings.breaking import cut, opportunities
from briefings.hyphens import divisions
from briefings.setting import Line, Setting

# A line is divided if more than this part of it would stay empty, and the column is no wider than
# this many times the type size.
_TOO_SHORT: Final = 0.2
_NARROW: Final = 36.0
_HYPHENS_IN_A_ROW: Final = 2
_LINE_END: Final = re.compile("\n")
# What has more letters is no word.
_LONGEST: Final = 40
# Signs that may stand between a word and the next space.
_CLOSED: Final = 3
_CLOSING: Final = ",.;:!?)”’"


def break_lines(made: Setting, width: float, *, em: float, language: str = "") -> list[Line]:
    """The lines of a text in a column of `width` points; no `language`, no hyphens.

    `em` is the type size. Where a line ends, its spaces and its line feed are left out.
    """
    result: list[Line] = []
    text, reach = made.text, made.reach
    offsets = [at for at in opportunities(text) if at not in made.glued]
    visible = [_visible_end(text, at) for at in offsets]
    dividing = bool(language) and width <= _NARROW * em
    in_a_row = start = 0
    for end in (*(match.start() for match in _LINE_END.finditer(text)), len(text)):
        last = _visible_end(text, end)
        while reach[last] - reach[start] > width + 0.01 and start < last:
            holds = bisect_right(reach, reach[start] + width + 0.01) - 1
            found = bisect_right(visible, holds) - 1
            fits = found >= 0 and offsets[found] > start
            line = Line(start, max(start, visible[found]) if fits else start)
            divided = None
            if dividing and in_a_row < _HYPHENS_IN_A_ROW:
                after = offsets[found] if fits else start
                if width - (reach[line.end] - reach[start]) > _TOO_SHORT * width:
                    divided = _divided(made, start, after, last, width, language)
            in_a_row = in_a_row + 1 if divided else 0
            if divided:
                result.append(divided)
                start = divided.end
            elif fits:
                result.append(line)
                start = offsets[found]
            else:
                length = _cut(made, start, holds)
                result.append(Line(start, start + length))
                start += length
        result.append(Line(start, max(start, last)))
        in_a_row = 0
        start = end + 1
    return result


def _divided(
    made: Setting, start: int, after: int, last: int, width: float, language: str
) -> Line | None:
    """The line from `start` with as much of the word at `after` as it holds, if it holds any."""
    text = made.text
    if after and text[after - 1].isalpha():
        return None
    end = after
    while end < min(last, after + _LONGEST) and text[end].isalpha():
        end += 1
    # The last word of a paragraph stays whole, and so does what is more than a word.
    following = text.find(" ", end, end + _CLOSED + 1)
    if not end <= following < last or not all(each in _CLOSING for each in text[end:following]):
        return None
    room = made.reach[start] + width + 0.01
    for at in reversed(divisions(text[after:end], language)):
        if after + at not in made.glued and made.reach[after + at] + made.hyphen(after + at) < room:
            return Line(start, after + at, divided=True)
    return None


def _cut(made: Setting, start: int, holds: int) -> int:
    """How many characters of a word wider than the line stay on it: at least one."""
    length = cut(made.text[start : start + max(holds - start, 1)], holds - start)
    while length > 1 and start + length in made.glued:
        length -= 1
    while start + length in made.glued:
        length += 1
    return length


def _visible_end(text: str, end: int) -> int:
    while end > 0 and text[end - 1] == " ":
        end -= 1
    return end
