"""What a new case can begin with: the gates, tasks, wordings and views that its sort usually needs.

Nothing in it claims to be known: no authority, no state and no day is filled in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from models.case import Case
from models.clauses import USUAL, add_usual
from models.history.changes import Person
from models.history.edit import Edit
from models.keeping_views import CHANGED, DUE, SILENT, VIEW_TITLES, add_views
from models.records import Application, Gate, Task
from models.records.kinds import between


@dataclass(frozen=True)
class Step:
    """A gate to begin with: `after` counts the one before it from 0, None where none is."""

    title: str
    kind: str
    after: int | None = None


@dataclass(frozen=True)
class Beginning:
    """What a sort of case begins with; `direction` is that of its application.

    `wordings` are titles of usual standard wordings, `views` codes of sample views.
    """

    code: str
    title: str
    help: str
    direction: str
    gates: tuple[Step, ...]
    tasks: tuple[str, ...]
    wordings: tuple[str, ...]
    views: tuple[str, ...] = (SILENT, DUE, CHANGED)


BEGINNINGS: Final = (
    Beginning(
        "merger-review",
        "A merger review",
        "Clearance of a merger or acquisition, with investment screening beside it.",
        "merger",
        gates=(
            Step("Merger clearance", "merger_clearance"),
            Step("Investment screening", "investment_screening"),
            Step("Closing", "other", after=0),
        ),
        tasks=(
            "Find out in which jurisdictions the merger must be notified",
            "Note which authority decides at each gate, and by when",
            "Get the text of the commitments once they are offered",
            "Ask the parties and each authority how far the review is",
            "Note the long-stop date of the agreement",
        ),
        wordings=("Monitoring trustee", "Hold separate", "Periodic report", "Confidentiality"),
    ),
    Beginning(
        "export-licence",
        "An export licence",
        "Goods or technology leave a country that controls them, for a named end user.",
        "export",
        gates=(
            Step("Export licence", "export_licence"),
            Step("Import approval at the destination", "import_approval", after=0),
            Step("Customs release", "customs_release", after=1),
        ),
        tasks=(
            "Find out which authority grants the licence and whom it consults",
            "Find the entry of the control list that covers the goods",
            "Find out who the end user is and where the goods will stand",
            "Get the conditions of the licence in their own words",
            "Note when the licence ends and what may be shipped until then",
        ),
        wordings=(
            "End-use statement",
            "No re-transfer",
            "Quantity cap",
            "Periodic report",
            "Inspection after shipment",
            "Location restriction",
            "Access control and know-your-customer",
            "Term of the approval",
            "Revenue share",
        ),
    ),
    Beginning(
        "import-licence",
        "An import licence",
        "Goods come in that a country lets in on terms, once the other side let them out.",
        "import",
        gates=(
            Step("Export clearance of the supplier’s country", "export_licence"),
            Step("Import licence", "import_approval", after=0),
            Step("Customs release", "customs_release", after=1),
        ),
        tasks=(
            "Find out which ministry approves and which only set terms",
            "Look for a published notice of the decision",
            "Get the wording of what the buyer must purchase at home",
            "Find out for which uses and sites the goods are let in",
            "Watch for the first shipment that customs releases",
        ),
        wordings=(
            "End-use statement",
            "Quantity cap",
            "Domestic purchase ratio",
            "Location restriction",
            "Access control and know-your-customer",
            "Term of the approval",
        ),
    ),
)
"""The sorts of case there are; the gates of each are this program's own reading of such reviews."""

BY_CODE: Final[Mapping[str, Beginning]] = {each.code: each for each in BEGINNINGS}


def create(
    path: Path, beginning: Beginning | None, *, title: str, who: Person, handling: str
) -> Case:
    """Make a case file, empty where none is given, and open it.

    Raises Refused, leaving nothing behind.
    """
    case = Case.create(path, title=title, who=who, handling=handling)
    try:
        if beginning is not None:
            begin(case, beginning)
    except BaseException:
        case.close()
        path.unlink(missing_ok=True)
        raise
    return case


def begin(case: Case, beginning: Beginning) -> None:
    """Add what a case of a sort begins with, as one step that can be undone. Raises Refused."""
    with case.edit(f"Began with {beginning.title[0].lower()}{beginning.title[1:]}") as edit:
        application = edit.add(Application, title=case.title, direction=beginning.direction)
        _add_gates(edit, beginning.gates, application)
        for title in beginning.tasks:
            task = edit.add(Task, title=title, state="open")
            edit.link(task, "about", application)
        add_usual(edit, tuple(each for each in USUAL if each.title in beginning.wordings))
        titles = {code: VIEW_TITLES[code] for code in beginning.views}
        add_views(edit, titles, place=between(None, None))


def _add_gates(edit: Edit, steps: tuple[Step, ...], application: int) -> None:
    made: list[int] = []
    for step in steps:
        before = None if step.after is None else made[step.after]
        made.append(edit.add(Gate, title=step.title, kind=step.kind, after=before))
        edit.link(made[-1], "applications", application)
