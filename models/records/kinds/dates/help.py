"""Examples of how a date can be typed, for the date field to show."""

DATE_FORMS: dict[str, tuple[str, ...]] = {
    "A day, a month, a year": ("31 Jan 2026", "Jan 2026", "2026", "2026-01-31"),
    "About, uncertain, both": ("about Jan 2026", "2026-01~", "2025?", "2025%"),
    "It lasts": (
        "10-20 Feb 2026",
        "from 10 Feb 2026 on",
        "until 20 Feb 2026",
        "2026-02-10/2026-02-20",
    ),
    "Some day between": (
        "between 10 and 20 Feb 2026",
        "mid-February 2026",
        "[2026-02-10..2026-02-20]",
    ),
    "Before or after": ("before 1 Mar 2026", "after Jan 2026", "on or before 1 Mar 2026"),
    "One of several": ("2025 or 2026", "[2025,2026]"),
    "A part of a year": ("Q1 2026", "first half of 2026", "spring 2026", "late 2026"),
    "Partly known": ("the 2020s", "202X", "2026-XX", "some day in January 2026"),
    "With the words of the source": ('2026-01~ "earlier this month"',),
}
"""What can be said of a date, with examples that can be typed as they stand."""


def edtf_help() -> tuple[str, ...]:
    """How a date can be typed, a line for each way (EDTF: ISO 8601-2, levels 0 and 1)."""
    return tuple(f"{what}: {' · '.join(examples)}" for what, examples in DATE_FORMS.items())
