"""Unites the file that is being written with another copy, or refuses the copy in words."""

from dataclasses import replace

import apsw

from models.errors import NotUnderstood, Refused
from models.history.contents import take_over
from models.history.lacking import Lacking, lacking
from models.history.ledger import Ledger
from models.history.merging import Brought, Contradicted, Told, merge
from models.storage.check import sentence

_NOTHING = Brought(frozenset(), frozenset(), frozenset())


def unite(ledger: Ledger, theirs: apsw.Connection, *, told: Told = lambda share: None) -> Brought:
    """Take over what another copy has and this file lacks, inside the caller's transaction.

    Raises Refused for a copy whose history is not whole or contradicts this one; the transaction
    is then to be taken back.
    """
    lacked = lacking(ledger.connection, theirs)
    brought = _merged(ledger, theirs, lacked, told) if lacked else _NOTHING
    hashes = ledger.connection.execute(
        "SELECT DISTINCT sha256 FROM attachment WHERE sha256 IS NOT NULL"
    )
    taken = take_over(ledger.connection, theirs, [sha256 for (sha256,) in hashes])
    return replace(brought, contents=taken)


def _merged(ledger: Ledger, theirs: apsw.Connection, lacked: Lacking, told: Told) -> Brought:
    try:
        return merge(ledger, theirs, lacked, told=told)
    except Contradicted as contradicted:
        raise _not_whole(sentence(ledger.connection, contradicted.broken)) from contradicted
    except NotUnderstood as error:
        raise _not_whole(f"It holds a value that is none: {error}") from error
    except apsw.ConstraintError as error:
        # Only what was altered by hand breaks the rules of the tables that it is taken into.
        raise _not_whole("Its tables hold what no case file can.") from error


def _not_whole(why: str) -> Refused:
    return Refused(
        f"The history of the other copy is not whole. {why}",
        kept="Nothing was taken over.",
        do="Check the other copy, and ask for one that is whole.",
    )
