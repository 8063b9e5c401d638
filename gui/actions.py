"""Everything a user can do, each declared once: menus, palette, toolbar and shortcuts follow.

This is data: `gui/menus.py` makes Qt's actions of it, `gui/commands.py` does what they call.
To add one: a line in `CATALOGUE`, and its method under `Commands` there and here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from gui.tokens import Scheme
from gui.translation import tr


class Commands(Protocol):
    """What the declared actions call; `gui/commands.py` says what each does."""

    def new_case_file(self) -> None: ...
    def open_case_file(self) -> None: ...
    def open_sample(self) -> None: ...
    def close_window(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def show_scheme(self, scheme: Scheme) -> None: ...
    def change_text_size(self, by: int) -> None: ...
    def usual_text_size(self) -> None: ...
    def show_palette(self) -> None: ...
    def show_shortcuts(self) -> None: ...
    def ask_name(self) -> None: ...
    def show_about(self) -> None: ...


@dataclass(frozen=True)
class Situation:
    """What decides which actions are enabled; `undo` and `redo` name the step, or are empty."""

    case_open: bool = False
    writable: bool = False
    undo: str = ""
    redo: str = ""
    scheme: Scheme = Scheme.SYSTEM


Rule = Callable[[Situation], bool]


def always(situation: Situation) -> bool:
    """Whatever the situation."""
    return True


def with_case(situation: Situation) -> bool:
    """While a case file is open."""
    return situation.case_open


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


FILE, EDIT, VIEW, HELP = "File", "Edit", "View", "Help"

CATALOGUE = (
    Action(
        "new_case_file",
        "New case file…",
        lambda do: do.new_case_file(),
        icon="new-file",
        shortcuts=("Ctrl+Shift+N",),
        menu=FILE,
        also="create",
    ),
    Action(
        "open_case_file",
        "Open case file…",
        lambda do: do.open_case_file(),
        icon="open-file",
        shortcuts=("Ctrl+O",),
        menu=FILE,
        also="load",
    ),
    Action(
        "open_sample",
        "Open the sample case",
        lambda do: do.open_sample(),
        icon="star",
        menu=FILE,
        also="example try demonstration",
    ),
    Action(
        "close",
        "Close window",
        lambda do: do.close_window(),
        icon="close",
        shortcuts=("Ctrl+W", "Ctrl+Q"),
        menu=FILE,
        also="quit exit",
    ),
    Action(
        "undo",
        "Undo",
        lambda do: do.undo(),
        icon="undo",
        shortcuts=("Ctrl+Z",),
        enabled=can_undo,
        menu=EDIT,
        words=lambda now: tr("Undo: {step}").format(step=now.undo) if now.undo else tr("Undo"),
    ),
    Action(
        "redo",
        "Redo",
        lambda do: do.redo(),
        icon="redo",
        shortcuts=("Ctrl+Shift+Z", "Ctrl+Y"),
        enabled=can_redo,
        menu=EDIT,
        words=lambda now: tr("Redo: {step}").format(step=now.redo) if now.redo else tr("Redo"),
    ),
    Action(
        "follow_system",
        "Light or dark as the system",
        lambda do: do.show_scheme(Scheme.SYSTEM),
        chosen=lambda now: now.scheme is Scheme.SYSTEM,
        icon="system-theme",
        menu=VIEW,
        also="theme colours",
    ),
    Action(
        "light",
        "Light",
        lambda do: do.show_scheme(Scheme.LIGHT),
        chosen=lambda now: now.scheme is Scheme.LIGHT,
        icon="sun",
        menu=VIEW,
        also="theme colours day bright",
    ),
    Action(
        "dark",
        "Dark",
        lambda do: do.show_scheme(Scheme.DARK),
        chosen=lambda now: now.scheme is Scheme.DARK,
        icon="moon",
        menu=VIEW,
        also="theme colours night",
    ),
    Action(
        "larger_text",
        "Larger text",
        lambda do: do.change_text_size(+10),
        icon="add",
        shortcuts=("Ctrl++", "Ctrl+="),
        menu=VIEW,
        also="zoom in bigger",
    ),
    Action(
        "smaller_text",
        "Smaller text",
        lambda do: do.change_text_size(-10),
        icon="remove",
        shortcuts=("Ctrl+-",),
        menu=VIEW,
        also="zoom out",
    ),
    Action(
        "usual_text",
        "Usual text size",
        lambda do: do.usual_text_size(),
        shortcuts=("Ctrl+0",),
        menu=VIEW,
        also="zoom reset 100 %",
    ),
    Action(
        "palette",
        "Do anything…",
        lambda do: do.show_palette(),
        icon="command",
        shortcuts=("Ctrl+K",),
        menu=HELP,
        also="command palette",
    ),
    Action(
        "shortcuts",
        "Keyboard shortcuts",
        lambda do: do.show_shortcuts(),
        icon="keyboard",
        shortcuts=("F1",),
        menu=HELP,
        also="keys help",
    ),
    Action(
        "who",
        "Your name…",
        lambda do: do.ask_name(),
        icon="person",
        menu=HELP,
        also="author analyst who",
    ),
    Action(
        "about",
        "About Proviso",
        lambda do: do.show_about(),
        icon="info",
        menu=HELP,
        also="version licences",
    ),
)
