"""The rules of the check, in the order in which their findings are listed.

To add one: a small function in the module of its subject, its line here, its name and help in
`briefings/phrases/english/checking.py`, and its test. `docs/checks.md` is read off this list.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from briefings.checking import conditions, judging, leaving, sourcing, wording
from briefings.checking.finding import Fault, Severity
from briefings.checking.subject import Subject


@dataclass(frozen=True)
class Rule:
    """One rule: its code, how grave it is, where it comes from, and what finds its faults."""

    code: str
    severity: Severity
    source: str
    find: Callable[[Subject], Iterable[Fault]]


_OWN = "This program's own"
_ICD_203 = "US ICD 203"
_ICD_206 = "US ICD 206"
_TLP = "FIRST, TLP 2.0"
_ADMIRALTY = "Admiralty code, US FM 2-22.3"

RULES: Final[tuple[Rule, ...]] = (
    Rule("above_handling", "must", _TLP, leaving.above_handling),
    Rule("withheld_name", "must", _OWN, leaving.withheld_name),
    Rule("conflict", "must", _OWN, sourcing.conflict),
    Rule("no_bottom_line", "should", _OWN, judging.no_bottom_line),
    Rule("long_bottom_line", "should", _OWN, wording.long_bottom_line),
    Rule("likelihood_with_confidence", "should", _ICD_203, wording.likelihood_with_confidence),
    Rule("likelihood_words", "should", _ICD_203, wording.likelihood_words),
    Rule("outside_band", "should", _ICD_203, judging.outside_band),
    Rule("confidence_reason", "should", _ICD_203, judging.confidence_reason),
    Rule("uncited", "should", _ICD_206, sourcing.uncited),
    Rule("confirmed", "should", _ADMIRALTY, sourcing.confirmed),
    Rule("vague_sourcing", "should", _ICD_206, wording.vague_sourcing),
    Rule("recorded_twice", "should", _OWN, sourcing.recorded_twice),
    Rule("withdrawn", "should", _OWN, sourcing.withdrawn),
    Rule("quoted_without_original", "should", _OWN, conditions.quoted_without_original),
    Rule("stale", "should", _OWN, judging.stale),
    Rule("judged_later", "should", _OWN, judging.judged_later),
    Rule("forecast_past", "should", _OWN, judging.forecast_past),
)
