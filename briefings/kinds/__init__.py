"""Kinds of briefings: what each says, and in which order; by their codes in `TELLERS`."""

from collections.abc import Callable
from typing import Final

from briefings.kinds.case import case_briefing
from briefings.page import Content

TELLERS: Final[dict[str, Callable[..., Content]]] = {"case": case_briefing}
"""The function of each kind. All take a matter, its overview and the case's record of itself, and
by name `title`, `whole`, `author` and `sheet`."""
