"""The verb that tries out the installed program itself, from the sample case to every briefing.

What it makes stands in a folder that is gone at the end; nothing of the user's is read or written.
It says whether everything that belongs to the program came with it: no more, and no less, than a
package has to prove on a strange system. No Qt; the window is drawn by a process of its own.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gui.verbs.answer import REFUSED, Answer
from models.errors import Refused

if TYPE_CHECKING:
    from models.case import Case

CASE: Final = "case.proviso"
COPY: Final = "copy.proviso"
EDITED: Final = "Tried out"
Picture = Callable[[Path], tuple[Path, Path]]
"""Draws into a folder; gives the briefing and the picture of the window."""

_OWN_COMPANY: Final = "DeepSeek"
_TOOK_PART: Final = "company"
_COMPARES: Final = "changes"


class Failed(Exception):
    """Something did not do what it is for; says what."""


@dataclass(frozen=True)
class Trying:
    """One thing that is tried: what the line calls it, and what does it in a folder."""

    what: str
    does: Callable[[Path], None]


def self_test(asked: argparse.Namespace, *, picture: Picture) -> Answer:
    """Try everything in turn; a line each, and refused if anything fails."""
    lines: list[str] = []
    failed: dict[str, str] = {}
    with _passing_folder() as place:
        for trying in tryings(picture if asked.window else None):
            try:
                trying.does(Path(place))
            except Exception as fault:  # noqa: BLE001  # whatever it is, the next is tried as well
                failed[trying.what] = f"{type(fault).__name__}: {fault}"
            lines.append(f"{'failed' if trying.what in failed else 'works'}: {trying.what}")
    tried = len(lines)
    lines += [f"{what}: {fault}" for what, fault in failed.items()]
    told = {"tried": tried, "failed": failed}
    if failed:
        counted = "1 of these" if len(failed) == 1 else f"{len(failed)} of these"
        return Answer(lines, told, f"{counted} did not work.", REFUSED)
    return Answer(lines, told)


def _passing_folder() -> "tempfile.TemporaryDirectory[str]":
    try:
        return tempfile.TemporaryDirectory()
    except OSError as trouble:
        raise Refused(
            "There is no folder here in which something can be written for a while.",
            kept="Nothing was tried.",
            do="Name one in TMPDIR.",
        ) from trouble


def tryings(picture: Picture | None) -> Iterator[Trying]:
    """What is tried, in order: each leans on what those before it left in the folder."""
    from briefings.kinds import KINDS

    yield Trying("make the sample case and open it", _open)
    yield Trying("edit it, undo and redo", _edit)
    yield Trying("search it", _search)
    yield Trying("hand out a copy", _share)
    yield Trying("merge what was edited there", _merge)
    yield Trying("encrypt and decrypt a copy", _encrypt)
    for code in (code for code, kind in KINDS.items() if kind.pieces):
        yield Trying(f"write a briefing: {code}", partial(_brief, kind=code, language="en"))
    chinese = partial(_brief, kind="case", language="zh-Hans")
    yield Trying("write a briefing in Chinese", chinese)
    yield Trying("write a briefing as a page, Markdown and text", _twins)
    yield Trying("read a PDF apart", _read)
    yield Trying("export the case as a page, JSON and a calendar", _export)
    if picture is not None:
        yield Trying("draw the window", partial(_draw, picture))


def _open(folder: Path) -> None:
    from models.sample import build
    from models.storage.check import check

    build(folder / CASE)
    with _case(folder) as case:
        report = check(case.database)
        _expect(report.whole and report.records > 0, "it is not what its history makes of it")


def _edit(folder: Path) -> None:
    with _case(folder) as case:
        former = case.title
        _rename(case, EDITED)
        _expect(case.title == EDITED, "what was written is not there")
        case.undo()
        _expect(case.title == former, "undo did not bring back what was there")
        case.redo()
        _expect(case.title == EDITED, "redo did not")


def _search(folder: Path) -> None:
    from models.search import Index, place_of

    with _case(folder) as case:
        index = Index(place_of(folder / "search", uid=case.uid, path=case.path))
        try:
            index.catch_up(case)
            found = index.search(_OWN_COMPANY, limit=5).found
        finally:
            index.close()
    _expect(bool(found), f"{_OWN_COMPANY} was not found")


def _share(folder: Path) -> None:
    from models.exchange.sharing import Choice, share

    with _case(folder) as case:
        share(case, Choice(), out=folder / COPY, today=_now().date())


def _merge(folder: Path) -> None:
    from models.merging import other_copy

    again = f"{EDITED} elsewhere"
    with _case(folder, COPY) as copy:
        _rename(copy, again)
    with _case(folder) as case:
        with other_copy(folder / COPY, into=case.path, who=case.who) as theirs:
            case.merge(theirs, label="Merge")
        _expect(case.title == again, "what was edited in the copy did not arrive")


def _encrypt(folder: Path) -> None:
    from models.exchange.decrypting import decrypted
    from models.exchange.encryption import Key, Lock, made_up
    from models.exchange.sharing import Choice, share

    secret = made_up()
    locked = folder / f"{COPY}.age"
    with _case(folder) as case:
        lock = Lock(passphrase=secret)
        share(case, Choice(), out=locked, today=_now().date(), lock=lock)
    _expect(bool(decrypted(locked, Key(passphrase=secret))), "nothing came out")


def _brief(folder: Path, *, kind: str, language: str) -> None:
    from briefings.issuing import issue
    from briefings.ordering import Wish, wished
    from models.sample import AS_OF

    out = folder / f"{kind}-{language}.pdf"
    wish = Wish(
        kind,
        _now().date() if kind == _COMPARES else AS_OF,
        company=_OWN_COMPANY if kind == _TOOK_PART else "",
        since=AS_OF if kind == _COMPARES else "last",
        looks={"language": language},
    )
    with _case(folder) as case:
        issue(case, wished(case, wish, now=_now()), out=out, anyway=True)
    _expect(out.read_bytes()[:5] == b"%PDF-", "what was written is no PDF")


def _twins(folder: Path) -> None:
    from briefings.issuing import twin
    from briefings.ordering import Wish, wished
    from models.sample import AS_OF

    with _case(folder) as case:
        order = wished(case, Wish("case", AS_OF), now=_now())
        for ending in ("html", "md", "txt"):
            twin(case, order, out=folder / f"case.{ending}", anyway=True)


def _read(folder: Path) -> None:
    from models.search.pages import text_of_pages

    content = (folder / "case-en.pdf").read_bytes()
    text = text_of_pages(content, cancelled=lambda: False)
    _expect(_OWN_COMPANY in text, "the text of the briefing was not read")


def _export(folder: Path) -> None:
    from briefings.deadlines import export_calendar
    from briefings.webpage import PageOrder, export_page
    from models.exchange.export import export
    from models.language import ENGLISH
    from models.sample import AS_OF

    with _case(folder) as case:
        page = PageOrder(as_of=AS_OF, exported=_now(), by=case.who.name)
        export_page(case, page, out=folder / "whole.html", anyway=True)
        export(case, out=folder / "whole.json")
        days = folder / "days.ics"
        export_calendar(case, out=days, as_of=AS_OF, exported=_now(), language=ENGLISH)


def _draw(picture: Picture, folder: Path) -> None:
    _, window = picture(folder)
    _expect(window.read_bytes()[1:4] == b"PNG", "what was drawn is no picture")


@contextmanager
def _case(folder: Path, name: str = CASE) -> "Iterator[Case]":
    from models.case import Case
    from models.history.changes import Person

    who = Person("self-test-0001", "Self-test")
    with Case.open(folder / name, who=who, backups=folder / "backups") as case:
        yield case


def _rename(case: "Case", title: str) -> None:
    with case.edit("Rename the case") as edit:
        edit.change(case.dossier.id, title=title)


def _expect(held: bool, otherwise: str) -> None:
    if not held:
        raise Failed(otherwise)


def _now() -> datetime:
    return datetime.now(UTC)
