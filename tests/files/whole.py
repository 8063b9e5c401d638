"""The whole case file that tests copy, damage and lose the power over."""

import random
from pathlib import Path

import apsw

from models.case import Case
from models.history.changes import Person
from models.records import Application, Company, Source

ANN = Person("b1e5b8f2", "Ann")


def make_whole(folder: Path) -> bytes:
    """The bytes of a file with a few records, a citation, a deletion and an undoing."""
    path = folder / "whole.proviso"
    chance = random.Random(7)
    with Case.create(path, title="Chips", who=ANN, entropy=chance.randbytes) as case:
        with case.edit("Entered the case") as edit:
            company = edit.add(Company, name="深度求索 DeepSeek", country="CN")
            source = edit.add(Source, title="An article")
            asked = edit.add(Application, title="Import of chips", applicant=company)
            edit.cite(asked, "applicant", source=source, passage="It asked for chips.")
            mistake = edit.add(Company, name="A mistake")
        with case.edit("Renamed it") as edit:
            edit.set(company, "name", "DeepSeek")
        with case.edit("Deleted the mistake") as edit:
            edit.delete(mistake)
        with case.edit("Deleted the source") as edit:
            edit.delete(source)
        case.undo()
    return path.read_bytes()


def held(connection: apsw.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Everything that a file's tables hold."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {
        str(name): sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr)
        for (name,) in tables
    }
