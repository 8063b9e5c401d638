"""The desk's own work, names, events and the life of a record."""

from models.records.vocabularies.base import Term, Vocabulary

EVENT_KIND = Vocabulary(
    "event_kind",
    "Kind of event",
    (
        Term("decision", "decision"),
        Term("filing", "filing"),
        Term("statement", "statement"),
        Term("publication", "publication"),
        Term("meeting", "meeting or visit"),
        Term("hearing", "hearing"),
        Term("deadline", "deadline"),
        Term("rule_change", "change of rules"),
        Term("negotiation", "negotiation"),
        Term("order", "order"),
        Term("shipment", "shipment"),
        Term("delay", "delay"),
        Term("launch", "product launch"),
        Term("enforcement", "enforcement"),
        Term("other", "other"),
    ),
)
"""What sort of thing happened or is scheduled. This program's own."""

TASK_STATE = Vocabulary(
    "task_state",
    "State",
    (
        Term("open", "open"),
        Term("under_way", "under way"),
        Term("waiting", "waiting"),
        Term("done", "done"),
        Term("dropped", "dropped"),
    ),
)
"""How far a task of the desk has come. This program's own."""

PRIORITY = Vocabulary(
    "priority",
    "Priority",
    (
        Term("urgent", "urgent"),
        Term("high", "high"),
        Term("normal", "normal"),
        Term("low", "low"),
    ),
)
"""How soon the desk wants to look at something. This program's own."""

IDENTITY = Vocabulary(
    "identity",
    "Identity",
    (
        Term("established", "established"),
        Term("as_named", "as named by a source", "Which body is meant is not established."),
    ),
)
"""Whether it is known which body a name stands for. This program's own."""

NAME_KIND = Vocabulary(
    "name_kind",
    "Kind of name",
    (
        Term("native", "in native script"),
        Term("transliteration", "transliteration"),
        Term("translation", "translation"),
        Term("official", "official name"),
        Term("short", "short name"),
        Term("abbreviation", "abbreviation"),
        Term("former", "former name"),
        Term("trade", "trade name"),
        Term("as_named", "as named by a source"),
        Term("other", "other"),
    ),
)
"""What sort of other name something has. This program's own."""

BRIEFING_KIND = Vocabulary(
    "briefing_kind",
    "Kind of briefing",
    (
        Term("flash", "flash", "One page: the headline, the judgements and what changed."),
        Term("case", "case briefing", "Where one matter stands, and what stands behind it."),
        Term("changes", "change briefing", "What changed between two days, and what stayed still."),
        Term("company", "company profile", "All that is known of a company's applications."),
        Term("portfolio", "portfolio status", "Every application on one table, then exceptions."),
        Term("register", "condition register", "Each condition, its state and when it is due."),
        Term("answers", "authority tracker", "Who was asked what, and who answered or is silent."),
        Term("sources", "source annex", "Each source, its grade and what rests on it."),
        Term("forecasts", "forecast record", "Open forecasts, and how resolved ones turned out."),
        Term("composed", "composed briefing", "Made of parts that the desk chose and ordered."),
        Term("application", "application briefing", "One application, told like a case."),
    ),
)
"""What a briefing tells. This program's own."""

WITHHELD = Vocabulary(
    "withheld",
    "Withheld",
    (
        Term("sources", "identities of sources", "Each is a letter; its grade stays."),
        Term("closed_sources", "identities of sources that may not leave the desk"),
        Term("texts", "captured texts", "The full texts of sources."),
        Term("notes", "notes", "The desk's own notes on every record."),
        Term("attachments", "attachments", "The files, their names and their sizes."),
        Term("authors", "names of authors", "Who made which edit."),
        Term("tags", "tags"),
    ),
)
"""What can be withheld from a copy that is handed out. This program's own."""

LIFE = Vocabulary(
    "life",
    "Life",
    (
        Term("here", "here"),
        Term("deleted", "deleted"),
    ),
)
"""Whether a record is deleted: a field like any other, kept in the history. This program's
own."""
