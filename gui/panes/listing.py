"""Which page is a list, asked without loading what shows lists: a case begins at its desk."""

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.lists.pane import ListPane

_SHOWS_LISTS = "gui.lists.pane"


def as_list(page: object) -> "ListPane | None":
    """The list that a page is; None for any other page."""
    shows_lists = sys.modules.get(_SHOWS_LISTS)
    if shows_lists is None:
        return None
    kind: type[ListPane] = shows_lists.ListPane
    return page if isinstance(page, kind) else None


def load_lists() -> None:
    """Load what shows lists."""
    import_module(_SHOWS_LISTS)
