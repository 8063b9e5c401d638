"""The forecast record: what is expected, what came of it, and how well who called it."""

from typing import Final

from briefings.kinds.kind import Kind, below, beside

FORECASTS: Final = Kind(
    "forecasts",
    (
        *beside(("forecasts_short", 7), ("evidence", 5)),
        *below("calibration", "forecast_scores"),
        *below("open_forecasts", "resolved_forecasts", "void_forecasts"),
        *below("sources", "notes", "key"),
    ),
)
