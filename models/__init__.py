"""What is true: the case file, its records, its history, and what can be computed from them.

Knows neither Qt nor reportlab, and can be used alone:

    from models import Case, Person
    with Case.open(path, who=Person(id="…", name="Ann")) as case:
        with case.edit("Recorded a silence") as edit:
            edit.set(response, "outcome", "did_not_respond")

A map: `case` is the open file; `records` what is known, with `kinds` of values, `vocabularies`
and the field catalogue; `history` the one door for writing, the changes it keeps, undo;
`reading` lists, labels, evidence and the standing; `storage` the bytes of the file; `exchange`
what leaves it; `sample` the founding case. Each may use those after it in
case > exchange > reading > history > storage > records.
"""

from models.case import Case
from models.errors import NotUnderstood, Refused, WroteOutsideEdit
from models.history.changes import Changed, Person

__all__ = ["Case", "Changed", "NotUnderstood", "Person", "Refused", "WroteOutsideEdit"]
