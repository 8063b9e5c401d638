"""Identifiers, addresses, digests and codes of fields: verified by form, never looked up."""

import pytest

from models.errors import NotUnderstood
from models.records.kinds import Digest, FieldName, Lei, Url


def test_an_identifier_is_typed_with_spaces_and_small_letters() -> None:
    assert Lei().parse("7ltw fzyi cnsx 8d62 1k86") == "7LTWFZYICNSX8D621K86"


@pytest.mark.parametrize(
    ("typed", "fault"), [("7LTWFZYICNSX8D621K87", "check digits"), ("7LTW", "this has 4")]
)
def test_a_slip_in_an_identifier_is_named(typed: str, fault: str) -> None:
    with pytest.raises(NotUnderstood, match=fault):
        Lei().parse(typed)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://example.org/a?b=ü#c", "https://example.org/a?b=ü#c"),
        ("example.org/notice", "https://example.org/notice"),
        ("localhost.test:8080/x", "https://localhost.test:8080/x"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("http://国家.中国/", "http://国家.中国/"),
    ],
)
def test_an_address_is_kept_as_typed(typed: str, address: str) -> None:
    assert Url().parse(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "https://",
        "https:///path",
        "http://[::1",
        "mailto:",
        "no address",
        "word",
        "https://example.org/\u202egnp.exe",
    ],
)
def test_an_address_that_could_do_harm_or_lead_nowhere_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        Url().parse(typed)


def test_a_digest_is_64_figures() -> None:
    assert Digest().parse("AB" * 32) == "ab" * 32
    with pytest.raises(NotUnderstood):
        Digest().parse("ab" * 31)


def test_a_field_is_named_by_its_code() -> None:
    assert FieldName().parse("end_use") == "end_use"
    with pytest.raises(NotUnderstood):
        FieldName().parse("End use")
