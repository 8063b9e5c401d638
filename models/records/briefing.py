"""Briefings: what left the desk as a PDF, and the state of the file it was read at."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Digest, Given, Instant, Number, Prose, Reference, Text
from models.records.vocabularies import BRIEFING_KIND, TLP


class Briefing(Main):
    """One exported and recorded PDF. Its number is never changed, even if two copies gave it."""

    code = "briefing"
    label = "Briefing"
    help = "A PDF that left the desk, and the state of the file that it was made from."
    group = "desk"
    headline = ("title",)
    listed = ("number", "kind", "as_of", "author")
    relations = (
        Many(
            "scope",
            "Scope",
            to=("application", "company"),
            inverse="Briefings",
            help="The applications or companies that it speaks of; none means all.",
            fixed=True,
        ),
    )

    title = Fact(Text(), "Title", help="The heading of its first page.")
    number = Fact(
        Number(low=1),
        "Number",
        fixed=True,
        help="Counted up at each export; never changed, even if two copies gave the same.",
    )
    kind = Fact(
        Code(BRIEFING_KIND),
        "Kind",
        fixed=True,
        help="What it tells: the whole case, what changed, a register.",
    )
    as_of = Fact(Date(), "As of", fixed=True, help="The day that it speaks of.")
    cut_off = Fact(
        Instant(),
        "Information cut-off",
        fixed=True,
        help="Nothing learned after this instant is in it.",
    )
    handling = Fact(
        Code(TLP), "Handling", fixed=True, help="The TLP label that stands on each of its pages."
    )
    version = Fact(Text(), "Version", help="What the desk calls this state of it, such as draft 2.")
    recipients = Fact(Prose(), "Recipients", help="Who was given it.")
    author = Fact(Text(), "Author", fixed=True, help="Who answers for it, as printed in its foot.")
    reviewer = Fact(Text(), "Reviewer", help="Who read it before it left the desk.")
    pages = Fact(Number(unit="pages", low=1), "Pages", fixed=True, help="How many pages it has.")
    template = Fact(
        Reference(("template",)),
        "Template",
        section="Record",
        inverse="Briefings made by it",
        fixed=True,
        help="The template by which its parts were chosen.",
    )
    options = Fact(
        Given(),
        "Options",
        section="Record",
        fixed=True,
        help="What was chosen when it was made, so that it can be made again.",
    )
    sha256 = Fact(
        Digest(),
        "SHA-256 of the PDF",
        section="Record",
        fixed=True,
        help="The fingerprint of the PDF's bytes, by which a copy is recognised.",
    )
    frontier = Fact(
        Given(),
        "State of the file",
        section="Record",
        fixed=True,
        withhold=False,
        help="The change sets at whose reading it was made.",
    )
    supersedes = Fact(
        Reference(("briefing",)),
        "Supersedes",
        section="Record",
        inverse="Superseded by",
        help="The earlier briefing that it takes the place of.",
    )
    corrects = Fact(
        Reference(("briefing",)),
        "Corrects",
        section="Record",
        inverse="Corrected by",
        help="The briefing in which something was wrong.",
    )
