"""Whether there is a screen that a window can be shown on. Loads no Qt: it aborts without one."""

import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from models.errors import Refused

UNSEEN = frozenset({"offscreen", "minimal", "minimalegl"})
"""Qt's platforms that draw where nobody can look."""

_WITHIN = 2.0


def expect_display() -> None:
    """Raise Refused where no window can be shown."""
    why = why_no_display(os.environ)
    if why:
        raise Refused(why, do="Every other verb works without one; see proviso --help.")


def why_no_display(environ: Mapping[str, str], *, system: str = sys.platform) -> str:
    """A sentence that says why no window can be shown here; empty where one can."""
    chosen = environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if chosen in UNSEEN:
        return f"There is no display: QT_QPA_PLATFORM is {chosen}, which nobody sees."
    if system in ("win32", "darwin") or (chosen and chosen not in ("xcb", "wayland")):
        return ""
    wayland, x11 = environ.get("WAYLAND_DISPLAY"), environ.get("DISPLAY")
    if not wayland and not x11:
        return "There is no display to open a window on."
    if not wayland and not _answers(x11 or ""):
        return f"The display {x11} does not answer, so no window can be opened."
    return ""


def _answers(display: str) -> bool:
    """Whether an X server listens there; Qt would abort if none does."""
    host, colon, number = display.rpartition(":")
    number = number.partition(".")[0]
    if not colon or not number.isdigit():
        # A name of another kind, which Qt may know how to reach.
        return True
    if host in ("", "unix"):
        place = f"/tmp/.X11-unix/X{number}"
        return any(_listens(socket.AF_UNIX, each) for each in (place, f"\0{place}"))
    if "/" in host:
        return Path(display).exists() or Path(host).exists()
    try:
        with socket.create_connection((host, 6000 + int(number)), timeout=_WITHIN):
            return True
    except (OSError, OverflowError):
        return False


def _listens(family: socket.AddressFamily, place: str) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as one:
        one.settimeout(_WITHIN)
        return one.connect_ex(place) == 0
