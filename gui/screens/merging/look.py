"""What is looked at on the merge screen: another file, or this case on an earlier day."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from gui.screens.merging.detail import Columns
from gui.translation import tr
from models.exchange.encryption import Key
from models.records.kinds import When


@dataclass(frozen=True)
class Look:
    """Another file, to be merged or only compared, or, with a `day`, this case at its end.

    `key` opens a file that came encrypted.
    """

    path: Path | None = None
    merging: bool = False
    day: date | None = None
    key: Key | None = field(default=None, repr=False)

    @property
    def title(self) -> str:
        """What the page is called."""
        if self.day is not None:
            day = When(self.day.isoformat()).said()
            return tr("What changed since the end of {day}").format(day=day)
        words = tr("Merge “{name}”") if self.merging else tr("Compare with “{name}”")
        return words.format(name=self.name)

    @property
    def name(self) -> str:
        """What the other side is called."""
        if self.path is not None:
            return self.path.name
        return self.day.isoformat() if self.day is not None else ""

    @property
    def columns(self) -> Columns:
        """What the columns are called."""
        if self.day is not None:
            return Columns("", tr("Then"), tr("Now"))
        return Columns(tr("Before"), tr("Mine"), tr("Theirs"))
