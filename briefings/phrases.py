"""Every word of a page that is no record's and no vocabulary's, in English.

A second language is another file like this one. It decides nothing and reads nothing.
"""

from typing import Final

from models.reading.standing.words import counted, days, joined

CASE_BRIEFING: Final = "Case briefing"

# heads of parts
BOTTOM_LINE: Final = "Bottom line"
BOTTOM_LINE_OF_CASE: Final = "Bottom line of the whole case"
EVIDENCE: Final = "Evidence"
KEY_JUDGEMENTS: Final = "Key judgements"
KEY_CONDITIONS: Final = "Key conditions"
WHO_RESPONDED: Final = "Who responded"
UNKNOWN: Final = "What we don’t know"
WATCH: Final = "What to watch for"
APPLICATION: Final = "The application"
POSITIONS: Final = "Positions at its gates"
BOARD: Final = "Applications by gates"
CONDITIONS: Final = "Conditions"
ANSWERS: Final = "Questions and answers"
CONCERNS: Final = "Concerns"
FORECASTS: Final = "Forecasts"
EVENTS: Final = "Events"
READINGS: Final = "Assumptions, other readings, open doubts"
ASSUMPTIONS: Final = "Assumptions"
ALTERNATIVES: Final = "Alternative readings"
CHANGERS: Final = "What would change the key judgements"
DIFFERENCES: Final = "Where statements differ"
SOURCES: Final = "Sources"
NOTES: Final = "Notes"
WORDS_USED: Final = "Words used"

# heads of columns
GATE_COLUMNS: Final = ("Application", "Quantity")
POSITION_COLUMNS: Final = ("Gate", "Authority", "Position", "Date")
CONDITION_COLUMNS: Final = ("Condition", "Wording", "Set by", "State", "Due")
ANSWER_COLUMNS: Final = ("Who", "What came back", "Asked", "Answered")
CONCERN_COLUMNS: Final = ("Concern", "Raised by", "State", "Established", "Not established")
FORECAST_COLUMNS: Final = ("Expectation", "Made by", "Likelihood", "By when")
EVENT_COLUMNS: Final = ("When", "What")
SOURCE_COLUMNS: Final = ("", "Source, and whom it relays", "Published", "Reliability")

# what is not known
NOT_STATED: Final = "not stated"
NOT_RATED: Final = "not rated"
NOT_NEEDED: Final = "not needed"
NOT_ASKED: Final = "not asked"
NOT_WRITTEN: Final = "not written"
STATE_NOT_STATED: Final = "state not stated"
ROLE_NOT_STATED: Final = "role not stated"
SHARE_NOT_STATED: Final = "share not stated"
AMOUNT_NOT_STATED: Final = "amount not stated"
SOURCE_NOT_STATED: Final = "source not stated"
ORIGIN_NOT_STATED: Final = "origin not stated"
WITHOUT_TITLE: Final = "Without a title"
WITHOUT_STATEMENT: Final = "Without a statement"
NO_APPLICATION: Final = "No application is in this scope yet."
NO_BOTTOM_LINE: Final = (
    "The desk has stated no bottom line; what stands in its place is computed from the records."
)
NO_JUDGEMENT: Final = "The desk has written none."
NO_CONDITION: Final = "None is known."
NOBODY_ASKED: Final = "Nobody is known to have been asked."
NO_GAP: Final = "No gap is recorded."
NOTHING_TO_WATCH: Final = "Nothing is recorded."
NO_DECIDER: Final = "who decides is not stated"
NO_ANSWER: Final = "no answer known"
NO_FULFILMENT: Final = "No order, shipment or delivery is known."

FIELDS_NOT_STATED: Final = "Not stated"

# evidence
NOTHING_OFFICIAL: Final = "Nothing official"
AT_NO_GATE: Final = " at any gate."
NO_CONFIRMATION: Final = "No party that was asked has confirmed it."
ON_ONE: Final = "rest on one alone"
ON_UNSTATED: Final = "on none that is stated"
ON_NOTHING: Final = "on nothing cited"
NONE_ON_TWO: Final = "; none on two or more"
DISPUTED: Final = "disputed"
DISPUTES: Final = "Disputes it: "

# gates
BLOCKS: Final = "Blocks here"
IDENTITY_OPEN: Final = "identity not established"
RUN_OUT: Final = "run out"

# answers and conditions
OWES: Final = "has not answered"
OWE: Final = "have not answered"
NONE_KNOWN: Final = "none known"
ALSO_REPORTED: Final = "Also reported as: "

# the key to words
STAGE: Final = "Stage"
BASIS: Final = "Basis"
LIKELIHOOD: Final = "Likelihood"
RELIABILITY: Final = "Reliability of a source"
CREDIBILITY: Final = "Credibility of a statement"
HOW_TO_READ: Final = (
    "The outline of a mark tells the basis: heavy for official, thin for reported, dashed for "
    "assessed by us. An arrow (←) leads from a source to the one that it relays. Origins are "
    "counted as independent only where the end of a chain is known, and once for all chains that "
    "end there."
)


def page(number: int, count: int) -> str:
    """Which page of how many."""
    return f"Page {number} of {count}"


def continued(title: str) -> str:
    """The head of a table that goes on."""
    return f"{title}, continued"


def as_of(day: str) -> str:
    """The day that a briefing speaks of, as a sentence begins."""
    return f"As of {day}"


