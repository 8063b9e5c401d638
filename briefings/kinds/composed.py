"""A briefing of the user's own: its parts, their order and headings come with each order."""

from typing import Final

from briefings.kinds.kind import Kind

COMPOSED: Final = Kind("composed", ())
