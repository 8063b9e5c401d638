"""What a user can do with standard wordings; `gui/panes/wordings.py` does it."""

from gui.actions.declaring import EDIT, Action, Situation, can_record
from gui.translation import tr


def at_condition(now: Situation) -> bool:
    """While a condition is shown in a case that can be written."""
    return can_record(now) and now.place.kind == "condition" and not now.place.gone


def _from_this(now: Situation) -> bool:
    return now.place.kind == "clause" and not now.place.gone


def _begin(now: Situation) -> str:
    if _from_this(now):
        return tr("Begin a condition from this wording")
    return tr("Begin a condition from a standard wording…")


WORDING_ACTIONS = (
    Action(
        "begin_condition",
        "Begin a condition from a standard wording…",
        lambda do: do.recording.begin_condition(),
        icon="condition",
        enabled=can_record,
        menu=EDIT,
        also="clause boilerplate library text new",
        words=_begin,
    ),
    Action(
        "keep_wording",
        "Keep as a standard wording",
        lambda do: do.recording.keep_wording(),
        icon="star",
        enabled=at_condition,
        menu=EDIT,
        also="clause library reuse text",
    ),
    Action(
        "add_usual_wordings",
        "Add the usual standard wordings",
        lambda do: do.recording.add_usual_wordings(),
        icon="add",
        enabled=can_record,
        menu=EDIT,
        also="clause library common conditions",
    ),
)
