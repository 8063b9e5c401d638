"""What the commands need of the window that they work on. Words only; the window does it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from gui.actions.browsing import Browsing, Recording, Steps, Typing
from gui.actions.menus import Actions
from gui.palette.offers import Offering
from gui.user.stand import Stand
from gui.widgets.banner import Banner
from gui.widgets.messages import MessageBar
from models.errors import Refused

if TYPE_CHECKING:
    from models.case import Case


class Shown(Protocol):
    """What is shown of a case."""

    @property
    def typing(self) -> Typing: ...


class Front(Protocol):
    """The window, as what opens its file and does its actions sees it."""

    case: "Case | None"
    day: date | None
    messages: MessageBar
    banner: Banner
    actions_: Actions

    @property
    def panes(self) -> Shown | None: ...
    @property
    def browsing(self) -> Browsing: ...
    @property
    def steps(self) -> Steps | None: ...
    @property
    def recording(self) -> Recording: ...
    @property
    def offerings(self) -> tuple[Offering, ...]: ...

    def show_opening(self, path: Path) -> None: ...
    def show_case(
        self, case: "Case", *, at: Stand | None = None, day: date | None = None
    ) -> None: ...
    def lay_aside(self) -> tuple["Case", Stand]: ...
    def put_away(self) -> Stand: ...
    def show_welcome(self) -> None: ...
    def come_up(self) -> None: ...
    def tell_refused(self, refused: Refused, *, title: str) -> None: ...
