"""What the check finds in a case, and the records that its tests need beside the usual ones."""

from datetime import date
from typing import Any

from briefings.checking import Finding, check
from models import Case
from models.reading.standing import gather, overview
from models.records import Forecast, Judgement
from tests.builders import added, linked

DAY = date(2026, 6, 30)


def findings(
    case: Case,
    rule: str | None = None,
    *,
    handling: str = "red",
    as_of: date = DAY,
    language: str = "en",
) -> list[Finding]:
    """What is found in the whole case, or by one rule."""
    matter = gather(case, as_of=as_of)
    found = check(
        matter, overview(matter), handling=handling, dossier=case.dossier, language=language
    )
    return [each for each in found if rule in (None, each.rule)]


def words(case: Case, rule: str) -> list[str]:
    """The words at fault by one rule."""
    return [each.passage for each in findings(case, rule)]


def a_judgement(
    case: Case, statement: str | None, *about: int, kind: str = "key_judgement", **values: Any
) -> int:
    """A judgement about some records, whole but for what is handed over."""
    usual = {"confidence": "low", "confidence_reason": "One report.", "as_of": "2026-06-30"}
    id = added(case, Judgement, kind=kind, statement=statement, **{**usual, **values})
    linked(case, id, "about", *about)
    return id


def a_forecast(case: Case, statement: str, *applications: int, **values: Any) -> int:
    """A forecast of the desk's own, unless said otherwise."""
    id = added(case, Forecast, **{"made_by": "us", **values}, statement=statement)
    linked(case, id, "applications", *applications)
    return id
