"""What the first bytes of a file say of it: whether it is a case file, and of which version.

It opens no database and changes nothing.
"""

from pathlib import Path

from models.errors import Refused
from models.storage.format import APPLICATION_ID, MAJOR, MINOR, USER_VERSION
from models.storage.header import LENGTH, Header, header_of
from models.storage.places import expect_file
from models.storage.troubles import TROUBLES, damaged, telling

UNTOUCHED = "It was not touched."


def recognise(path: Path, *, vfs: str | None = None) -> str:
    """Raise Refused for what is no case file of a version that can be read.

    Returns why a file of a newer minor version is opened for reading only, else an empty text.
    """
    expect_file(path)
    with telling(path):
        header = header_of(path, vfs=vfs)
        size = path.stat().st_size
    return judge(header, path, size=size)


def is_encrypted(path: Path) -> bool:
    """Whether there is a file in the age format at `path`; one that can't be read is none."""
    try:
        expect_file(path)
        return header_of(path).is_encrypted
    except (Refused, *TROUBLES):
        return False


def judge(header: Header, path: Path, *, size: int) -> str:
    """The same of what is read already: a header, and how many bytes it begins."""
    name = f"“{path.name}”"
    if header.is_encrypted:
        raise Refused(
            f"{name} is encrypted.",
            kept=UNTOUCHED,
            do="Decrypt it to a place of your own with proviso decrypt, and open that.",
        )
    if not header.is_sqlite or size < LENGTH:
        raise Refused(f"{name} is not a case file.", kept=UNTOUCHED, do="Choose a .proviso file.")
    if header.application_id != APPLICATION_ID:
        raise Refused(
            f"{name} is a database of another program, not a case file.",
            kept=UNTOUCHED,
            do="Choose a .proviso file.",
        )
    major, minor = divmod(header.user_version, 1000)
    if major > MAJOR:
        raise Refused(
            f"{name} was made by a newer version of Proviso, which this one can't read.",
            kept=UNTOUCHED,
            do="Install the newer version and open it with that.",
        )
    if major < 1:
        raise damaged(path)
    if header.keeps_a_log:
        raise Refused(
            f"Another program has changed how {name} is saved, to a write-ahead log.",
            kept=UNTOUCHED,
            do="Set its journal_mode back to DELETE with that program, or open another copy.",
        )
    if (major, minor) > (MAJOR, MINOR):
        return "It was made by a newer version of Proviso; this one can show it but not change it."
    return ""


def is_of_former_version(path: Path) -> bool:
    """Whether the file at `path` says that an earlier version made it. Raises Refused where it
    can't be read."""
    with telling(path):
        header = header_of(path)
    ours = header.is_sqlite and header.application_id == APPLICATION_ID
    return ours and 1000 <= header.user_version < USER_VERSION
