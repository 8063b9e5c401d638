"""What the terminal and the system may do to a verb, and how a verb bears it.

Streams can be closed, names can hold what breaks a sentence, and the system can ask for an end.
Loads neither Qt nor models.
"""

import os
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

_ENDS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
_BREAKING = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def open_streams() -> None:
    """See to it that both streams for words can be written, whatever the words."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # It was closed before the start.
            nobody = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # for good
            setattr(sys, name, nobody)
        # The name of a file can hold what a terminal can't show.
        getattr(sys, name).reconfigure(errors="backslashreplace")


def on_one_line(sentence: str) -> str:
    """A sentence with what would end its line or turn its direction written as an escape."""
    return _BREAKING.sub(lambda found: found[0].encode("unicode_escape").decode(), sentence)


@contextmanager
def ended_at_once() -> Iterator[None]:
    """Within the block Ctrl+C ends the process, with nothing cleared away.

    Loading Qt may swallow an exception, or crash of it. What whoever started us ignores stays
    ignored.
    """
    former = signal.getsignal(signal.SIGINT)
    if former is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, former)


@contextmanager
def ended_cleanly() -> Iterator[None]:
    """Within the block the system's polite ends raise KeyboardInterrupt, as Ctrl+C does.

    So drafts are cleared away. What whoever started us ignores stays ignored.
    """
    former = {one: signal.getsignal(one) for one in _ENDS}
    heard = [one for one, how in former.items() if how is signal.SIG_DFL]

    def end(number: int, frame: FrameType | None) -> None:
        for one in heard:
            # Asking twice does not hinder the clearing away.
            signal.signal(one, signal.SIG_IGN)
        raise KeyboardInterrupt

    for one in heard:
        signal.signal(one, end)
    try:
        yield
    finally:
        for one in heard:
            signal.signal(one, signal.SIG_DFL)
