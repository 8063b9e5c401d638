"""The text of a PDF, read by a process of its own: what it holds was written by strangers.

A page that breaks or never ends breaks that process and not the program. Run as a script it is that
process; it then imports nothing of ours.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path

LONGEST = 30.0
"""Seconds that reading one PDF may take; of one that takes longer no text is found."""

_DIVIDED = re.compile("[-\u00ad\u2010\u0002\ufffe]\\s*\n\\s*|[\u0002\ufffe]")
"""Where a line ends inside a word; pdfium has signs of its own for that."""


def text_of_pages(content: bytes, *, cancelled: Callable[[], bool]) -> str:
    """The text of all pages of a PDF; empty where it can't be read, and when cancelled."""
    # As a script it must find nothing of ours.
    from models.apart import answer

    text = answer(Path(__file__), given=content, longest=LONGEST, cancelled=cancelled)
    return _DIVIDED.sub("", text.decode("utf-8", "replace"))


def _main() -> None:
    import pypdfium2

    with pypdfium2.PdfDocument(sys.stdin.buffer.read()) as document:
        for page in document:
            text = page.get_textpage().get_text_bounded()
            sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n\n")


if __name__ == "__main__":
    _main()
