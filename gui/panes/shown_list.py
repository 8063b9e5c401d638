"""What can be asked of the list that is shown, whichever it is; nothing where none is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.panes.listing import as_list
from gui.panes.places import Pages
from gui.translation import tr

if TYPE_CHECKING:
    from gui.lists.pane import ListPane

CHOOSE_FIRST = "Choose rows in the list first: with Shift and the arrows, or Ctrl+A."


class ShownList:
    """Hands what is asked for to what acts on lists."""

    def __init__(
        self, shown: Callable[[], QWidget | None], pages: Pages, *, tell: Callable[[str], None]
    ) -> None:
        self._shown = shown
        self._pages = pages
        self._tell = tell

    def save_view(self) -> None:
        """Ask under which name the list is saved as a view."""
        self._pages.viewing.save(self._shown())

    def refresh(self) -> None:
        """Ask for the list anew."""
        self._pages.viewing.refresh(self._shown())

    def change_rows(self) -> None:
        """Ask which field of the chosen rows is to hold what."""
        self._on_rows(self._pages.bulk.change)

    def tag_rows(self) -> None:
        """Ask for a tag that the chosen rows are to bear."""
        self._on_rows(self._pages.bulk.tag)

    def copy_rows(self) -> None:
        """Copy the chosen rows as a table that pastes into a spreadsheet."""
        self._on_rows(self._pages.bulk.copy)

    def paste_rows(self) -> None:
        """Lay what was copied over the chosen rows."""
        self._on_rows(self._pages.bulk.paste)

    def paste_new(self) -> None:
        """Add the copied rows to the list as new records."""
        page = as_list(self._shown())
        if page is not None:
            self._pages.adding.paste(page)

    def save_rows(self) -> None:
        """Save all rows of the list as a table."""
        page = as_list(self._shown())
        if page is not None:
            self._pages.bulk.save(page)

    def _on_rows(self, act: "Callable[[ListPane], None]") -> None:
        page = as_list(self._shown())
        if page is None:
            return
        if page.table.chosen():
            act(page)
        else:
            self._tell(tr(CHOOSE_FIRST))
