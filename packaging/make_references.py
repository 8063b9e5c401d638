"""Writes the references that are read off the code: docs/fields.md, docs/verbs.md,
docs/checks.md, and the manual page.

Run it from the repository's folder after changing the catalogue, a vocabulary, a verb or a rule:
`.venv/bin/python packaging/make_references.py`. A test fails while the two differ.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import proviso  # noqa: E402
from briefings.checking import RULES  # noqa: E402
from briefings.phrases.english import English  # noqa: E402
from models.records import CATALOGUE, Entry, Fact  # noqa: E402
from models.records.kinds import Code, Number, Reference  # noqa: E402
from models.records.vocabularies import VOCABULARIES, Vocabulary  # noqa: E402

COMMAND = "`.venv/bin/python packaging/make_references.py`"


def references() -> dict[str, str]:
    """The text of each reference by its path under the repository's folder."""
    return {
        "docs/fields.md": "\n".join(_fields()) + "\n",
        "docs/verbs.md": "\n".join(_verbs()) + "\n",
        "docs/checks.md": "\n".join(_checks()) + "\n",
        "packaging/linux/proviso.1": "\n".join(_manual()) + "\n",
    }


def _fields() -> Iterator[str]:
    yield "# Records, fields and vocabularies"
    yield ""
    yield f"Read off the catalogue by {COMMAND}."
    yield "Codes are permanent: they stand in every history and every export."
    yield "Each record also has the field `life`: `here` or `deleted`."
    yield ""
    yield "# Records"
    for entry in CATALOGUE.values():
        yield from _kind(entry)
    yield ""
    yield "# Vocabularies"
    yield ""
    yield "An unknown code from a newer file is shown as it is and kept."
    for vocabulary in VOCABULARIES.values():
        yield from _vocabulary(vocabulary)


def _kind(entry: Entry) -> Iterator[str]:
    yield ""
    yield f"## {entry.label} (`{entry.code}`)"
    yield ""
    yield entry.help
    if entry.owner is not None:
        yield f"Edited inside the record that its field `{entry.owner.code}` names."
    yield ""
    yield "| code | field | holds | what it says |"
    yield "|---|---|---|---|"
    for fact in entry.facts.values():
        yield _row(fact.code, fact.label, _holds(fact), fact.help)
    for many in entry.manys.values():
        to = " or ".join(f"`{kind}`" for kind in many.to) or "any record"
        roles = f", each with a role of `{many.roles.code}`" if many.roles else ""
        yield _row(many.code, many.label, f"any number of {to}{roles}", many.help)


def _holds(fact: Fact) -> str:
    if isinstance(fact.kind, Code):
        return f"code of `{fact.kind.vocabulary.code}`"
    if isinstance(fact.kind, Reference):
        return "one " + (" or ".join(f"`{kind}`" for kind in fact.kind.kinds) or "record")
    if isinstance(fact.kind, Number) and fact.kind.unit:
        return f"number of {fact.kind.unit}" if fact.kind.unit != "%" else "percentage"
    return fact.kind.key


def _vocabulary(vocabulary: Vocabulary) -> Iterator[str]:
    yield ""
    yield f"## {vocabulary.label} (`{vocabulary.code}`)"
    yield ""
    yield "| code | words | what it means |"
    yield "|---|---|---|"
    for term in vocabulary:
        yield _row(term.code, term.words, term.help)


def _verbs() -> Iterator[str]:
    yield "# The command line"
    yield ""
    yield f"Read off the front door by {COMMAND}."
    yield ""
    yield "`proviso FILE` opens case files in windows, `proviso` alone the first screen. With a"
    yield "verb it does one thing and needs neither window nor display, but for `open` and `try`."
    yield "What a verb has to say goes to standard output, what went wrong to standard error."
    yield ""
    yield proviso.parser().epilog or ""
    for name, verb in _declared():
        yield from _verb(name, verb)


