"""Which modules are altered, the most valuable first, and which tests are to notice.

The first tests that run are those most likely to; what takes minutes runs last.
"""

_MERGING = (
    "tests/models/history/test_merging.py",
    "tests/models/history/test_merging_numbers.py",
    "tests/models/history/test_merging_forged.py",
    "tests/models/test_merging.py",
)
_EDIT = ("tests/models/history/test_edit.py", "tests/models/history/test_edit_at_once.py")
_UNDO = (
    "tests/models/history/test_undo.py",
    "tests/models/history/test_undo_found.py",
    "tests/models/history/test_undo_beside_others.py",
    "tests/models/history/test_merging_undone.py",
)
_CHECK = ("tests/models/storage/test_check.py",)

FIRST = {
    "models/history/merging.py": _MERGING,
    "models/history/lacking.py": _MERGING,
    "models/history/edit.py": _EDIT + _UNDO,
    "models/history/taken.py": _EDIT + _UNDO,
    "models/history/undo.py": _UNDO,
    "models/history/inverse.py": _UNDO,
    "models/history/standing_for.py": _UNDO,
    "models/history/rereading.py": (
        *_MERGING,
        "tests/models/exchange/sharing/test_sharing.py",
        "tests/models/test_upgrading.py",
    ),
    "models/storage/uniting.py": _MERGING,
    "models/history/writing.py": _EDIT + _UNDO,
    "models/history/life.py": (
        "tests/models/history/test_life.py",
        "tests/models/test_deciding.py",
        *_EDIT,
        *_MERGING,
    ),
    "models/history/heads.py": _CHECK + _MERGING,
    "models/history/seals.py": _CHECK + _MERGING,
    "models/history/merges.py": _MERGING,
    "models/history/ends.py": _EDIT,
    "models/merging.py": (
        "tests/models/test_merging.py",
        "tests/models/test_merging_encrypted.py",
    ),
}
"""The tests that run first, by module."""

THEN = (
    "tests/models/history",
    "tests/models/test_merging.py",
    "tests/models/test_combining.py",
    "tests/models/storage/test_check.py",
    "tests/properties/test_history.py",
    "tests/properties/test_states.py",
)
"""What runs after them, as long as nothing has failed."""

LAST = (
    (
        "tests/models/exchange/sharing/test_coming_back.py",
        "tests/models/storage/test_merging_safely.py",
    ),
    (
        "tests/properties/test_merging.py",
        "tests/properties/test_coming_back.py",
    ),
)
"""What takes long: whole processes, and the properties of merging."""
