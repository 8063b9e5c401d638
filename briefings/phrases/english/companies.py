"""What a page says of one company and its part in applications, in English."""

from models.reading.standing.words import counted


class Companies:
    """Heads and sentences of a company profile."""

    ROLE_COLUMNS = ("Application", "Its part", "Where it stands", "Filed")
    COMPANY_ROLES = {
        "applicant": "applicant",
        "counterparty": "counterparty",
        "end_user": "end user",
        "maker": "maker of the product",
    }
    FULFILMENT_COLUMNS = ("When", "Step", "Quantity", "Application")
    OTHER_NAME = "Other name"
    NO_GATE = "no gate known"
    CLOSED = "closed"

    def company_headline(self, name: str, applications: int, blocked: int) -> str:
        """A company, its applications, and at how many of them a gate blocks."""
        if not applications:
            return f"{name}: no application is known"
        several = counted(applications, "application")
        if not blocked:
            return f"{name}: {several}, none of them blocked at a gate"
        return (
            f"{name}: {several}, {'all' if blocked == applications else blocked} blocked at a gate"
        )

    def through(self, role: str, company: str) -> str:
        """A part that is taken through another company."""
        return f"{role} through {company}"

    def at_gate(self, gate: str, *, blocks: bool) -> str:
        """At which gate, and whether it blocks."""
        return f"at {gate}, which blocks" if blocks else f"at {gate}"
