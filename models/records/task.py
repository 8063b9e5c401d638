"""Tasks: work of the desk."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Text
from models.records.vocabularies import TASK_STATE


class Task(Main):
    """Something that someone at the desk is to do."""

    code = "task"
    label = "Task"
    help = "Something that someone at the desk is to do."
    group = "desk"
    headline = ("title",)
    listed = ("state", "assignee", "due")
    relations = (
        Many("about", "About", to=(), inverse="Tasks", help="The records that the task is about."),
    )

    title = Fact(Text(), "Title", help="What is to be done, beginning with a verb.")
    state = Fact(Code(TASK_STATE), "State", help="How far the task has come.")
    assignee = Fact(Text(), "Assignee", help="Who does it.")
    due = Fact(Date(), "Due", gap="no due date", help="The day by which it should be done.")
