"""Pauses Python's search for circles of objects while a document is made.

A long document is very many objects, none of them garbage; looking through all of them again and
again would make its pages dearer the more there are. What is no longer used is freed all the same.
"""

import gc
import threading
from contextlib import ContextDecorator
from typing import Final


class _Pause(ContextDecorator):
    """Within it, no circles are looked for, in any thread, until the last one has left it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._before = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._before = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside and self._before:
                gc.enable()


uncollected: Final = _Pause()
