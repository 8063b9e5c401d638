"""Reports of mistakes of the program itself: where in the code, and with which versions.

No text of the user goes in: values and messages are left out, and of a path only what is the
program's own. A report is shown, copied and saved; nothing sends it.
"""

import re
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from gui.program.system import details

_ROOT: Final = Path(__file__).parents[2]
_SPEAK_OF_CODE: Final = (AttributeError, NameError, TypeError, NotImplementedError)
"""Errors of which the message names parts of the code, and no value that anybody typed."""
_NAMED_FILE: Final = re.compile(r'File "([^"\n]*)"')
_LONGEST: Final = 40_000


def report(*errors: BaseException) -> str:
    """What a developer needs to know of errors that nothing caught, each told once."""
    told = dict.fromkeys("\n".join(_told(error)) for error in errors)
    return "\n\n".join(["\n".join(details()), *told])


def report_of_end(last_words: str) -> str:
    """The same of a process that broke off, from what it could still write down."""
    told = _NAMED_FILE.sub(lambda found: f'File "{_place(found[1])}"', last_words[:_LONGEST])
    return "\n".join([*details(), "", told.strip()])


def _told(error: BaseException) -> Iterator[str]:
    for number, each in enumerate(_chain(error)):
        if number:
            yield "which led to"
        yield from (
            f"  {_place(frame.filename)}, line {frame.lineno}, in {frame.name}"
            for frame in traceback.extract_tb(each.__traceback__)
        )
        kind = type(each)
        says = f": {each}" if kind in _SPEAK_OF_CODE else ""
        yield f"{kind.__module__}.{kind.__qualname__}{says}".removeprefix("builtins.")


def _chain(error: BaseException) -> list[BaseException]:
    """The errors that led to this one, the first of them first."""
    found: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and at not in found:
        found.append(at)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return found[::-1]


def _place(file: str) -> str:
    """Where in the program or in one of its libraries, without the folders around it."""
    path = Path(file)
    if path.is_relative_to(_ROOT):
        inside = path.relative_to(_ROOT).parts
    else:
        inside = path.parts
    for library in ("site-packages", "dist-packages"):
        if library in inside:
            return "/".join(inside[inside.index(library) + 1 :])
    return "/".join(inside) if path.is_relative_to(_ROOT) else path.name
