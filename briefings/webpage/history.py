"""The history of a record: who changed what from which value to which, and when; newest first."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from briefings.naming import clipped
from briefings.phrases import phrases
from briefings.webpage.subject import Subject
from models.history.timeline import CHANGED, DELETED, MADE, RESTORED, Line
from models.records import Record
from models.records.kinds.instants import moment

_LONGEST: Final = 240


def history(subject: Subject, record: Record) -> str:
    """The changes of a record and of what it owns, opened by whoever wants them."""
    lines = subject.case.history(record.id)
    if not lines:
        return ""
    last = lines[0]
    summary = phrases.web_history(len(lines), _when(last), last.author or phrases.WEB_NAME_WITHHELD)
    heads = "".join(
        f'<th scope="col">{subject.text(each)}</th>' for each in phrases.WEB_HISTORY_COLUMNS
    )
    edits = groupby(lines, key=lambda line: line.set_uid)
    rows = "".join(_row(subject, tuple(several), record) for _, several in edits)
    return (
        f'<details class="history"><summary>{subject.text(summary)}</summary>'
        f'<div class="table"><table><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></details>"
    )


def _row(subject: Subject, several: Sequence[Line], record: Record) -> str:
    """What one edit changed."""
    line = several[0]
    who = subject.text(line.author) or f"<em>{phrases.WEB_NAME_WITHHELD}</em>"
    told = [_what(subject, each, record) for each in several]
    what = told[0] if len(told) == 1 else f"<ul>{''.join(f'<li>{each}</li>' for each in told)}</ul>"
    return (
        f"<tr><td>{subject.text(_when(line))}</td> <td><bdi>{who}</bdi></td> <td>{what}</td></tr>"
    )


def _what(subject: Subject, line: Line, record: Record) -> str:
    named = ""
    if line.subject != record.id:
        called = clipped(line.subject_label, _LONGEST)
        kind = subject.relations.get(line.subject, line.kind)
        named = subject.text(f"{kind} “{called}”{phrases.COLON}")
    done = {
        MADE: phrases.WEB_MADE,
        DELETED: phrases.DELETED,
        RESTORED: phrases.RESTORED,
    }.get(line.what)
    if done is not None:
        return f"{named}{done}"
    field = subject.text(line.field)
    if line.what != CHANGED:
        return f"{named}{field}{phrases.COLON}<em>{phrases.WITHHELD}</em>"
    before, after = (_value(subject, each) for each in (line.before, line.after))
    return (
        f"{named}{field}{phrases.COLON}{before} → {after}"
        if line.before
        else (f"{named}{field}{phrases.COLON}{after}")
    )


def _value(subject: Subject, words: str) -> str:
    if not words:
        return f"<em>{phrases.NOT_STATED}</em>"
    return f"<bdi>{subject.text(clipped(words, _LONGEST))}</bdi>"


def _when(line: Line) -> str:
    return moment(line.made) if line.made else ""
