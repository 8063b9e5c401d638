"""Every mark that may stand in a cell or on a line: stages, answers, conditions, changes, events.

A sign is a code of one family; its form tells it apart from every other of the family in grey.
"""

from dataclasses import dataclass
from typing import Final

from briefings.charts.marks import inner_mark, mark_colour, stage_mark
from briefings.charts.shapes import Circle, Line, Polygon, Shape
from briefings.style import Palette
from models.records.vocabularies import Mark

STAGE: Final = "stage"
ANSWER: Final = "answer"
CONDITION: Final = "condition"
CHANGE: Final = "change"
EVENT: Final = "event"

# Codes of an answer that are shown as a filled part of a speech mark; the rest have strokes.
_SAID: Final = {"answered": 1.0, "answered_in_part": 0.5, "acknowledged": 0.0}
_STATES: Final = {
    "rumoured": Mark.UNKNOWN,
    "reported": Mark.NONE,
    "being_formulated": Mark.NONE,
    "proposed": Mark.BEGUN,
    "imposed": Mark.HALF,
    "accepted": Mark.MOST,
    "in_force": Mark.FULL,
    "breach_alleged": Mark.HELD,
    "breach_found": Mark.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark by its family and code; `basis` only for stages (official, reported, assessed)."""

    family: str
    code: str
    basis: str = ""


HAPPENED: Final = Sign(EVENT, "happened")
EXPECTED: Final = Sign(EVENT, "expected")


def sign_mark(
    sign: Sign, x: float, y: float, *, radius: float, palette: Palette
) -> tuple[Shape, ...]:
    """The mark of `sign` about the centre `x`, `y`, nowhere further from it than `radius`.

    A code of a newer version gets the mark of the unknown.
    """
    match sign.family:
        case "stage":
            return stage_mark(sign.code, sign.basis, x, y, radius=radius, palette=palette)
        case "condition":
            return _condition(sign.code, x, y, radius, palette)
        case "answer":
            return _answer(sign.code, x, y, radius, palette)
        case "change":
            return _change(sign.code, x, y, radius, palette)
        case _:
            return (_diamond(x, y, radius, palette.text, filled=sign.code != "expected"),)


def sign_colour(sign: Sign, palette: Palette) -> str:
    """The colour of the words beside a sign that call for attention; else that of text."""
    if sign.family == ANSWER and sign.code in ("denied", "no_response", "not_reached"):
        return palette.negative if sign.code == "denied" else palette.caution
    return palette.text


def _condition(code: str, x: float, y: float, radius: float, palette: Palette) -> tuple[Shape, ...]:
    mark = _STATES.get(code, Mark.UNKNOWN)
    if code in ("varied", "waived", "lifted", "lapsed"):
        # It binds no longer, or no longer so: struck through.
        rim = _square(x, y, radius * 0.8, palette.muted, radius * 0.16)
        arm = radius * 0.8
        return (*rim, Line(x - arm, y + arm, x + arm, y - arm, palette.muted, radius * 0.16))
    if code in ("met", "partly_met"):
        colour = palette.positive if code == "met" else palette.caution
        rim, half = _square(x, y, radius * 0.8, colour, radius * 0.16), radius * 0.56
        if code == "met":
            return (*rim, *_tick(x, y, radius * 0.7, colour))
        corner = ((x - half, y - half), (x + half, y + half), (x - half, y + half))
        return (*rim, Polygon(corner, colour))
    colour = mark_colour(mark, palette)
    dashed = radius * 0.4 if code in ("rumoured", "reported") else 0.0
    rim = _square(x, y, radius * 0.8, colour, radius * 0.16, dashed)
    if mark in (Mark.BEGUN, Mark.HALF, Mark.MOST, Mark.FULL):
        share = {Mark.BEGUN: 0.25, Mark.HALF: 0.5, Mark.MOST: 0.75, Mark.FULL: 1.0}[mark]
        left, low, half = x - radius * 0.56, y + radius * 0.56, radius * 1.12
        top = low - half * share
        filled = ((left, low), (left, top), (left + half, top), (left + half, low))
        return (*rim, Polygon(filled, colour))
    return (*rim, *inner_mark(mark, x, y, radius * 0.85, radius * 0.5, colour))


def _answer(code: str, x: float, y: float, radius: float, palette: Palette) -> tuple[Shape, ...]:
    rim = radius * 0.16
    match code:
        case "answered" | "answered_in_part" | "acknowledged":
            colour = palette.positive if code == "answered" else palette.caution
            bubble = _bubble(x, y, radius, "", colour, rim)
            inside = _SAID[code]
            if not inside:
                return bubble
            left, right = x - radius * 0.84, x + radius * 0.84
            right = left + (right - left) * inside
            top, low = y - radius * 0.66, y + radius * 0.3
            return (
                *bubble,
                Polygon(((left, top), (right, top), (right, low), (left, low)), colour),
            )
        case "published" | "unprompted":
            bubble = _bubble(x, y, radius, "", palette.accent, rim)
            rows = (-0.36, 0.02) if code == "published" else (-0.17,)
            return (
                *bubble,
                *(
                    Line(
                        x - radius * 0.5,
                        y + at * radius,
                        x + radius * 0.5,
                        y + at * radius,
                        palette.accent,
                        rim,
                    )
                    for at in rows
                ),
            )
        case "declined":
            bubble = _bubble(x, y, radius, "", palette.caution, rim)
            arm = radius * 0.3
            return (
                *bubble,
                *(
                    Line(
                        x - arm,
                        y - radius * 0.18 - side * arm,
                        x + arm,
                        y - radius * 0.18 + side * arm,
                        palette.caution,
                        rim,
                    )
                    for side in (-1, 1)
                ),
            )
        case "asked":
            bubble = _bubble(x, y, radius, "", palette.muted, rim)
            return (
                *bubble,
                *inner_mark(Mark.UNKNOWN, x, y - radius * 0.18, radius * 0.8, 0.0, palette.muted),
            )
        case "denied":
            return (
                Circle(x, y, radius - rim, colour=palette.negative, width=rim * 2),
                Line(x - radius * 0.5, y, x + radius * 0.5, y, palette.negative, rim * 2),
            )
        case "confirmed":
            return _tick(x, y, radius, palette.positive)
        case "no_response" | "owed":
            dots = (-0.55, 0.0, 0.55)
            return tuple(
                Circle(x + at * radius, y, radius * 0.17, fill=palette.caution) for at in dots
            )
        case "not_reached":
            arm = radius * 0.55
            return (
                Circle(x, y, radius - rim / 2, colour=palette.muted, width=rim, dash=radius * 0.4),
                Line(x - arm, y + arm, x + arm, y - arm, palette.muted, rim),
            )
        case "referred":
            return _arrow(x, y, radius, palette.text, across=True)
        case "not_asked":
            return (Line(x - radius * 0.4, y, x + radius * 0.4, y, palette.muted, rim),)
    return stage_mark("unknown", "reported", x, y, radius=radius, palette=palette)


def _change(code: str, x: float, y: float, radius: float, palette: Palette) -> tuple[Shape, ...]:
    match code:
        case "up" | "down":
            return _arrow(x, y, radius, palette.text, down=code == "down")
        case "unchanged":
            arm, at = radius * 0.6, radius * 0.26
            return tuple(
                Line(x - arm, y + side * at, x + arm, y + side * at, palette.muted, radius * 0.22)
                for side in (-1, 1)
            )
        case "new":
            arm, width = radius * 0.5, radius * 0.26
            return (
                Circle(x, y, radius, fill=palette.accent),
                Line(x - arm, y, x + arm, y, palette.surface, width),
                Line(x, y - arm, x, y + arm, palette.surface, width),
            )
        case "gone":
            arm = radius * 0.5
            return (
                Circle(x, y, radius * 0.9, colour=palette.muted, width=radius * 0.2),
                Line(x - arm, y, x + arm, y, palette.muted, radius * 0.26),
            )
    return stage_mark("unknown", "reported", x, y, radius=radius, palette=palette)


def _bubble(
    x: float, y: float, radius: float, fill: str, colour: str, line: float
) -> tuple[Shape, ...]:
    left, right, top, low = (
        x - radius * 0.86,
        x + radius * 0.86,
        y - radius * 0.72,
        y + radius * 0.36,
    )
    outline = (
        (left, top),
        (right, top),
        (right, low),
        (x - radius * 0.05, low),
        (x - radius * 0.45, y + radius * 0.82),
        (x - radius * 0.45, low),
        (left, low),
    )
    return (Polygon(outline, fill, colour, line),)


def _square(
    x: float, y: float, half: float, colour: str, line: float, dash: float = 0.0
) -> tuple[Shape, ...]:
    corners = (
        (x - half, y - half),
        (x + half, y - half),
        (x + half, y + half),
        (x - half, y + half),
    )
    return tuple(
        Line(*start, *end, colour, line, dash)
        for start, end in zip(corners, (*corners[1:], corners[0]), strict=True)
    )


def _diamond(x: float, y: float, radius: float, colour: str, *, filled: bool) -> Shape:
    half = radius * 0.82
    points = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    return Polygon(points, colour if filled else "", colour, radius * 0.2)


def _tick(x: float, y: float, radius: float, colour: str) -> tuple[Shape, ...]:
    corner = (x - radius * 0.15, y + radius * 0.5)
    width = radius * 0.3
    return (
        Line(x - radius * 0.65, y, *corner, colour, width),
        Circle(*corner, width / 2, fill=colour),
        Line(*corner, x + radius * 0.65, y - radius * 0.6, colour, width),
    )


def _arrow(
    x: float, y: float, radius: float, colour: str, *, across: bool = False, down: bool = False
) -> tuple[Shape, ...]:
    long, half, neck = radius * 0.9, radius * 0.62, radius * 0.1
    head = ((0.0, -long), (half, -neck), (-half, -neck))
    if across:
        turned = tuple((x - v, y + u) for u, v in head)
        return (Polygon(turned, colour), Line(x - long, y, x + neck, y, colour, radius * 0.28))
    side = -1 if down else 1
    points = tuple((x + u, y + v * side) for u, v in head)
    stem = Line(x, y - neck * side, x, y + long * side, colour, radius * 0.28)
    return (Polygon(points, colour), stem)
