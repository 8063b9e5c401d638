"""Decides, for one choice, what leaves a case and what stays behind; it writes nothing.

Of what somebody chose to withhold every word is looked for, of other applications only the names.
"""

import json as standard
import uuid
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import apsw

from models.exchange.sharing.choice import Blanking, Choice, Spot
from models.exchange.sharing.consequences import follow, guessable
from models.exchange.sharing.places import Kept, Place, Told, search
from models.exchange.sharing.rules import (
    earlier_sets,
    out_of_scope,
    records_withheld,
    values_withheld,
)
from models.exchange.sharing.texts import look_for, names
from models.exchange.sharing.words import Words
from models.history.changes import ChangeName
from models.reading.reader import Reader


@dataclass(frozen=True)
class Plan:
    """What stays behind, by local numbers, and where words of it still stand in what leaves.

    Of `records` nothing leaves but the hashes of their changes; of other records `values` stay, of
    change sets their `authors` and `labels`. `unread` are attachments that leave and could not be
    searched through.
    """

    records: frozenset[int]
    values: frozenset[ChangeName]
    authors: frozenset[int]
    labels: frozenset[int]
    places: tuple[Place, ...]
    unread: tuple[int, ...]
    words: Words


def plan(case: Reader, choice: Choice, *, told: Told = lambda: None) -> Plan:
    """What a choice comes to, for a case that stands still: a snapshot, or a file at rest.

    Raises Refused where the case is above the ceiling, and for a spot that is not in the file.
    """
    connection = case.database.connection()
    withheld = follow(case.ledger, records_withheld(case, choice), values_withheld(case, choice))
    scoped = out_of_scope(case, choice)
    records, values = follow(case.ledger, withheld[0] | scoped, withheld[1]) if scoped else withheld
    told()
    authors = _authors(connection, choice, records)
    words = _words(connection, withheld, scoped, authors)
    told()
    labels = _labels(connection, choice, records, values)
    kept = Kept(records, values, labels, authors)
    found = search(connection, words, kept, told=told)
    blanked = {each.spot for each in found.places if _is_blanked(each, choice.blank)} | choice.spots
    if blanked:
        whole, single = _blanked(connection, {each for each in blanked if each.what == "value"})
        records, values = follow(case.ledger, records | whole, values | single)
        authors |= _authors(connection, choice, records)
        authors |= _sets(connection, (each for each in blanked if each.what == "author"))
        labels = _labels(connection, choice, records, values)
        labels |= _sets(connection, (each for each in blanked if each.what == "label"))
        labels = _repeated(connection, labels)
        told()
        # What stays because of what was blanked may have been a place itself.
        kept = Kept(records, values, labels, authors)
        found = search(connection, words, kept, told=told)
    return Plan(
        frozenset(records),
        frozenset(values),
        frozenset(authors),
        frozenset(labels),
        found.places,
        found.unread,
        words,
    )


def _is_blanked(place: Place, blank: Blanking) -> bool:
    if blank == "parts":
        return place.whole or place.part
    return blank == "words" or (blank == "names" and place.whole)


def _authors(connection: apsw.Connection, choice: Choice, records: Collection[int]) -> set[int]:
    """The sets whose author stays: all, the earlier ones, those of which no change leaves."""
    if "authors" in choice.withhold:
        return {id for (id,) in connection.execute("SELECT id FROM change_set")}
    found = _wholly(connection, records)
    return found if choice.before is None else found | earlier_sets(connection, choice.before)


def _labels(
    connection: apsw.Connection,
    choice: Choice,
    records: Collection[int],
    values: Collection[ChangeName],
) -> set[int]:
    """The sets whose label stays: it says what was done, some of which is withheld.

    So do the labels of sets without changes, by which other copies that came back are known.
    """
    found = {change_set for change_set, _ in values}
    found |= {
        id
        for (id,) in connection.execute(
            "SELECT DISTINCT change_set FROM change"
            " WHERE record IS NULL OR record IN (SELECT value FROM json_each(?))",
            (standard.dumps(sorted(records)),),
        )
    }
    found |= {
        id
        for (id,) in connection.execute(
            "SELECT id FROM change_set WHERE undoes IS NULL AND made IS NOT NULL"
            " AND NOT EXISTS (SELECT 1 FROM change WHERE change_set = change_set.id)"
        )
    }
    if choice.before is not None:
        found |= earlier_sets(connection, choice.before)
    return _repeated(connection, found)


def _repeated(connection: apsw.Connection, labels: set[int]) -> set[int]:
    """These sets with those that undo them or what undid them, whose labels say the same."""
    found = set(labels)
    # A set is undone by later ones only.
    for id, undone in connection.execute(
        "SELECT id, undoes FROM change_set WHERE undoes IS NOT NULL ORDER BY uid"
    ):
        if undone in found:
            found.add(id)
    return found


def _wholly(connection: apsw.Connection, records: Collection[int]) -> set[int]:
    if not records:
        return set()
    rows = connection.execute(
        "SELECT change_set FROM change GROUP BY change_set HAVING"
        " min(record IS NULL OR record IN (SELECT value FROM json_each(?))) = 1",
        (standard.dumps(sorted(records)),),
    )
    return {id for (id,) in rows}


def _words(
    connection: apsw.Connection,
    withheld: tuple[Collection[int], Collection[ChangeName]],
    scoped: Collection[int],
    authors: Collection[int],
) -> Words:
    """Everything that is withheld says, and the names of what is only left out."""
    words = Words()
    records, values = withheld
    for change_set, seq, record, kind, field, value in connection.execute(
        "SELECT c.change_set, c.seq, c.record, e.kind, c.field, c.value"
        " FROM change c JOIN entity e ON e.id = c.record"
        " WHERE c.value IS NOT NULL AND e.kind IS NOT 'share'"
    ):
        said = record in records or (change_set, seq) in values
        if said or (record in scoped and names(kind or "", field)):
            look_for(words, kind or "", field, value)
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for id, author in connection.execute("SELECT id, author FROM change_set"):
        if author:
            named[id in authors].add(author)
    # Who made other edits that leave is named there.
    for author in sorted(named[True] - named[False]):
        words.add_name(author, proper=True)
    return words


def _blanked(
    connection: apsw.Connection, spots: Collection[Spot]
) -> tuple[set[int], set[ChangeName]]:
    """The records and values that blanking these withholds."""
    whole: set[int] = set()
    single: set[ChangeName] = set()
    asked = [[uuid.UUID(each.change_set).hex, each.seq] for each in spots]
    for change_set, seq, record, kind, field in connection.execute(
        "SELECT c.change_set, c.seq, c.record, e.kind, c.field FROM json_each(?) w"
        " CROSS JOIN change_set s ON s.uid = unhex(w.value ->> 0)"
        " JOIN change c ON c.change_set = s.id AND c.seq = w.value ->> 1"
        " JOIN entity e ON e.id = c.record",
        (standard.dumps(sorted(asked)),),
    ):
        if guessable(kind or "", field):
            whole.add(record)
        else:
            single.add((change_set, seq))
    return whole, single


def _sets(connection: apsw.Connection, spots: Iterable[Spot]) -> set[int]:
    return set(_numbers(connection, [uuid.UUID(each.change_set).hex for each in spots]))


def _numbers(connection: apsw.Connection, uids: list[str]) -> Iterator[int]:
    for (id,) in connection.execute(
        "SELECT s.id FROM json_each(?) w JOIN change_set s ON s.uid = unhex(w.value)",
        (standard.dumps(sorted(uids)),),
    ):
        yield id
