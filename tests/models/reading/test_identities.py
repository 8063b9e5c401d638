"""What the file knows of a record of any kind."""

from pathlib import Path

from models import Case
from models.reading.identities import Authorship, Identity, authorships, identities
from tests.builders import BOB, a_case, an_application, an_authority, changed, deleted


def test_identities_say_the_kind_and_whether_it_is_gone(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        application, ministry = an_application(case), an_authority(case)
        deleted(case, ministry)

        found = identities(case.ledger, [application, ministry, 4711])

    assert found == {
        application: Identity("application", gone=False),
        ministry: Identity("authority", gone=True),
    }


def test_authorship_names_who_made_a_record_and_who_changed_it_last(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        id, other = an_application(case), an_application(case)
        path = case.path
    with Case.open(path, who=BOB) as case:
        changed(case, id, title="Another title")

        found = authorships(case.ledger, [id, other, 4711])

    assert (found[id].made_by, found[id].changed_by) == ("Ann", "Bob")
    assert found[id].made <= found[id].changed
    assert (found[other].made_by, found[other].changed_by) == ("Ann", "Ann")
    assert 4711 not in found
    assert Authorship().made == ""
