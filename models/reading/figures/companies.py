"""A company's part in applications: its own, and those of the companies that it controls.

The applications are found in the file in a fixed number of queries; the rest reads the matter.
"""

import json as standard
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.reading.standing import File, Matter, gather

ROLES = ("applicant", "counterparty", "end_user", "maker")
"""In which ways a company takes part: the last as the maker of what is bought or licensed."""

# The depth ends a circle of parents, which a merge can bring about, as UNION alone does too.
_FAMILY = """
WITH RECURSIVE family(id) AS (
    SELECT ?
    UNION
    SELECT company.id FROM company JOIN family ON company.parent = family.id
    WHERE company.id NOT IN (SELECT id FROM entity WHERE gone = 1)
)
SELECT id FROM family
"""

_TAKES_PART = """
WITH family(id) AS (SELECT value FROM json_each(?1))
SELECT id FROM application WHERE applicant IN (SELECT id FROM family)
UNION
SELECT id FROM application WHERE counterparty IN (SELECT id FROM family)
UNION
SELECT owner FROM link WHERE relation = 'application.end_users'
    AND target IN (SELECT id FROM family)
    AND id NOT IN (SELECT id FROM entity WHERE gone = 1)
UNION
SELECT application.id FROM application JOIN product ON application.product = product.id
    WHERE product.maker IN (SELECT id FROM family)
"""

_HERE = """
SELECT id FROM entity WHERE kind = 'application' AND gone = 0
AND id IN (SELECT value FROM json_each(?)) ORDER BY id
"""


@dataclass(frozen=True)
class Part:
    """One role of a company in one application; `own` is False for that of a subsidiary."""

    application: int
    company: int
    role: str
    own: bool


def family(case: File, company: int) -> tuple[int, ...]:
    """A company and all that it controls, directly or through others, itself first."""
    found = [id for (id,) in case.database.connection().execute(_FAMILY, (company,))]
    return (company, *sorted(set(found) - {company}))


def applications_of(case: File, companies: Iterable[int]) -> tuple[int, ...]:
    """The applications in which one of these companies takes part, in the order they came."""
    connection = case.database.connection()
    asked = (standard.dumps(sorted(set(companies))),)
    named = [id for (id,) in connection.execute(_TAKES_PART, asked)]
    return tuple(id for (id,) in connection.execute(_HERE, (standard.dumps(named),)))


def gather_company(case: File, company: int, *, as_of: date) -> Matter:
    """Read everything that bears on a company and on its applications, as of the end of a day.

    Applications of companies that it controls are among them; `roles` tells them apart.
    """
    whole = family(case, company)
    return gather(case, applications_of(case, whole), companies=whole, as_of=as_of)


def roles(matter: Matter, company: int) -> tuple[Part, ...]:
    """How a company and those it controls take part in the applications of a matter.

    In the order of the applications, then its own parts before those of others, then of `ROLES`.
    """
    members = _members(matter, company)
    found: dict[Part, None] = {}
    for id, each in matter.applications.items():
        product = matter.products.get(each.product) if each.product is not None else None
        takes = [
            ("applicant", each.applicant),
            ("counterparty", each.counterparty),
            *(("end_user", one) for one in matter.linked(id, "application.end_users")),
            ("maker", product.maker if product is not None else None),
        ]
        here = [Part(id, one, role, one == company) for role, one in takes if one in members]
        found.update(dict.fromkeys(sorted(here, key=lambda part: not part.own)))
    return tuple(found)


def _members(matter: Matter, company: int) -> frozenset[int]:
    children: dict[int, list[int]] = {}
    for id, each in matter.companies.items():
        if each.parent is not None and id not in matter.gone:
            children.setdefault(each.parent, []).append(id)
    found, ahead = {company}, [company]
    while ahead:
        for child in children.get(ahead.pop(), ()):
            if child not in found:
                found.add(child)
                ahead.append(child)
    return frozenset(found)
