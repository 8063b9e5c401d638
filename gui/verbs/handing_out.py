"""The verbs by which a copy is handed out, or one that came encrypted is opened. No Qt.

It reads what was typed and words what was done; what leaves is decided in `models`.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from gui.user.folders import backup_folder
from gui.verbs.answer import WRONG_USAGE, Answer, brought_up_to_date
from gui.verbs.author import editor
from gui.verbs.opened import reading
from gui.verbs.secrets import first_line, key_for

if TYPE_CHECKING:
    from models.case import Case
    from models.exchange.encryption import Lock
    from models.exchange.sharing import Choice, Leaving, Line, Place, Shared


def share(asked: argparse.Namespace) -> Answer:
    """Hand out a copy of a case, or say what would leave."""
    from models.case import Case
    from models.exchange.encryption import made_up
    from models.exchange.sharing import share as hand_out
    from models.storage.troubles import telling

    if asked.preview:
        return _previewed(asked)
    if asked.out is None:
        return Answer(error="Name the file to write with --out.", status=WRONG_USAGE)
    ways = (bool(asked.encrypt_for), asked.passphrase_file is not None, asked.generate)
    if sum(ways) > 1:
        twice = "Encrypt it for keys, with a passphrase of your own, or with one that is made up."
        return Answer(error=twice, status=WRONG_USAGE)
    generated = made_up() if asked.generate else ""
    lock = _lock(asked, generated)
    with (
        telling(asked.file),
        Case.open(asked.file, who=editor(asked.author or ""), backups=backup_folder()) as case,
    ):
        former = case.former
        shared = hand_out(
            case,
            _choice(case, asked),
            out=asked.out,
            to=asked.to or "",
            today=date.today(),  # noqa: DTZ011  # the sender's own day is meant
            lock=lock,
        )
        places = [_place(case, each) for each in shared.made.places]
    answer = _handed_out(shared, places, generated)
    answer.lines[:0] = brought_up_to_date(asked.file, former)
    return answer


def decrypt(asked: argparse.Namespace) -> Answer:
    """Write the case that is encrypted in a file to a place of the user's choosing."""
    from models.exchange.decrypting import decrypt_file

    decrypt_file(asked.file, out=asked.out, key=key_for(asked.file, asked))
    told = {"path": str(asked.out)}
    return Answer([f"Wrote “{asked.out}”, which is no longer encrypted."], told)


def _previewed(asked: argparse.Namespace) -> Answer:
    from models.exchange.sharing import leaving

    with reading(asked) as case:
        seen = leaving(case, _choice(case, asked))
        places = [_place(case, each) for each in seen.places]
        unnameable = [case.label(id) for id in seen.unnameable]
        unread = [case.label(id) for id in seen.unread]
        uids = {each.record: case.ledger.uid(each.record) for each in (*seen.leaves, *seen.stays)}
    told = {
        "leaves": [_line(each, uids) for each in seen.leaves],
        "stays": [_line(each, uids) for each in seen.stays],
        "in_the_trash": seen.in_the_trash,
        "earlier_values_withheld": seen.earlier,
        "edits_without_label": seen.labels,
        "edits_without_author": seen.authors,
        "sources_named_that_may_not_leave": unnameable,
        "attachments_not_searched_through": unread,
        "places": places,
    }
    said = [*_seen(seen, unnameable), *_still_told(places), *_not_searched(unread)]
    return Answer(said, told)


def _choice(case: "Case", asked: argparse.Namespace) -> "Choice":
    from models.exchange.sharing import Choice
    from models.naming import applications_named

    return Choice(
        applications=frozenset(applications_named(case, asked.application or ())),
        withhold=frozenset(asked.withhold or ()),
        ceiling=asked.above or "",
        before=asked.history_before,
        blank=asked.blank,
    )


def _lock(asked: argparse.Namespace, generated: str) -> "Lock | None":
    from models.exchange.encryption import Lock

    if asked.encrypt_for:
        return Lock(recipients=tuple(dict.fromkeys(asked.encrypt_for)))
    if asked.passphrase_file is not None:
        return Lock(passphrase=first_line(asked.passphrase_file))
    return Lock(passphrase=generated) if generated else None


# what was done, in words


def _handed_out(shared: "Shared", places: Sequence[Mapping[str, Any]], generated: str) -> Answer:
    made = shared.made
    how = ", encrypted" if made.encrypted else ""
    recorded = "; recorded in the case" if shared.record is not None else ""
    lines = [f"Wrote “{made.path}”{how}: {_counted(made.records, 'record')}{recorded}."]
    if generated:
        lines.append(f"Its passphrase, which is kept nowhere else: {generated}")
    if shared.why_not:
        lines.append(f"It was not recorded in the case. {shared.why_not}")
    told: dict[str, Any] = {
        "path": str(made.path),
        "records": made.records,
        "bytes": made.size,
        "sha256": made.sha256,
        "marker": made.marker,
        "encrypted": made.encrypted,
        "not_recorded": shared.why_not,
        "places": list(places),
    }
    if generated:
        told["passphrase"] = generated
    return Answer([*lines, *_still_told(places)], told)


