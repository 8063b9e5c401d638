"""What it takes to declare an action: its words and keys, what it calls, when it is enabled.

Which actions there are stands in `gui/actions/actions.py`; `gui/actions/menus.py` makes Qt's
actions of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from gui.actions.browsing import NOWHERE, Browsing, Place, Recording
from gui.look.tokens import Scheme


class Preferring(Protocol):
    """What is chosen about the program itself; `gui/user/preferences.py` says what each does."""

    def show_scheme(self, scheme: Scheme) -> None: ...
    def change_text_size(self, by: int) -> None: ...
    def usual_text_size(self) -> None: ...
    def change_density(self) -> None: ...


class Commands(Protocol):
    """What the declared actions call; `gui/window/commands.py` says what each does.

    `browsing` and `recording` are those of the open case; an action that asks for them is enabled
    only while there is one.
    """

    @property
    def browsing(self) -> Browsing: ...
    @property
    def recording(self) -> Recording: ...
    @property
    def preferences(self) -> Preferring: ...
    def new_case_file(self) -> None: ...
    def open_case_file(self) -> None: ...
    def open_sample(self) -> None: ...
    def save_copy(self) -> None: ...
    def export_page(self) -> None: ...
    def export_calendar(self) -> None: ...
    def share_copy(self) -> None: ...
    def restore_backup(self) -> None: ...
    def show_past(self) -> None: ...
    def close_window(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def show_palette(self) -> None: ...
    def show_shortcuts(self) -> None: ...
    def ask_name(self) -> None: ...
    def show_settings(self) -> None: ...
    def check_versions(self) -> None: ...
    def show_about(self) -> None: ...


@dataclass(frozen=True)
class Situation:
    """What decides which actions are enabled; `undo` and `redo` name the step, or are empty.

    `past` says that the case is shown as of an earlier day, `logo` that briefings bear one.
    """

    case_open: bool = False
    writable: bool = False
    past: bool = False
    undo: str = ""
    redo: str = ""
    logo: bool = False
    scheme: Scheme = Scheme.SYSTEM
    place: Place = NOWHERE


Rule = Callable[[Situation], bool]


def always(situation: Situation) -> bool:
    """Whatever the situation."""
    return True


def with_case(situation: Situation) -> bool:
    """While a case file is open."""
    return situation.case_open


def in_present(situation: Situation) -> bool:
    """While a case file is open and shown as it is now."""
    return situation.case_open and not situation.past


def can_record(situation: Situation) -> bool:
    """While a case file is open that can be written."""
    return situation.case_open and situation.writable


def can_undo(situation: Situation) -> bool:
    """While there is a step to undo in a file that can be written."""
    return situation.writable and bool(situation.undo)


def can_redo(situation: Situation) -> bool:
    """While there is a step to redo in a file that can be written."""
    return situation.writable and bool(situation.redo)


@dataclass(frozen=True)
class Action:
    """One thing to do: `menu` says where it stands, `also` more words by which it is found."""

    code: str
    text: str
    calls: Callable[[Commands], None]
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    enabled: Rule = always
    menu: str = ""
    also: str = ""
    words: Callable[[Situation], str] | None = None
    """The text in a situation, where it says more than `text`, as in "Undo: state of …"."""
    chosen: Rule | None = None
    """Whether it stands chosen already, for one of several that exclude each other."""
    local: bool = False
    """Whether its keys work only within what it is added to, such as a list, and not in a form."""


MENUS = FILE, EDIT, NEW, GO, VIEW, HELP = "File", "Edit", "New", "Go to", "View", "Help"
