"""Looks after the file that is open: may it be written, has anybody else touched it, what is
refused.

It asks the system and never opens the file; what is done about it is handed to it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from gui.dialogs.refusal import Refusal
from gui.translation import tr
from gui.widgets.banner import Banner, Offer
from models.case import Case
from models.errors import Refused
from models.history.changes import Changed
from models.storage.troubles import TROUBLES, explained

EVERY = 3_000
"""Milliseconds between two looks at a file that can only be read."""
SIGN_OF_LIFE = 60 * 60 * 1_000
"""Milliseconds between two signs to other machines that this one still writes."""


class Keeper(QObject):
    """Looks after one open case file at a time, for one window."""

    def __init__(
        self,
        over: QWidget,
        *,
        banner: Banner,
        reload: Callable[[], object],
        save_copy: Callable[[], object],
        every: int = EVERY,
    ) -> None:
        """`reload` opens the file again at the same place, for writing where that is free."""
        super().__init__(over)
        self._over = over
        self._banner = banner
        self._reload = reload
        self._save_copy = save_copy
        self._case: Case | None = None
        self._said: tuple[str, ...] = ()
        self._asked = False
        self._closing = False
        self._given_up = self._unasked = False
        self._refused: Refused | None = None
        self._looking = QTimer(self)
        self._looking.setInterval(every)
        self._looking.timeout.connect(self.look)
        self._living = QTimer(self)
        self._living.setInterval(SIGN_OF_LIFE)
        self._living.timeout.connect(self.show_life)

    def begin(self, case: Case) -> None:
        """Look after a case that was just opened."""
        self.end()
        self._case = case
        if case.read_only:
            self._looking.start()
        else:
            self._living.start()
        # A long edit can end in a file that was moved away, or replaced, while it was written.
        case.on_changed.append(self._look_after)
        self.look()

    def end(self) -> None:
        """Look after nothing any more."""
        self._looking.stop()
        self._living.stop()
        if self._case is not None:
            self._case.on_changed.remove(self._look_after)
        self._case = None
        self._said = ()
        self._asked = False
        self._banner.clear()

    def look(self) -> None:
        """See how the file stands now, and say what is out of the ordinary."""
        case = self._case
        if case is None:
            return
        if case.read_only:
            self._look_at_others(case)
            return
        found = case.disturbed()
        if found is not None:
            self._say((found.happened, found.kept), "warning", "caution", self._ways_out(case))

    def _look_after(self, changed: Changed) -> None:
        self.look()

    def look_again(self) -> None:
        """The file was asked for once more: say it if what lies there now is not what is shown."""
        self.look()
        case = self._case
        found = case.disturbed() if case is not None else None
        if case is None or found is None or QApplication.activeModalWidget() is not None:
            return
        offers = self._reloading(case) if case.read_only else self._ways_out(case)
        title = tr("What is shown is not what lies on the disk")
        Refusal(self._over, found, title=title, offers=offers).open()

    def show_life(self) -> None:
        """Show other machines that this one still writes."""
        try:
            if self._case is not None:
                self._case.keep_alive()
        except Refused:
            # Without its disk there is no sign to give; what became of the file matters then.
            self.look()

    def tell(
        self, refused: Refused, *, title: str, again: Callable[[], object] | None = None
    ) -> bool:
        """Say what was refused, with what helps; `again` tries the same once more.

        False where nothing more was said: a file that is not ours any more is asked about once,
        and then its line above the panes and the field say it.
        """
        if self._closing:
            self._refused = refused
            return False
        case = self._case
        if again is not None:
            stays = tr("What you typed stays in its field and is kept as a draft.")
            kept = f"{refused.kept} {stays}"
            refused = Refused(refused.happened, kept=kept, do=refused.do)
        offers: list[Offer] = []
        if case is not None and not case.read_only and case.disturbed() is not None:
            self.look()
            offers = self._ways_out(case)
            if again is not None and self._asked:
                return False
            self._asked = True
        elif case is not None and again is not None:
            offers = [Offer(tr("Save a copy…"), self._save_copy), Offer(tr("Try again"), again)]
        Refusal(self._over, refused, title=title, offers=offers).open()
        return True

    def own_up(self, error: BaseException) -> None:
        """Tell of an error that nothing caught: the disk under the file, or a mistake of ours."""
        case, refused = self._case, None
        if case is not None and isinstance(error, TROUBLES):
            # What a database says of a file that somebody else wrote to hardly ever says that.
            refused = case.disturbed() or explained(error, case.path)
        if refused is not None:
            self._tell_unread(refused)
        else:
            from gui.dialogs.defect import tell_defect

            tell_defect(self._over, error)

    def _tell_unread(self, refused: Refused) -> None:
        """Say that the file can't be read, unless a refusal stands there already: one step of the
        user wants to read many things."""
        if not any(each.isVisible() for each in self._over.findChildren(Refusal)):
            self.tell(refused, title=tr("The case file can't be read"))

    def expect_end(self, leave: Callable[[], bool]) -> None:
        """The system is about to end the program: save what is typed, and ask nothing any more.

        What `leave` can't save it keeps as drafts.
        """
        self._unasked = True
        self._saves(leave)

    def expect_no_end(self) -> None:
        """It doesn't, after all: ask again where something is not saved."""
        self._unasked = False

    def may_close(self, leave: Callable[[], bool], *, problem: Callable[[], str]) -> bool:
        """Whether everything typed is saved, or the user has said that it need not be.

        `leave` saves it; `problem` says why drafts can't be kept, if they can't. Where something
        is not saved the user is asked, and the window is closed if the answer is yes.
        """
        if self._given_up or self._saves(leave) or self._unasked:
            return True
        refused = self._met()
        said = Refused(
            refused.happened if refused else tr("What stands in a field was not understood."),
            kept=_kept(problem()),
            do=refused.do if refused else tr("Stay here and put it right, or close anyway."),
        )
        Refusal(
            self._over,
            said,
            title=tr("Not everything is saved"),
            offers=[Offer(tr("Close anyway"), self._close)],
            close=tr("Stay here"),
        ).open()
        return False

    def _saves(self, leave: Callable[[], bool]) -> bool:
        """Whether everything typed is saved by a call; what is refused is not told, but noted."""
        self._refused, self._closing = None, True
        try:
            return leave()
        finally:
            self._closing = False

    def _met(self) -> Refused | None:
        return self._refused

    def _close(self) -> None:
        self._given_up = True
        self._over.close()

    def _look_at_others(self, case: Case) -> None:
        why = case.read_only
        if case.holder is not None and case.holder.is_free():
            free = tr("Nobody else is writing this case any more.")
            self._say((free,), "lock", "positive", [Offer(tr("Open for writing"), self._reload)])
        elif case.disturbed() is not None:
            changed = tr("The file was changed since you opened it.")
            self._say((why, changed), "lock", "caution", self._reloading(case))
        else:
            self._say((why, tr("You can read it and export briefings.")), "lock", "caution", [])

    def _ways_out(self, case: Case) -> list[Offer]:
        return [Offer(tr("Save a copy…"), self._save_copy), *self._reloading(case)]

    def _reloading(self, case: Case) -> list[Offer]:
        """Nothing can be read again where nothing is."""
        return [Offer(tr("Reload"), self._reload)] if case.path.exists() else []

    def _say(self, said: tuple[str, ...], icon: str, tone: str, offers: list[Offer]) -> None:
        # Said again, it would take the keyboard from its buttons.
        if said != self._said:
            self._said = said
            self._banner.tell(" ".join(filter(None, said)), icon=icon, tone=tone, offers=offers)


def _kept(problem: str) -> str:
    if problem:
        return tr("The text stands in the field only. {problem}").format(problem=problem)
    return tr("The text is kept as a draft; it comes back when the record is opened here again.")
