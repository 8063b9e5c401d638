"""The texts of the history: what of a value can be read, and in which fields words can stand."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final
from urllib.parse import urlsplit

from models.errors import NotUnderstood
from models.exchange.sharing.words import Words
from models.records import CATALOGUE, LIFE
from models.records.kinds import (
    Code,
    Country,
    Digest,
    FieldName,
    Flag,
    Instant,
    Json,
    Kind,
    LanguageTag,
    Number,
    OrderKey,
    Prose,
    Reference,
    Text,
    Through,
    Url,
    parsed,
)

_UID: Final = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_WITHOUT_WORDS: Final = (
    Code,
    Country,
    Digest,
    FieldName,
    Flag,
    Instant,
    LanguageTag,
    Number,
    OrderKey,
    Reference,
    Through,
)
"""Kinds of value that are of a list, a number or a name by which the file itself finds things."""


_PROPER: Final = frozenset({"name", "assignee", "analyst", "contact"})
"""Fields of a line of text, whatever the record, that name a person or body."""


def worded(kind: str, field: str) -> bool:
    """Whether words can stand in a field; so they can in one that is not known here."""
    if field == LIFE:
        return False
    described = _kind_of(kind, field)
    return described is None or not isinstance(described, _WITHOUT_WORDS)


def texts(value: str) -> Iterator[str]:
    """Every text in a value, which is canonical JSON; also those of values quoted in it."""
    try:
        json = parsed(value)
    except NotUnderstood:
        yield value
        return
    yield from _texts(json)


def names(kind: str, field: str) -> bool:
    """Whether a field is the one that a record is called by."""
    entry = CATALOGUE.get(kind)
    return entry is not None and entry.naming is not None and entry.naming.code == field


def look_for(words: Words, kind: str, field: str, value: str) -> None:
    """Look for what a withheld text says; a date or a sum is no text, and says little by itself.

    What a citation was given for is looked for where that itself is withheld.
    """
    described = _kind_of(kind, field)
    if not isinstance(described, None | Text | Prose | Url):
        return
    for text in texts(value):
        if isinstance(described, Url):
            words.add_name(text)
            words.add_name((urlsplit(text).hostname or "").removeprefix("www."))
        elif (kind, field) == ("attachment", "name"):
            words.add_name(text)
            words.add_name(text.rpartition(".")[0])
        elif kind == "source" and field in ("author", "publisher"):
            words.add_names(text)
        elif isinstance(described, Text):
            words.add_name(text, proper=field in _PROPER)
        else:
            words.add_text(text)


def _kind_of(kind: str, field: str) -> Kind[Any] | None:
    entry = CATALOGUE.get(kind)
    fact = entry.facts.get(field) if entry is not None else None
    return None if fact is None else fact.kind


def _texts(json: Json) -> Iterator[str]:
    if isinstance(json, str):
        if json[:1] in ('"', "{", "["):
            with suppress(NotUnderstood):
                yield from _texts(parsed(json))
        if not _UID.fullmatch(json.strip('"')):
            yield json
    elif isinstance(json, list):
        for each in json:
            yield from _texts(each)
    elif isinstance(json, dict):
        for each in json.values():
            yield from _texts(each)
