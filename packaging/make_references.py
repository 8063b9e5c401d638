"""Writes the references that are read off the code: docs/fields.md, docs/verbs.md and
docs/checks.md.

Run it from the repository's folder after changing the catalogue, a vocabulary, a verb or a rule:
`.venv/bin/python packaging/make_references.py`. A test fails while the two differ.
"""

import argparse
import sys
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
    parser = proviso.parser()
    yield "# The command line"
    yield ""
    yield f"Read off the front door by {COMMAND}."
    yield ""
    yield "`proviso FILE` opens a case file in the window, `proviso` alone the first screen. With a"
    yield "verb it does one thing and needs neither window nor display, but for `open` and `try`."
    yield "What a verb has to say goes to standard output, what went wrong to standard error."
    yield ""
    yield parser.epilog or ""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, verb in action.choices.items():
                yield from _verb(name, verb)


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
        (ROOT / path).write_text(text, encoding="utf-8")
        print(f"Wrote {path}")


if __name__ == "__main__":
    main()
