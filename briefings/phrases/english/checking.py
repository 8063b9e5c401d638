"""What the check before an export says in English: each rule's name and help, and its sentences."""

from models.reading.standing.words import days


class Checking:
    """The words of the check. A sentence says what is wrong, then what to do."""

    CHECK_RULES = {
        "above_handling": (
            "Above the briefing’s handling",
            "The case, an application or a cited source may be passed on less far than the"
            " briefing. A source that is printed without its name has no label of its own.",
        ),
        "withheld_name": (
            "Name of a withheld source",
            "Title, publisher, author or address of a source that may not leave the desk stands in"
            " a text that is printed. Names of parties to the case, and names that a source shares"
            " with one that may be named, give nobody away; names under four letters are not"
            " looked for.",
        ),
        "conflict": (
            "Undecided conflict",
            "Copies of the file are in conflict over a value, or one deleted what another changed, "
            "and nobody has decided.",
        ),
        "no_bottom_line": (
            "No bottom line",
            "The briefing has applications and no judgement of the desk at its head.",
        ),
        "long_bottom_line": (
            "Long bottom line",
            "A bottom line takes more than three sentences.",
        ),
        "likelihood_with_confidence": (
            "Likelihood and confidence together",
            "A sentence of the desk’s has a word of likelihood and a phrase of confidence in it:"
            " readers take the one for the other.",
        ),
        "likelihood_words": (
            "Words of likelihood",
            "A judgement or a forecast of the desk’s uses words outside the standard’s first row"
            " (probable, remote, nearly certain), words that name no degree (could, perhaps,"
            " possibly), or repeats in its statement the likelihood that stands beside it."
            " Quotations and names are not looked at; another reading may say that it is possible.",
        ),
        "outside_band": (
            "Number outside its band",
            "The probability of a forecast does not lie in the band of the likelihood beside it.",
        ),
        "confidence_reason": (
            "Confidence without a reason",
            "A bottom line or key judgement does not say how sure the desk is, or not why.",
        ),
        "uncited": (
            "Nothing cited",
            "Neither a bottom line or key judgement nor anything that it is about has a citation."
            " Assumptions, other readings, gaps and indicators need none.",
        ),
        "confirmed": (
            "Confirmed on one origin",
            "The desk writes that something is confirmed, official or established, or a citation"
            " is rated 1, where fewer than two independent origins stand behind it. An official"
            " source, or a typed reason for the rating, stands in for the second. A sentence that"
            " denies it, or makes it a condition, claims nothing.",
        ),
        "vague_sourcing": (
            "Nobody’s report",
            "The desk names its source as nobody: reportedly, sources say, according to reports.",
        ),
        "recorded_twice": (
            "Source recorded twice",
            "Two sources that the briefing rests on have the same title and the same address, as"
            " where two people recorded one each: they count as two independent origins.",
        ),
        "withdrawn": (
            "Rests on what was withdrawn",
            "Every way by which a statement is supported passes a source that was corrected,"
            " retracted or denied.",
        ),
        "quoted_without_original": (
            "Condition without its original",
            "A condition is told in translation, or as its own words, and the original text is not"
            " there to compare; or a paraphrase stands in quotation marks.",
        ),
        "stale": (
            "Stale judgement",
            "Evidence that bears on a judgement, or on a forecast of the desk’s own, came surely"
            " after it.",
        ),
        "judged_later": (
            "Judged after the day",
            "The day of a judgement may lie after the day that the briefing speaks of.",
        ),
        "forecast_past": (
            "Forecast past its day",
            "A forecast is open, and every day that its date can mean is over.",
        ),
    }
    """Each rule by its code: its name, and what it finds."""

    CHECK_NO_BOTTOM_LINE = "There is no bottom line: state in a sentence what the desk thinks."
    CHECK_NO_CONFIDENCE = "The judgement states no confidence: say how sure the desk is, and why."
    CHECK_NO_REASON = "The confidence has no reason: say what it rests on, and what it lacks."
    CHECK_JUDGED_LATER = (
        "Judged perhaps after the briefing’s day: state the day, or judge as of it."
    )
    CHECK_UNCITED = (
        "Nothing is cited for it or for what it is about: cite a source, or call it an assumption."
    )
    CHECK_RATED_CONFIRMED = (
        "Rated 1, confirmed, on fewer than two origins: rate it lower, or give the reason."
    )
    CHECK_NO_ORIGINAL = "Told in translation only: add the original text beside it."
    CHECK_NO_WORDS = "Called its own words, and no text is there: add it, or call it a paraphrase."
    CHECK_PARAPHRASE_QUOTED = (
        "A paraphrase in quotation marks: take them off, or give the condition’s own words."
    )

    def check_both(self, likely: str, sure: str) -> str:
        """Likelihood and confidence in one sentence."""
        return f"“{likely}” and “{sure}” in one sentence: say likelihood and confidence apart."

    def check_likelihood_twice(self, said: str) -> str:
        """A statement that repeats or blurs the likelihood beside it."""
        return f"Its likelihood is told beside it: take “{said}” out of the statement."

    def check_other_row(self, said: str, instead: str) -> str:
        """A word of likelihood that is not of the standard's first row."""
        return f"“{said}” is outside the standard’s first row: write “{instead}”."

    def check_loose_likelihood(self, said: str) -> str:
        """A word that names no degree of likelihood."""
        return f"“{said}” names no degree of likelihood: say how likely, or leave it out."

    def check_vague(self, said: str) -> str:
        """A source named as nobody."""
        return f"“{said}” names no source: say whose report it is."

    def check_long(self, sentences: int, most: int) -> str:
        """A bottom line that is too long."""
        return f"{sentences} sentences are too many for a bottom line: keep it to {most}."

    def check_confirmed(self, said: str) -> str:
        """Confirmation claimed on too little."""
        return f"“{said}” on fewer than two origins: cite a second, or write “reported”."

    def check_recorded_twice(self, title: str) -> str:
        """A source with the title and the address of another."""
        return (
            f"Has the title and the address of another source, “{title}”, and counts as an origin"
            " of its own: cite one of the two, and delete the other."
        )

    def check_withdrawn(self, source: str, state: str) -> str:
        """A statement whose sources have fallen."""
        return f"Rests only on what was withdrawn (“{source}”, {state}): find another source."

    def check_conflict(self, field: str) -> str:
        """Copies that disagree about a value."""
        if not field:
            return "Kept although deleted: one copy deleted it, another changed it. Decide."
        return f"“{field}” is in conflict between copies of the file: decide which value stands."

    def check_stale(self, behind: int) -> str:
        """A judgement that newer evidence has passed by."""
        return f"Evidence that bears on it is {days(behind)} newer: judge again."

    def check_past(self, since: int) -> str:
        """An open forecast whose day is over."""
        return f"Its last day passed {days(since)} ago: say whether it came true."

    def check_outside_band(self, number: str, words: str, band: str) -> str:
        """A number that the word beside it does not mean."""
        return f"{number} % is not “{words}” ({band}): change the number or the word."

    def check_above(self, title: str, label: str, limit: str) -> str:
        """Something that may be passed on less far than the briefing."""
        return f"“{title}” is {label}, the briefing {limit}: narrow the handling, or leave it out."

    def check_withheld(self, name: str) -> str:
        """The name of a source that may not leave the desk."""
        return f"“{name}” gives away a source that may not leave the desk: take it out."
