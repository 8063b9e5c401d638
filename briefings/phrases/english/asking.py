"""How a page speaks in English of who was asked and what came back."""

from models.reading.standing.words import counted, joined


class Asking:
    """The words of the authority tracker."""

    RESPONDENT_COLUMNS = (
        "Who",
        "Asked",
        "Answered",
        "Declined",
        "Referred on",
        "Silent",
        "Overdue",
        "Time to an answer",
        "Longest silence",
    )
    QUESTION_COLUMNS = ("Who, and what was asked", "Asked", "What came back", "After", "Due")
    UNASKED_COLUMNS = ("Who", "What was said", "When and where")
    HELD_COLUMNS = ("Authority", "Gate, and its role there", "Position", "Date", "For")
    ALL_TOGETHER = "All together"
    UNASKED = "Unasked"
    QUESTION_NOT_STATED = "Question not stated"
    EFFECT_OF_SILENCE = "Silence: "
    SUBJECT_NOT_STATED = "Subject not stated"
    ASKER_NOT_STATED = "asker not stated"
    NO_DAY_SET = "no day set"
    TIMES_VAGUE = "The dates are too vague to say how long an answer takes."
    HOW_LONG_UNKNOWN = "dates too vague to count"
    HOW_ASKED_IS_COUNTED = (
        "Counted in calendar days from the day of asking to the first answer; declining and "
        "referring on are no answers. The median is of answers whose two dates are known to the "
        "day; a date known only to a month or a span gives bounds, and one that is only about "
        "right gives no number."
    )

    def asked_headline(
        self, asked: int, answered: int, silent: int, *, longest: str, overdue: int
    ) -> str:
        """The authority tracker in a sentence, without its stop."""
        said = f"{f'{answered:,}' if answered else 'None'} of {counted(asked, 'question')} answered"
        if silent:
            said += f", {silent:,} met with silence"
            said += f", the longest for {longest}" if longest else ""
        return said + (f"; {overdue:,} overdue" if overdue else "")

    def asked_counts(self, asked: int, respondents: int, parts: list[tuple[int, str]]) -> str:
        """How many questions were put to how many, and what became of them."""
        said = joined(f"{number:,} {words}" for number, words in parts if number)
        put = f"{counted(asked, 'question')} to {counted(respondents, 'respondent')}"
        return f"{put}: {said}." if said else f"{put}."

    BECAME = ("answered", "declined", "referred on", "without an answer")

    def median_time(self, middle: str) -> str:
        """How long an answer takes."""
        return f"Time to an answer: {middle}." if middle else self.TIMES_VAGUE

    def silent_are(self, whom: list[str]) -> str:
        """Who owes an answer."""
        return _closed(f"Without an answer: {joined(whom)}")

    def longest_silence(self, days: str, whom: list[str]) -> str:
        """Who is silent for longest."""
        return _closed(f"Longest silence: {days}, {joined(whom)}")

    def overdue_are(self, count: int, whom: list[str]) -> str:
        """Whose answers are overdue."""
        return _closed(f"{counted(count, 'answer')} overdue: {joined(whom)}")

    def silence_counts(self, effects: list[tuple[str, int]]) -> str:
        """What silence means in law for the answers that are owed."""
        said = joined(f"{effect} for {number:,}" for effect, number in effects)
        return f"Effect of silence on what is owed: {said}."

    def spoke_unasked(self, whom: list[str]) -> str:
        """Who spoke without having been asked."""
        return _closed(f"Spoke unasked: {joined(whom)}")

    def not_established(self, whom: list[str]) -> str:
        """Names of which it is not established which body is meant."""
        return _closed(f"Which body is meant is not established: {joined(whom)}")

    def possibly(self, whom: list[str]) -> str:
        """Which bodies a name may stand for."""
        return f"possibly {' or '.join(whom)}"

    def after_days(self, span: str) -> str:
        """How long an answer took."""
        return f"after {span}"

    def silent_for(self, span: str) -> str:
        """How long an answer is owed."""
        return f"silent {span}"

    def silent_since(self, when: str) -> str:
        """Since when an answer is owed, where the date is too vague to count days."""
        return f"silent since {when}"

    def since(self, when: str) -> str:
        """Since when something lasts, where no days can be counted."""
        return f"since {when}"

    def left_to_questions(self, count: int) -> str:
        """What the drawing of answers leaves out and the table of questions shows."""
        return f"{counted(count, 'more question')} in the table of questions."

    def for_all_of(self, count: int) -> str:
        """That something holds for every application that is told of."""
        return f"all {count:,} applications"


def _closed(said: str) -> str:
    """A sentence with its stop; a name that was cut ends in an ellipsis and takes none."""
    return said if said.endswith(("…", ".")) else f"{said}."
