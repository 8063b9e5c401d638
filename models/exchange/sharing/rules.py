"""What each choice withholds by itself: whole records, and single values of others.

What follows from that, such as the links to a record that stays, is found in `consequences`.
"""

import json as standard
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

import apsw

from models.errors import Refused
from models.exchange.sharing.choice import Choice
from models.exchange.sharing.resting import bearing, resting
from models.history.changes import ChangeName
from models.reading import rows
from models.reading.evidence import cited_by
from models.reading.reader import Reader
from models.records import CATALOGUE, LIFE, Citation, Relay, Source
from models.records.vocabularies import TLP, above

IDENTITY: Final = ("title", "publisher", "author", "url", "text", "notes")
"""The fields of a source that say who or what it is, its own words among them; its kind, grade,
dates and handling stay."""

_WORDS_OF: Final = {"citation": ("passage", "translation"), "relay": ("passage", "wording")}
"""What is quoted can be looked up: it says whose words it is."""

_THESE = "(SELECT value FROM json_each(?))"


def records_withheld(case: Reader, choice: Choice) -> set[int]:
    """The records that a choice keeps back whole, whichever applications it chooses.

    Raises Refused where the case itself is above the ceiling.
    """
    connection = case.database.connection()
    kinds = dict(connection.execute("SELECT id, kind FROM entity WHERE kind IS NOT NULL"))
    found = {id for id, kind in kinds.items() if kind == "share"}
    for code, with_what in (("tag", "tags"), ("attachment", "attachments"), ("set_aside", "notes")):
        if with_what in choice.withhold:
            found |= {id for id, kind in kinds.items() if kind == code}
    if not choice.everything:
        found |= {id for id, kind in kinds.items() if kind not in CATALOGUE}
    if choice.ceiling:
        found |= _above(case, choice.ceiling)
    if choice.before is not None:
        found |= _deleted_before(connection, choice.before)
    return found | _attached(connection, closed_sources(case, choice))


def out_of_scope(case: Reader, choice: Choice) -> set[int]:
    """The records on which none of the chosen applications rests."""
    if not choice.applications:
        return set()
    rows = case.database.connection().execute("SELECT id FROM entity WHERE kind IS NOT NULL")
    return {id for (id,) in rows} - resting(case, choice.applications)


def values_withheld(case: Reader, choice: Choice) -> set[ChangeName]:
    """The values that a choice keeps back, of records that may leave."""
    connection = case.database.connection()
    found: set[ChangeName] = set()
    if "notes" in choice.withhold:
        for entry in CATALOGUE.values():
            notes = [code for code, fact in entry.facts.items() if fact.section == "Notes"]
            found |= _changes(connection, entry.code, notes)
    if "texts" in choice.withhold:
        found |= _changes(connection, "source", ["text"])
    sources = closed_sources(case, choice)
    if sources:
        found |= _changes(connection, "source", IDENTITY, among=sources)
        for kind, records in (
            ("citation", _citations_of(case, sources)),
            ("relay", _relays_of(case, sources)),
        ):
            found |= _changes(connection, kind, _WORDS_OF[kind], among=records)
    if choice.before is not None:
        found |= _earlier(connection, choice.before)
    if not choice.everything:
        found |= _unknown(connection)
    return found


def closed_sources(case: Reader, choice: Choice) -> set[int]:
    """The sources whose identity a choice keeps back, those in the trash among them."""
    kept_back: Callable[[Source], bool]
    if "sources" in choice.withhold:
        kept_back = _any
    elif "closed_sources" in choice.withhold:
        kept_back = _may_not_leave
    else:
        return set()
    connection = case.database.connection()
    ids = [id for (id,) in connection.execute("SELECT id FROM entity WHERE kind = 'source'")]
    return {id for id, each in case.rows(Source, ids).items() if kept_back(each)}


def earlier_sets(connection: apsw.Connection, before: date) -> set[int]:
    """The change sets that were made before a day, in UTC."""
    rows = connection.execute("SELECT id FROM change_set WHERE made < ?", (before.isoformat(),))
    return {id for (id,) in rows}


def _any(source: Source) -> bool:
    return True


def _may_not_leave(source: Source) -> bool:
    return source.may_leave is False


