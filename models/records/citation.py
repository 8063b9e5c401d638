"""Citations: one passage of one source, for one record or one value of a field."""

from models.records.fields import Fact, Record
from models.records.kinds import Code, FieldName, Given, Locating, Prose, Reference, Through
from models.records.vocabularies import CREDIBILITY, STANCE


class Citation(Record):
    """The words that support or dispute a value, and the chain by which they came.

    `given` is the value it was given for: when the field changes, the citation stays with the
    earlier value and the new one is unsourced until it is cited itself.
    """

    code = "citation"
    label = "Citation"
    help = "A passage of a source that supports or disputes a value, and how the words came."
    group = "evidence"
    headline = ("source", "passage")
    listed = ("source", "about", "credibility")

    about = Fact(
        Reference(()),
        "About",
        owner=True,
        fixed=True,
        withhold=False,
        help="The record that is cited.",
    )
    field = Fact(
        FieldName(),
        "Field",
        fixed=True,
        withhold=False,
        gap="the record as a whole",
        help="The field that is cited; none means the record as a whole.",
    )
    given = Fact(
        Given(),
        "For the value",
        fixed=True,
        help="The value that the field had when it was cited; a new value has to be cited anew.",
    )
    source = Fact(
        Reference(("source",)),
        "Source",
        inverse="Citations",
        matters=True,
        help="Whose passage it is.",
    )
    through = Fact(
        Through(),
        "Came through",
        gap="origin not stated",
        withhold=False,
        help="The relays from this source down to the origin of the words.",
    )
    passage = Fact(Prose(), "Passage", help="The words themselves.", matters=True)
    translation = Fact(Prose(), "Translation", help="The passage in the desk's language.")
    locator = Fact(
        Locating(),
        "Where in the source",
        help="Page, paragraph or characters of the captured text.",
    )
    stance = Fact(
        Code(STANCE),
        "Stance",
        gap="supports",
        withhold=False,
        help="Whether the passage supports or disputes the value, or only gives context.",
    )
    credibility = Fact(
        Code(CREDIBILITY),
        "Credibility",
        gap="not rated",
        withhold=False,
        help="Of what is said here, apart from who says it: Admiralty code, 1 to 6.",
    )
    credibility_reason = Fact(
        Prose(),
        "Reason for the rating",
        help="Needed for 1, confirmed, where fewer than two independent origins stand behind it.",
    )
