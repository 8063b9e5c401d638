"""How the command line gets to the window, or to a picture of it where there is no display.

Loads no Qt until a window is wanted.
"""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from gui.start.input_method import expect_fcitx
from gui.start.last_words import listening
from gui.user.folders import crash_folder
from gui.user.settings import Settings, usual_path
from gui.verbs.terminal import ended_at_once
from models.errors import Refused

if TYPE_CHECKING:
    from gui.start.loading import Piece
    from gui.window.showing import Panes
    from gui.window.window import Build, Window
    from models.case import Case

BRIEFING, PICTURE = "sample-briefing.pdf", "window.png"


def records() -> None:
    """Load what is known of records, and what opens a case file."""
    import models.case  # noqa: F401  # to have it loaded is all that is wanted


def panes() -> None:
    """Load what shows a case."""
    import gui.panes.panes  # noqa: F401  # to have it loaded is all that is wanted


def settled() -> None:
    """Collect garbage from now on, but not among what was loaded, which stays for good."""
    gc.freeze()
    gc.enable()


PIECES: "tuple[Piece, ...]" = (records, panes, settled)
"""What is loaded once the window stands."""


def build(case: "Case", window: "Window") -> "Panes":
    """Make the panes of a case that was just opened."""
    from gui.panes.panes import build

    return build(case, window)


def show(
    path: Path | None,
    *,
    pieces: Sequence["Piece"] = PIECES,
    last: Sequence["Piece"] = (),
    build: "Build" = build,
) -> int:
    """Show a case file in the window, or the first screen, until it is closed; the exit status.

    `pieces` are called before the file is opened, the `last` after it. Raises Refused where the
    window can't be loaded.
    """
    # Loading makes thousands of things that stay; looking for garbage among them is in vain.
    gc.disable()
    # The window hears of its end by itself, from before it opens a file.
    with ended_at_once():
        return _run(path, pieces, last, build)


def show_each(paths: Sequence[Path]) -> None:
    """Show several case files, each in a process of its own that outlives this one.

    Raises Refused where the window can't be loaded, or no process started.
    """
    with _window_loaded():
        from gui.files.processes import distinct, start_each
    start_each(distinct(paths))


def _run(
    path: Path | None, pieces: Sequence["Piece"], last: Sequence["Piece"], build: "Build"
) -> int:
    with _window_loaded():
        _import_plainly()
        from gui.start.app import run
    expect_fcitx(os.environ)
    with listening(crash_folder()):
        return run(
            path,
            settings=Settings(usual_path()),
            sample=sample,
            pieces=pieces,
            last=last,
            build=build,
            arguments=sys.argv[:1],
        )


def _import_plainly() -> None:
    """Load Qt, and import what follows as Python does.

    PySide6 puts an import of its own in the place of Python's, which reads the source of each
    module to learn whether features of PySide6 may be asked for in it; none is asked for here.
    """
    import builtins

    import PySide6.QtCore  # noqa: F401  # to have it loaded is all that is wanted

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


@contextmanager
def _window_loaded() -> Iterator[None]:
    try:
        yield
    except ImportError as missing:
        if not (missing.name or "").startswith("PySide6") and ".so" not in str(missing):
            raise
        raise Refused(
            f"The window needs what this system lacks: {missing}.",
            do="“make run” sees to it; every other verb works without.",
        ) from missing


def sample() -> Path:
    """The user's own copy of the sample; made where it is missing. Raises Refused."""
    from models.sample import own_copy

    return own_copy()


def picture(folder: Path) -> tuple[Path, Path]:
    """Write the sample's briefing and a picture of the window that shows it; both paths.

    The window is drawn by a process of its own, off screen. Raises Refused.
    """
    import subprocess
    import tempfile

    from models.apart import program
    from models.sample import build
    from models.storage.troubles import telling

    briefing, picture = folder / BRIEFING, folder / PICTURE
    with telling(folder), tempfile.TemporaryDirectory() as place:
        folder.mkdir(parents=True, exist_ok=True)
        path = Path(place) / "sample.proviso"
        build(path)
        _brief(path, briefing)
        drawn = subprocess.run(
            [*program("gui.start.picture"), path, picture.resolve()],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=False,
        )
    if drawn.returncode:
        reason = (drawn.stderr.strip().splitlines() or ["no reason was given"])[-1]
        raise Refused(
            f"The window could not be drawn: {reason}", kept=f"The briefing is in “{briefing}”."
        )
    return briefing, picture


def _brief(path: Path, out: Path) -> None:
    from briefings import Order, export
    from models.case import Case
    from models.sample import AS_OF, AUTHOR

    with Case.open(path, who=AUTHOR, read_only=True) as case:
        export(case, Order(as_of=AS_OF, author=AUTHOR.name), out=out)
