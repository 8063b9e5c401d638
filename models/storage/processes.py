"""What the system knows of processes and of locks that end with them, on each kind of system.

It locks small files of ours, never a case file.
"""

import os
import platform
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows hides what is locked from every reader, so a byte far behind the words is locked.
_FAR = 1 << 30


def host() -> str:
    """The name of this machine."""
    return platform.node()


def name_of(pid: int) -> str | None:
    """What names a running process for good: its number alone is given again after its end.

    None where it has ended, or where the system can't be asked without harm.
    """
    if pid <= 0:
        return None
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        return f"{boot}/{fields[19]}"
    except (OSError, IndexError):
        return _by_number(pid)


def lock_handle(handle: int) -> bool:
    """Lock an open file until it is closed or its process ends; False where another has it.

    True also where the place knows no such locks: what the file says must then be enough.
    """
    if sys.platform == "win32":
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def close_and_remove(handle: int, path: Path) -> None:
    """Remove a locked file so that nobody takes a lock on what is about to vanish."""
    if sys.platform == "win32":
        # An open file can't be removed there; who comes between finds words of an ended hold.
        os.ftruncate(handle, 0)
        os.close(handle)
        path.unlink(missing_ok=True)
        return
    path.unlink(missing_ok=True)
    os.close(handle)


def _by_number(pid: int) -> str | None:
    # On Windows the same call would end the process.
    if sys.platform == "win32" or Path("/proc/self").exists():
        return None
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return None
    except PermissionError:
        pass
    return f"pid {pid}"
