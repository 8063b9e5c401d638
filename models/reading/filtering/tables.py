"""By which phrases fields and values are named in a sentence, and what each of them means."""

from collections.abc import Iterator

from models.reading.filtering.subjects import choices, subjects
from models.records import CATALOGUE, Fact, Many
from models.records.kinds import Reference


def field_phrases(kind: str) -> dict[str, str]:
    """What fields and relations are called, each by its label and by its code, to their codes.

    A label that two of them share names neither.
    """
    found = subjects(CATALOGUE[kind])
    labels: dict[str, list[str]] = {}
    for code, each in found.items():
        labels.setdefault(_small(each.label), []).append(code)
    named = {label: codes[0] for label, codes in labels.items() if len(codes) == 1}
    return {**named, **{code: code for code in found if code not in named}}


def value_phrases(fact: Fact) -> dict[str, str]:
    """The values of a field by their words and by their codes."""
    known = list(choices(fact.kind))
    by_words = dict(_each_once(known))
    return {**by_words, **{code: code for code, _ in known if code not in by_words}}


def kinds_of(found: object) -> tuple[str, ...]:
    """The kinds of record that a field or relation can hold; none means any."""
    if isinstance(found, Many):
        return found.to
    kind = getattr(found, "kind", None)
    return kind.kinds if isinstance(kind, Reference) else ()


def _each_once(known: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    words = [said.casefold() for _, said in known]
    return ((said, code) for code, said in known if words.count(said.casefold()) == 1)


def _small(label: str) -> str:
    """A label as it stands inside a sentence; one that begins with an abbreviation stays."""
    return label[:1].lower() + label[1:] if not label[1:2].isupper() else label