def _seen(seen: "Leaving", unnameable: Sequence[str]) -> Iterator[str]:
    yield f"Leaves: {_by_kind(seen.by_kind)}."
    if seen.in_the_trash:
        yield f"Among what leaves in the trash: {_counted(seen.in_the_trash, 'record')}."
    yield from (_told(each) for each in seen.leaves if each.kind != "link")
    if seen.stays:
        yield f"Stays behind: {_by_kind(seen.staying)}."
        yield from (_told(each) for each in seen.stays if each.kind != "link")
    for number, what in (
        (seen.earlier, "earlier value"),
        (seen.labels, "label of an edit|labels of edits"),
        (seen.authors, "author of an edit|authors of edits"),
    ):
        if number:
            yield f"Withheld: {_counted(number, *what.split('|'))}."
    if unnameable:
        named = "; ".join(f"“{each}”" for each in unnameable)
        yield f"Leaves with its name, though it may not leave the desk: {named}."


def _told(line: "Line") -> str:
    from models.records import CATALOGUE

    entry = CATALOGUE.get(line.kind)
    kind = line.kind if entry is None else entry.label
    if not line.withheld:
        return f"  {kind}: {line.label}"
    facts = {} if entry is None else entry.facts
    without = ", ".join(facts[code].label if code in facts else code for code in line.withheld)
    return f"  {kind}: {line.label} (withheld: {without})"


def _still_told(places: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The places where names stand or parts of them; other words are often there by chance, and
    counted."""
    whole = [each for each in places if each["whole"]]
    parts = [each for each in places if each["part"]]
    if whole:
        yield f"A name that is withheld still stands in {_counted(len(whole), 'place')}:"
        yield from _listed(whole)
        yield "--blank names withholds these too."
    if parts:
        yield f"A part of such a name stands in {_counted(len(parts), 'place')}:"
        yield from _listed(parts)
        yield "--blank parts withholds these too."
    if more := len(places) - len(whole) - len(parts):
        yield (
            f"A single word of what is withheld stands in {_counted(more, 'other place')};"
            " --json lists them, --blank words withholds them too."
        )


def _not_searched(unread: Sequence[str]) -> Iterator[str]:
    if unread:
        named = "; ".join(f"“{each}”" for each in unread)
        yield (
            "Leaves and can't be searched through for what is withheld, such as a picture:"
            f" {named}. Look yourself, or withhold attachments."
        )


def _listed(places: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    lines = Counter(f"{each['where']}: {each['text']} (“{each['word']}”)" for each in places)
    for line, number in lines.items():
        yield f"  {line}" + (f", {number:,} times" if number > 1 else "")


def _place(case: "Case", place: "Place") -> dict[str, Any]:
    from models.records import CATALOGUE

    if place.record is None:
        where = "Label of an edit" if place.spot.what == "label" else "Author of an edit"
    else:
        entry = CATALOGUE.get(place.kind or "")
        fact = entry.facts.get(place.field or "") if entry is not None else None
        field = fact.label if fact is not None else str(place.field)
        if (place.kind, place.field) == ("attachment", "sha256"):
            field = "the file itself"
        kind = entry.label if entry is not None else str(place.kind)
        earlier = "" if place.stands else ", as it was earlier"
        where = f"{kind} “{case.label(place.record)}”, {field}{earlier}"
    return {
        "where": where,
        "record": None if place.record is None else case.ledger.uid(place.record),
        "field": place.field,
        "change_set": place.spot.change_set,
        "seq": place.spot.seq,
        "text": place.text,
        "word": place.found[0].word,
        "whole": place.whole,
        "part": place.part,
        "stands": place.stands,
    }


def _line(line: "Line", uids: Mapping[int, str]) -> dict[str, Any]:
    return {
        "uid": uids[line.record],
        "kind": line.kind,
        "label": line.label,
        "withheld": list(line.withheld),
    }


def _by_kind(counts: Mapping[str, int]) -> str:
    from models.records import CATALOGUE

    def named(kind: str, number: int) -> str:
        entry = CATALOGUE.get(kind)
        if entry is None:
            return f"{number:,} {kind}"
        return f"{number:,} {(entry.label if number == 1 else entry.plural).lower()}"

    return ", ".join(named(kind, number) for kind, number in counts.items()) or "nothing"


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


# secrets
