"""One state of a case file to read at leisure, while others go on saving to the file.

What reads for longer than a moment, such as an export, reads this and not the live file.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from models.case import Case
from models.history.changes import Person
from models.storage.snapshot import snapshot


@contextmanager
def unchanging(
    path: Path,
    *,
    who: Person,
    pages_checked: bool = True,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Case]:
    """A private copy, in memory, of the case file as it is now; it is gone after the block.

    `pages_checked` spares the reading of every page of a file that is open already. `progress` is
    told the share copied. Raises Refused, also when cancelled.
    """
    with Case.open(path, who=who, read_only=True, pages_checked=pages_checked) as live:
        copy = snapshot(live.database, progress=progress, cancelled=cancelled)
    with Case(copy, path, who=who, read_only="It is a copy for reading.") as case:
        yield case
