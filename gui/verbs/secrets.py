"""The secret that opens what came encrypted, as a verb is given it. No Qt."""

import argparse
import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.exchange.encryption import Key


def key_for(path: Path, asked: argparse.Namespace) -> "Key":
    """What opens an encrypted file: from `--identity` and `--passphrase-file`, else as typed.

    Raises Refused where a file can't be read, and where nobody is there to type.
    """
    from models.exchange.decrypting import asks_for_passphrase, secret_of
    from models.exchange.encryption import Key

    identities = b"" if asked.identity is None else secret_of(asked.identity)
    if asked.passphrase_file is not None:
        return Key(passphrase=first_line(asked.passphrase_file), identities=identities)
    if not identities and asks_for_passphrase(path):
        return Key(passphrase=_typed(path))
    return Key(identities=identities)


def first_line(path: Path) -> str:
    """The passphrase that stands in the first line of a file. Raises Refused."""
    from models.errors import Refused
    from models.exchange.decrypting import secret_of

    try:
        line = secret_of(path).decode().splitlines()[:1]
    except UnicodeDecodeError:
        line = []
    if not line or not line[0].strip():
        raise Refused(
            f"The first line of “{path.name}” holds no passphrase.",
            kept="Nothing was written.",
            do="Write it there, in UTF-8.",
        )
    return line[0].strip()


def _typed(path: Path) -> str:
    from models.errors import Refused

    if not sys.stdin or not sys.stdin.isatty():
        raise Refused(
            "There is no terminal on which a passphrase can be asked for.",
            kept="Nothing was written.",
            do="Give it with --passphrase-file.",
        )
    return getpass.getpass(f"Passphrase of “{path.name}”: ").strip()
