"""Standard wordings: terms that come again in many cases, kept to be used again."""

from models.records.fields import Fact, Main
from models.records.kinds import Code, Prose, Text
from models.records.vocabularies import CONDITION_CATEGORY, LEGAL_NATURE


class Clause(Main):
    """A wording of a condition that is no case's own; a condition can be begun from it."""

    code = "clause"
    label = "Standard wording"
    help = "A wording that conditions can be begun from; it is no case's own."
    group = "reference"
    icon = "condition"
    headline = ("title",)
    listed = ("category", "nature")

    title = Fact(Text(), "Title", help="What it demands, in a line.")
    text = Fact(Prose(), "Text", help="The words, with blanks where a case fills them in.")
    category = Fact(Code(CONDITION_CATEGORY), "Category", help="What it is about.")
    nature = Fact(Code(LEGAL_NATURE), "Legal nature", help="What breaking it leads to.")
