"""How many records each saved view lists, counted together and away from the window's thread."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from models.errors import Refused
from models.reading.lists import number
from models.reading.views import saved_views
from models.records import CATALOGUE
from models.storage.connection import CaseDatabase


def tallies_apart(path: Path, today: date) -> Mapping[str, int | None]:
    """The number of records of each view by its uid; None for one that can't be asked."""
    database = CaseDatabase(path, write=False)
    with database.connection_context():
        connection = database.connection()
        found: dict[str, int | None] = {}
        for view in saved_views(connection):
            try:
                known = view.kind in CATALOGUE
                found[view.uid] = (
                    number(connection, view.kind, filter=view.filter, today=today)
                    if known
                    else None
                )
            except Refused:
                found[view.uid] = None
        return found
