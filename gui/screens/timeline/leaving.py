"""The timeline as it leaves: all rows that are shown, for the days in sight, as a plate."""

from collections.abc import Sequence
from datetime import date

from briefings.axes import axis_words
from briefings.charts import Chart, Measure
from briefings.charts.chronicle import chronicle, sheets
from briefings.plates import Plate
from briefings.style import Palette
from gui.forms.wrapped import one_line
from gui.reading.aside import MOST
from gui.screens.timeline.scene import Scene
from gui.translation import counted, tr

_TITLE = 120


def facts(scene: Scene) -> str:
    """Of what it is, as of when, and how many dates are shown."""
    told = scene.told
    whole = tr("The whole case")
    scope = whole if told.scope is None else one_line(told.name, longest=_TITLE)
    parts = [scope, scene.as_of_words, counted(scene.number, "date", "dates")]
    if told.of:
        first = tr("the first {n} of {all} applications")
        parts.append(first.format(n=f"{MOST:,}", all=f"{told.of:,}"))
    return " · ".join(parts)


def undated_words(number: int) -> str:
    """How many have no date by the clocks shown; empty for none."""
    return counted(number, "without a date", "without a date") if number else ""


def plate(scene: Scene, days: tuple[date, date]) -> Plate:
    """What is drawn of some days, with what its marks mean and what has no place in it."""
    words, said, told = axis_words(), scene.as_of_words, scene.told
    first, last = days

    def lay(width: float, room: float, measure: Measure, palette: Palette) -> Sequence[Chart]:
        laid = chronicle(
            scene.rows,
            first=first,
            last=last,
            as_of=told.as_of,
            width=width,
            measure=measure,
            dated=True,
        )
        return sheets(
            laid, words=words, as_of_words=said, measure=measure, palette=palette, room=room
        )

    detail = (facts(scene), undated_words(len(scene.undated)))
    return Plate(
        title=one_line(told.name, longest=_TITLE),
        detail=" · ".join(filter(None, detail)),
        subject=tr("Timeline"),
        handling=told.handling,
        lay=lay,
        keys=scene.keys,
    )
