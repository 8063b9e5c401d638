"""How far an application has come at a gate, and on whose word.

Knows the order and the phases of stages; where an application stands is computed elsewhere.
"""

from enum import StrEnum

from models.records.vocabularies.base import Term, Vocabulary


class Phase(StrEnum):
    """Who has the next move at a gate; a stage that is not known has no phase."""

    WAITING_FOR_APPLICANT = "waiting_applicant"
    WAITING_FOR_AUTHORITY = "waiting_authority"
    DECIDED = "decided"
    ENDED = "ended"


class Mark(StrEnum):
    """The sign that is drawn for a stage, on screen and on paper alike."""

    NONE = "none"
    BEGUN = "begun"
    HALF = "half"
    MOST = "most"
    FULL = "full"
    REFUSED = "refused"
    HELD = "held"
    UNKNOWN = "unknown"


STAGE = Vocabulary(
    "stage",
    "Stage at a gate",
    (
        Term("not_filed", "not filed", "No application has been handed in."),
        Term("preparing", "preparing", "The applicant is getting an application ready."),
        Term("filed", "filed", "Handed in; the authority has not said that it took it up."),
        Term("accepted", "accepted", "The authority has taken it up as complete."),
        Term("under_review", "under review", "The authority, or another for it, examines it."),
        Term(
            "information_requested",
            "information requested",
            "The applicant was asked for more; until it answers, the authority's clock stands.",
        ),
        Term(
            "approved_in_principle",
            "approved in principle",
            "Agreed to as such; the approval itself is still to come.",
        ),
        Term(
            "approved_terms_pending",
            "conditionally approved, terms pending",
            "Agreed to under conditions that are not settled yet.",
        ),
        Term(
            "approved_with_conditions",
            "approved with conditions",
            "Approved; the conditions are settled, whether or not they are public.",
        ),
        Term("approved", "approved", "Approved without conditions of its own."),
        Term("finally_cleared", "finally cleared", "Nothing further is needed at this gate."),
        Term(
            "returned_without_action",
            "returned without action",
            "Sent back undecided, for example as incomplete.",
        ),
        Term("held", "held", "Set aside without a decision."),
        Term(
            "intent_to_refuse",
            "intent to refuse",
            "The authority has announced a refusal and hears the applicant first.",
        ),
        Term("refused", "refused", "Decided against."),
        Term("withdrawn", "withdrawn", "Taken back by the applicant."),
        Term("under_appeal", "under appeal", "A decision is being reviewed on a challenge."),
        Term("suspended", "suspended", "An approval that may not be used for the time being."),
        Term("revoked", "revoked", "An approval taken back by the authority."),
        Term("superseded", "superseded", "Replaced by another decision."),
        Term("expired", "expired", "An approval whose time has run out."),
        Term("not_required", "not required", "This transaction needs no approval at this gate."),
        Term("unknown", "unknown", "The source speaks of this gate without saying the stage."),
    ),
)
"""After 15 CFR 748.6 and 750 (how the US Bureau of Industry and Security treats an application)
and the types of advice in the United Kingdom's LITE (approve, proviso, refuse, no licence
required); the words are this program's own."""

BASIS = Vocabulary(
    "basis",
    "Basis",
    (
        Term("official", "official", "The authority itself said so on the record."),
        Term("reported", "reported", "Somebody else said so: an article, an agency, a person."),
        Term("assessed", "assessed by us", "The desk infers it; no source says it."),
    ),
)
"""On whose word a stage stands; all three may stand side by side. This program's own."""

_PASSES = frozenset({"approved_with_conditions", "approved", "finally_cleared", "not_required"})

_PHASES = {
    Phase.WAITING_FOR_APPLICANT: (
        "not_filed",
        "preparing",
        "information_requested",
        "intent_to_refuse",
    ),
    Phase.WAITING_FOR_AUTHORITY: (
        "filed",
        "accepted",
        "under_review",
        "approved_in_principle",
        "approved_terms_pending",
        "held",
        "under_appeal",
        "suspended",
    ),
    Phase.DECIDED: (*sorted(_PASSES), "refused"),
    Phase.ENDED: ("returned_without_action", "withdrawn", "revoked", "superseded", "expired"),
}
_PHASE_OF = {stage: phase for phase, stages in _PHASES.items() for stage in stages}

_MARKS = {
    Mark.NONE: ("not_filed", "preparing"),
    Mark.BEGUN: ("filed", "accepted", "under_review", "information_requested"),
    Mark.HALF: ("approved_in_principle", "approved_terms_pending"),
    Mark.MOST: ("approved_with_conditions",),
    Mark.FULL: ("approved", "finally_cleared", "not_required"),
    Mark.REFUSED: (
        "refused",
        "revoked",
        "returned_without_action",
        "withdrawn",
        "superseded",
        "expired",
    ),
    Mark.HELD: ("held", "suspended", "intent_to_refuse", "under_appeal"),
    Mark.UNKNOWN: ("unknown",),
}
_MARK_OF = {stage: mark for mark, stages in _MARKS.items() for stage in stages}

_LEAST_ADVANCED_FIRST = (
    "refused",
    "revoked",
    "withdrawn",
    "returned_without_action",
    "expired",
    "superseded",
    "unknown",
    "not_filed",
    "preparing",
    "filed",
    "accepted",
    "intent_to_refuse",
    "under_appeal",
    "suspended",
    "held",
    "information_requested",
    "under_review",
    "approved_in_principle",
    "approved_terms_pending",
    "approved_with_conditions",
    "approved",
    "finally_cleared",
    "not_required",
)
_ADVANCE = {stage: place for place, stage in enumerate(_LEAST_ADVANCED_FIRST)}


def passes(stage: str) -> bool:
    """Whether a decision at this stage lets the transaction through the gate."""
    return stage in _PASSES


def phase(stage: str) -> Phase | None:
    """Who has the next move; None for a stage that is not known."""
    return _PHASE_OF.get(stage)


def mark(stage: str) -> Mark:
    """The sign of a stage; ended without passing is drawn as refused, the word tells which."""
    return _MARK_OF.get(stage, Mark.UNKNOWN)


def advance(stage: str) -> int:
    """A number that grows with how far a stage is from refusal; of several approvers of one
    gate the smallest counts. A stage that is not known counts as little as `unknown`."""
    return _ADVANCE.get(stage, _ADVANCE["unknown"])
