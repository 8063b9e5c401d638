"""Tells how far the making of a copy is, and ends it once that was asked for."""

from collections.abc import Callable

from models.errors import Refused

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]


class Steps:
    """The progress of the whole, from 0 to 1; raises Refused once it was cancelled."""

    def __init__(
        self,
        progress: Progress = lambda share: None,
        cancelled: Cancelled = lambda: False,
    ) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._share = 0.0

    def __call__(self, share: float) -> None:
        if self._cancelled():
            raise Refused("Making the copy was stopped.", kept="Nothing was left behind.")
        self._share = share
        self._progress(share)

    def again(self) -> None:
        """Tell the same share once more, so that a long step can be cancelled."""
        self(self._share)

    def within(self, start: float, end: float) -> Progress:
        """The progress of one step, which is that of the whole from `start` to `end`."""
        return lambda share: self(start + (end - start) * share)
