"""One connection to a case file, set up so that what is acknowledged is on the disk.

Nothing else in the program connects to a live case file: a second SQLite library, or plain
opening and closing of the file, would break the locks (see docs/case-file.md).
"""

from pathlib import Path

import apsw
from playhouse.apsw_ext import APSWDatabase

from models.storage.guard import guard

BUSY_MILLISECONDS = 2_000


class CaseDatabase(APSWDatabase):  # type: ignore[misc]  # playhouse has no types
    """peewee's database over one guarded apsw connection.

    A writer refuses to write outside an edit (`query_only`); the door lifts that for its own
    transaction. `vfs` names a virtual file system, for tests that inject full disks.
    """

    def __init__(self, path: Path | str, *, write: bool, vfs: str | None = None) -> None:
        self.write = write
        self._vfs = vfs
        super().__init__(str(path), autoconnect=False, thread_safe=False)

    def _connect(self) -> apsw.Connection:
        flags = apsw.SQLITE_OPEN_READWRITE if self.write else apsw.SQLITE_OPEN_READONLY
        # A file called ":memory:" would else be taken for no file at all.
        path = Path(self.database).absolute()
        connection = apsw.Connection(str(path), flags=flags, vfs=self._vfs)
        try:
            configure(connection, write=self.write)
        except BaseException:
            connection.close()
            raise
        return connection


def configure(connection: apsw.Connection, *, write: bool) -> None:
    """Set a connection up for a case file.

    DELETE journal with synchronous=EXTRA lost nothing in simulated power cuts; a spilled cache
    would lock readers out before the commit.
    """
    connection.set_busy_timeout(BUSY_MILLISECONDS)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)
    connection.pragma("cell_size_check", 1)
    connection.pragma("mmap_size", 0)
    connection.pragma("foreign_keys", 1)
    # What is sorted aside would else lie in plain in the system's folder for such files.
    connection.pragma("temp_store", 2)
    if write:
        connection.pragma("journal_mode", "DELETE")
        connection.pragma("synchronous", "EXTRA")
        connection.pragma("locking_mode", "NORMAL")
        connection.pragma("cache_spill", 0)
    connection.pragma("query_only", 1)
    guard(connection)
