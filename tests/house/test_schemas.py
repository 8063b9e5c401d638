"""The tables of a version never change without its number, and every version's are kept."""

import hashlib

import apsw
import pytest

from models.storage.format import USER_VERSION, make_tables, schema_of, schema_text, statements
from resources import schema

KEPT = {
    1000: "0238dd6401deb330f6917dd08dd3811bd959b4d583325c22891060e2786821f1",
    1001: "94e8c83a8c8cf6e60d12eee0248940c183e1625a3ce5c0f44a31147e05362f74",
    1002: "27a76d129785570dbcae66404ab8efdfe9626709cf73f66f9c452dea4d813367",
}
"""The SHA-256 of each version's file in resources/schemas. Lines are added, never changed."""


def test_the_tables_of_this_version_are_those_that_are_kept_under_its_number() -> None:
    assert schema(USER_VERSION) == ";\n".join(statements()) + ";\n", (
        "The tables changed. Raise MINOR in models/storage/format.py, then run"
        " packaging/keep_schema.py and add the new version here."
    )


def test_every_version_up_to_this_one_is_kept() -> None:
    assert max(KEPT) == USER_VERSION
    assert sorted(KEPT) == list(range(1000, USER_VERSION + 1))


@pytest.mark.parametrize("version", KEPT)
def test_the_tables_of_a_version_are_kept_as_they_were(version: int) -> None:
    assert hashlib.sha256(schema(version).encode()).hexdigest() == KEPT[version]


def test_a_file_declares_just_the_text_that_its_version_is_known_by() -> None:
    connection = apsw.Connection(":memory:")
    make_tables(connection)

    found = schema_of(connection)

    connection.close()
    assert found == schema_text(USER_VERSION)
