"""What a user can do with the list that is shown and with the rows chosen in it.

`gui/panes/shown_list.py` does it.
"""

from gui.actions.declaring import EDIT, FILE, Action, Situation, can_record, with_case
from gui.actions.declaring import VIEW as VIEW_MENU
from gui.actions.sections import SECTIONS, VIEW


def at_list(now: Situation) -> bool:
    """While a list of records is shown."""
    section = SECTIONS.get(now.place.section)
    listed = bool(section is not None and section.kind) or now.place.section.startswith(VIEW)
    return with_case(now) and listed


def can_record_in_list(now: Situation) -> bool:
    """While a list of records is shown in a case that can be written."""
    return can_record(now) and at_list(now)


LIST_ACTIONS = (
    Action(
        "save_view",
        "Save this list as a view…",
        lambda do: do.browsing.shown_list.save_view(),
        icon="star",
        shortcuts=("Ctrl+D",),
        enabled=can_record_in_list,
        menu=EDIT,
        also="filter keep bookmark saved search",
    ),
    Action(
        "widen_list",
        "The list alone, or a record beside it",
        lambda do: do.browsing.widen_list(),
        icon="panel-right",
        shortcuts=("Ctrl+Shift+L",),
        enabled=at_list,
        menu=VIEW_MENU,
        also="wide alone spreadsheet table full hide show record panel split",
    ),
    Action(
        "refresh_list",
        "Ask for the list anew",
        lambda do: do.browsing.shown_list.refresh(),
        icon="refresh",
        shortcuts=("F5",),
        enabled=at_list,
        menu=EDIT,
        also="reload refresh update",
    ),
    Action(
        "change_rows",
        "Change a field of the chosen rows…",
        lambda do: do.browsing.shown_list.change_rows(),
        icon="edit",
        shortcuts=("Ctrl+Shift+E",),
        enabled=can_record_in_list,
        menu=EDIT,
        also="bulk many all set value records",
    ),
    Action(
        "tag_rows",
        "Tag the chosen rows…",
        lambda do: do.browsing.shown_list.tag_rows(),
        icon="tag",
        shortcuts=("Ctrl+T",),
        enabled=can_record_in_list,
        menu=EDIT,
        also="bulk many all label records",
    ),
    Action(
        "copy_rows",
        "Copy the chosen rows as a table",
        lambda do: do.browsing.shown_list.copy_rows(),
        icon="copy",
        enabled=at_list,
        menu=EDIT,
        also="spreadsheet clipboard records export",
    ),
    Action(
        "paste_rows",
        "Paste a table over the chosen rows",
        lambda do: do.browsing.shown_list.paste_rows(),
        enabled=can_record_in_list,
        menu=EDIT,
        also="spreadsheet clipboard records import",
    ),
    Action(
        "paste_new",
        "Paste rows as new records…",
        lambda do: do.browsing.shown_list.paste_new(),
        icon="add",
        shortcuts=("Ctrl+Shift+V",),
        enabled=can_record_in_list,
        menu=EDIT,
        also="spreadsheet import add many clipboard table",
    ),
    Action(
        "save_rows",
        "Save this list as a table (CSV)…",
        lambda do: do.browsing.shown_list.save_rows(),
        icon="export",
        enabled=at_list,
        menu=FILE,
        also="spreadsheet excel csv file records export",
    ),
)
