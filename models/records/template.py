"""Templates: which parts a briefing of the desk's own has, in which order, under which headings."""

from models.records.fields import Fact, Main, Record
from models.records.kinds import Flag, OrderKey, Prose, Reference, Text


class Template(Main):
    """A briefing composed once, to be made again."""

    code = "template"
    label = "Briefing template"
    plural = "Templates"
    help = "Which parts a composed briefing has, and in which order."
    group = "desk"
    headline = ("title",)
    listed = ("description", "landscape")

    title = Fact(Text(), "Title", help="What the desk calls it.")
    description = Fact(Prose(), "Description", help="What such a briefing is for, and for whom.")
    landscape = Fact(Flag(), "Landscape", help="Whether its pages are wider than they are high.")


class TemplatePart(Record):
    """One part of a template.

    Its code is a text and no vocabulary's: a part that only a newer version knows stays in place.
    """

    code = "template_part"
    label = "Template part"
    plural = "Parts"
    help = "One part of a template, in its place among the others."
    headline = ("part",)

    template = Fact(
        Reference(("template",)),
        "Template",
        owner=True,
        fixed=True,
        code="of",
        help="The template that it is a part of.",
    )
    part = Fact(Text(), "Part", help="The permanent code of what is told here.")
    heading = Fact(Text(), "Heading", help="The desk's own heading for it, in place of the usual.")
    beside = Fact(Flag(), "Beside", help="Whether it stands beside the part before it.")
    position = Fact(OrderKey(), "Order", help="Where it stands among the parts.")
