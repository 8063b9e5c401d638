"""The verb that verifies a case file. No Qt."""

import argparse

from gui.verbs.answer import REFUSED, Answer
from gui.verbs.opened import reading


def check(asked: argparse.Namespace) -> Answer:
    """Say whether the tables are what the history makes of them, and what nobody decided yet."""
    from models.reading.undecided import sentence, undecided
    from models.storage.check import check as checked

    with reading(asked) as case:
        report = checked(case.database)
        open_ones = [sentence(each) for each in undecided(case)] if report.whole else []
    findings = [{"what": each.what, "sentence": each.sentence} for each in report.findings]
    told = {
        "records": report.records,
        "changes": report.changes,
        "findings": findings,
        "undecided": open_ones,
    }
    if report.whole:
        counted = f"{report.records:,} records, {report.changes:,} changes"
        return Answer([f"“{asked.file}” is whole: {counted}.", *open_ones], told)
    counted = "1 finding" if len(findings) == 1 else f"{len(findings)} findings"
    error = f"“{asked.file}” is not what its history makes of it: {counted}."
    return Answer([each["sentence"] for each in findings], told, error, REFUSED)
