"""The spots of a chronicle by their places: which is under a point, which comes next."""

from collections.abc import Iterator

from briefings.charts.chronicle import Chronicle

Place = tuple[int, int]
"""A spot by the place of its row and its own in that."""

_NEAR = 2.0


def places(laid: Chronicle) -> Iterator[Place]:
    """All of them, row after row."""
    for row, band in enumerate(laid.bands):
        for at in range(len(band.spots)):
            yield row, at


def under(laid: Chronicle, x: float, y: float) -> Place | None:
    """The spot at a point, in points from the corner of the rows."""
    for row, band in enumerate(laid.bands):
        if band.top <= y < band.top + band.height:
            for at, spot in enumerate(band.spots):
                if spot.left - _NEAR <= x <= spot.right + _NEAR and spot.top <= y < spot.low:
                    return row, at
    return None


def along(laid: Chronicle, place: Place, by: int) -> Place | None:
    """The spot before or after one in its row."""
    row, at = place
    return (row, at + by) if 0 <= at + by < len(laid.bands[row].spots) else None


def across(laid: Chronicle, place: Place, by: int) -> Place | None:
    """The spot nearest in time in the next row, or in the one before, that has any."""
    row, at = place
    x = laid.bands[row].spots[at].x
    row += by
    while 0 <= row < len(laid.bands):
        spots = laid.bands[row].spots
        if spots:
            return row, min(range(len(spots)), key=lambda each: abs(spots[each].x - x))
        row += by
    return None


def holding(laid: Chronicle, row: int, item: int) -> Place | None:
    """The spot in which an item of a row stands."""
    if row >= len(laid.bands):
        return None
    spots = laid.bands[row].spots
    at = next((at for at, spot in enumerate(spots) if item in spot.items), None)
    return None if at is None else (row, at)
