"""What is read off a history in one go is what the door wrote step by step."""

import shutil
from pathlib import Path

from models.case import Case
from models.history.changes import Person
from models.merging import other_copy
from models.records import Company
from models.storage.opening import open_file
from models.storage.rebuilding import rebuilt
from tests.files.whole import ANN, held

BOB = Person("2c9d1a40", "Bob")


def test_a_file_rebuilt_holds_in_every_table_what_it_held(whole: Path) -> None:
    other = Path(shutil.copy(whole, whole.with_name("other.proviso")))
    for path, who, name in ((whole, ANN, "Zhipu"), (other, BOB, "Moonshot")):
        with Case.open(path, who=who) as case, case.edit("Renamed it") as edit:
            edit.set(next(iter(case.ids("company"))), "name", name)
            edit.attach(case.dossier.id, name="a.txt", content=name.encode())
    with Case.open(whole, who=ANN) as case, other_copy(other, into=whole, who=ANN) as theirs:
        case.merge(theirs, label="Merged the copy of Bob")
        disputed = len(case.heads(next(iter(case.ids("company"))), "name"))
        assert len(case.all(Company)) == 1
    opened = open_file(whole, write=False)
    before = held(opened.database.connection())

    copy = rebuilt(opened.database)

    after = held(copy.connection())
    copy.close()
    opened.database.close()
    assert disputed == 2
    assert len(before["merge"]) == 1
    assert after == before
