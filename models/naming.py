"""Finds records by what a person calls them: a title, a part of one, or a uid."""

from collections.abc import Iterable

from models.case import Case
from models.errors import Refused
from models.records import CATALOGUE

_OFFERED = 6


def applications_named(case: Case, names: Iterable[str]) -> list[int]:
    """The local numbers of applications, each named by its title, a part of it, or its uid.

    A whole title goes before a part. Raises Refused for a name that fits none or several.
    """
    labels = case.labels(case.ids("application"))
    return list(dict.fromkeys(_named(case, "application", labels, name) for name in names))


def company_named(case: Case, name: str) -> int:
    """The local number of the company of that name, part of a name, or uid. Raises Refused."""
    return _named(case, "company", case.labels(case.ids("company")), name)


def _named(case: Case, kind: str, labels: dict[int, str], name: str) -> int:
    wanted = " ".join(name.split()).casefold()
    called = {id: " ".join(label.split()).casefold() for id, label in labels.items()}
    exact = [id for id in called if wanted in (called[id], case.ledger.uid(id))]
    found = exact or [id for id, label in called.items() if wanted and wanted in label]
    if len(found) == 1:
        return found[0]
    offered = sorted(labels[id] for id in (found or labels))
    listed = "; ".join(offered[:_OFFERED]) + ("; …" if len(offered) > _OFFERED else "")
    if found:
        many = CATALOGUE[kind].plural.lower()
        raise Refused(f"“{name}” fits {len(found)} {many}: {listed}.", do="Name one of them.")
    known = f"There are: {listed}." if offered else "The case has none."
    raise Refused(f"No {kind} is called “{name}”.", do=known)
