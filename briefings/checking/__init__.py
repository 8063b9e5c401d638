"""The editor's check before a briefing is exported: what a strict reader would send back.

Pure functions over what the standing read; it corrects nothing and refuses nothing. Each finding
leads to its record. False alarms cost more trust than misses: a rule that can't tell stays silent.
"""

from briefings.checking.catalogue import RULES, Rule
from briefings.checking.finding import LONGEST, Finding, Severity
from briefings.checking.subject import Subject
from models.language import ENGLISH, speaking
from models.reading.standing import Matter, Overview
from models.records import Dossier

__all__ = ["RULES", "Finding", "Rule", "Severity", "check"]


def check(
    matter: Matter,
    overview: Overview,
    *,
    handling: str,
    dossier: Dossier,
    language: str = ENGLISH,
) -> tuple[Finding, ...]:
    """What a strict editor would have changed in a briefing of this matter before it leaves.

    `handling` is the TLP code that the briefing is to carry, `language` that of the sentences; the
    texts are read in every language that has word lists. What must be changed comes first, then in
    the order of `RULES`, then of records.
    """
    subject = Subject(matter, overview, dossier, handling)
    with speaking(language):
        found = [
            Finding(
                rule=rule.code,
                record=fault.record,
                field=fault.field,
                sentence=fault.sentence,
                passage=fault.passage[:LONGEST],
                severity=rule.severity,
            )
            for rule in sorted(RULES, key=lambda each: each.severity != "must")
            for fault in sorted(rule.find(subject), key=lambda each: each.record)
        ]
    return tuple(dict.fromkeys(found))
