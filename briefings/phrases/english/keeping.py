"""What a page says of conditions, of keeping them and of what is due, in English."""

from datetime import date

from models.reading.standing.words import counted
from models.records.kinds import When


class Keeping:
    """Heads and sentences of the register of conditions and of the calendar."""

    REGISTER_COLUMNS = (
        "Condition",
        "Binds",
        "State, set by",
        "Due",
        "How compliance shows, who watches, evidence",
    )
    STILL_BINDING = "Still binding, or not yet settled"
    NO_LONGER_BINDING = "No longer binding"
    BINDS_NOBODY = "nobody named"
    ALL_OF_THE_GATE = "all at its gate"
    SET_BY_NOBODY = "who set it is not stated"
    WATCHED_BY_NOBODY = "who watches is not stated"
    UNSOURCED = "unsourced"
    HOW_BOUND = "An empty place: the condition does not bind that application."
    DUE_COLUMNS = ("When", "What", "For whom", "Days")
    DUE_KINDS = {
        "condition": "condition due",
        "answer": "answer due",
        "long_stop": "long-stop date",
        "valid_until": "decision valid until",
        "valid_from": "decision valid from",
        "forecast": "forecast due",
        "event": "event",
        "task": "task due",
    }
    AGAIN = "recurring"

    def headed(self, kind: str, what: str) -> str:
        """What falls due, by its kind."""
        return f"{kind[:1].upper()}{kind[1:]}: {what}"

    def at_the_latest(self, kind: str) -> str:
        """What falls due on the last of several days that are possible."""
        return f"{kind}, at the latest"

    def register_headline(self, number: int, binding: int, late: int) -> str:
        """How many conditions there are, in a sentence."""
        if not number:
            return "No condition is recorded"
        overdue = f", {late:,} past due" if late else ""
        return f"{counted(number, 'condition')}, {binding:,} still binding or open{overdue}"

    def conditions_in_state(self, number: int, state: str) -> str:
        """How many conditions are in one state."""
        return f"{number:,} {state}"

    def conditions_unworded(self, number: int) -> str:
        """How many conditions have no known words."""
        return f"The text of {counted(number, 'condition')} is not known."

    def conditions_unwatched(self, number: int) -> str:
        """How many conditions nobody is known to watch over."""
        return f"Nobody is known to watch compliance with {counted(number, 'condition')}."

    def conditions_undated(self, number: int) -> str:
        """How many conditions have no day."""
        return f"No due day is known for {counted(number, 'condition')}."

    def watched_by(self, whom: str) -> str:
        """Who watches over compliance."""
        return f"watched by {whom}"

    def backed(self, grade: str, origins: int) -> str:
        """The best grade behind a statement and its independent origins."""
        known = counted(origins, "independent origin") if origins else "origin not stated"
        return f"{grade} · {known}" if grade else known

    def day(self, day: date) -> str:
        """One day in words."""
        return When(day.isoformat()).said()
