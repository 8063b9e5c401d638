"""What is true: the case file, its records, its history, and what can be computed from them.

Knows neither Qt nor reportlab, and can be used alone:

    from models import Case, Person
    with Case.open(path, who=Person(id="…", name="Ann")) as case:
        with case.edit("Recorded a silence") as edit:
            edit.set(response, "outcome", "did_not_respond")

A map: `case` is the open file; `records` what is known, with `kinds` of values, `vocabularies`
and the field catalogue; `history` the one door for writing, the changes it keeps, undo;
`reading` lists, labels, evidence and the standing; `storage` the bytes of the file; `exchange`
what leaves it; `search` the index of its words; `sample` the founding case. Each may use those
after it in case > exchange > search > reading > history > storage > records.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from models.errors import NotUnderstood, Refused, WroteOutsideEdit

if TYPE_CHECKING:
    from models.case import Case
    from models.history.changes import Changed, Person

# A window that is about to be shown needs the errors only; the rest takes as long to load as Qt.
_HOMES = {
    "Case": "models.case",
    "Changed": "models.history.changes",
    "Person": "models.history.changes",
}


def __getattr__(name: str) -> Any:
    """Load what the public names stand for when one is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


__all__ = ["Case", "Changed", "NotUnderstood", "Person", "Refused", "WroteOutsideEdit"]
