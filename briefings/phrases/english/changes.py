"""What a page says in English of change: what moved, what stayed still, what was told before."""

from models.reading.standing.words import counted, days, joined

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")

# So many sorts of records are named in a headline.
_NAMED = 3


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


class Changes:
    """The words and sentences about two states of a case."""

    SINCE_COLUMNS = ("What", "Was", "Is", "Note", "Learned")
    CHANGED_COLUMNS = ("What", "Was", "Is", "Learned by the desk")
    STILL_COLUMNS = ("Watched", "Where it stands", "For how long")
    LOG_COLUMNS = ("Briefing", "As of", "Information cut-off", "Author", "")

    # the timeline, the outlook
    TIMELINE_EVENTS = "Events"
    TIMELINE_DECISIONS = "Decisions"
    TIMELINE_RESPONSES = "Responses"
    TIMELINE_DUE = "Due"
    MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    AXIS_DAY = "{day} {month}"
    AXIS_QUARTER = "Q{number}"
    AXIS_HALF = "H{number}"
    AXIS_YEAR = "{year}"
    UNDATED = "no date is stated"
    EXPECTED_UNDATED = "Expected, without a day"
    DAYS_TO_WATCH = "Days to watch"

    CHANGED = "What changed"
    STILL = "What stayed still"
    CHANGE_LOG = "Change log"
    OF_THE_CASE = "The case as a whole"
    JUDGED = "Judgements and forecasts"
    NOT_RECORDED = "not recorded"
    SILENT = "silent"
    DELETED = "deleted"
    RESTORED = "restored"
    GONE = "no longer linked"
    WITHHELD = "withheld"
    NOW_DISPUTED = "now disputed"
    SETTLED = "conflict settled"
    STILL_OPEN = "open"
    UNDATED_FORECAST = "no day is stated"
    FIRST_OF_SERIES = "This is the first recorded briefing of this scope."
    COMPARED_HERE = "compared with here"
    SUPERSEDED_HERE = "superseded by this one"
    CORRECTED_HERE = "corrected by this one"

    def changed_since(self, day: str) -> str:
        """The head over what changed since a day."""
        return f"Since {day}"

    def since_briefing(self, briefing: str) -> str:
        """The head over what changed since another briefing."""
        return f"Since {briefing[:1].lower()}{briefing[1:]}"

    def gates_moved(self, count: int, of: int, day: str) -> str:
        """How many of how many gates moved, as a headline."""
        if of == 1:
            return f"The one gate moved since {day}"
        return f"{_number(count)} of {_number(of).lower()} gates moved since {day}"

    def gate_moved(self, moved: str, gate: str, stage: str) -> str:
        """The only gate that moved and where it stands now, after how many moved."""
        return f"{moved}: {gate}, now {stage}"

    def gate_within(self, moved: str, gate: str) -> str:
        """The only gate that moved, after how many; what moved there follows."""
        return f"{moved}: {gate}"

    def no_gate_moved(self, day: str, counts: list[tuple[int, str, str]]) -> str:
        """What changed while no gate moved, as a headline: numbers with nouns, one and many."""
        said = [counted(number, one, many) for number, one, many in counts[:_NAMED]]
        rest = sum(number for number, _, _ in counts[_NAMED:])
        if rest:
            said.append(counted(rest, "other record"))
        return f"No gate moved since {day}; {joined(said)} changed"

    def nothing_changed(self, day: str, count: int) -> str:
        """That nothing changed, as a headline."""
        return f"Nothing changed since {day} ({days(count)})" if count else self._still(day)

    def no_change(self, day: str, count: int) -> str:
        """That nothing changed, as a sentence."""
        return f"No change since {day} ({days(count)})." if count else f"{self._still(day)}."

    def no_change_in_these(self, day: str, count: int) -> str:
        """That what follows did not change, while other things did."""
        return f"No change in these since {day}{f' ({days(count)})' if count else ''}."

    def _still(self, day: str) -> str:
        return f"Nothing has changed since earlier on {day}"

    def made(self, kind: str) -> str:
        """A record that is new, by its kind."""
        return f"new {kind.lower()}"

    def position_at(self, gate: str, whom: str) -> str:
        """Whose position at which gate."""
        return f"{gate}: {whom}"

    def answer_of(self, whom: str) -> str:
        """What somebody answered or said."""
        return f"Response of {whom}"

    def question_to(self, whom: str) -> str:
        """A question put to somebody."""
        return f"Question to {whom}"

    def unmoved(self, count: int) -> str:
        """For how many days something has not changed."""
        return f"no change for {days(count)}" if count else "no change on that day"

    def silence_grew(self, names: list[str], added: int, now: int | None, *, exact: bool) -> str:
        """By how much longer some are silent, and for how long in all."""
        more = f"{counted(added, 'day')} more"
        total = "" if now is None else f", now {'' if exact else 'at least '}{now:,}"
        return f"{joined(names)} silent: {more}{total}."

    def longer(self, said: str, added: int) -> str:
        """For how long, and how many days of it are new."""
        return f"{said}, {counted(added, 'day')} more"

    def origins_behind(self, count: int) -> str:
        """How many independent origins support a value."""
        return counted(count, "independent origin")

    def now_supported(self, count: int) -> str:
        """How many independent origins support an unchanged value by now."""
        return f"now supported by {counted(count, 'independent origin')}"

    def unchanged_value(self, field: str) -> str:
        """A field that says what it said."""
        return f"{field}, unchanged"

    def copies_differ(self, others: list[str]) -> str:
        """The other values of a conflict between copies of the file."""
        return f"copies of the file differ: also {joined(f'“{each}”' for each in others)}"

    def beside_these(self, citations: int, sources: int, others: int) -> str:
        """What came beside the changes that are told; empty for nothing."""
        parts = [
            counted(number, one, many)
            for number, one, many in (
                (citations, "further citation", ""),
                (sources, "further source", ""),
                (others, "change for the desk’s own use", "changes for the desk’s own use"),
            )
            if number
        ]
        return f"Beside these: {joined(parts)}." if parts else ""

    def entered_by(self, day: str, author: str) -> str:
        """When something was entered and by whom, on two lines."""
        return f"{day}\n{author}" if author else day

    def blocks_for(self, whom: str) -> str:
        """Whom a gate blocks."""
        return f"blocks {whom}"

    def by_when(self, when: str) -> str:
        """When something is due or can be told."""
        return f"by {when}"

    def left_out(self, applications: int, gates: int) -> str:
        """What a drawing leaves out where no board follows."""
        parts = [
            counted(count, f"further {noun}")
            for count, noun in ((applications, "application"), (gates, "gate"))
            if count
        ]
        return f"Not drawn: {joined(parts)}."

    def compared(self, other: str) -> str:
        """What the changes of a briefing are told against."""
        return f"Changes are told against {other[:1].lower()}{other[1:]}."

    def state_of(self, day: str) -> str:
        """The state of the file of a day."""
        return f"the state of the file of {day}"
