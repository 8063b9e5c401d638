"""What can be typed on the command line: each verb with its arguments. It does none of it.

It loads nothing that only a verb needs: the command line is read before every start.
"""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

Takes = Callable[..., argparse.Action]
"""Adds an argument to a verb."""
Verb = Callable[[argparse.Namespace], Any]

KINDS: Final = "flash, case, changes, company, portfolio, register, answers, sources or forecasts"
LANGUAGES: Final = ("en", "zh-Hans")
LEFT_OUT: Final = ("history", "texts", "notes", "files", "desk")
EPILOG: Final = (
    "A file that is called like a verb, or begins with a dash, comes after --: proviso -- check."
    " Exit status: 0 done; 1 refused, or there are findings; 2 wrong usage; 130 stopped by Ctrl+C."
)


def path(typed: str) -> Path:
    """A path, of whatever signs."""
    if not typed or "\0" in typed:
        raise argparse.ArgumentTypeError("this is not a path")
    return Path(typed)


def line(typed: str) -> str:
    """One line of text."""
    from models.errors import NotUnderstood
    from models.records.kinds import Text

    try:
        return Text().read(typed)
    except NotUnderstood as fault:
        raise argparse.ArgumentTypeError(str(fault)) from None


def day(typed: str) -> date:
    """A day of the calendar."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        message = f"“{typed}” is not a day; write it as 2026-01-31"
        raise argparse.ArgumentTypeError(message) from None


def first_day(typed: str) -> date | str:
    """The day from which changes are listed, or that it is since the last briefing."""
    return typed if typed == "last" else day(typed)


def record_kind(typed: str) -> str:
    """The code of a kind of record."""
    from models.records import CATALOGUE

    code = typed.lower().replace("-", "_")
    if code in CATALOGUE:
        return code
    offered = ", ".join(code for code, entry in CATALOGUE.items() if entry.group)
    raise argparse.ArgumentTypeError(f"“{typed}” is none of {offered}")


def number(typed: str) -> int:
    """A number from 1 on."""
    if typed.isascii() and typed.isdigit() and len(typed) < 8 and int(typed):
        return int(typed)
    raise argparse.ArgumentTypeError(f"“{typed}” is no number from 1 on")


def since(typed: str) -> date | int | str:
    """What a briefing is compared with: an earlier one by its number, a day, or the usual."""
    if typed in ("last", "never"):
        return typed
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 8 else day(typed)


def handling(typed: str) -> str:
    """A TLP code."""
    from models.records.vocabularies import TLP

    wanted = "TLP:" + typed.upper().removeprefix("TLP:").replace("_", "+")
    for term in TLP:
        if term.words == wanted:
            return term.code
    offered = ", ".join(term.words for term in TLP)
    raise argparse.ArgumentTypeError(f"“{typed}” is none of {offered}")


def withheld(typed: str) -> str:
    """The code of something that can be withheld."""
    from models.records.vocabularies import WITHHELD

    code = typed.replace("-", "_")
    if code in WITHHELD:
        return code
    offered = ", ".join(each.replace("_", "-") for each in WITHHELD.codes)
    raise argparse.ArgumentTypeError(f"“{typed}” is none of {offered}")


def public_key(typed: str) -> str:
    """The public key of somebody who is to open a file."""
    from models.errors import NotUnderstood
    from models.exchange.encryption import public_key as read

    try:
        return read(typed)
    except NotUnderstood as fault:
        raise argparse.ArgumentTypeError(str(fault)) from None


def kind(typed: str) -> str:
    """The code of a kind of briefing."""
    from briefings.kinds import KINDS as KNOWN

    if typed in KNOWN:
        return typed
    offered = ", ".join(code for code, known in KNOWN.items() if known.pieces)
    raise argparse.ArgumentTypeError(f"“{typed}” is none of {offered}")


def template(typed: str) -> str:
    """The code of what a case can begin with."""
    from models.beginnings import BY_CODE

    if typed in BY_CODE:
        return typed
    raise argparse.ArgumentTypeError(f"“{typed}” is none of {', '.join(BY_CODE)}")


def parser(verbs: Mapping[str, Verb], *, version: str) -> argparse.ArgumentParser:
    """What the command line understands; `do` of what it parses is the verb to call."""
    made = argparse.ArgumentParser(
        prog="proviso",
        usage="proviso [FILE] | proviso VERB …",
        description="Keeps the cases that others decide behind closed doors.",
        epilog=EPILOG,
        allow_abbrev=False,
    )
    made.add_argument("--version", action="version", version=f"Proviso {version}")
    under = made.add_subparsers(title="verbs", metavar="VERB", prog="proviso", required=True)

    def verb(name: str, does: str) -> Takes:
        one = under.add_parser(name, help=does, description=does, allow_abbrev=False)
        one.set_defaults(do=verbs[name], author=None, json=False)
        if name != "open":
            one.add_argument("--json", action="store_true", help="print the result as JSON")
        return one.add_argument

    author = "your name; else the one set in the window, else the login name"
    free = "the file to make; nothing may stand there yet"

    takes = verb("open", "Open case files, each in a window; the word itself may be left out.")
    takes("files", type=path, metavar="FILE", nargs="*", help="else the first screen is shown")

    takes = verb("new", "Make a case file, empty or from a template.")
    takes("path", type=path, metavar="PATH", help=free)
    takes("--title", type=line, help="what the case is called; else as the file")
    takes("--handling", type=handling, metavar="TLP", help="a TLP label; else TLP:AMBER+STRICT")
    begun = "merger-review, export-licence or import-licence: its gates, tasks, wordings and views"
    takes("--template", type=template, metavar="TEMPLATE", help=f"{begun}; else empty")
    takes("--author", type=line, metavar="NAME", help=author)

    takes = verb("sample", "Make the sample case.")
    takes("path", type=path, metavar="PATH", help=free)

    takes = verb("briefing", "Write a briefing and record it; same state and options, same bytes.")
    takes("file", type=path, metavar="FILE", help="the case file")
    out = "the file to write: .pdf or no ending, or its twin as .html, .md or .txt, not recorded"
    takes("--out", type=path, metavar="OUT", required=True, help=out)
    takes("--kind", type=kind, metavar="KIND", default="case", help=f"{KINDS}; else case")
    only = "only this one, by title or uid; repeatable"
    takes("--application", action="append", metavar="NAME", help=only)
    spoken = "the day that it speaks of, as 2026-01-31; else today"
    takes("--as-of", type=day, metavar="DAY", help=spoken)
    company = "the company that a profile is of, by name or uid"
    takes("--company", metavar="NAME", help=company)
    earlier = "what it compares with: a recorded one by its number, a day, never, or else the last"
    takes("--since", type=since, metavar="NUMBER|DAY", default="last", help=earlier)
    takes("--handling", type=handling, metavar="TLP", help="else the narrowest of what it tells")
    takes("--language", choices=LANGUAGES, default=LANGUAGES[0], help="of its words; else en")
    takes("--cover", action="store_true", help="with a cover")
    takes("--reviewer", type=line, metavar="NAME", help="who reviewed it")
    takes("--version", type=line, metavar="TEXT", help="what this state of it is called")
    takes("--recipients", type=line, metavar="TEXT", help="whom it is for")
    takes("--again", type=int, metavar="NUMBER", help="make a recorded one again, byte for byte")
    takes("--unrecorded", action="store_true", help="only write it; it then bears no number")
    takes("--anyway", action="store_true", help="also what its check says must be changed first")
    takes("--page", choices=("A4", "Letter"), default="A4", help="the pages' size; else A4")
    takes("--author", type=line, metavar="NAME", help=author)

    takes = verb("check", "Verify a case file against its history; writes nothing.")
    takes("file", type=path, metavar="FILE", help="the case file")

    takes = verb(
        "search", "Find records by words, fields, names or attached texts; writes nothing."
    )
    takes("file", type=path, metavar="FILE", help="the case file")
    typed = "words, beginn* or field:word; a phrase in quotes that the shell leaves there"
    takes("words", nargs="+", metavar="WORD", help=typed)
    takes("--limit", type=number, metavar="N", default=20, help="at most so many; else 20")

    _changes(verb)
    _export(verb, author)
    _share(verb, author)
    takes = verb("merge", "Merge copies that came back into a case; it is backed up before.")
    takes("file", type=path, metavar="INTO", help="the case file that takes over what is new")
    takes("copies", type=path, metavar="FROM", nargs="+", help="a copy; it is only read")
    takes("--author", type=line, metavar="NAME", help=author)
    report = "also write what was brought, with every value, to this .txt, .json or .pdf file"
    takes("--report", type=path, metavar="PATH", help=report)
    takes("--language", choices=LANGUAGES, help="of the report's words; else en")
    takes("--without-backup", action="store_true", help="merge without a backup before it")
    _opened_with(takes, "for copies that came encrypted, ")
    takes = verb("decrypt", "Write the case file that is encrypted in a file of the age format.")
    takes("file", type=path, metavar="FILE", help="the encrypted file")
    takes("--out", type=path, metavar="CASE", required=True, help=free)
    _opened_with(takes)

    takes = verb("self-test", "Try out the installed program, in a folder that is gone afterwards.")
    takes("--window", action="store_true", help="draw the window as well, off screen")

    verb(
        "try", "Open the window on your own copy of the sample case, or draw it without a display."
    )
    return made


def _changes(verb: Callable[[str, str], Takes]) -> None:
    takes = verb("changes", "List what changed between two days, old beside new; writes nothing.")
    takes("file", type=path, metavar="FILE", help="the case file")
    first = "the first day, as 2026-01-31, or last: since the last briefing"
    takes("since", type=first_day, metavar="FROM", help=first)
    takes("until", type=day, metavar="TO", nargs="?", help="the last day; else until now")
    takes("--kind", type=record_kind, metavar="KIND", help="only records of this kind")
    takes("--by", type=line, metavar="NAME", help="only what this person entered")


def _opened_with(takes: Takes, which: str = "") -> None:
    secret = f"{which}the file whose first line is the passphrase; else it is asked for"
    takes("--passphrase-file", type=path, metavar="PATH", help=secret)
    identity = f"{which}the file with your secret key, of age or of SSH"
    takes("--identity", type=path, metavar="PATH", help=identity)


def _export(verb: Callable[[str, str], Takes], author: str) -> None:
    takes = verb("export", "Write the case to be read elsewhere: as JSON, web page, or calendar.")
    takes("file", type=path, metavar="FILE", help="the case file")
    out = "the file to write: a page if it ends in .html, the days to come if in .ics, else JSON"
    takes("--out", type=path, metavar="OUT", required=True, help=out)
    takes("--format", choices=("json", "page", "calendar"), help="else by the ending of OUT")
    spoken = "page, calendar: the day of which it speaks, as 2026-01-31; else today"
    takes("--as-of", type=day, metavar="DAY", help=spoken)
    label = "page: its label; else the narrowest of what it tells"
    takes("--handling", type=handling, metavar="TLP", help=label)
    takes("--language", choices=LANGUAGES, help="page, calendar: of its words; else en")
    parts = (
        "page: leave out history, full texts of sources, notes, attached files, tasks and briefings"
    )
    takes("--without", action="extend", choices=LEFT_OUT, nargs="+", metavar="WHAT", help=parts)
    told = "page: also where the name of a source that may not leave stands in a text"
    takes("--anyway", action="store_true", help=told)
    takes("--author", type=line, metavar="NAME", help=author)


def _share(verb: Callable[[str, str], Takes], author: str) -> None:
    takes = verb("share", "Hand out a copy, without what is withheld from it, and record that.")
    takes("file", type=path, metavar="FILE", help="the case file")
    out = "the copy to make, .proviso or, encrypted, .proviso.age; needed but for a preview"
    takes("--out", type=path, metavar="COPY", help=out)
    takes("--to", type=line, metavar="NAME", help="whom it is for")
    only = "only this one and what it rests on, by title or uid; repeatable"
    takes("--application", action="append", metavar="NAME", help=only)
    kept = "sources, closed-sources (that may not leave), texts, notes, attachments, authors, tags"
    takes("--withhold", action="extend", type=withheld, nargs="+", metavar="WHAT", help=kept)
    takes("--above", type=handling, metavar="TLP", help="withhold what is above this label")
    before = "withhold what stood only before this day, as 2026-01-31"
    takes("--history-before", type=day, metavar="DAY", help=before)
    blank = "withhold too where withheld names stand, also parts of names, or any word withheld"
    takes("--blank", choices=("names", "parts", "words"), default="nothing", help=blank)
    key = "encrypt it for this public key, age1… or ssh-…; repeatable"
    takes("--encrypt-for", type=public_key, action="append", metavar="KEY", help=key)
    secret = "encrypt it with the passphrase in the first line of this file"
    takes("--passphrase-file", type=path, metavar="PATH", help=secret)
    takes("--generate", action="store_true", help="encrypt it with a passphrase that is made up")
    takes("--preview", action="store_true", help="only say what would leave; writes nothing")
    takes("--author", type=line, metavar="NAME", help=author)
