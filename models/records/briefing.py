"""Briefings: what left the desk as a PDF, and the state of the file it was read at."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Digest, Given, Instant, Number, Prose, Reference, Text
from models.records.vocabularies import BRIEFING_KIND


class Briefing(Main):
    """One exported and recorded PDF. Its number is never changed, even if two copies gave it."""

    code = "briefing"
    label = "Briefing"
    group = "desk"
    headline = ("title",)
    listed = ("number", "kind", "as_of", "author")
    relations = (Many("scope", "Scope", to=("application", "company"), inverse="Briefings"),)

    title = Fact(Text(), "Title")
    number = Fact(Number(low=1), "Number", fixed=True)
    kind = Fact(Code(BRIEFING_KIND), "Kind", fixed=True)
    as_of = Fact(Date(), "As of", fixed=True)
    cut_off = Fact(Instant(), "Information cut-off", fixed=True)
    recipients = Fact(Prose(), "Recipients")
    author = Fact(Text(), "Author", fixed=True)
    options = Fact(Given(), "Options", section="Record", fixed=True)
    sha256 = Fact(Digest(), "SHA-256 of the PDF", section="Record", fixed=True)
    frontier = Fact(
        Given(),
        "State of the file",
        section="Record",
        fixed=True,
        withhold=False,
        help="The change sets at whose reading it was made.",
    )
    supersedes = Fact(
        Reference(("briefing",)), "Supersedes", section="Record", inverse="Superseded by"
    )
    corrects = Fact(Reference(("briefing",)), "Corrects", section="Record", inverse="Corrected by")
