"""The verb by which copies are merged into a case. No Qt.

It reads what was typed and words what was done; what a merge brings is decided in `models`.
"""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gui.user.folders import backup_folder
from gui.verbs.answer import REFUSED, Answer, brought_up_to_date
from gui.verbs.author import editor
from gui.verbs.secrets import key_for

PDF = ".pdf"

if TYPE_CHECKING:
    from models.case import Case
    from models.errors import Refused
    from models.merge_report import Merged


def merge(asked: argparse.Namespace) -> Answer:
    """Merge copies into a case, one after the other; each whole or not at all."""
    from models.case import Case
    from models.errors import Refused
    from models.exchange.reports import ENDINGS, report_place
    from models.language import speaking
    from models.storage.troubles import telling

    refused: Refused | None = None
    reported = False
    if asked.report is not None:
        report_place(asked.report, case=asked.file, endings=(*ENDINGS, PDF))
    with (
        telling(asked.file),
        Case.open(asked.file, who=editor(asked.author or ""), backups=backup_folder()) as case,
    ):
        former = case.former
        _refuse_unless_writable(case)
        merging = _Merging(case, asked)
        try:
            for other in asked.copies:
                merging.bring_in(other)
        except Refused as met:
            refused = met
        if asked.report is not None and merging.done:
            try:
                with speaking(merging.language):
                    _report(case, merging.worded, asked.report)
                reported = True
            except Refused as met:
                refused = refused or _not_reported(met)
    answer = _answer(merging, refused)
    answer.lines[:0] = brought_up_to_date(asked.file, former)
    if reported:
        answer.told["report"] = str(asked.report)
    return answer


class _Merging:
    """Merges one copy after the other, with one backup before the first that brings anything.

    `done` is told in English, as every answer is, and `worded` in the language of the report.
    """

    def __init__(self, case: "Case", asked: argparse.Namespace) -> None:
        from models.language import ENGLISH

        self.case = case
        self.asked = asked
        self.language = asked.language or ENGLISH
        self.done: list[Merged] = []
        self.worded: list[Merged] = []
        self.backup: Path | None = None

    def bring_in(self, other: Path) -> None:
        from models.history.changes import instant, now
        from models.language import ENGLISH, speaking
        from models.merge_report import Merged
        from models.merging import arrived, other_copy, tried
        from models.reading.arrivals import told_again
        from models.storage.recognising import is_encrypted

        case = self.case
        key = key_for(other, self.asked) if is_encrypted(other) else None
        with other_copy(other, into=case.path, who=case.who, key=key) as theirs:
            with tried(case.path, theirs, who=case.who) as trial:
                brought = told = arrived(trial)
                if self.language != ENGLISH and self.asked.report is not None:
                    with speaking(self.language):
                        told = told_again(trial.case, brought)
            if brought.brings:
                self._back_up()
                case.merge(theirs, label=f"Merged “{other.name}”")
        done = Merged(other.name, instant(now()), case.who.name, brought)
        self.done.append(done)
        self.worded.append(replace(done, arrivals=told))

    def _back_up(self) -> None:
        from models.errors import Refused
        from models.storage.backups import MERGE, Shelf, back_up

        if self.backup is not None or self.asked.without_backup:
            return
        shelf = Shelf(backup_folder(), self.case.uid, self.case.path)
        try:
            self.backup = back_up(self.case.database, shelf, why=MERGE)
        except Refused as refused:
            raise Refused(
                f"No backup could be made before the merge. {refused.happened}",
                kept="Nothing was merged.",
                do=f"{refused.do} With --without-backup it is merged all the same.".strip(),
            ) from refused


def _refuse_unless_writable(case: "Case") -> None:
    from models.errors import Refused

    if case.read_only:
        raise Refused(
            f"“{case.path.name}” can't be changed here.",
            kept="Nothing was merged.",
            do=case.read_only,
        )


def _not_reported(met: "Refused") -> "Refused":
    from models.errors import Refused

    return Refused(
        f"The report was not written. {met.happened}",
        kept="What was merged is in the case.",
        do=met.do,
    )


def _report(case: "Case", done: "list[Merged]", out: Path) -> None:
    if out.suffix.lower() == PDF:
        from briefings.merging import write_pdf

        write_pdf(done, out, case=case)
    else:
        from models.exchange.reports import write_report

        write_report(done, out, case=case)


def _answer(merging: _Merging, refused: Exception | None) -> Answer:
    from models.merge_report import by_person, cautions, field_label, summary, told

    lines = []
    for each in merging.done:
        lines.append(summary(each))
        lines += [f"  {line}" for line in cautions(each.arrivals)]
        lines += [f"  {line}" for line in by_person(each.arrivals.tallies)]
        lines += [
            f"  In conflict: {field_label(field)} of “{record.label}”"
            if field is not None
            else f"  Kept although deleted: “{record.label}”"
            for record, field in each.undecided
        ]
    backup = merging.backup
    answer: dict[str, Any] = {
        "backup": None if backup is None else str(backup),
        "merges": [told(each) for each in merging.done],
    }
    if backup is not None:
        lines.append(f"The case as it was before: “{backup}”.")
    if refused is None:
        return Answer(lines, answer)
    return Answer(lines, answer, str(refused), REFUSED)
