"""Decrypts a case file that came encrypted, into memory or to a place of the user's choosing.

What is plain is written there and nowhere else, and only once it has shown to be a case file.
"""

import os
from pathlib import Path
from typing import Final

from models.errors import Refused
from models.exchange.encryption import Key, decrypt, wants_passphrase
from models.storage.drafts import drafted
from models.storage.format import APPLICATION_ID
from models.storage.header import LENGTH, Header, header_of
from models.storage.lock import refuse_if_held
from models.storage.outputs import output_place
from models.storage.places import (
    expect_file,
    put_in_place,
    refuse_no_folder,
    refuse_taken,
)
from models.storage.troubles import telling

LARGEST: Final = 2 << 30
"""Bytes of the largest file that is decrypted; all of it is held in memory."""


def secret_of(path: Path) -> bytes:
    """The beginning of a file that holds a secret. Raises Refused where it can't be read."""
    expect_file(path)
    with telling(path), path.open("rb") as file:
        return file.read(_LONGEST_SECRET)


def asks_for_passphrase(path: Path) -> bool:
    """Whether a passphrase opens the file, and not somebody's secret key. Raises Refused."""
    return wants_passphrase(_content_of(path))


def decrypted(path: Path, key: Key) -> bytes:
    """The case file that is encrypted in `path`, in memory only.

    Raises Refused for a wrong passphrase or key, a damaged file, and for what is no case file.
    """
    plain = decrypt(_content_of(path), key, name=path.name)
    header = Header.read(plain[:LENGTH])
    if not header.is_sqlite or header.application_id != APPLICATION_ID:
        raise Refused(
            f"What is encrypted in “{path.name}” is not a case file.",
            kept="Nothing was written.",
            do="Decrypt it with the tool that it was made with.",
        )
    return plain


def decrypt_file(path: Path, *, out: Path, key: Key) -> None:
    """Write the case file that is encrypted in `path` to the new file `out`; whole or not at all.

    Raises Refused, with nothing left on the disk, for a wrong passphrase or key, a damaged file, a
    place that is taken, and for what is no case file.
    """
    _free_place(out)
    keep_plain(decrypted(path, key), out=out)


def keep_plain(plain: bytes, *, out: Path) -> None:
    """Write a case file that was decrypted to the new file `out`; whole or not at all.

    Raises Refused, with nothing left on the disk, for a place that is taken.
    """
    place = _free_place(out)
    with drafted(place) as draft:
        with telling(out), os.fdopen(os.open(draft, _NEW, 0o600), "wb") as file:
            file.write(plain)
        put_in_place(draft, place, replace=False)


def _free_place(out: Path) -> Path:
    place = output_place(out)
    refuse_taken(place)
    refuse_no_folder(place)
    refuse_if_held(place)
    return place


_LONGEST_SECRET: Final = 64 * 1024

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def _content_of(path: Path) -> bytes:
    expect_file(path)
    with telling(path):
        # A case that is open would lose its locks if it were opened as a file.
        if not header_of(path).is_encrypted:
            raise Refused(f"“{path.name}” is not encrypted.", kept="It was not touched.")
        if path.stat().st_size > LARGEST:
            raise Refused(
                f"“{path.name}” is too large to be decrypted.", kept="It was not touched."
            )
        return path.read_bytes()
