"""The way that the user came: one place after another, back and forward again. It shows nothing."""

from dataclasses import dataclass

LONGEST = 200
"""So many places are remembered."""


@dataclass(frozen=True)
class Stop:
    """One place on the way: a section, and the record beside it if there was one."""

    section: str
    record: int | None = None


class Way:
    """Remembers the stops; going somewhere forgets what lay ahead."""

    def __init__(self) -> None:
        self._stops = [Stop("")]
        self._at = 0

    @property
    def here(self) -> Stop:
        """Where the user is."""
        return self._stops[self._at]

    @property
    def back(self) -> bool:
        """Whether there is a place to go back to."""
        return self._at > 0

    @property
    def forward(self) -> bool:
        """Whether there is a place to go forward to."""
        return self._at < len(self._stops) - 1

    def go(self, stop: Stop, *, instead: bool = False) -> None:
        """Go to a place; `instead` takes it for the present one, as in going through a list."""
        if stop == self.here:
            return
        keep = self._at if instead or not self.here.section else self._at + 1
        self._stops = [*self._stops[:keep], stop][-LONGEST:]
        self._at = len(self._stops) - 1

    def step(self, by: int) -> None:
        """Go back or forward, as far as the way leads."""
        self._at = min(max(0, self._at + by), len(self._stops) - 1)
