"""The sentences of a page in English, each from the words and numbers that it is handed."""

from briefings.phrases.english.words import Words
from models.reading.standing.words import counted, days, joined, opened


class Sentences(Words):
    """How a page puts together what it says."""

    def sentence(self, words: str) -> str:
        """Words as a sentence of their own."""
        return f"{opened(words)}."

    def gap(self, before: str = "") -> str:
        """What separates a sentence from the one before it, which may be somebody's own text."""
        return " "

    def named(self, label: str, abbreviation: str, own: str) -> str:
        """A record by its label, with its abbreviation and its name in its own script."""
        known = self.COMMA.join(part for part in (label, abbreviation) if part)
        return f"{known} ({own})" if own else known

    def short(self, label: str, abbreviation: str, own: str) -> str:
        """A record where room is scarce."""
        return abbreviation or label

    def aside(self, words: str) -> str:
        """Words in brackets after others."""
        return f" ({words})"

    def meaning(self, word: str, meaning: str) -> str:
        """A word of the key and what it means."""
        return f"{word} – {meaning[:1].lower()}{meaning[1:].rstrip('.')}" if meaning else word

    def page(self, number: int, count: int) -> str:
        """Which page of how many."""
        return f"Page {number} of {count}"

    def continued(self, title: str) -> str:
        """The head of a table that goes on."""
        return f"{title}, continued"

    def as_of(self, day: str) -> str:
        """The day that a briefing speaks of, as a sentence begins."""
        return f"As of {day}"

    def cut_off(self, day: str) -> str:
        """Until when what is told was known."""
        return f"information cut-off {day}"

    def numbered(self, kind: str, number: int | None) -> str:
        """A kind of briefing with its number, or that it has none because it is not recorded."""
        return f"{kind} no. {number:,}" if number is not None else f"{kind}, not recorded"

    def running_head(self, kind: str, scope: str, day: str) -> str:
        """What stands at the head of each page."""
        return f"{kind} · {scope} · as of {day}"

    def subject(self, kind: str, title: str, day: str) -> str:
        """What the document is about, for a reader's own lists."""
        return f"{kind}: {title}, as of {day}"

    def instant(self, day: str, clock: str, zone: str) -> str:
        """A day in words with the time of day and its zone."""
        return f"{day}, {clock} {zone}".rstrip()

    def version(self, version: str) -> str:
        """Which version of a briefing it is."""
        return f"Version {version}"

    def reviewed_by(self, whom: str) -> str:
        """Who reviewed a briefing."""
        return f"Reviewed by {whom}"

    def distributed_to(self, whom: str) -> str:
        """Who is given a briefing."""
        return f"For {whom}"

    def earlier_one(self, kind: str, number: int | None, day: str) -> str:
        """Another briefing, by its kind, number and day."""
        numbered = f"{kind} no. {number:,}" if number is not None else kind
        return f"{numbered}{f', as of {day}' if day else ''}"

    def arrow(self, was: str, *, up: bool) -> str:
        """That a likelihood rose or fell, and from what."""
        return f"{'↑ up' if up else '↓ down'} from {was}"

    def applications(self, count: int) -> str:
        """How many applications."""
        return counted(count, "application") if count else "no application"

    def standing(self, title: str, summary: str) -> str:
        """Where one application stands, as a headline."""
        return f"{title}: {summary[:1].lower()}{summary[1:].rstrip('.')}"

    def some_of(self, title: str, count: int) -> str:
        """A scope of some applications of a case."""
        return f"{title} · {count} of its applications"

    def origins(self, origins: int, statements: int) -> str:
        """How many independent origins carry how many statements."""
        if not statements:
            return "Nothing is stated that rests on any."
        known = counted(origins, "independent origin") if origins else "No independent origin"
        return f"{known} for {counted(statements, 'statement')}."

    def rest(self, counts: list[tuple[int, str]], *, several: bool) -> str:
        """How many statements rest on what, and whether any has several origins."""
        first = counts[0][0] if counts else 0
        verbs = ["rests " if first == 1 else "rest ", *[""] * len(counts)]
        told = zip(counts, verbs, strict=False)
        said = joined(f"{number:,} {verb}{words}" for (number, words), verb in told)
        return f"{said}{'' if several else f'; {self.NONE_ON_TWO}'}."

    def official_missing(self, gates: list[str]) -> str:
        """Where nothing official is known, after the words for nothing official."""
        return f" at: {joined(gates)}."

    def official_missing_at(self, gates: int, of: int) -> str:
        """At how many gates nothing official is known, after the words for nothing official."""
        return f" at {gates:,} of {counted(of, 'gate')}."

    def newest(self, when: str, age: int | None, *, named: bool) -> str:
        """How old the newest source is; `named` says that only those with a name count."""
        what = "Newest named source" if named else "Newest source"
        return f"{what}: {when}{f' ({days(age)} old)' if age else ''}."

    def would_change(self, what: str) -> str:
        """What would change a judgement."""
        return f"What would change it: {what}"

    def likelihood(self, words: str, band: str) -> str:
        """A likelihood as a sentence, with its band."""
        return f"Likelihood: {words}{f' ({band})' if band else ''}."

    def confidence(self, words: str, reason: str) -> str:
        """A confidence as a sentence, and its reason as the next."""
        return f"Confidence: {words}." + (f" {reason[:1].upper()}{reason[1:]}." if reason else "")

    def set_by(self, whom: str) -> str:
        """Who set a condition, in a list of facts."""
        return f"by {whom}"

    def due(self, left: int, *, certain: bool = True) -> str:
        """When something falls due, negative days are past; a span is counted to its last day."""
        if not left:
            return "due today" if certain else "due today at the latest"
        if left < 0:
            return f"overdue by {'' if certain else 'at least '}{days(-left)}"
        return f"due in {'' if certain else 'at most '}{days(left)}"

    def days_to(self, left: int, *, certain: bool) -> str:
        """How long until a day, negative past it; a span is counted to its last day."""
        if not left:
            return "today" if certain else "today at the latest"
        if left < 0:
            return f"{'' if certain else 'at least '}{days(-left)} past"
        return f"in {'' if certain else 'at most '}{days(left)}"

    def more(self, count: int) -> str:
        """Others beside what is shown."""
        return f"{count} more"

    def and_more(self, count: int) -> str:
        """Others that follow what is shown."""
        return f"and {count} more"

    def more_follow(self, count: int) -> str:
        """Others on later pages."""
        return f"and {count} more on the following pages"

    def parts_left_out(self, parts: list[str]) -> str:
        """Parts of a briefing that a newer version knows and this one does not."""
        named = joined(f"“{part}”" for part in parts)
        return f"Left out, because this version does not know it: {named}."

    def left_to_board(self, applications: int, gates: int) -> str:
        """What a drawing leaves out and the board shows."""
        parts = [
            counted(count, f"more {noun}")
            for count, noun in ((applications, "application"), (gates, "gate"))
            if count
        ]
        return f"{joined(parts)} on the board that follows."

    def expected(self, statement: str, when: str) -> str:
        """An expectation with its day."""
        return f"Expected: {statement.rstrip('.')} ({when})"

    def unresolved(self, statement: str, past: str) -> str:
        """An expectation whose day is over and of which nobody said what came of it."""
        return f"Not resolved, {past}: {statement.rstrip('.')}"

    def approver(self, whom: list[str]) -> str:
        """Who decides at a gate."""
        return f"approver: {joined(whom)}"

    def imports(self, direction: str, other: str, *, several: bool, inwards: bool) -> str:
        """What applications ask for, and with whom: “imports from Nvidia”."""
        what = direction + ("s" if several else "")
        return f"{what} {'from' if inwards else 'with'} {other}" if other else what

    def valid_until(self, when: str) -> str:
        """Until when a decision is valid."""
        return f"valid until {when}"

    def of_together(self, amounts: list[str]) -> str:
        """The amounts that an application shares in."""
        return f", of {joined(amounts)} together"

    def pool(self, amount: str, members: list[str], *, split_known: bool) -> str:
        """What several applications may do together, after the pool's title."""
        names = f" ({joined(members)})" if len(members) <= 5 else ""
        end = "." if split_known else "; how it is split is not known."
        return f": {amount}, for {counted(len(members), 'application')} together{names}{end}"

    def drawn_down(self, steps: list[str]) -> str:
        """What was drawn of a pool so far."""
        return f"Drawn so far: {'; '.join(steps)}."

    def depends_on(self, what: str) -> str:
        """On what an expectation depends."""
        return f"Depends on: {what}"

    def raised(self, how: str, to: str) -> str:
        """By which means a concern was raised and to whom, after the one who raised it."""
        return (f"; {how}" if how else "") + (f" to {to}" if to else "")

    def source(self, code: str) -> tuple[str, str]:
        """A source by its code: the word before it, and the code."""
        return "source ", code

    def brought_out(self, title: str, publisher: str) -> str:
        """A source and who brought it out."""
        return f"{title} ({publisher})"

    def used_in(self, count: int) -> str:
        """What stands before the numbers of the notes in which a source is used."""
        return "in notes " if count > 1 else "in note "

    def came_back(self, outcome: str, text: str, *, unprompted: bool) -> str:
        """What came back and in which words, after the names of those who were asked."""
        said = f"{',' if unprompted else ''} {outcome}{f': {text}' if text else ''}"
        return said if text.endswith((".", "…")) else f"{said}."

    def silent(self, count: int, *, exact: bool, overdue: int | None) -> str:
        """For how long an answer is owed."""
        said = f"silent {self.at_least(count, exact=exact)}"
        return f"{said}, {days(overdue)} overdue" if overdue else said

    def at_least(self, count: int, *, exact: bool) -> str:
        """A number of days, or the fewest that it can be."""
        return days(count) if exact else f"at least {days(count)}"

    def asked_by(self, whom: str) -> str:
        """Who asked, after the day of asking."""
        return f"by {whom}"

    def none_as_of(self, when: str) -> str:
        """The day on which it was said that no answer had come."""
        return f"none as of {when}"

    def learned(self, when: str) -> str:
        """When the desk learned of something."""
        return f"learned {when}"

    def access(self, words: str) -> str:
        """How near a person is to what he or she speaks of."""
        return f"access {words}"

    def missing(self, fields: list[str], whose: str) -> str:
        """Fields that are empty, of how many records: “For 4 applications: filed and quantity.”"""
        return f"For {whose}: {joined(fields)}." if whose else f"{joined(fields)}."

    def without_application(self, conditions: int) -> str:
        """How many conditions bear on no application."""
        verb = "is" if conditions == 1 else "are"
        return f"{counted(conditions, 'condition')} {verb} linked to no application."

    def withheld(self, letter: str, kind: str) -> str:
        """A source that may not be named."""
        return f"source {letter}{f' ({kind})' if kind else ''}, name withheld"
