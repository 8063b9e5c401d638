"""Tasks: work of the desk."""

from models.records.fields import Fact, Main, Many
from models.records.kinds import Code, Date, Text
from models.records.vocabularies import TASK_STATE


class Task(Main):
    """Something that someone at the desk is to do."""

    code = "task"
    label = "Task"
    group = "desk"
    headline = ("title",)
    listed = ("state", "assignee", "due")
    relations = (Many("about", "About", to=(), inverse="Tasks"),)

    title = Fact(Text(), "Title")
    state = Fact(Code(TASK_STATE), "State")
    assignee = Fact(Text(), "Assignee")
    due = Fact(Date(), "Due", gap="no due date")
