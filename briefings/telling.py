"""What the parts of a briefing are told from, and what a part is.

A part is a function from a telling to blocks. It reads no file and no clock: everything that it
may say stands in the telling.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal
from zoneinfo import ZoneInfo

from briefings.blocks import Block
from briefings.citing import Citing
from briefings.kinds import KINDS
from briefings.order import Order, Piece
from briefings.style import Sheet
from models.reading.briefings import RecordedBriefing
from models.reading.difference import Difference
from models.reading.news import News
from models.reading.standing import Matter, Overview
from models.records import Briefing, Dossier, Judgement
from models.records.kinds import When


@dataclass(frozen=True)
class Headline:
    """The sentence over a briefing, the bottom line it comes from, and what that says further.

    `wider` tells that the bottom line is about the whole case and the briefing about one
    application of it.
    """

    title: str
    judged: Judgement | None
    rest: str
    wider: bool = False


@dataclass(frozen=True)
class Earlier:
    """The same scope as it was told before: its matter and overview then, and what differs now.

    `differences` are those of the whole file; `news` is what of them a reader of the scope is told.
    `briefing` is the one that told it, None where only a day or a state was given.
    """

    day: date
    matter: Matter
    overview: Overview
    differences: tuple[Difference, ...]
    news: News = field(default_factory=News)
    briefing: Briefing | None = None


@dataclass
class Telling:
    """One briefing while it is told.

    `series` are the recorded briefings of the same scope, the newest first; `zone` is the case's.
    `brevity` is 0 where all is said, and grows where a kind must fit on fewer pages.
    """

    order: Order
    matter: Matter
    overview: Overview
    dossier: Dossier
    citing: Citing
    sheet: Sheet
    title: str
    over: Headline
    company: int | None = None
    earlier: Earlier | None = None
    series: tuple[RecordedBriefing, ...] = ()
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    brevity: int = 0
    told: set[str] = field(default_factory=set)
    """The codes of the parts that had something to say, as they are told."""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The parts that it is told in: those of the order, else of its kind."""
        return self.order.pieces or KINDS[self.order.kind].pieces

    @property
    def whole(self) -> bool:
        """Whether it tells of the whole file."""
        return not self.order.scope

    @property
    def day(self) -> str:
        """The day that it speaks of, in words."""
        return When(self.matter.as_of.isoformat()).said()

    def most(self, usual: int) -> int:
        """How many items of a list may be shown where `usual` are if there is room."""
        return max(1, usual - self.brevity)

    def longest(self, usual: int) -> int:
        """How many characters of a text may be shown where `usual` are if there is room."""
        return usual if not self.brevity else min(usual, max(60, 1200 >> self.brevity))


Tell = Callable[[Telling], list[Block]]


@dataclass(frozen=True)
class Part:
    """One part of a page: its code, what it says, and how its heading stands over it.

    A ``section`` has a heading that the contents and bookmarks lead to, a ``label`` a small one, a
    ``bare`` part none. `title` gives a heading other than the part's name. A part that `gathers`
    lists what others cited, so it is told after them.
    """

    code: str
    tell: Tell
    rank: Literal["section", "label", "bare"] = "section"
    title: Callable[[Telling], str] | None = None
    gathers: Literal["", "sources", "notes"] = ""
