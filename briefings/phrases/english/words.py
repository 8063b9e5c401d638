"""The heads and set words of a page in English: nothing is computed or joined here."""


class Words:
    """What parts and columns are called, and how a page says that something is not known."""

    # how a judgement moved since it was last told
    ARROW_NEW = "new"
    ARROW_SAME = "→\u00a0unchanged"
    ARROW_REWORDED = "→\u00a0reworded"
    ARROW_SET = "likelihood now stated"
    ARROW_TAKEN_BACK = "likelihood taken back"

    # where no letter stands for it
    A_WITHHELD_SOURCE = "a source whose name is withheld"

    # what the sign d means, in the notes
    DESK_ASSESSMENT = "The desk’s own assessment; no source is cited."

    # what stands between parts of a line: between names, between facts, before what explains
    LIST_COMMA = ", "
    COMMA = ", "
    SEMICOLON = "; "
    COLON = ": "
    DASH = " – "

    # heads of parts
    BOTTOM_LINE = "Bottom line"
    BOTTOM_LINE_OF_CASE = "Bottom line of the whole case"
    APPLICATION = "The application"
    POSITIONS = "Positions at its gates"
    BOARD = "Applications by gates"
    CONDITIONS = "Conditions"
    ANSWERS = "Questions and answers"
    CONCERNS = "Concerns"
    FORECASTS = "Forecasts"
    EVENTS = "Events"
    ASSUMPTIONS = "Assumptions"
    ALTERNATIVES = "Alternative readings"
    CHANGERS = "What would change these judgements"
    DIFFERENCES = "Where statements differ"
    SOURCES = "Sources"

    # heads of columns
    GATE_COLUMNS = ("Application", "Quantity")
    POSITION_COLUMNS = ("Gate", "Authority", "Position", "Date")
    CONDITION_COLUMNS = ("Condition", "Wording", "Set by", "State", "Due")
    ANSWER_COLUMNS = ("Who", "What came back", "Asked", "Answered")
    CONCERN_COLUMNS = ("Concern", "Raised by", "State", "Established", "Not established")
    FORECAST_COLUMNS = ("Expectation", "Made by", "Likelihood", "By when")
    GAP_COLUMNS = ("Not known", "Why it matters", "How it could be closed")
    EVENT_COLUMNS = ("When", "What")

    # what is not known
    NOT_STATED = "not stated"
    NOT_RATED = "not rated"
    NOT_NEEDED = "not needed"
    NOT_ASKED = "no question recorded"
    NOT_WRITTEN = "not written"
    STATE_NOT_STATED = "state not stated"
    ROLE_NOT_STATED = "role not stated"
    SHARE_NOT_STATED = "share not stated"
    AMOUNT_NOT_STATED = "amount not stated"
    SOURCE_NOT_STATED = "source not stated"
    ORIGIN_NOT_STATED = "origin not stated"
    WITHOUT_TITLE = "Without a title"
    WITHOUT_STATEMENT = "Without a statement"
    NO_APPLICATION = "No application is in this scope yet."
    NO_BOTTOM_LINE = (
        "The desk has stated no bottom line; what stands in its place is computed from the records."
    )
    NO_JUDGEMENT = "The desk has written none."
    NO_CONDITION = "None is known."
    NOBODY_ASKED = "Nobody is known to have been asked."
    NO_GAP = "No gap is recorded."
    NOTHING_TO_WATCH = "Nothing is recorded."
    NO_DECIDER = "who decides is not stated"
    NO_ANSWER = "no answer known"
    NO_FULFILMENT = "No order, shipment or delivery is known."
    FIELDS_NOT_STATED = "Not stated"

    # evidence
    NOTHING_OFFICIAL = "Nothing official"
    AT_NO_GATE = " at any gate."
    NO_CONFIRMATION = "No party that was asked has confirmed it."
    ON_ONE = "on one alone"
    ON_UNSTATED = "on none that is stated"
    ON_NOTHING = "on nothing cited"
    NONE_ON_TWO = "none on two or more"
    IN_CONFLICT = "in conflict"
    KEPT_ALTHOUGH_DELETED = "kept although deleted"
    DISPUTED = "disputed"
    UNDECIDED = "undecided"
    OR = " or "
    DISPUTES = "Disputes it: "

    # gates
    BLOCKS = "Blocks here"
    IDENTITY_OPEN = "identity not established"
    RUN_OUT = "run out"

    # answers and conditions
    OWES = "has not answered"
    OWE = "have not answered"
    NONE_KNOWN = "none known"
    ALSO_REPORTED = "Also reported as: "

    # the key to words
    STAGE = "Stage"
    BASIS = "Basis"
    LIKELIHOOD = "Likelihood"
    RELIABILITY = "Reliability of a source"
    CREDIBILITY = "Credibility of a statement"
    HOW_TO_READ = (
        "The outline of a mark tells the basis: heavy for official, thin for reported, dashed for "
        "assessed by us. An arrow (←) leads from a source to the one that it relays. Origins are "
        "counted as independent only where the end of a chain is known, and once for all chains "
        "that end there."
    )
    RELAYS = "relays "
