"""The verb by which copies are merged into a case. No Qt.

It reads what was typed and words what was done; what a merge brings is decided in `models`.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gui.folders import backup_folder
from gui.verbs.answer import REFUSED, Answer, brought_up_to_date
from gui.verbs.author import editor

PDF = ".pdf"

if TYPE_CHECKING:
    from models.case import Case
    from models.merge_report import Merged


def merge(asked: argparse.Namespace) -> Answer:
    """Merge copies into a case, one after the other; each whole or not at all."""
    from models.case import Case
    from models.errors import Refused
    from models.exchange.reports import ENDINGS, report_place
    from models.merge_report import told
    from models.storage.troubles import telling

    done: list[Merged] = []
    refused: Refused | None = None
    if asked.report is not None:
        report_place(asked.report, case=asked.file, endings=(*ENDINGS, PDF))
    with (
        telling(asked.file),
        Case.open(asked.file, who=editor(asked.author or ""), backups=backup_folder()) as case,
    ):
        former = case.former
        backup = _backed_up(case, asked)
        for other in asked.copies:
            try:
                done.append(_merged(case, other))
            except Refused as met:
                refused = met
                break
        if asked.report is not None and done:
            _report(case, done, asked.report)
    answer = _answer(done, backup, refused)
    answer.lines[:0] = brought_up_to_date(asked.file, former)
    if asked.report is not None and done:
        answer.told["report"] = str(asked.report)
    answer.told["merges"] = [told(each) for each in done]
    return answer


def _backed_up(case: "Case", asked: argparse.Namespace) -> Path | None:
    from models.errors import Refused
    from models.storage.backups import MERGE, Shelf, back_up

    if case.read_only:
        raise Refused(
            f"“{case.path.name}” can't be changed here.",
            kept="Nothing was merged.",
            do=case.read_only,
        )
    if asked.without_backup:
        return None
    try:
        return back_up(case.database, Shelf(backup_folder(), case.uid, case.path), why=MERGE)
    except Refused as refused:
        raise Refused(
            f"No backup could be made before the merge. {refused.happened}",
            kept="Nothing was merged.",
            do=f"{refused.do} With --without-backup it is merged all the same.".strip(),
        ) from refused


def _merged(case: "Case", other: Path) -> "Merged":
    from models.history.changes import instant, now
    from models.merge_report import Merged
    from models.merging import arrived, other_copy, tried
    from models.storage.troubles import telling

    with telling(other), other_copy(other, into=case.path, who=case.who) as theirs:
        with tried(case.path, theirs, who=case.who) as trial:
            brought = arrived(trial)
        case.merge(theirs, label=f"Merged “{other.name}”")
    return Merged(other.name, instant(now()), case.who.name, brought)


def _report(case: "Case", done: "list[Merged]", out: Path) -> None:
    if out.suffix.lower() == PDF:
        from briefings.merging import write_pdf

        write_pdf(done, out, case=case)
    else:
        from models.exchange.reports import write_report

        write_report(done, out, case=case.path)


def _answer(done: "list[Merged]", backup: Path | None, refused: Exception | None) -> Answer:
    from models.merge_report import UNRELATED, by_person, field_label, summary

    lines = []
    for each in done:
        lines.append(summary(each))
        lines += [] if each.arrivals.related else [f"  {UNRELATED}"]
        lines += [f"  {line}" for line in by_person(each.arrivals.tallies)]
        lines += [
            f"  In conflict: {field_label(field)} of “{record.label}”"
            for record, field in each.open_conflicts
        ]
    told: dict[str, Any] = {"backup": None if backup is None else str(backup)}
    if backup is not None:
        lines.append(f"The case as it was before: “{backup}”.")
    if refused is None:
        return Answer(lines, told)
    return Answer(lines, told, str(refused), REFUSED)
