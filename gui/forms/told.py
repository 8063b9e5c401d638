"""The value of a field in words, as the pane shows it.

A citation keeps the value that it was given for as the history writes it; here it is said in the
words of the field that it is about.
"""

from collections.abc import Callable
from typing import Any

from gui.forms.editors import Editor
from gui.forms.editors.part import part_named
from gui.forms.wrapped import one_line
from gui.translation import tr
from models.case import Case
from models.errors import NotUnderstood
from models.records import CATALOGUE, Citation, Fact, Record, TemplatePart
from models.records.kinds import is_note, parsed


def told(case: Case, fact: Fact, record: Record, label: Callable[[int], str]) -> str:
    """A field of a record in words; empty where nothing is stated."""
    value = getattr(record, fact.name)
    if value is None:
        return ""
    if isinstance(record, Citation) and fact.code == "given":
        return given(case, record)
    if isinstance(record, Citation) and fact.code == "field":
        about = cited_fact(case, record)
        return about.label if about is not None else str(value)
    if isinstance(record, TemplatePart) and fact.code == "part":
        return part_named(value)
    if is_note(fact.kind):
        return str(value)
    return fact.kind.words(value, label)


def cited_fact(case: Case, citation: Citation) -> Fact | None:
    """The field that a citation is for; None for a whole record, and for a field not known here."""
    kind = case.kind(citation.about) if citation.about is not None else None
    described = CATALOGUE.get(kind or "")
    return described.facts.get(citation.field or "") if described else None


def given(case: Case, citation: Citation) -> str:
    """The value that a citation was given for, in words; empty where nothing was stated."""
    fact = cited_fact(case, citation)
    json = parsed(citation.given) if citation.given else None
    if fact is None or json is None:
        return ""
    return fact.kind.words(fact.kind.from_json(json, case.ledger), case.label)


def why_recalled(made: Editor, value: Any, label: Callable[[int], str]) -> None:
    """Say under a text that came back as a draft why it is one, and what the file holds."""
    try:
        made.value()
    except NotUnderstood as fault:
        made.complain(str(fault))
        return
    now = "" if value is None else one_line(made.kind.words(value, label), longest=80)
    made.note(
        tr("Typed before and not saved yet; the file says “{value}”.").format(value=now)
        if now
        else tr("Typed before and not saved yet.")
    )
