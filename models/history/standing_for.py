"""For which change one that an undoing wrote stands: it brings back a value that somebody gave."""

from models.history.changes import ChangeName
from models.history.ledger import Ledger


class StandsFor:
    """Follows undoing and redoing back to what was undone; it keeps what it found."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._same: dict[ChangeName, list[ChangeName]] = {}

    def origin(self, name: ChangeName) -> ChangeName:
        """The change in which a value was first given; the change itself unless undoing wrote it.

        What undid a merge is no undoing of one change set, and so is its own.
        """
        passed = {name}
        while (former := self.same(name)) and former[0] not in passed:
            name = former[0]
            passed.add(name)
        return name

    def includes(self, head: ChangeName, change: ChangeName) -> bool:
        """Whether a head is a change, or what undoing has put in its place with its value."""
        passed: set[ChangeName] = set()
        ahead = [head]
        while ahead:
            name = ahead.pop()
            if name == change:
                return True
            if name not in passed:
                passed.add(name)
                ahead += self.same(name)
        return False

    def same(self, name: ChangeName) -> list[ChangeName]:
        """The changes that one which an undoing wrote stands for, all of its own value.

        They are what stood before the change undone, or the head that it gave way to.
        """
        known = self._same.get(name)
        undoes = self._ledger.undoes(name[0])
        if known is not None or undoes is None:
            return known or []
        record, field, value = self._ledger.change(name)
        undone = self._ledger.changes_in(undoes, record, field)
        gave_way = [
            old
            for old in self._ledger.replaced_by(name)
            if not any(self.includes(old, change) for change in undone)
        ]
        former = sorted(
            {old for change in undone for old in self._ledger.replaced_by(change)}, key=self.order
        )
        written = self._ledger.changes_in(name[0], record, field)
        if len(written) == len(former) and not gave_way:
            # One change for each former head, in their order.
            former = [former[written.index(name)]]
        self._same[name] = [
            old for old in (*gave_way, *former) if self._ledger.change(old)[2] == value
        ]
        return self._same[name]

    def order(self, name: ChangeName) -> tuple[str, int]:
        """Sorts changes by their lasting names."""
        return (self._ledger.set_uids([name[0]])[name[0]], name[1])
