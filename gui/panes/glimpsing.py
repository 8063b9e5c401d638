"""Makes the glimpse of an open case that the first screen shows later, from what the desk shows."""

from gui.outlook import View
from gui.user.glimpses import GATES, ROWS, Glimpse, Standing, may_be_seen
from models.case import Case
from models.reading.standing import Row
from models.records import Application


def glimpse(case: Case, view: View) -> Glimpse | None:
    """What may be shown of a case while it is closed; nothing where its label forbids it.

    An application with a narrower label of its own is left out.
    """
    handling = case.dossier.handling or ""
    if not may_be_seen(handling):
        return None
    seen = view.overview
    first = [row.application for row in seen.board[: 4 * ROWS]]
    labels = {id: each.handling for id, each in case.rows(Application, first).items()}
    shown = [
        row
        for row in seen.board
        if row.application in labels and may_be_seen(labels[row.application] or handling)
    ]
    gates = [gate for gate, _ in seen.gates[:GATES]]
    return Glimpse(
        title=case.title,
        handling=handling,
        applications=view.of or len(seen.board),
        pressing=len(seen.pressing),
        rows=tuple(_standing(row, gates) for row in shown[:ROWS]),
    )


def _standing(row: Row, gates: list[int]) -> Standing:
    stages = []
    for gate in gates:
        rung = row.rungs.get(gate)
        if rung is None:
            stages.append(("", ""))
        else:
            reached = rung.leading
            known = reached.stage is not None and not reached.undecided
            stages.append((reached.stage or "unknown", reached.basis) if known else ("unknown", ""))
    return Standing(row.applicant or row.title, tuple(stages))
