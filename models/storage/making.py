"""Makes the file of a new case: empty, with all its tables, and whole before it has its name."""

from pathlib import Path

import apsw

from models.storage.connection import configure
from models.storage.drafts import drafted
from models.storage.format import make_tables
from models.storage.lock import refuse_if_held
from models.storage.places import (
    put_in_place,
    refuse_no_folder,
    refuse_reserved,
    refuse_taken,
)
from models.storage.troubles import telling


def make_file(path: Path, *, replace: bool = False) -> None:
    """Make an empty case file, whole or not at all. Raises Refused."""
    if not replace:
        refuse_taken(path)
    refuse_no_folder(path)
    refuse_reserved(path)
    refuse_if_held(path)
    with drafted(path) as draft, telling(path):
        connection = apsw.Connection(str(draft.absolute()))
        try:
            configure(connection, write=True)
            connection.pragma("query_only", 0)
            # Not apsw's `with`: after a full disk it fails to roll back and hides the reason.
            connection.execute("BEGIN IMMEDIATE")
            make_tables(connection)
            connection.execute("COMMIT")
        finally:
            connection.close()
        put_in_place(draft, path, replace=replace)
