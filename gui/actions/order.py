"""In which order a long menu holds its actions, and which of them stand together."""

from typing import Final

from gui.actions.declaring import EDIT, FILE, VIEW

TOGETHER: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    FILE: (
        ("new_case_file", "open_case_file", "open_sample"),
        ("save_copy", "share_copy", "merge_copy", "compare"),
        ("compose_case", "compose_application", "follow_briefing", "make_again"),
        ("export_page", "export_calendar", "save_rows"),
        ("case_settings", "choose_logo", "remove_logo", "restore_backup"),
        ("close",),
    ),
    EDIT: (
        ("undo", "redo"),
        ("new_here", "delete_record", "restore_record", "combine_record", "separate_record"),
        ("find", "save_view", "refresh_list"),
        ("change_rows", "tag_rows", "copy_rows", "paste_rows", "paste_new"),
        ("begin_condition", "keep_wording", "add_usual_wordings"),
        ("who", "settings"),
    ),
    VIEW: (
        ("as_of",),
        ("widen_list", "dense_rows"),
        ("follow_system", "light", "dark"),
        ("larger_text", "smaller_text", "usual_text"),
    ),
}
"""By menu the codes of its actions, with a line between two groups; what is not here comes behind,
in the order in which it is declared."""
