"""Sentences that tell how a date can be typed; the date field shows them."""

_HELP = (
    "A day, a month or a year: 31 Jan 2026, Jan 2026, 2026, or 2026-01-31.",
    "About: about Jan 2026, or 2026-01~. Uncertain: 2025? Both: 2025%.",
    "It lasts: 10-20 Feb 2026, from 10 Feb 2026 on, until 20 Feb 2026, or 2026-02-10/2026-02-20.",
    "Some day between: between 10 and 20 Feb 2026, mid-February 2026, or [2026-02-10..2026-02-20].",
    "Before or after: before 1 Mar 2026, after Jan 2026, on or before 1 Mar 2026.",
    "One of several: 2025 or 2026, or [2025,2026].",
    "Part of a year: Q1 2026, first half of 2026, spring 2026 (March to May), 202X, 2026-XX.",
    'The words of the source, in quotation marks after it: 2026-01~ "earlier this month".',
)


def edtf_help() -> tuple[str, ...]:
    """How a date can be typed, a sentence for each way (EDTF: ISO 8601-2, levels 0 and 1)."""
    return _HELP
