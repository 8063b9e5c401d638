"""Encrypts a file for a passphrase or for people's public keys, in the age format, and back.

Whoever has the standard tool, `age`, opens it too (age-encryption.org/v1). Everything happens in
memory; what is plain goes to a disk only where the caller writes it.
"""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

import resources
from models.errors import NotUnderstood, Refused
from models.storage.header import ENCRYPTED

ENDING: Final = ".age"
"""How the name of an encrypted file ends, after that of the file in it."""

WORDS: Final = 6
"""Words of a passphrase that is made up: six of 7,776 are 77 bits."""

_MAGIC, _ARMOURED = ENCRYPTED
_SCRYPT: Final = b"-> scrypt "
_HEADER = 4096


@dataclass(frozen=True)
class Lock:
    """What closes a file: one passphrase, or the public keys of those who can open it."""

    passphrase: str = ""
    recipients: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if bool(self.passphrase.strip()) == bool(self.recipients):
            raise NotUnderstood("A file is encrypted for a passphrase or for public keys.")
        for key in self.recipients:
            _recipient(key)


@dataclass(frozen=True)
class Key:
    """What opens a file: its passphrase, or the contents of a file of secret keys."""

    passphrase: str = ""
    identities: bytes = b""


def made_up(*, words: int = WORDS) -> str:
    """A passphrase of random words, each as likely as any other, with a space between two."""
    offered = resources.words()
    return " ".join(secrets.choice(offered) for _ in range(words))


def public_key(typed: str) -> str:
    """A public key as it is typed or pasted: `age1…`, `ssh-ed25519 …` or `ssh-rsa …`.

    Raises NotUnderstood for anything else.
    """
    key = " ".join(typed.split())
    _recipient(key)
    return key


def wants_passphrase(content: bytes) -> bool:
    """Whether a passphrase opens the file, and not the secret key of somebody."""
    if content.startswith(_ARMOURED):
        return _of_armoured(content)
    return content[len(_MAGIC) : _HEADER].startswith(_SCRYPT)


def encrypt(content: bytes, lock: Lock) -> bytes:
    """The content as a file in the age format. A passphrase costs a second or more on purpose."""
    import pyrage

    encrypted: bytes
    if lock.passphrase:
        encrypted = pyrage.passphrase.encrypt(content, lock.passphrase)
    else:
        encrypted = pyrage.encrypt(content, [_recipient(key) for key in lock.recipients])
    return encrypted


def decrypt(content: bytes, key: Key, *, name: str) -> bytes:
    """The content of a file in the age format; `name` is what the sentences call it.

    Raises Refused for a wrong passphrase or key, and for a file that is damaged or is none.
    """
    import pyrage

    if not content.startswith(ENCRYPTED):
        raise Refused(f"“{name}” is not an encrypted file.", kept="It was not touched.")
    by_passphrase = wants_passphrase(content)
    if by_passphrase and not key.passphrase:
        raise Refused(
            f"“{name}” is encrypted with a passphrase, not for a key.",
            kept="Nothing was written.",
            do="Give the passphrase.",
        )
    if not by_passphrase and not key.identities:
        raise Refused(
            f"“{name}” is encrypted for somebody's key, not with a passphrase.",
            kept="Nothing was written.",
            do="Give the file with the secret key.",
        )
    try:
        plain: bytes
        if by_passphrase:
            plain = pyrage.passphrase.decrypt(content, key.passphrase)
        else:
            plain = pyrage.decrypt(content, _identities(key.identities))
    except pyrage.DecryptError as error:
        raise _not_opened(str(error), name, by_passphrase=by_passphrase) from error
    return plain


def _not_opened(said: str, name: str, *, by_passphrase: bool) -> Refused:
    """The library has one type of error; that a secret is wrong it tells apart by these words."""
    if said == "Decryption failed" and by_passphrase:
        return Refused(
            f"The passphrase does not open “{name}”.",
            kept="Nothing was written.",
            do="Type it again, with its spaces, or ask whoever sent the file.",
        )
    if said == "No matching keys found":
        return Refused(
            f"“{name}” was not encrypted for this key.",
            kept="Nothing was written.",
            do="Give the file with the secret key that belongs to it.",
        )
    return Refused(
        f"“{name}” is damaged or cut short and can't be decrypted.",
        kept="Nothing was written.",
        do="Ask whoever sent it to send it again.",
    )


def _recipient(key: str) -> Any:
    import pyrage

    read: Callable[[str], Any] = pyrage.x25519.Recipient.from_str
    if key.startswith("ssh-"):
        read = pyrage.ssh.Recipient.from_str
    try:
        return read(key)
    except pyrage.RecipientError as error:
        shown = key if len(key) <= 24 else f"{key[:24]}…"
        raise NotUnderstood(
            f"“{shown}” is no public key: it begins with age1, ssh-ed25519 or ssh-rsa."
        ) from error


def _identities(content: bytes) -> list[Any]:
    """The secret keys in a file: one of age, with a key a line, or an unencrypted one of SSH."""
    import pyrage

    if content.lstrip().startswith(b"-----BEGIN"):
        with suppress(pyrage.IdentityError):
            return [pyrage.ssh.Identity.from_buffer(content)]
    found = []
    for line in content.decode(errors="replace").splitlines():
        if line.strip() and not line.startswith("#"):
            try:
                found.append(pyrage.x25519.Identity.from_str(line.strip()))
            except pyrage.IdentityError as error:
                raise _no_key() from error
    if not found:
        raise _no_key()
    return found


def _no_key() -> Refused:
    return Refused(
        "The file with the secret key holds none that can be read.",
        kept="Nothing was written.",
        do="Give one that age-keygen made, or a key of SSH without a passphrase of its own.",
    )


def _of_armoured(content: bytes) -> bool:
    import base64
    import binascii

    lines = content[: 4 * _HEADER].split(b"\n")[1:20]
    with suppress(binascii.Error):
        head = base64.b64decode(b"".join(line.strip() for line in lines[:3]))
        return head[len(_MAGIC) :].startswith(_SCRYPT)
    return False