def cut_off(day: str) -> str:
    """Until when what is told was known."""
    return f"information cut-off {day}"


def running_head(scope: str, day: str) -> str:
    """What stands at the head of each page."""
    return f"{CASE_BRIEFING} · {scope} · as of {day}"


def subject(title: str, day: str) -> str:
    """What the document is about, for a reader's own lists."""
    return f"{CASE_BRIEFING}: {title}, as of {day}"


def applications(count: int) -> str:
    """How many applications."""
    return counted(count, "application")


def standing(title: str, summary: str) -> str:
    """Where one application stands, as a headline."""
    return f"{title}: {summary[:1].lower()}{summary[1:].rstrip('.')}"


def some_of(title: str, count: int) -> str:
    """A scope of some applications of a case."""
    return f"{title} · {count} of its applications"


def origins(origins: int, statements: int) -> str:
    """How many independent origins carry how many statements."""
    return f"{counted(origins, 'independent origin')} for {counted(statements, 'statement')}."


def official_missing(gates: list[str]) -> str:
    """Where nothing official is known, after the words for nothing official."""
    return f" at: {joined(gates)}."


def newest(when: str, age: int | None) -> str:
    """How old the newest source is."""
    return f"Newest source: {when}{f', {days(age)} before this day' if age else ''}."


def would_change(what: str) -> str:
    """What would change a judgement."""
    return f"What would change it: {what}"


def likelihood(words: str, band: str) -> str:
    """A likelihood as a sentence, with its band."""
    return f"Likelihood: {words}{f' ({band})' if band else ''}."


def confidence(words: str, reason: str) -> str:
    """A confidence as a sentence, and its reason as the next."""
    return f"Confidence: {words}." + (f" {reason[:1].upper()}{reason[1:]}." if reason else "")


def set_by(whom: str) -> str:
    """Who set a condition, in a list of facts."""
    return f"by {whom}"


def due(left: int) -> str:
    """When something falls due; negative days are past."""
    return f"overdue by {days(-left)}" if left < 0 else f"due in {days(left)}"


def more(count: int) -> str:
    """Others beside what is shown."""
    return f"{count} more"


def and_more(count: int) -> str:
    """Others that follow what is shown."""
    return f"and {count} more"


def more_follow(count: int) -> str:
    """Others on later pages."""
    return f"and {count} more on the following pages"


def left_to_board(applications: int, gates: int) -> str:
    """What a drawing leaves out and the board shows."""
    parts = [
        counted(count, f"more {noun}")
        for count, noun in ((applications, "application"), (gates, "gate"))
        if count
    ]
    return f"{joined(parts)} on the board that follows."


def expected(statement: str, when: str) -> str:
    """An expectation with its day."""
    return f"Expected: {statement.rstrip('.')} ({when})"


def approver(whom: list[str]) -> str:
    """Who decides at a gate."""
    return f"approver: {joined(whom)}"


def imports(direction: str, other: str, *, several: bool, inwards: bool) -> str:
    """What applications ask for, and with whom: “imports from Nvidia”."""
    what = direction + ("s" if several else "")
    return f"{what} {'from' if inwards else 'with'} {other}" if other else what


def valid_until(when: str) -> str:
    """Until when a decision is valid."""
    return f"valid until {when}"


def of_together(amounts: list[str]) -> str:
    """The amounts that an application shares in."""
    return f", of {joined(amounts)} together"


def pool(amount: str, members: list[str], *, split_known: bool) -> str:
    """What several applications may do together, after the pool's title."""
    names = f" ({joined(members)})" if len(members) <= 5 else ""
    end = "." if split_known else "; how it is split is not known."
    return f": {amount}, for {counted(len(members), 'application')} together{names}{end}"


def drawn_down(steps: list[str]) -> str:
    """What was drawn of a pool so far."""
    return f"Drawn so far: {'; '.join(steps)}."


def depends_on(what: str) -> str:
    """On what an expectation depends."""
    return f"Depends on: {what}"


def raised(how: str, to: str) -> str:
    """By which means a concern was raised and to whom, after the one who raised it."""
    return (f"; {how}" if how else "") + (f" to {to}" if to else "")


def source(code: str) -> tuple[str, str]:
    """A source by its code: the word before it, and the code."""
    return "source ", code


def silent(count: int, *, exact: bool, overdue: int | None) -> str:
    """For how long an answer is owed."""
    said = f"silent {'' if exact else 'at least '}{days(count)}"
    return f"{said}, {days(overdue)} overdue" if overdue else said


def asked_by(whom: str) -> str:
    """Who asked, after the day of asking."""
    return f"by {whom}"


def none_as_of(when: str) -> str:
    """The day on which it was said that no answer had come."""
    return f"none as of {when}"


def learned(when: str) -> str:
    """When the desk learned of something."""
    return f"learned {when}"


def access(words: str) -> str:
    """How near a person is to what he or she speaks of."""
    return f"access {words}"


def missing(fields: list[str], whose: str) -> str:
    """Fields that are empty, and of how many records: “for 4 applications: filed and quantity”."""
    return f"For {whose}: {joined(fields)}."


def without_application(conditions: int) -> str:
    """How many conditions bear on no application."""
    verb = "is" if conditions == 1 else "are"
    return f"{counted(conditions, 'condition')} {verb} linked to no application."


def withheld(kind: str) -> str:
    """A source that may not be named."""
    return f"{kind or 'source'}, name withheld"


RELAYS: Final = "relays "
