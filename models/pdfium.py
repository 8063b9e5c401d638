"""Lets one thread at a time into pdfium, which is not made for several."""

from threading import Lock
from typing import Final

ALONE: Final = Lock()
"""Held by whoever calls pdfium, for a page at a time: the window draws with it."""
