"""Whether there is a newer version, asked of a list that an organisation keeps.

Nothing is asked unless the user has given the list's address. What comes is a stranger's: it is
limited in size and time, read as plain text, and nothing of it is opened or run. No Qt.
"""

import ipaddress
import json
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from models.errors import Refused

if TYPE_CHECKING:
    from ssl import SSLContext

WITHIN: Final = 15.0
"""Seconds that the whole answer may take."""
LARGEST: Final = 256 * 1024
"""Bytes of a list; the longest history of versions is a tenth of it."""
_LONGEST_NOTES: Final = 2_000
_PIECE: Final = 16 * 1024
_AUTHORITIES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
"""Where systems keep whom they trust; a package may run on another than it was built on."""


@dataclass(frozen=True)
class Release:
    """One version of the list; `day`, `notes` and `address` are empty where it names none."""

    version: str
    day: date | None = None
    notes: str = ""
    address: str = ""


def why_no_address(typed: str) -> str:
    """Why a text is not the address of a list, as a sentence; empty where it is one."""
    if _is_file(typed):
        return ""
    try:
        parts = urlsplit(typed)
        host = parts.hostname or ""
    except ValueError:
        return "This is not an address."
    if parts.username or parts.password:
        return "A name or a password has no place in this address."
    if host and (parts.scheme == "https" or (parts.scheme == "http" and _is_own(host))):
        return ""
    return "It must begin with https:// or be the whole path of a file."


def newer(address: str, *, than: str, within: float = WITHIN) -> Release | None:
    """The newest version of the list if it is newer than this one.

    Takes up to `within` seconds. Raises Refused where the list can't be had or understood.
    """
    fault = why_no_address(address)
    if fault:
        raise _refused(fault)
    newest = max(_releases(_had(address, within)), key=lambda each: _figures(each.version))
    return newest if _figures(newest.version) > _figures(than) else None


def _had(address: str, within: float) -> bytes:
    try:
        if _is_file(address):
            with Path(address).open("rb") as file:
                content = file.read(LARGEST + 1)
        else:
            content = _fetched(address, within)
    except TimeoutError:
        raise _refused("It did not answer in time.") from None
    except UnicodeError:
        raise _refused("Its address has a sign or a part that none can have.") from None
    except OSError as trouble:
        raise _refused(f"It could not be read: {_reason(trouble)}.") from trouble
    if len(content) > LARGEST:
        raise _refused("What stands there is far too long for a list of versions.")
    return content


def _reason(trouble: OSError) -> str:
    """The reason in words alone, without the numbers that systems give to them."""
    inner = getattr(trouble, "reason", None) or trouble
    untrusted = getattr(inner, "verify_message", "")
    if untrusted:
        return f"this system does not trust its certificate ({untrusted})"
    if getattr(inner, "library", "") == "SSL":
        return "nobody speaks https at this address"
    return str(getattr(inner, "strerror", None) or inner)


def _fetched(address: str, within: float) -> bytes:
    # What asks a network is loaded by those who ask one.
    from http.client import HTTPException
    from urllib.error import HTTPError
    from urllib.request import HTTPRedirectHandler, Request, build_opener

    from gui.program.asking import handlers

    class Staying(HTTPRedirectHandler):
        """Is led on to nothing less safe than where it began."""

        def redirect_request(
            self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str
        ) -> Any:
            secret, onward = (urlsplit(each).scheme == "https" for each in (req.full_url, newurl))
            if why_no_address(newurl) or _is_file(newurl) or (secret and not onward):
                fp.close()
                raise OSError("it leads to an address that is not safe")
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    ending = time.monotonic() + within
    request = Request(address, headers={"User-Agent": "Proviso", "Accept": "application/json"})
    content = b""
    try:
        opener = build_opener(Staying, *handlers(ending, context=_trusting()))
        with opener.open(request, timeout=within) as answer:
            while len(content) <= LARGEST and (piece := answer.read1(_PIECE)):
                content += piece
                if time.monotonic() > ending:
                    raise TimeoutError
    except HTTPError as trouble:
        trouble.close()
        raise
    except HTTPException as trouble:
        raise OSError(f"the answer was not understood ({type(trouble).__name__})") from trouble
    return content


def _trusting() -> "SSLContext":
    """Trusts whom the system trusts, also where Python looks for that in the wrong place."""
    import ssl

    context = ssl.create_default_context()
    usual = ssl.get_default_verify_paths()
    if not context.get_ca_certs() and not usual.cafile and not usual.capath:
        known = next((place for place in _AUTHORITIES if Path(place).is_file()), None)
        if known is not None:
            context.load_verify_locations(known)
    return context


def _releases(content: bytes) -> list[Release]:
    try:
        known = json.loads(content)
        listed = known["versions"]
        found = [_release(each) for each in listed]
    except (ValueError, TypeError, KeyError, RecursionError):
        found = []
    if not found:
        raise _refused("What stands there is not a list of versions.")
    return found


def _release(told: dict[str, Any]) -> Release:
    version = str(told["version"])
    if not _figures(version):
        raise ValueError(version)
    day = told.get("day")
    address = str(told.get("address", ""))
    return Release(
        version=version[:40],
        day=date.fromisoformat(day) if day else None,
        notes=str(told.get("notes", ""))[:_LONGEST_NOTES],
        # An address that is no web page is nothing that anybody should follow.
        address=address if address.startswith("https://") else "",
    )


def _figures(version: str) -> tuple[int, ...]:
    """The figures of a version, as 1.10.0; empty for what is none, such as a source tree."""
    parts = version.split(".")
    if not all(part.isascii() and part.isdigit() and len(part) < 10 for part in parts):
        return ()
    figures = [int(part) for part in parts]
    while len(figures) > 1 and not figures[-1]:
        figures.pop()
    return tuple(figures)


def _is_file(typed: str) -> bool:
    return "://" not in typed and "\0" not in typed and Path(typed).is_absolute()


def _is_own(host: str) -> bool:
    """Whether it is this very machine, where nobody else can listen."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _refused(why: str) -> Refused:
    return Refused(
        f"The list of versions gave no answer. {why}",
        kept="Nothing was changed or downloaded.",
        do="Look at its address in the settings, or ask whoever gave it to you.",
    )
