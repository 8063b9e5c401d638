"""The bytes of an attachment, as they were attached or not at all."""

import io
from typing import BinaryIO

import apsw

from models.errors import Refused
from models.history.contents import unpack
from models.records import Attachment


def attached(connection: apsw.Connection, attachment: Attachment) -> BinaryIO:
    """A stream at the beginning of an attachment's bytes, verified against their hash.

    It is in memory, which bytes of at most `models.history.contents.LARGEST` allow: nothing lies on
    a disk in plain, and the file is free at once. Raises Refused for bytes that are not in the file
    or are not the ones that were attached.
    """
    name = attachment.name or "the attachment"
    if attachment.sha256 is None:
        raise _missing(name)
    stream = io.BytesIO()
    fault = unpack(connection, attachment.sha256, stream.write)
    if fault == "missing":
        raise _missing(name)
    if fault:
        raise Refused(
            f"“{name}” is damaged: its bytes are no longer those that were attached.",
            kept="Nothing was made of it.",
            do="Attach it again, or take it from a copy of the case that is whole.",
        )
    stream.seek(0)
    return stream


def _missing(name: str) -> Refused:
    return Refused(
        f"The bytes of “{name}” are not in this file.",
        kept="What is known about it is still there.",
        do="Attach it again, or take it from a copy of the case that has it.",
    )
