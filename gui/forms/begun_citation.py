"""What was typed into a citation that is not added yet: kept like the draft of any field."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer

from gui.forms.editors import Editor
from gui.forms.row import DRAFT_AFTER
from gui.forms.saving import Saving, Subject
from models.records import Fact

_PROPOSED: Final = frozenset({"through"})
"""Fields that the form fills in by itself from the others."""


class BegunCitation(QObject):
    """Keeps and brings back what stands in the editors of one citation for a value."""

    def __init__(
        self,
        parent: QObject,
        about: Subject,
        fact: Fact | None,
        editors: Mapping[str, Editor],
        *,
        saving: Saving,
    ) -> None:
        super().__init__(parent)
        self._drafts = saving.drafts
        self._place = saving.place(about)
        self._keys = {code: key(fact, code) for code in editors if code not in _PROPOSED}
        self._editors = editors
        self._ended = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_AFTER)
        self._pause.timeout.connect(self.keep)
        for code in self._keys:
            editors[code].changed.connect(self._pause.start)

    def keep(self) -> None:
        """Keep what stands there now, unless it was added or given up."""
        self._pause.stop()
        for code, name in self._keys.items() if not self._ended else ():
            typed = self._editors[code].typed()
            if typed.strip():
                self._drafts.keep(self._place, name, typed)
            else:
                self._drafts.drop(self._place, name)

    def recall(self) -> bool:
        """Show again what was kept; whether there was any."""
        kept = {code: self._drafts.get(self._place, name) for code, name in self._keys.items()}
        for code, typed in kept.items():
            if typed is not None:
                self._editors[code].restart(typed)
        return any(typed is not None for typed in kept.values())

    def end(self) -> None:
        """It was added or given up: forget what was kept, for good."""
        self._ended = True
        self._pause.stop()
        for name in self._keys.values():
            self._drafts.drop(self._place, name)


def key(fact: Fact | None, code: str) -> str:
    """The name under which a draft of a citation's field is kept with its record; that of no field
    of the record itself."""
    return f"{fact.code if fact is not None else ''} cited {code}"


def is_begun(fact: Fact | None, kept: Mapping[str, str]) -> bool:
    """Whether some of the drafts of a record belong to a citation for this value."""
    return any(name.startswith(key(fact, "")) for name in kept)
