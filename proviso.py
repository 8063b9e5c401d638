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
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from importlib import metadata
from pathlib import Path

from gui.verbs import arguments
from gui.verbs.answer import REFUSED, STOPPED, Answer
from gui.verbs.terminal import ended_cleanly, on_one_line, open_streams


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; gives the exit status, and never a traceback."""
    try:
        open_streams()
        typed = list(sys.argv[1:] if arguments is None else arguments)
        asked = _understood(typed)
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


def _understood(typed: Sequence[str]) -> argparse.Namespace:
    try:
        return parser().parse_args(_with_verb(list(typed)))
    except SystemExit:
        # What it printed, such as the help, is not written yet.
        if not _written([]):
            raise SystemExit(REFUSED) from None
        raise


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
    return answer.status if _written(lines) else REFUSED


def _written(lines: Sequence[str]) -> bool:
    """Print the lines after what was printed before; false, and said, where that can't be done."""
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as trouble:
        _say(f"The answer could not be written: {trouble.strerror}.")
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return False
    return True


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
    from gui.verbs.beginning import new

    return new(asked)


def _sample(asked: argparse.Namespace) -> Answer:
    from gui.verbs.beginning import sample

    return sample(asked)


def _briefing(asked: argparse.Namespace) -> Answer:
    from gui.verbs.briefing import briefing

    return briefing(asked)


def _check(asked: argparse.Namespace) -> Answer:
    from gui.verbs.checking import check

    return check(asked)


def _changes(asked: argparse.Namespace) -> Answer:
    from gui.verbs.changes import changes

    return changes(asked)


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


def _with_verb(typed: list[str]) -> list[str]:
    """Put in the verb that `proviso FILE` leaves out; after ``--`` everything is a file."""
    leads = typed[0] if typed else "--"
    named = leads in VERBS or (leads.startswith("-") and leads != "--")
    # One word before others is rather a verb that was mistyped than a file that is not there.
    mistyped = len(typed) > 1 and leads.isalpha() and not Path(leads).exists()
    return typed if named or mistyped else ["open", *typed]


VERBS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "open": _open,
    "new": _new,
    "sample": _sample,
    "briefing": _briefing,
    "check": _check,
    "search": _search,
    "changes": _changes,
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
