"""The saved views of the open case, found by their names."""

from collections.abc import Callable, Sequence

from gui.palette.doing import ONLY
from gui.palette.offers import AMONG, Group, Offer, Offered, Take
from gui.translation import tr
from models.reading.views import SavedView


class ViewOffers:
    """`views` gives those there are, `show` goes to one by its uid."""

    def __init__(
        self, views: Callable[[], Sequence[SavedView]], *, show: Callable[[str], object]
    ) -> None:
        self._views = views
        self._show = show

    @property
    def hint(self) -> str:
        """Nothing more has to be known."""
        return ""

    def ask(self, typed: str, take: Take) -> None:
        """Tell at once whose names hold every word that was typed."""
        words = typed.casefold().split()
        if not words or typed.strip().startswith(ONLY):
            take(Offered())
            return
        found = [
            each for each in self._views() if all(word in each.title.casefold() for word in words)
        ]
        offers = tuple(
            Offer(
                each.title,
                lambda uid=each.uid: self._show(uid),  # type: ignore[misc]
                icon="filter",
                note=tr("View"),
            )
            for each in found
        )
        take(Offered((Group(AMONG, tr("Views"), offers),) if offers else ()))

    def stop(self) -> None:
        """Nothing is under way."""
