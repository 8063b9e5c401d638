"""What can be said of a condition: its wording, its matter, its force and its state."""

from models.records.vocabularies.base import Term, Vocabulary

WORDING = Vocabulary(
    "wording",
    "Wording",
    (
        Term("full_text", "full text", "The condition's own words, whole."),
        Term("official_translation", "official translation"),
        Term("partial_text", "partial text", "Some of the condition's own words."),
        Term("paraphrase", "paraphrase", "Somebody's words about the condition."),
        Term("not_public", "not public", "It is written, and was not published."),
        Term("secret", "secret", "Its publication is forbidden."),
        Term("not_drafted", "not drafted", "It is not written yet."),
    ),
)
"""How much of a condition's own words is known. This program's own."""

CONDITION_CATEGORY = Vocabulary(
    "condition_category",
    "Category",
    (
        Term("structural", "structural", "Changes who owns or controls something."),
        Term("behavioural", "behavioural", "Binds how somebody acts."),
        Term("comprehensive", "comprehensive", "Structural and behavioural parts together."),
        Term("end_use", "end use"),
        Term("end_user", "end user"),
        Term("location", "location and deployment"),
        Term("quantity", "quantity or rate"),
        Term("time_limit", "time limit"),
        Term("domestic_purchase", "domestic-purchase ratio"),
        Term("reporting", "reporting and audit"),
        Term("testing", "testing and inspection"),
        Term("access", "access and know-your-customer"),
        Term("technical", "technical limit"),
        Term("re_transfer", "re-transfer"),
        Term("payment", "payment or revenue share"),
        Term("trustee", "monitoring trustee"),
        Term("personnel", "personnel"),
        Term("confidentiality", "confidentiality"),
        Term("other", "other"),
        Term("undisclosed", "undisclosed", "The source does not say what it is about."),
    ),
)
"""What a condition is about. Structural, behavioural and comprehensive after China's State
Administration for Market Regulation and the European Commission's notice on remedies
(2008/C 267/01); the others are this program's own."""

LEGAL_NATURE = Vocabulary(
    "legal_nature",
    "Legal nature",
    (
        Term("condition", "condition", "If it is broken, the approval falls."),
        Term("obligation", "obligation", "If it is broken, it is enforced; the approval stands."),
        Term("commitment", "commitment", "Offered by the applicant and made binding."),
        Term("guidance", "guidance", "Expected, not binding."),
        Term("informal", "informal", "Said, not written."),
    ),
)
"""What breaking a condition leads to. Condition and obligation as the notice on remedies
(2008/C 267/01, points 19 and 20) parts them."""

CONDITION_STATE = Vocabulary(
    "condition_state",
    "State",
    (
        Term("rumoured", "rumoured"),
        Term("reported", "reported"),
        Term("being_formulated", "being formulated"),
        Term("proposed", "proposed"),
        Term("imposed", "imposed"),
        Term("accepted", "accepted"),
        Term("in_force", "in force"),
        Term("met", "met"),
        Term("partly_met", "partly met"),
        Term("breach_alleged", "breach alleged"),
        Term("breach_found", "breach found"),
        Term("varied", "varied"),
        Term("waived", "waived"),
        Term("lifted", "lifted"),
        Term("lapsed", "lapsed"),
    ),
)
"""How far a condition has come. This program's own."""

RECURRENCE = Vocabulary(
    "recurrence",
    "Recurs",
    (
        Term("once", "once"),
        Term("weekly", "every week"),
        Term("monthly", "every month"),
        Term("quarterly", "every quarter"),
        Term("half_yearly", "every half year"),
        Term("yearly", "every year"),
        Term("each_shipment", "with each shipment"),
        Term("on_request", "on request"),
        Term("continuous", "at all times"),
    ),
)
"""How often a condition falls due. This program's own."""

COMPARATOR = Vocabulary(
    "comparator",
    "Comparison",
    (
        Term("exactly", "exactly"),
        Term("at_least", "at least"),
        Term("more_than", "more than"),
        Term("about", "about"),
        Term("at_most", "at most"),
        Term("less_than", "less than"),
        Term("between", "between"),
    ),
)
"""How a stated number relates to the real one. This program's own."""
