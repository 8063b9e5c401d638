"""One text for one value: the JSON that histories are hashed over and columns hold.

Follows RFC 8785 for the JSON that this program writes, which has no numbers but whole ones.
"""

import json as standard

from models.errors import NotUnderstood
from models.records.kinds.base import Json

_ENCODER = standard.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))

LARGEST = 2**53 - 1
"""Whole numbers beyond this are not the same in every reader of JSON (RFC 7493, 2.2)."""


def canonical(json: Json) -> str:
    """The one RFC 8785 text of `json`.

    Raises NotUnderstood for a number with a fraction, a whole number beyond 2**53 - 1, a lone
    surrogate, or what is no JSON at all.
    """
    return _written(json)


def composed(json: Json) -> str:
    """The same text, several times faster, for a form whose texts and names are all ASCII.

    Meant for what this program composes itself, such as the forms that hashes are taken of.
    """
    return _ENCODER.encode(json)


def parsed(text: str) -> Json:
    """Read JSON text that `canonical` can write again. Raises NotUnderstood."""
    try:
        found: Json = _DECODER.decode(text)
    except NotUnderstood:
        raise
    except (ValueError, RecursionError) as trouble:
        # Python reads no whole number of more than some thousand figures.
        raise NotUnderstood("This is not a text in JSON.") from trouble
    return found


def is_json(text: str) -> bool:
    """Whether `parsed` reads a text and `canonical` can write what it reads."""
    try:
        found = parsed(text)
        if isinstance(found, str):
            return is_whole(found)
        canonical(found)
    except (NotUnderstood, RecursionError):
        return False
    return True


def is_whole(text: str) -> bool:
    """Whether `text` can be stored: it holds no lone surrogate."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _written(json: object) -> str:
    if json is None:
        return "null"
    if isinstance(json, bool):
        return "true" if json else "false"
    if isinstance(json, int):
        return _number(json)
    if isinstance(json, str):
        return _text(json)
    if isinstance(json, list | tuple):
        return "[" + ",".join(_written(each) for each in json) + "]"
    if isinstance(json, dict):
        return _object(json)
    raise NotUnderstood(f"A value of the type {type(json).__name__} has no place in a history.")


def _number(number: int) -> str:
    if abs(number) > LARGEST:
        raise NotUnderstood("A whole number this large is kept as text, not as a number.")
    return str(number)


def _text(text: str) -> str:
    if not is_whole(text):
        raise NotUnderstood("The text holds half of a character, which no file can keep.")
    # json.dumps escapes exactly what RFC 8785 (3.2.2.2) escapes, in the same spelling.
    return _ENCODER.encode(text)


def _object(members: dict[object, object]) -> str:
    names = [name for name in members if isinstance(name, str)]
    if len(names) != len(members):
        raise NotUnderstood("The names in a JSON object are texts.")
    written = {name: _text(name) for name in names}
    # RFC 8785 (3.2.3) sorts by UTF-16 code units, which differs from code points beyond U+FFFF.
    names.sort(key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(f"{written[name]}:{_written(members[name])}" for name in names) + "}"


def _no_fraction(number: str) -> Json:
    raise NotUnderstood(f"The number {number} is kept as text, not as a number.")


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise NotUnderstood("A name stands twice in one JSON object.")
    return members


_DECODER = standard.JSONDecoder(
    parse_float=_no_fraction, parse_constant=_no_fraction, object_pairs_hook=_once
)
