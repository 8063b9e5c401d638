"""What a user can look at across the whole file; `gui/panes/seeing.py` shows it."""

from gui.actions.declaring import GO, Action, with_case
from gui.actions.sections import CHANGED

READING_ACTIONS = (
    Action(
        "show_changes",
        "What changed",
        lambda do: do.browsing.show_section(CHANGED),
        icon="history",
        shortcuts=("Ctrl+Shift+H",),
        enabled=with_case,
        menu=GO,
        also="changes between two days since last briefing history of the file log old new who",
    ),
)
