"""What a case is asked by SQL, and cases of any size to count that by."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from models import Case
from models.records import (
    Application,
    Authority,
    Company,
    Condition,
    Decision,
    Fulfilment,
    Gate,
    Inquiry,
    OtherName,
    Pool,
    Response,
    Source,
    Wording,
)
from tests.builders import a_case


@contextmanager
def queries(case: Case) -> Iterator[list[str]]:
    """The statements that the case runs meanwhile."""
    run: list[str] = []

    def note(_: apsw.Cursor, sql: str, __: object) -> bool:
        run.append(sql)
        return True

    connection = case.database.connection()
    connection.exec_trace = note
    try:
        yield run
    finally:
        connection.exec_trace = None


def full(folder: Path, number: int) -> Case:
    """A case with so many applications, each with something of every kind around it."""
    case = a_case(folder, name=f"of-{number}")
    with case.edit("Fill") as edit:
        ministry = edit.add(Authority, name="Ministry")
        source = edit.add(Source, title="Paper")
        pool = edit.add(Pool, title="Together")
        for at in range(number):
            company = edit.add(Company, name=f"Company {at}")
            edit.add(OtherName, owner_of=company, name=f"Firm {at}")
            application = edit.add(Application, title=f"Application {at}", applicant=company)
            gate = edit.add(Gate, title=f"Gate {at}")
            edit.link(gate, "applications", application)
            edit.link(gate, "authorities", ministry, role="approver")
            decision = edit.add(
                Decision, gate=gate, authority=ministry, stage="approved", basis="reported"
            )
            edit.link(decision, "applications", application)
            edit.cite(decision, "stage", source=source)
            condition = edit.add(Condition, title=f"Term {at}")
            edit.link(condition, "applications", application)
            edit.add(Wording, condition=condition, text="So")
            edit.link(pool, "members", application)
            edit.add(Fulfilment, application=application, step="ordered")
            inquiry = edit.add(Inquiry, asked_of=ministry)
            edit.link(inquiry, "about", application)
            edit.add(Response, inquiry=inquiry, respondent=ministry, outcome="no_response")
    return case
