"""The front door: a file opens the window, a verb does one thing without one.

Each verb is one call into the function that the window calls too. What a call needs is loaded when
it is called, and Qt for the window alone.
"""

# ruff: noqa: E402  # what is loaded first decides what Ctrl+C does while the rest is loaded

import signal

_INTERRUPTED = signal.signal(signal.SIGINT, signal.SIG_DFL)

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, date, datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from gui.verbs import arguments
from gui.verbs.answer import REFUSED, STOPPED, Answer
from gui.verbs.terminal import ended_cleanly, on_one_line, open_streams

if TYPE_CHECKING:
    from briefings.ordering import Wish
    from models import Case

USUAL_HANDLING = "amber_strict"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; gives the exit status, and never a traceback."""
    try:
        open_streams()
        typed = list(sys.argv[1:] if arguments is None else arguments)
        asked = parser().parse_args(_with_verb(typed))
        # The window hears of its end by itself.
        with nullcontext() if asked.do in (_open, _try) else ended_cleanly():
            return _tell(_answer(asked), as_json=asked.json)
    except KeyboardInterrupt:
        _say("Stopped. What was being written is either whole or not there.")
        return STOPPED
    except BrokenPipeError:
        # Whoever read the answer has gone; Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return REFUSED


def _answer(asked: argparse.Namespace) -> Answer:
    from models.errors import Refused

    try:
        answer: Answer = asked.do(asked)
    except Refused as refused:
        told = {"happened": refused.happened, "kept": refused.kept, "do": refused.do}
        return Answer([], told, str(refused), REFUSED)
    except Exception as mistake:  # noqa: BLE001  # the last place where one can be owned up to
        return Answer([], {}, _owned_up(mistake), REFUSED)
    return answer


def _tell(answer: Answer, *, as_json: bool) -> int:
    if answer.error:
        _say(answer.error)
    lines = [on_one_line(line) for line in answer.lines]
    if as_json:
        whole = {"status": answer.status, "error": answer.error, **answer.told}
        lines = [json.dumps(whole, indent=2)]
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as trouble:
        _say(f"The answer could not be written: {trouble.strerror}.")
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return REFUSED
    return answer.status


def _say(sentence: str) -> None:
    print(f"proviso: {on_one_line(sentence)}", file=sys.stderr)


def _owned_up(mistake: Exception) -> str:
    import traceback

    where = traceback.extract_tb(mistake.__traceback__)[-1]
    what = " ".join(f"{type(mistake).__name__}: {mistake}".split())
    return (
        f"A mistake in Proviso itself ({what}; {Path(where.filename).name}, line {where.lineno})."
        " What was saved before is safe."
    )


# the verbs


def _open(asked: argparse.Namespace) -> Answer:
    from gui.start.display import expect_display
    from gui.start.starting import show, show_each

    expect_display()
    if len(asked.files) > 1:
        show_each(asked.files)
        return Answer()
    return Answer(status=show(asked.files[0] if asked.files else None))


def _new(asked: argparse.Namespace) -> Answer:
    from gui.verbs.author import editor
    from models.beginnings import BY_CODE, create
    from models.records.vocabularies import TLP

    handling = asked.handling or USUAL_HANDLING
    label = TLP.words(handling)
    who = editor(asked.author or "")
    beginning = BY_CODE.get(asked.template or "")
    with create(asked.path, beginning, title=asked.title or "", handling=handling, who=who) as case:
        told = {"path": str(asked.path), "uid": case.uid, "title": case.title, "handling": label}
    line = f"Made “{asked.path}” with the handling {label}"
    line += "." if asked.handling else ", as none was given; --handling sets another."
    return Answer([line], told)


def _sample(asked: argparse.Namespace) -> Answer:
    from models.sample import build

    build(asked.path)
    return Answer([f"Made the sample case “{asked.path}”."], {"path": str(asked.path)})


def _briefing(asked: argparse.Namespace) -> Answer:
    from briefings.endings import names_pdf
    from briefings.issuing import issue, reissue, twin
    from briefings.ordering import numbered_so, wished
    from models.records.vocabularies import TLP

    as_pdf = names_pdf(asked.out)
    with _recording(asked) as (case, why_not):
        if asked.again is not None:
            issued = reissue(case, numbered_so(case, asked.again), out=asked.out)
        else:
            order = wished(case, _wish(asked), now=datetime.now(UTC))
            make = issue if as_pdf else twin
            issued = make(case, order, out=asked.out, why_not=why_not, anyway=asked.anyway)
    made, as_of = issued.exported, issued.order.as_of.isoformat()
    pages = f", {made.pages} page{'s' * (made.pages != 1)}" if made.pages else ""
    recorded = f"; recorded as no. {issued.number}" if issued.record else ""
    told = {
        "path": str(made.path),
        "pages": made.pages,
        "title": made.title,
        "handling": TLP.words(made.handling),
        "as_of": as_of,
        "number": issued.number,
        "not_recorded": issued.why_not,
        "notices": list(made.notices),
    }
    lines = [f"Wrote “{made.path}”{pages}, as of {as_of}{recorded}."]
    lines += made.notices
    if issued.why_not and not asked.unrecorded:
        lines.append(f"It was not recorded in the case. {issued.why_not}")
    return Answer(lines, told)


def _wish(asked: argparse.Namespace) -> "Wish":
    from briefings.ordering import Wish

    return Wish(
        kind=asked.kind,
        as_of=asked.as_of or date.today(),  # noqa: DTZ011  # the reader's own day is meant
        applications=tuple(asked.application or ()),
        company=asked.company or "",
        since=asked.since,
        looks={
            "page": asked.page,
            "language": asked.language,
            "handling": asked.handling or "",
            "cover": asked.cover,
            "reviewer": asked.reviewer or "",
            "version": asked.version or "",
            "distribution": asked.recipients or "",
        },
    )


def _check(asked: argparse.Namespace) -> Answer:
    from models.reading.undecided import sentence, undecided
    from models.storage.check import check

    with _reading(asked) as case:
        report = check(case.database)
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


def _search(asked: argparse.Namespace) -> Answer:
    from gui.verbs.looking_up import search

    return search(asked)


def _export(asked: argparse.Namespace) -> Answer:
    from gui.verbs.writing_out import export

    return export(asked)


def _share(asked: argparse.Namespace) -> Answer:
    from gui.verbs.handing_out import share

    return share(asked)


def _merge(asked: argparse.Namespace) -> Answer:
    from gui.verbs.bringing_in import merge

    return merge(asked)


def _decrypt(asked: argparse.Namespace) -> Answer:
    from gui.verbs.handing_out import decrypt

    return decrypt(asked)


def _self_test(asked: argparse.Namespace) -> Answer:
    from gui.start.starting import picture
    from gui.verbs.self_test import self_test

    return self_test(asked, picture=picture)


def _try(asked: argparse.Namespace) -> Answer:
    from gui.start.display import why_no_display
    from gui.start.starting import picture, sample, show
    from models.tryout import own_place

    why = why_no_display(os.environ)
    if not why:
        copy = own_place()
        return Answer(status=show(copy if copy.exists() else sample()))
    briefing, window = picture(Path("build"))
    told = {"briefing": str(briefing), "picture": str(window)}
    return Answer([f"{why} Look at {briefing} and {window} instead."], told)


@contextmanager
def _recording(asked: argparse.Namespace) -> "Iterator[tuple[Case, str]]":
    """The case to record a briefing in, or one state of it and why nothing is recorded there."""
    from gui.verbs.author import editor
    from models.case import Case
    from models.storage.troubles import telling

    why_not = "It was not asked for." if asked.unrecorded or asked.again is not None else ""
    if not why_not:
        with (
            telling(asked.file),
            Case.open(asked.file, who=editor(asked.author or "")) as case,
        ):
            why_not = case.read_only
            if not why_not:
                yield case, ""
                return
    with _reading(asked) as case:
        yield case, why_not


@contextmanager
def _reading(asked: argparse.Namespace) -> "Iterator[Case]":
    """One state of the file, while others may go on saving to it."""
    from gui.verbs.author import reader
    from models.storage.troubles import telling
    from models.unchanging import unchanging

    with (
        telling(asked.file),
        unchanging(asked.file, who=reader(asked.author or ""), pages_checked=False) as case,
    ):
        yield case


def _with_verb(typed: list[str]) -> list[str]:
    """Put in the verb that `proviso FILE` leaves out; after ``--`` everything is a file."""
    leads = typed[0] if typed else "--"
    named = leads in VERBS or (leads.startswith("-") and leads != "--")
    return typed if named else ["open", *typed]


VERBS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "open": _open,
    "new": _new,
    "sample": _sample,
    "briefing": _briefing,
    "check": _check,
    "search": _search,
    "export": _export,
    "share": _share,
    "merge": _merge,
    "decrypt": _decrypt,
    "self-test": _self_test,
    "try": _try,
}
"""What does each verb, in the order in which they are listed."""


def parser() -> argparse.ArgumentParser:
    """What the command line understands."""
    return arguments.parser(VERBS, version=_version())


def _version() -> str:
    try:
        return metadata.version("proviso")
    except metadata.PackageNotFoundError:
        return "from its source"


signal.signal(signal.SIGINT, _INTERRUPTED)

if __name__ == "__main__":
    sys.exit(main())
