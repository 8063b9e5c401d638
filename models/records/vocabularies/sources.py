"""Where statements come from, and how far they are trusted. Grades nothing by itself."""

from typing import Final

from models.records.vocabularies.base import Term, Vocabulary

SOURCE_KIND = Vocabulary(
    "source_kind",
    "Kind of source",
    (
        Term("article", "article"),
        Term("agency_report", "agency report"),
        Term("official_notice", "official notice"),
        Term("official_statement", "official statement"),
        Term("law", "law or regulation"),
        Term("filing", "filing"),
        Term("court_paper", "court paper"),
        Term("letter", "letter"),
        Term("speech", "speech or remarks"),
        Term("press_release", "press release"),
        Term("interview", "interview"),
        Term("named_person", "named person"),
        Term("unnamed_person", "unnamed person"),
        Term("unnamed_people", "unnamed people", "Several; how many is not stated."),
        Term("database", "database or register"),
        Term("social_media", "social media"),
        Term("study", "study"),
        Term("own_observation", "own observation", "The desk's own knowledge or inference."),
        Term("other", "other"),
    ),
)
"""What sort of thing a source is. This program's own."""

FIRST_HAND: Final = frozenset(
    {
        "official_notice",
        "official_statement",
        "law",
        "filing",
        "court_paper",
        "speech",
        "press_release",
        "named_person",
        "unnamed_person",
        "unnamed_people",
        "own_observation",
    }
)
"""Kinds whose words are usually the source's own, so that it is itself their origin."""

SOURCE_STATE = Vocabulary(
    "source_state",
    "State",
    (
        Term("current", "current"),
        Term("corrected", "corrected"),
        Term("retracted", "retracted"),
        Term("denied", "denied", "Those it speaks of say that it is wrong."),
    ),
)
"""Whether a source still stands by its words. Corrected and retracted after the Committee on
Publication Ethics' retraction guidelines."""

RELIABILITY = Vocabulary(
    "reliability",
    "Reliability of the source",
    (
        Term("a", "A completely reliable"),
        Term("b", "B usually reliable"),
        Term("c", "C fairly reliable"),
        Term("d", "D not usually reliable"),
        Term("e", "E unreliable"),
        Term("f", "F reliability cannot be judged"),
    ),
)
"""How far a source is trusted: the letter of NATO's Admiralty code (US FM 2-22.3, appendix B).
F says that it can't be judged, and ranks neither above nor below the others."""

CREDIBILITY = Vocabulary(
    "credibility",
    "Credibility of the information",
    (
        Term("1", "1 confirmed by other independent sources"),
        Term("2", "2 probably true"),
        Term("3", "3 possibly true"),
        Term("4", "4 doubtful"),
        Term("5", "5 improbable"),
        Term("6", "6 truth cannot be judged"),
    ),
)
"""How far a statement is trusted, apart from who made it: the figure of NATO's Admiralty code
(US FM 2-22.3, appendix B). 6 says that it can't be judged, and ranks neither above nor below."""

ACCESS = Vocabulary(
    "access",
    "Access",
    (
        Term("direct", "direct", "Saw, heard or decided it."),
        Term("indirect", "indirect", "Has it from somebody else."),
        Term("unknown", "unknown"),
    ),
)
"""How near a person is to what he or she speaks of. A part of a source descriptor in US
ICD 206."""

STANCE = Vocabulary(
    "stance",
    "Stance",
    (
        Term("supports", "supports"),
        Term("disputes", "disputes"),
        Term("context", "context"),
    ),
)
"""What a passage does to the value that it is cited for. This program's own."""

NOT_JUDGED = frozenset({"f", "6"})
"""The grades that say that there can be no grade: they sort apart, not at the bottom."""


def grade(reliability: str | None, credibility: str | None) -> str:
    """The two grades as they are written together: `B2`, `B` or `2` alone, or nothing."""
    return (reliability or "").upper() + (credibility or "")
