"""The keys that work only where something is typed or arranged: what does so, and the list of keys.

They are no actions of the window, whose menus and palette would offer them where they do nothing.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Way:
    """One thing that keys do in a place; `keys` are written as Qt writes them.

    `sign` stands on its button, where it has one.
    """

    code: str
    text: str
    keys: tuple[str, ...]
    sign: str = ""


WRITING = (
    Way("bold", "Bold", ("Ctrl+B",), "B"),
    Way("italic", "Italic", ("Ctrl+I",), "I"),
    Way("bullets", "List", ("Ctrl+Shift+8",), "•"),
    Way("numbers", "Numbered list", ("Ctrl+Shift+7",), "1."),
    Way("addresses", "Open or copy an address in a note", ("Ctrl+Return",)),
)

AT_VIEWS = (
    Way("view_up", "Move the view up", ("Alt+Up", "Ctrl+Up")),
    Way("view_down", "Move the view down", ("Alt+Down", "Ctrl+Down")),
    Way("view_name", "Rename the view", ("F2",)),
    Way("view_delete", "Delete the view", ("Delete",)),
)

EVERYWHERE = (
    Way("menu", "Menu of the window", ("F10",)),
    Way("menu_here", "Menu of what has the keyboard", ("Shift+F10", "Menu")),
)

IN_LISTS = (
    Way("open_row", "Open the record of the row", ("Return",)),
    Way("edit_cell", "Change the value of the cell", ("F2",)),
    Way("next_cell", "Save, and change the next cell", ("Tab",)),
    Way("ask_column", "Filter by the column", ("Alt+Down",)),
    Way("copy_rows", "Copy the rows as a table", ("Ctrl+C",)),
    Way("copy_cell", "Copy the value of the cell", ("Ctrl+Shift+C",)),
    Way("paste_rows", "Paste a table over the rows", ("Ctrl+V",)),
)

PLACES = {
    "Everywhere": EVERYWHERE,
    "In a list": IN_LISTS,
    "While a note is written": WRITING,
    "At a saved view in the sidebar": AT_VIEWS,
}
"""What the keys of one place are listed under."""
