"""Opens a case file that is only in memory, as what came encrypted is once it is decrypted.

Like any other it is taken for a stranger's; nothing of it is written anywhere.
"""

from collections.abc import Callable
from pathlib import Path

import apsw

from models.storage.connection import CaseDatabase, configure
from models.storage.header import LENGTH, Header
from models.storage.opening import connect, is_former, of_today
from models.storage.recognising import judge
from models.storage.snapshot import Snapshot
from models.storage.troubles import damaged, telling


def open_received(
    content: bytes, path: Path, *, cancelled: Callable[[], bool] = lambda: False
) -> CaseDatabase:
    """The case file whose bytes these are, for reading; `path` is where they came from.

    Raises Refused, also when cancelled, for what is no case file, is damaged, holds anything but
    our own tables, or comes from a newer version.
    """
    header = Header.read(content[:LENGTH])
    newer = judge(header, path, size=len(content))
    if len(content) < header.pages * header.page_size:
        raise damaged(path)
    with telling(path):
        connection = apsw.Connection(":memory:")
        try:
            connection.deserialize("main", content)
            configure(connection, write=False)
        except BaseException:
            connection.close()
            raise
    database: CaseDatabase = Snapshot(connection, None)
    connect(database, path, newer=bool(newer), cancelled=cancelled)
    return of_today(database, path, cancelled=cancelled) if is_former(database) else database
