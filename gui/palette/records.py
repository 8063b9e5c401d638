"""What is known in the open case, found by any word of it: by an index that is read aside.

It decides when the index catches up and on which thread; what is found is decided in `models`.
"""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.changes import Changes
from gui.palette.offers import AMONG, ONLY, Group, Offer, Offered, Take
from gui.translation import tr
from gui.user.folders import search_folder
from gui.widgets.painted import Painted
from gui.work import Cancelled, Job, Progress, Work
from models.case import Case
from models.errors import Refused
from models.history.changes import Changed
from models.records import CATALOGUE
from models.storage.troubles import TROUBLES, explained

if TYPE_CHECKING:
    from models.reading.pages import Row
    from models.search import Answer, Found, Index

MOST = 50
"""Records that are shown; whoever seeks another types more."""
SETTLED = 1_500
"""Milliseconds after the case was painted until its index is read; looked for earlier, at once."""
PAUSE = 500
"""Milliseconds after an edit until the index catches up, so that several edits cost once."""
TYPING = 60
"""Milliseconds without a key until what was typed is looked for."""

AGAIN = 1_000
"""Milliseconds until it is looked for again in a case that is still being read."""

Lead = Callable[[int, str], object]
"""Goes to a record by its local number, at one of its fields by code, if any."""


class RecordOffers(QObject):
    """The records of one case."""

    def __init__(
        self,
        case: Case,
        *,
        changes: Changes,
        work: Work,
        lead: Lead,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._case = case
        # Asked now: later, on a timer, nobody is there to be told that the file can't be read.
        self._uid = case.uid
        self._changes = changes
        self._work = work
        self._lead = lead
        self._index: Index | None = None
        self._behind = True
        self._typed = ""
        self._take: Take | None = None
        self._following: Job | None = None
        self._searching: Job | None = None
        self._awaited: Painted | None = None
        self._following_pause = _timer(self, SETTLED, self._follow)
        self._typing_pause = _timer(self, TYPING, self._search)
        changes.changed.connect(self._hear)

    @property
    def hint(self) -> str:
        """How to find less."""
        return tr(
            "Type a name, words of any text, or what to do. stage:held looks in one field,"
            " conditions: among one kind, “…” for words side by side."
        )

    def begin(self, awaited: QWidget) -> None:
        """Read the index some time after this widget was painted."""
        self._awaited = Painted(awaited, self._following_pause.start)

    def end(self) -> None:
        """Read no more: the case is about to be closed."""
        if self._awaited is not None:
            self._awaited.stop()
        self._changes.changed.disconnect(self._hear)
        self._following_pause.stop()
        self.stop()
        if self._following is not None:
            self._following.cancel()

    def ask(self, typed: str, take: Take) -> None:
        """Look for what was typed, once typing rests; nothing typed finds nothing, at once."""
        self.stop()
        self._typed, self._take = typed, take
        if not typed.strip() or typed.strip().startswith(ONLY):
            self._take = None
            take(Offered())
        else:
            self._typing_pause.start(TYPING)
        if self._behind:
            self._follow()

    def stop(self) -> None:
        """Look for nothing more."""
        self._take = None
        self._typing_pause.stop()
        if self._searching is not None:
            self._searching.cancel()
            self._searching = None

    def _hear(self, changed: Changed) -> None:
        self._behind = True
        self._following_pause.start(PAUSE)

    def _follow(self) -> None:
        """Let the index catch up; once more after that if something was saved meanwhile."""
        if self._following is not None:
            return
        self._following_pause.stop()
        self._behind = False
        self._following = self._work.run(
            self._catching_up(),
            label=tr("Reading the case for the search"),
            owner=self,
            done=self._followed,
            failed=self._not_followed,
            quiet=True,
        )

    def _catching_up(self) -> Callable[[Progress, Cancelled], bool]:
        from models.search import take_away_unused
        from models.unchanging import apart

        live, index = self._case, self._made()

        def catch_up(progress: Progress, cancelled: Cancelled) -> bool:
            take_away_unused(search_folder(), now=time.time())
            with apart(live) as case:
                return index.catch_up(case, progress=progress, cancelled=cancelled)

        return catch_up

    def _made(self) -> "Index":
        if self._index is None:
            from models.search import Index, place_of

            place = place_of(search_folder(), uid=self._uid, path=self._case.path)
            self._index = Index(place)
        return self._index

    def _followed(self, whole: bool) -> None:
        self._following = None
        if self._behind:
            self._following_pause.start(PAUSE)
        if self._take is not None:
            if self._searching is not None:
                self._searching.cancel()
            self._typing_pause.start(0)

    def _not_followed(self, error: Exception) -> None:
        """What can't be read now is read when it is next looked for."""
        self._following = None
        self._behind = True
        # Nobody asked for it: trouble with the file is told of once somebody wants to read it.
        if not isinstance(error, (Refused, *TROUBLES)) or not explained(error, self._case.path):
            self._work.broke.emit(error)

    def _search(self) -> None:
        index, typed = self._made(), self._typed
        self._searching = self._work.run(
            lambda progress, cancelled: index.search(typed, limit=MOST, cancelled=cancelled),
            label=tr("Searching"),
            owner=self,
            done=self._searched,
            quiet=True,
        )

    def _searched(self, answer: "Answer") -> None:
        self._searching = None
        listed = self._listed(answer.found)
        offers = tuple(self._offer(each, listed.get(each.record)) for each in answer.found)
        groups = (Group(AMONG, tr("Records"), offers),) if offers else ()
        reading = self._following is not None
        if self._take is not None:
            self._take(Offered(groups, self._note(answer), whole=not reading))
            if reading:
                self._typing_pause.start(AGAIN)

    def _note(self, answer: "Answer") -> str:
        said = []
        if answer.also:
            said.append(tr("Also: {names}").format(names=", ".join(answer.also)))
        if answer.more:
            said.append(tr("More than {number} were found: type more.").format(number=MOST))
        share = round(100 * self._following.share) if self._following is not None else 0
        if share:
            said.append(tr("The case is still being read: {share} %").format(share=share))
        return "   ".join(said)

    def _listed(self, found: "Sequence[Found]") -> dict[int, "Row"]:
        """What a list shows of those records that have no name of their own and look alike."""
        kinds = dict.fromkeys(each.kind for each in found if CATALOGUE[each.kind].naming is None)
        return {
            row.id: row
            for kind in kinds
            for row in self._case.page(
                kind,
                [each.record for each in found if each.kind == kind],
                CATALOGUE[kind].listed,
            )
        }

    def _offer(self, found: "Found", listed: "Row | None") -> Offer:
        entry = CATALOGUE[found.kind]
        return Offer(
            found.label,
            lambda: self._lead(found.record, found.code),
            icon=entry.icon,
            note=tr(entry.label),
            hits=found.named,
            field=tr(found.field),
            passage=found.passage or _further(found, listed),
            passage_hits=found.hits,
            stage=listed.stage if listed is not None else "",
            basis=listed.basis if listed is not None else "",
        )


def _further(found: "Found", listed: "Row | None") -> str:
    """What a list shows of a record beside what it is called."""
    cells = listed.cells if listed is not None else ()
    return " · ".join(dict.fromkeys(cell for cell in cells if cell and cell not in found.label))


def _timer(parent: QObject, pause: int, then: Callable[[], object]) -> QTimer:
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(pause)
    made.timeout.connect(then)
    return made
