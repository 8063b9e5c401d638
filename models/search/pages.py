"""The text of a PDF, read by a process of its own: what it holds was written by strangers.

A page that breaks or never ends breaks that process and not the program. Run as a script it is that
process; it then imports nothing of ours.
"""

import re
import subprocess
import sys
import time
from collections.abc import Callable

LONGEST = 30.0
"""Seconds that reading one PDF may take; of one that takes longer no text is found."""

_LOOK_EVERY = 0.1
_DIVIDED = re.compile("[-\u00ad\u2010\u0002\ufffe]\\s*\n\\s*|[\u0002\ufffe]")
"""Where a line ends inside a word; pdfium has signs of its own for that."""


def text_of_pages(content: bytes, *, cancelled: Callable[[], bool]) -> str:
    """The text of all pages of a PDF; empty where it can't be read, and when cancelled."""
    if getattr(sys, "frozen", False):
        # A bundle has no interpreter to start beside itself.
        return ""
    reading = subprocess.Popen(
        [sys.executable, "-I", __file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    last = time.monotonic() + LONGEST
    with reading:
        given: bytes | None = content
        while True:
            try:
                text, _ = reading.communicate(given, timeout=_LOOK_EVERY)
            except subprocess.TimeoutExpired:
                given = None
                if cancelled() or time.monotonic() > last:
                    reading.kill()
                    return ""
            else:
                told = text.decode("utf-8", "replace") if reading.returncode == 0 else ""
                return _DIVIDED.sub("", told)


def _main() -> None:
    import pypdfium2

    with pypdfium2.PdfDocument(sys.stdin.buffer.read()) as document:
        for page in document:
            text = page.get_textpage().get_text_bounded()
            sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n\n")


if __name__ == "__main__":
    _main()
