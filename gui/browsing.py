"""Where the user is in an open case, and what can be asked of the panes that show it.

Words only: `gui/panes.py` and `gui/recording.py` do it, `gui/case_actions.py` declares the
actions that ask for it.
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Place:
    """The section that is shown, and the record beside it.

    `record` is its local number and `kind` its kind, None and empty where none is shown; `gone`
    says that it lies in the trash. `back` and `forward` say whether there is a way.
    """

    section: str = ""
    record: int | None = None
    kind: str = ""
    gone: bool = False
    back: bool = False
    forward: bool = False


NOWHERE = Place()


class Browsing(Protocol):
    """What can be asked of the panes of an open case."""

    @property
    def place(self) -> Place: ...
    def show_section(self, code: str) -> None: ...
    def open_record(self, id: int) -> None: ...
    def close_record(self) -> None: ...
    def show_history(self) -> None: ...
    def back(self) -> None: ...
    def forward(self) -> None: ...
    def find(self) -> None: ...


class Typing(Protocol):
    """What can be asked of what is being typed into the panes."""

    @property
    def problem(self) -> str: ...
    def leave(self) -> bool: ...
    def put_away(self) -> None: ...


class Recording(Protocol):
    """What can be done with the records of an open case, apart from filling in their fields."""

    def new_record(self, kind: str) -> None: ...
    def delete_record(self) -> None: ...
    def restore_record(self) -> None: ...
    def show_case_settings(self) -> None: ...
    def export_application(self) -> None: ...
    def export_case(self) -> None: ...