def _above(case: Reader, ceiling: str) -> set[int]:
    own = case.dossier.handling
    if own and above(own, ceiling):
        raise Refused(
            f"The case itself is {TLP.words(own)}, which is above {TLP.words(ceiling)}.",
            kept="Nothing was made.",
            do="Choose a handling that allows it, or give the case another one first.",
        )
    found, applications, lower = set(), set(), set()
    for record, kind, value in case.database.connection().execute(
        "SELECT c.record, e.kind, c.value FROM change c JOIN entity e ON e.id = c.record"
        " WHERE c.field = 'handling' AND c.head = 1 AND c.value IS NOT NULL"
    ):
        code = standard.loads(value)
        if kind != "case" and isinstance(code, str) and above(code, ceiling):
            found.add(record)
            if kind == "application":
                applications.add(record)
    if applications:
        lower = bearing(case, set(case.ids("application")) - applications)
    # What bears on an application tells of it.
    return found | (bearing(case, applications) - lower if applications else set())


def _deleted_before(connection: apsw.Connection, before: date) -> set[int]:
    """The records that were in the trash by then: nothing of them stands."""
    rows = connection.execute(
        "SELECT e.id FROM entity e JOIN change c ON c.record = e.id"
        " JOIN change_set s ON s.id = c.change_set"
        " WHERE e.gone = 1 AND e.kind <> 'case' AND c.field = ? AND c.head = 1"
        " GROUP BY e.id HAVING max(s.made) < ?",
        (LIFE, before.isoformat()),
    )
    return {id for (id,) in rows}


def _earlier(connection: apsw.Connection, before: date) -> set[ChangeName]:
    return set(
        connection.execute(
            "SELECT c.change_set, c.seq FROM change c JOIN change_set s ON s.id = c.change_set"
            " WHERE c.head = 0 AND c.record IS NOT NULL AND c.field <> ? AND s.made < ?",
            (LIFE, before.isoformat()),
        )
    )


def _attached(connection: apsw.Connection, owners: Iterable[int]) -> set[int]:
    rows = connection.execute(
        f"SELECT id FROM attachment WHERE attached IN {_THESE}", (standard.dumps(sorted(owners)),)
    )
    return {id for (id,) in rows}


def _citations_of(case: Reader, sources: set[int]) -> set[int]:
    """The citations whose words came from one of these sources, or through one."""
    connection = case.database.connection()
    ids = [id for (id,) in connection.execute("SELECT id FROM citation")]
    found = cited_by(case.database, rows.by_id(case.database, Citation, ids).values())
    return {id for id, each in found.items() if sources.intersection(each.chain.sources)}


def _relays_of(case: Reader, sources: set[int]) -> set[int]:
    connection = case.database.connection()
    ids = [id for (id,) in connection.execute("SELECT id FROM relay")]
    relays = rows.by_id(case.database, Relay, ids)
    return {id for id, each in relays.items() if sources & {each.source, each.relayed}}


def _changes(
    connection: apsw.Connection,
    kind: str,
    fields: Iterable[str],
    *,
    among: Iterable[int] | None = None,
) -> set[ChangeName]:
    """Every change of these fields of a kind of record, or of some records of it."""
    within = "" if among is None else f" AND c.record IN {_THESE}"
    asked = [kind, standard.dumps(list(fields))]
    if among is not None:
        asked.append(standard.dumps(sorted(among)))
    return set(
        connection.execute(
            "SELECT c.change_set, c.seq FROM entity e JOIN change c ON c.record = e.id"
            f" WHERE e.kind = ? AND c.field IN {_THESE}{within}",
            asked,
        )
    )


def _unknown(connection: apsw.Connection) -> set[ChangeName]:
    """The values of fields that only a newer version knows; what they tell can't be judged."""
    return set(_of_unknown_fields(connection))


def _of_unknown_fields(connection: apsw.Connection) -> Iterator[ChangeName]:
    for entry in CATALOGUE.values():
        yield from connection.execute(
            "SELECT c.change_set, c.seq FROM entity e JOIN change c ON c.record = e.id"
            f" WHERE e.kind = ? AND c.field NOT IN {_THESE}",
            (entry.code, standard.dumps([LIFE, *entry.facts])),
        )
