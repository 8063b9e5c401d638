"""docs/case-file.md describes the file as it is: its tables, its first bytes, its hashes."""

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from models import Case
from models.history.changes import Person, change_hash, salted, set_hash, signed
from models.records import CATALOGUE
from models.storage.format import APPLICATION_ID, HISTORY, USER_VERSION

PAGE = Path(__file__).parents[2] / "docs" / "case-file.md"

EARLIER = "019c0a00-0000-7000-8000-000000000001"
SET = "019c0a00-0000-7000-8000-000000000002"
RECORD = "019c0a00-0000-7000-8000-00000000000a"
PERSON = "5d0c1f6e-8d0f-4f5e-9f0a-0123456789ab"
SALT = bytes(range(16))
EARLIER_HASH = hashlib.sha256(b"the earlier set").digest()


def plain(form: object) -> str:
    """Canonical JSON without our code; for names of ASCII, sorting by code point is the same."""
    return json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def example() -> str:
    """The worked example as the page shows it, made by hashlib and json alone."""
    value = '"深度求索 DeepSeek"'
    value_hash = sha256(SALT + value.encode())
    change = plain(
        {
            "set": SET,
            "seq": 0,
            "record": RECORD,
            "kind": "company",
            "field": "name",
            "value": value_hash,
            "replaces": [[EARLIER, 3]],
            "covers": [],
        }
    )
    author, label = (
        sha256(SALT + text.encode()) for text in (plain([PERSON, "Ann"]), "Name of the company")
    )
    change_set = plain(
        {
            "uid": SET,
            "made": "2026-01-30T09:15:00.000Z",
            "author": author,
            "label": label,
            "undoes": None,
            "after": [[EARLIER, EARLIER_HASH.hex()]],
            "changes": [sha256(change.encode())],
        }
    )
    parts = (
        ("", f"salt    {SALT.hex()}\nvalue   {value}\nSHA-256 {value_hash}"),
        ("The change that gives it:", f"{change}\nSHA-256 {sha256(change.encode())}"),
        (
            f'The set of that one change, by “Ann” (`["{PERSON}","Ann"]`),\n'
            "labelled “Name of the company”, both with the same salt as above (in a file each has "
            "its own):",
            f"{change_set}\nSHA-256 {sha256(change_set.encode())}",
        ),
    )
    return "\n\n".join(f"{before}\n\n```text\n{block}\n```".strip() for before, block in parts)


def test_the_worked_example_is_right() -> None:
    page = PAGE.read_text("utf-8")

    shown = re.search(r"<!-- example: begin -->\n(.*)\n<!-- example: end -->", page, re.DOTALL)

    assert shown is not None
    assert shown.group(1) == example()


def test_the_program_hashes_as_the_worked_example_does() -> None:
    value_hash = salted(SALT, '"深度求索 DeepSeek"')
    change = change_hash(
        (SET, 0),
        record=RECORD,
        kind="company",
        field="name",
        value_hash=value_hash,
        replaces=[(EARLIER, 3)],
        covers=[],
    )
    change_set = set_hash(
        SET,
        made="2026-01-30T09:15:00.000Z",
        author_hash=salted(SALT, signed(Person(PERSON, "Ann"))),
        label_hash=salted(SALT, "Name of the company"),
        undoes=None,
        after=[(EARLIER, EARLIER_HASH)],
        changes=[change],
    )

    shown = re.findall(r"SHA-256 ([0-9a-f]{64})", PAGE.read_text("utf-8"))

    assert shown == [each.hex() for each in (value_hash, change, change_set)]


def test_every_table_and_column_of_the_history_is_described() -> None:
    page = PAGE.read_text("utf-8")

    for table, columns in re.findall(r"CREATE TABLE (\w+) \((.*?)\n\) STRICT", HISTORY, re.DOTALL):
        assert f"| `{table}` |" in page
        for column in re.findall(r"^ {4}([a-z][a-z0-9_]*) [A-Z]", columns, re.MULTILINE):
            assert table == "covered" or f"`{column}`" in page, f"{table}.{column}"


def test_attachments_can_be_taken_out_of_a_copy_as_the_page_says(tmp_path: Path) -> None:
    found = re.search(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found is not None
    path = tmp_path / "copy-of-the-case.proviso"
    content = b"a picture" * 1000
    with (
        Case.create(path, title="Kept", who=Person("1", "Ann")) as case,
        case.edit("Attach") as edit,
    ):
        edit.attach(case.dossier.id, name="../logo.png", content=content)

    # In a process of its own: two libraries on one file break each other's locks.
    subprocess.run([sys.executable, "-c", found.group(1)], cwd=tmp_path, check=True)

    assert (tmp_path / sha256(content)).read_bytes() == content


def test_the_first_bytes_are_as_described() -> None:
    page = PAGE.read_text("utf-8")

    assert f"`{APPLICATION_ID.to_bytes(4, 'big').decode()}`" in page
    assert f"0x{APPLICATION_ID:x}" in page
    assert f"describes {USER_VERSION}" in page


@pytest.mark.parametrize("kind", [entry.code for entry in CATALOGUE.values() if entry.ends])
def test_the_records_that_make_their_own_uid_are_named(kind: str) -> None:
    assert f"of a {kind}" in PAGE.read_text("utf-8")
