"""One transaction at a time on an open case file, whole on the disk or as if it had never begun.

It watches that nobody else has written in between. What is written, the door says.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import apsw

from models.errors import Refused
from models.history.pacing import Told, unheard
from models.storage.connection import CaseDatabase
from models.storage.troubles import TROUBLES, Stamp, changed_elsewhere, said, telling, unwrapped


@dataclass
class Loan:
    """The right to write an open file, lent to another connection of this process.

    `stamp` is the file's as it was lent, and then as the borrower left it; `interrupted` says that
    a disk broke under the borrower. `told` hears how far each edit of the borrower is; what it
    raises stops that edit, of which nothing is written then.
    """

    path: Path
    stamp: Stamp
    told: Told = unheard
    interrupted: bool = False


class Writer:
    """Writes one open file. `newest` names the state it ends with, `forget` drops what was learned
    in a transaction that did not come to be."""

    def __init__(
        self,
        database: CaseDatabase,
        path: Path,
        *,
        newest: Callable[[], bytes | None],
        forget: Callable[[], None],
    ) -> None:
        self._database = database
        self._path = path
        self._name_newest = newest
        self._forget = forget
        self.told: Told = unheard
        self._open = False
        self._lent: Refused | None = None
        self._stamp = Stamp.of(path)
        self._version = database.connection().pragma("data_version")
        self._newest = newest()
        self._interrupted = False

    def disturbed(self) -> Refused | None:
        """What has happened to the file from outside since it was last read or saved here."""
        if self.lent:
            # What changes meanwhile is the borrower's doing.
            return None
        try:
            self._stamp.check(self._path)
        except Refused as refused:
            return refused
        return None

    @property
    def lent(self) -> bool:
        """Whether another connection writes meanwhile."""
        return self._lent is not None

    def lend(self, why: Refused) -> Loan:
        """Write nothing more until the loan is taken back; every edit meets `why` until then.

        Raises Refused where this one could not write either.
        """
        self._refuse_while_open()
        if self._interrupted:
            self._resume()
        self._stamp.check(self._path)
        self._lent = why
        return Loan(self._path, self._stamp)

    def borrow(self, loan: Loan) -> None:
        """Write in the lender's place. Raises Refused if the file is not as it was lent."""
        loan.stamp.check(self._path)
        self._stamp, self.told = loan.stamp, loan.told

    def hand_back(self, loan: Loan) -> None:
        """Leave word of how the file was left."""
        loan.stamp, loan.interrupted = self._stamp, self._interrupted

    def take_back(self, loan: Loan) -> None:
        """Write again, on what the borrower left; if others have written since, the next edit is
        refused as after any change from outside."""
        self._lent = None
        self._stamp, self._interrupted = loan.stamp, loan.interrupted
        if not self._interrupted:
            with telling(self._path):
                self._newest = self._name_newest()
                self._version = self._database.connection().pragma("data_version")

    @contextmanager
    def transaction(self) -> Iterator[apsw.Connection]:
        """What the block writes is on the disk when it ends, or nothing of it if it raises.

        Raises Refused where the file can't be written; it is then as it was.
        """
        self._refuse_while_open()
        if self._interrupted:
            self._resume()
        self._stamp.check(self._path)
        connection = self._database.connection()
        self._open = True
        try:
            connection.pragma("query_only", 0)
            connection.execute("BEGIN IMMEDIATE")
            # The disk's clock is too coarse for the stamp to see a change right after our own.
            if connection.pragma("data_version") != self._version:
                raise changed_elsewhere(self._path)
            self._newest = self._name_newest()
            yield connection
            connection.execute("COMMIT")
        except BaseException as error:
            self._take_back(error)
            raise
        finally:
            self._open = False
        connection.pragma("query_only", 1)
        self._stamp_anew()

    def _stamp_anew(self) -> None:
        """See the file as it is after a write of our own, but none that took its place meanwhile:
        what was written is not in that one."""
        found = Stamp.of(self._path)
        if found.is_of_one_file_with(self._stamp):
            self._stamp = found

    def _refuse_while_open(self) -> None:
        if self._open:
            raise RuntimeError("An edit is open already; one edit is one step.")
        if self._lent is not None:
            raise self._lent

    def _resume(self) -> None:
        """After a disk that broke: what its journal undoes at this reading is our own doing.

        Where the file then ends with another change set, it is not, and the next check says so.
        """
        with telling(self._path):
            newest = self._name_newest()
            found = Stamp.of(self._path)
            version = self._database.connection().pragma("data_version")
        if newest == self._newest and found.is_of_one_file_with(self._stamp):
            self._stamp, self._version = found, version
        self._interrupted = False

    def _take_back(self, error: BaseException) -> None:
        """Leave the file as it was before the edit. Raises Refused where the disk is to blame."""
        connection = self._database.connection()
        self._forget()
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            connection.pragma("query_only", 1)
            self._stamp_anew()
        except TROUBLES:
            # A broken disk can't be rolled back now; its journal does it at the next reading.
            pass
        if isinstance(error, TROUBLES):
            self._interrupted = isinstance(unwrapped(error), apsw.IOError | OSError)
            raise said(error, self._path) from error
