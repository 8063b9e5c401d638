"""Names case files in the list of recent files that the desktop keeps for all programs.

On Linux that is one file of bookmarks, which every program may change: it is changed only where it
is understood, and but for one bookmark stays as it was, byte for byte. On Windows the system is
told; macOS has no way that Qt leads to.
"""

import os
import shutil
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from gui.translation import tr
from gui.work import Work

LARGEST: Final = 16 * 1024 * 1024
"""Bytes of the list; one that is longer is somebody else's trouble and left alone."""
MIME: Final = "application/vnd.proviso.case+sqlite3"
_SPACES: Final = (
    'xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks"'
    ' xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info"'
)
_END: Final = b"</xbel>"
_PRIVACY: Final = ("gsettings", "get", "org.gnome.desktop.privacy", "remember-recent-files")


def is_kept() -> bool:
    """Whether the desktop keeps a list; one that keeps none is not given any."""
    return sys.platform == "win32" or _list().is_file()


def note_aside(path: Path, *, work: Work, owner: QObject) -> None:
    """Name a file as the one opened last, if the desktop keeps a list; nothing waits for it."""
    if is_kept():
        now = datetime.now(UTC)
        work.run(
            lambda progress, cancelled: note(path, now=now),
            label=tr("Naming the file among the recent ones"),
            owner=owner,
            done=lambda nothing: None,
            quiet=True,
        )


def note(path: Path, *, now: datetime) -> None:
    """Name a file as the one opened last; `now` has its zone. Takes a moment; never raises."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SHAddToRecentDocs(3, str(path.absolute()))
    elif _wanted():
        _change(path, _bookmark(path, now.astimezone(UTC)))


def drop(path: Path) -> None:
    """Name a file no more; what other programs noted of it goes too."""
    if sys.platform != "win32":
        _change(path, b"")


def _change(path: Path, bookmark: bytes) -> None:
    try:
        # A link to it, as of who keeps such files elsewhere, is to stay one.
        place = _list().resolve()
        content = place.read_bytes() if place.stat().st_size <= LARGEST else b""
        changed = _changed(content, path, bookmark)
        if changed is not None and changed != content:
            draft = place.with_name(f"{place.name}.{os.getpid()}")
            draft.write_bytes(changed)
            draft.chmod(place.stat().st_mode & 0o777)
            draft.replace(place)
    except (OSError, RuntimeError):
        # A list of conveniences is not worth a word.
        return


def _changed(content: bytes, path: Path, bookmark: bytes) -> bytes | None:
    """The list with one bookmark in place of the former, or None where it is not understood."""
    if not _is_list(content):
        return None
    name = f'<bookmark href="{_address(path)}" '.encode()
    start = content.find(name)
    if start >= 0:
        end = content.find(b"</bookmark>", start)
        if end < 0:
            return None
        end += len(b"</bookmark>")
        content = content[:start].rstrip(b" \t") + content[end:].removeprefix(b"\n")
    at = content.rfind(_END)
    if at < 0:
        return None
    made = content[:at] + bookmark + content[at:]
    return made if _is_list(made) else None


def _is_list(content: bytes) -> bool:
    # Needed aside, once a file was opened; a start is spared it.
    from xml.etree import ElementTree

    with suppress(ElementTree.ParseError, ValueError, LookupError):
        # An entity is nothing that such a list has, and what swells a file without end.
        return b"<!ENTITY" not in content and ElementTree.fromstring(content).tag == "xbel"
    return False


def _address(path: Path) -> str:
    # Needed aside, as above.
    from html import escape

    return escape(path.absolute().as_uri())


def _bookmark(path: Path, now: datetime) -> bytes:
    time = now.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    address = f'"{_address(path)}"'
    return (
        f'  <bookmark href={address} added="{time}" modified="{time}" visited="{time}">\n'
        f"    <info {_SPACES}>\n"
        '      <metadata owner="http://freedesktop.org">\n'
        f'        <mime:mime-type type="{MIME}"/>\n'
        "        <bookmark:applications>\n"
        '          <bookmark:application name="Proviso" exec="&apos;proviso %f&apos;"'
        f' modified="{time}" count="1"/>\n'
        "        </bookmark:applications>\n"
        "      </metadata>\n"
        "    </info>\n"
        "  </bookmark>\n"
    ).encode()


def _wanted() -> bool:
    """Whether the user lets the desktop remember files, as far as it says so."""
    # Needed aside, as above.
    import subprocess

    program = shutil.which(_PRIVACY[0])
    if program is None:
        return True
    with suppress(OSError, subprocess.SubprocessError):
        asked = subprocess.run(
            [program, *_PRIVACY[1:]], capture_output=True, text=True, timeout=2, check=False
        )
        return asked.stdout.strip() != "false"
    return True


def _list() -> Path:
    named = os.environ.get("XDG_DATA_HOME")
    folder = Path(named) if named else Path.home() / ".local" / "share"
    return folder / "recently-used.xbel"
