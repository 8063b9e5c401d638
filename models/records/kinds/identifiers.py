"""Texts with a form of their own that can be verified without asking anybody."""

import re
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit

from models.errors import NotUnderstood
from models.records.kinds.base import LabelOf
from models.records.kinds.written import Written

_ALLOWED = ("http", "https", "mailto", "ftp", "doi", "urn")
_SCHEME = r"([A-Za-z][A-Za-z0-9+.-]*):"
_HOST_FIRST = r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:[:/?#]\S*)?"
_DIGEST = "[0-9a-f]{64}"
_FIELD = r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?"


@dataclass(frozen=True)
class Lei(Written):
    """A legal entity identifier: 20 characters, the last two a checksum (ISO 17442)."""

    key: ClassVar[str] = "lei"

    def read(self, typed: str) -> str:
        """The identifier without spaces, in capitals. Raises NotUnderstood, naming the fault."""
        # A heavy library that a window needs only once an identifier is typed or checked.
        from stdnum import lei
        from stdnum.exceptions import ValidationError

        bare = re.sub(r"[\s-]", "", typed).upper()
        if len(bare) != 20:
            raise NotUnderstood(f"An LEI has 20 letters and digits; this has {len(bare)}.")
        try:
            return str(lei.validate(bare))
        except ValidationError as fault:
            raise NotUnderstood("The LEI's check digits don't fit: look for a slip.") from fault


@dataclass(frozen=True)
class Url(Written):
    """An address on the web or of a mailbox. It is never fetched."""

    key: ClassVar[str] = "url"

    def read(self, typed: str) -> str:
        """The address as typed; a bare host is taken as https. Raises NotUnderstood."""
        if any(each.isspace() or not each.isprintable() for each in typed):
            raise NotUnderstood("An address holds no spaces or control characters.")
        scheme = re.match(_SCHEME, typed)
        if re.fullmatch(_HOST_FIRST, typed) and (scheme is None or "." in scheme.group(1)):
            return self.read(f"https://{typed}")
        if scheme is None:
            raise NotUnderstood("Write a whole address, such as https://example.org/page.")
        if scheme.group(1).lower() not in _ALLOWED:
            raise NotUnderstood(
                f"Addresses that begin with {scheme.group(1)}: are not kept here: "
                "write one that begins with https: or http:."
            )
        return self._complete(typed)

    def _complete(self, typed: str) -> str:
        try:
            parts = urlsplit(typed)
            host = parts.hostname
        except ValueError as fault:
            raise NotUnderstood("The host in this address can't be read.") from fault
        if parts.scheme in ("http", "https", "ftp") and not host:
            raise NotUnderstood("The address names no host after its //.")
        if not (parts.netloc or parts.path):
            raise NotUnderstood("The address ends too early.")
        return typed


@dataclass(frozen=True)
class Digest(Written):
    """A SHA-256 digest, as 64 hexadecimal figures (FIPS 180-4)."""

    key: ClassVar[str] = "digest"

    def read(self, typed: str) -> str:
        """The digest in small letters. Raises NotUnderstood."""
        if not re.fullmatch(_DIGEST, typed.lower()):
            raise NotUnderstood("A SHA-256 digest has 64 figures from 0 to 9 and a to f.")
        return typed.lower()

    def words(self, value: str, label: LabelOf) -> str:
        """The first twelve figures, enough to tell two apart."""
        return f"{value[:12]}…"


@dataclass(frozen=True)
class FieldName(Written):
    """The permanent code of a field in the catalogue; a newer file may hold unknown ones."""

    key: ClassVar[str] = "field"

    def read(self, typed: str) -> str:
        """The code. Raises NotUnderstood for what can't be one."""
        if not re.fullmatch(_FIELD, typed):
            raise NotUnderstood("A field is named by its code, such as end_use.")
        return typed

    def words(self, value: str, label: LabelOf) -> str:
        """The code as words, for whoever has no field of that name to call it by."""
        return value.replace(".", ", ").replace("_", " ")
