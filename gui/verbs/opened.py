"""The case that a verb reads, or writes into where it can. No Qt."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gui.verbs.author import editor, reader

if TYPE_CHECKING:
    from models.case import Case


@contextmanager
def reading(asked: argparse.Namespace) -> "Iterator[Case]":
    """One state of the file, while others may go on saving to it."""
    from models.storage.troubles import telling
    from models.unchanging import unchanging

    with (
        telling(asked.file),
        unchanging(asked.file, who=reader(asked.author or ""), pages_checked=False) as case,
    ):
        yield case


@contextmanager
def recording(asked: argparse.Namespace, *, why_not: str = "") -> "Iterator[tuple[Case, str]]":
    """The case to write into, or one state of it and why nothing is written there.

    With `why_not`, nothing is to be.
    """
    from models.case import Case
    from models.storage.troubles import telling

    if not why_not:
        with (
            telling(asked.file),
            Case.open(asked.file, who=editor(asked.author or "")) as case,
        ):
            why_not = case.read_only
            if not why_not:
                yield case, ""
                return
    with reading(asked) as case:
        yield case, why_not
