"""Records for tests, made through the door as the window makes them. Each call is one edit.

`a_case` gives an open file; the others add to it and hand back local numbers.
"""

from pathlib import Path
from typing import Any

from models import Case, Person
from models.records import (
    Application,
    Authority,
    Condition,
    Decision,
    Gate,
    Inquiry,
    Record,
    Relay,
    Response,
    Source,
)
from models.records.kinds import Path as Way
from models.records.kinds import When

ANN = Person("ann-0001", "Ann")
BOB = Person("bob-0001", "Bob")


def a_case(folder: Path, *, name: str = "case", who: Person = ANN) -> Case:
    """A new, empty case file in a folder, open for one person."""
    return Case.create(folder / f"{name}.proviso", title="A case", who=who)


def added(case: Case, model: type[Record], **values: Any) -> int:
    """A record with these values by attribute name; a date may be given as EDTF text."""
    with case.edit(f"Add {model.label.lower()}") as edit:
        return edit.add(
            model, **{name: _read(model, name, given) for name, given in values.items()}
        )


def changed(case: Case, id: int, **values: Any) -> None:
    """New values of a record by attribute name."""
    record = case.get(id)
    assert record is not None
    with case.edit("Change") as edit:
        edit.change(id, **{name: _read(type(record), name, it) for name, it in values.items()})


def linked(case: Case, owner: int, relation: str, *targets: int, role: str | None = None) -> None:
    """Records in a relation of another."""
    with case.edit("Link") as edit:
        for target in targets:
            edit.link(owner, relation, target, role=role)


def deleted(case: Case, id: int) -> None:
    """A record put into the trash."""
    with case.edit("Delete") as edit:
        edit.delete(id)


def an_application(case: Case, title: str = "A buys chips", **values: Any) -> int:
    """An application."""
    return added(case, Application, title=title, **values)


def an_authority(case: Case, name: str = "Ministry", **values: Any) -> int:
    """An authority."""
    return added(case, Authority, name=name, **values)


def a_gate(
    case: Case,
    *applications: int,
    title: str = "Approval",
    approver: int | None = None,
    **values: Any,
) -> int:
    """A gate that applications must pass, with the authority that approves there."""
    id = added(case, Gate, title=title, **values)
    linked(case, id, "applications", *applications)
    if approver is not None:
        linked(case, id, "authorities", approver, role="approver")
    return id


def a_decision(
    case: Case,
    gate: int | None,
    authority: int | None,
    stage: str,
    *applications: int,
    basis: str | None = "reported",
    **values: Any,
) -> int:
    """A decision of an authority at a gate, on some applications."""
    id = added(case, Decision, gate=gate, authority=authority, stage=stage, basis=basis, **values)
    linked(case, id, "applications", *applications)
    return id


def a_condition(case: Case, *applications: int, title: str = "A term", **values: Any) -> int:
    """A condition of applications."""
    id = added(case, Condition, title=title, **values)
    linked(case, id, "applications", *applications)
    return id


def an_inquiry(case: Case, of: int, *about: int, **values: Any) -> int:
    """A question put to somebody about records."""
    id = added(case, Inquiry, asked_of=of, **values)
    linked(case, id, "about", *about)
    return id


def a_response(case: Case, inquiry: int | None, of: int, outcome: str | None, **values: Any) -> int:
    """What came back."""
    return added(case, Response, inquiry=inquiry, respondent=of, outcome=outcome, **values)


def a_source(case: Case, title: str = "An article", **values: Any) -> int:
    """A source."""
    return added(case, Source, **{"kind": "article", **values}, title=title)


def a_relay(case: Case, source: int, relayed: int, **values: Any) -> int:
    """That one source relays another."""
    return added(case, Relay, source=source, relayed=relayed, **values)


def cited(
    case: Case,
    about: int,
    field: str | None,
    source: int,
    *relays: int,
    origin_known: bool = True,
    **values: Any,
) -> int:
    """A citation of a source, through relays down to the origin of the words."""
    with case.edit("Cite") as edit:
        return edit.cite(about, field, source=source, through=Way(relays, origin_known), **values)


def _read(model: type[Record], name: str, given: Any) -> Any:
    kind = getattr(model._meta.fields[name], "kind", None)
    return When(given) if getattr(kind, "key", "") == "date" and isinstance(given, str) else given
