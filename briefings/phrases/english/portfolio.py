"""What a page says of many applications at once in English: the tally, the table, exceptions."""

from models.reading.standing.words import counted, days


class Portfolio:
    """Heads and sentences of a portfolio."""

    PORTFOLIO_COLUMNS = (
        "Application",
        "Gates",
        "Who blocks",
        "Days blocked",
        "Origins",
        "Newest, days old",
        "Next due",
    )
    NO_GATE_STATED = "no gate stated"
    NO_AGE = "–"
    NOT_CERTAIN = "not certain"
    NOTHING_DUE = "nothing dated"
    ALL_PASSED = "nobody: every gate passed"
    NOTHING_TO_PASS = "no gate to pass is known"
    NOTHING_EXCEPTIONAL = "Nothing is out of the ordinary."
    NO_NEWER_EVIDENCE = "no newer evidence"
    KIND_NOT_STATED = "kind not stated"
    COUNTED_CLOSED = "closed"
    REASONS = {
        "overdue": "Answers overdue",
        "condition_past": "Conditions past due",
        "forecast_due": "Forecasts whose day has come",
        "contradiction": "Statements that can’t both stand",
        "conflict": "Copies of the file in conflict",
        "kept": "Kept although deleted",
        "condition_due": "Conditions due soon",
        "silence": "Silence",
        "withdrawn": "Resting on a withdrawn source",
        "single_origin": "Resting on one origin",
        "unsourced": "Unsourced",
        "identity": "Identity not established",
        "role": "Role not stated",
    }

    def portfolio_headline(self, applications: int, blocked: int, closed: int) -> str:
        """How many applications there are and how many stand still, in a sentence."""
        if not applications:
            return "No application is known"
        ended = f", {closed:,} closed" if closed else ""
        return f"{counted(applications, 'application')}, {blocked:,} blocked at a gate{ended}"

    def long_blocked(self, bar: int) -> str:
        """The head over those that have been blocked for longer than a number of days."""
        return f"Blocked for more than {days(bar)}"

    def long_stale(self, bar: int) -> str:
        """The head over those without new evidence for longer than a number of days."""
        return f"Without new evidence for more than {days(bar)}"

    def more_alike(self, number: int) -> str:
        """How many more of one sort there are."""
        return f"and {number:,} more of the same"

    def stands_at(self, gate: str) -> str:
        """At which gate something stands."""
        return f"stands at {gate}"

    def and_others(self, shown: str, number: int) -> str:
        """Names, and how many more."""
        return f"{shown} and {counted(number, 'other')}"

    def either(self, stages: list[str]) -> str:
        """Stages of which nobody knows which is newer."""
        return " or ".join(stages)

    def closed(self, when: str) -> str:
        """When an application was closed."""
        return f"closed {when}"

    def owed(self, number: int) -> str:
        """How many answers are owed."""
        return f"{counted(number, 'answer')} owed"

    def bounds(self, least: int, most: int) -> str:
        """A number of days, or between which it lies."""
        return f"{least:,}" if least == most else f"{least:,} to {most:,}"

    def by_kind_of_gate(self, gates: int) -> str:
        """That many gates are counted together."""
        return f"The {gates:,} gates are counted by their kind and country."

    def counted_at(self, applications: int, gates: int) -> str:
        """What is counted, after its number."""
        noun = "application" if applications == 1 else "applications"
        return f"{noun} at {counted(gates, 'gate')}"

    def counted_blocked(self, number: int, where: list[str]) -> str:
        """How many are blocked and where, after the number."""
        if len(where) == 1:
            return f"blocked at {where[0]}"
        return f"blocked: {', '.join(where)}" if where else "blocked"

    def counted_there(self, number: int, gate: str) -> str:
        """How many at one gate."""
        return f"{number:,} at {gate}"

    def other_gates(self, number: int) -> str:
        """Gates beyond those named."""
        return f"the rest at {counted(number, 'other gate')}"

    def counted_through(self, number: int) -> str:
        """Through every gate, after the number."""
        return "through every gate that is known"

    def counted_gateless(self, number: int) -> str:
        """Without a gate, after the number."""
        return "without a gate that is known"

    def counted_owed(self, number: int, longest: int | None, exact: bool) -> str:
        """Answers owed, after the number."""
        noun = "answer owed" if number == 1 else "answers owed"
        if not longest:
            return noun
        return f"{noun}, the longest for {'' if exact else 'at least '}{days(longest)}"

    def counted_past(self, number: int) -> str:
        """Conditions past due, after the number."""
        return "condition past due" if number == 1 else "conditions past due"

    def counted_soon(self, number: int, within: int) -> str:
        """Conditions due soon, after the number."""
        noun = "condition" if number == 1 else "conditions"
        return f"{noun} due within {days(within)}"
