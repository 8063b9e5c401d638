"""Saved views: a list of records as somebody arranged and narrowed it, under a name."""

from models.records.fields import Fact, Record
from models.records.kinds import FieldName, Flag, Given, OrderKey, Text


class View(Record):
    """One way of looking at the records of a kind.

    Filter, columns and sorting hold permanent codes, so a view reads alike in every language.
    """

    code = "view"
    label = "View"
    help = "A list of records as it was arranged and narrowed, under a name."
    headline = ("title",)

    title = Fact(Text(), "Title", help="What the desk calls it.")
    listed = Fact(
        FieldName(),
        "Lists",
        fixed=True,
        withhold=False,
        help="The kind of record that it lists.",
    )
    filter = Fact(Given(), "Filter", gap="everything", help="Which of the records it lets through.")
    columns = Fact(Given(), "Columns", gap="as usual", help="The fields that it shows, in order.")
    sorting = Fact(Given(), "Sorted by", gap="by name", help="The fields that order it.")
    grouping = Fact(
        FieldName(), "Grouped by", gap="not grouped", help="The field whose values head its groups."
    )
    on_desk = Fact(Flag(), "On the desk", help="Whether the desk shows how many it lists.")
    position = Fact(OrderKey(), "Order", help="Where it stands among the views.")