def _declared() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Each verb with what it takes, in the order in which they are listed."""
    for action in proviso.parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def _verb(name: str, verb: argparse.ArgumentParser) -> Iterator[str]:
    yield ""
    yield f"## proviso {name}"
    yield ""
    yield verb.description or ""
    yield ""
    yield "| argument | |"
    yield "|---|---|"
    for action in verb._actions:
        if "--help" not in action.option_strings:
            yield f"| `{_argument(action)}` | {action.help} |"


def _argument(action: argparse.Action) -> str:
    if not action.option_strings:
        optional = {"?": f"[{action.metavar}]", "*": f"[{action.metavar} …]"}
        return optional.get(str(action.nargs), str(action.metavar))
    if action.nargs == 0:
        return action.option_strings[0]
    value = " or ".join(action.choices) if action.choices else action.metavar or action.dest.upper()
    return f"{action.option_strings[0]} {value}"


def _manual() -> Iterator[str]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    says = project["description"]
    yield '.\\" Written by packaging/make_references.py from the declarations of the command line.'
    # Filled in where the page is packaged.
    yield '.TH PROVISO 1 "$day" "$title $version" "User Commands"'
    yield from (".SH NAME", f"proviso \\- {_roff(says[0].lower() + says[1:].rstrip('.'))}")
    yield from (".SH SYNOPSIS", ".B proviso", ".RI [ FILE \\ ...]", ".br", ".B proviso")
    yield ".IR VERB \\ ..."
    yield ".SH DESCRIPTION"
    yield "With files, or with nothing, it opens windows: each case file has one of its own, and"
    yield "one that is open already comes to the front. With a verb it does one thing and needs"
    yield "neither window nor display, but for \\fBopen\\fR and \\fBtry\\fR."
    yield ".PP"
    yield "What a verb has to say goes to standard output, what went wrong to standard error."
    files, _, statuses = (proviso.parser().epilog or "").partition(" Exit status: ")
    yield _roff(files)
    yield ".SH VERBS"
    for name, verb in _declared():
        yield from (f".SS proviso {_roff(name)}", _roff(verb.description or ""))
        for action in verb._actions:
            if "--help" not in action.option_strings:
                yield from (".TP", f".B {_roff(_argument(action))}", _roff(action.help or ""))
    yield from (".SH EXIT STATUS", _roff(statuses))
    yield from (".SH ENVIRONMENT", ".TP", ".B PROVISO_SETTINGS")
    yield "The file that holds the settings, in place of the usual one."
    yield from (".SH FILES", ".TP", ".I ~/.config/proviso/settings.json")
    yield "What was chosen in the window, and the name that edits stand under."
    yield from (".TP", ".I ~/.local/share/proviso")
    yield "Backups of case files, and texts that are not saved yet."
    yield from (".TP", ".I ~/.cache/proviso")
    yield "Search indexes and pictures; all of it may be thrown away."


def _roff(text: str) -> str:
    """A line of text as troff takes it: nothing in it is a command, and a dash stays a dash."""
    signs = {
        "$": "$$",
        "\\": "\\e",
        "-": "\\-",
        "“": "\\(lq",
        "”": "\\(rq",
        "’": "\\(cq",
        "…": "...",
    }
    written = "".join(signs.get(each, each) for each in text)
    plain = "".join(each if each.isascii() else f"\\[u{ord(each):04X}]" for each in written)
    return f"\\&{plain}" if plain[:1] in (".", "'") else plain


def _checks() -> Iterator[str]:
    yield "# The check before an export"
    yield ""
    yield f"Read off the catalogue of rules by {COMMAND}."
    yield ""
    yield "Before a briefing is exported its records are read as a strict editor would read them."
    yield "Nothing is corrected; each finding leads to its record and says what to do. What *must*"
    yield "be changed comes first. A rule that can't tell stays silent: a false alarm costs more"
    yield "trust than a miss. The words to look for stand in `briefings/checking/words`,"
    yield "a list a language; what stands in quotation marks is not the desk's and not looked at."
    yield ""
    yield "| rule | name | | what it finds | after |"
    yield "|---|---|---|---|---|"
    for rule in RULES:
        name, finds = English.CHECK_RULES[rule.code]
        yield _row(rule.code, name, rule.severity, finds, rule.source)


def _row(code: str, *cells: str) -> str:
    return " | ".join(["", f"`{code}`", *(cell.replace("|", "\\|") for cell in cells), ""]).strip()


def main() -> None:
    for path, text in references().items():
        (ROOT / path).parent.mkdir(exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8")
        print(f"Wrote {path}")


if __name__ == "__main__":
    main()
