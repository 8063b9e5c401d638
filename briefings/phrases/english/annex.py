"""How a page speaks in English of sources and of what rests on them."""

from models.reading.standing.words import counted, joined


class Annex:
    """The words of the source annex."""

    SOURCE_REGISTER_COLUMNS = (
        "",
        "Source, and its ways",
        "Grade and state",
        "Rests on it",
    )
    ORIGIN_COLUMNS = ("Origin", "What it is", "Reached by", "Values", "On it alone")
    RESTING_COLUMNS = ("Source", "Would fall with it", "Would stand on others")
    WAYS = "Ways: "
    RELAYED_BY = "relayed by "
    GRADED = "graded "
    DATE_WITHHELD = "date withheld"
    WORDS_WITHHELD = "words withheld"
    HOW_WORDINGS_DIFFER = (
        "Where sources word the same thing nearly alike, the words in which they differ are bold."
    )
    NO_WORDS = "no words kept"
    NO_END_STATED = "Where these ways begin is not stated, so they count as no origin"
    ORIGINS_COUNTED = (
        "An origin is counted once, however many ways lead to it. A value is one field of one "
        "record, or a record as a whole."
    )

    def annex_headline(self, sources: int, origins: int, alone: int, values: int) -> str:
        """The source annex in a sentence, without its stop."""
        if not sources:
            return "No source is recorded"
        known = counted(origins, "independent origin") if origins else "no independent origin"
        said = f"{counted(sources, 'source')}, {known}"
        if not values:
            return f"{said}; no value rests on any"
        if values == 1:
            return f"{said}; the one value {_rests(alone)}"
        of = f"{alone:,}" if alone else "none"
        hang = "hang" if alone > 1 else "hangs"
        return f"{said}; {of} of {values:,} values {hang} on a single source"

    def describes(self, described: str) -> tuple[str, str]:
        """How one source describes another: what stands before the other's name, and after it."""
        return "describes ", f" as “{described}”"

    def origins_and_values(self, origins: int, alone: int, values: int) -> str:
        """How many origins carry how many values, and how much hangs on one source."""
        known = counted(origins, "independent origin") if origins else "No independent origin"
        said = f"{known} for {counted(values, 'value')}"
        return f"{said}; {alone:,} would fall with a single source."

    def sources_rated(self, rated: int, count: int) -> str:
        """How many sources are rated."""
        if not rated:
            return "No source is rated for reliability."
        return f"{rated:,} of {counted(count, 'source')} rated for reliability."

    def sources_withheld(self, count: int) -> str:
        """How many sources are not named."""
        return f"{counted(count, 'source')} named by a letter only; their words are left out."

    def sources_in_state(self, state: str, codes: list[str]) -> str:
        """Sources that no longer stand by their words as they were."""
        return f"{state[:1].upper()}{state[1:]}: {joined(codes)}."

    def rests_on(self, values: int, alone: int) -> str:
        """How much rests on a source."""
        if not values:
            return "nothing"
        said = counted(values, "value")
        if not alone:
            return f"{said}, none on it alone"
        return f"{said}, all on it alone" if alone == values else f"{said}, {alone:,} on it alone"

    def values_of(self, record: str, fields: list[str]) -> str:
        """A record with those of its fields that are meant."""
        return f"{record} ({', '.join(fields)})" if fields else record

    def disputes_values(self, count: int) -> str:
        """How much a source speaks against."""
        return f"disputes {counted(count, 'value')}"


def _rests(alone: int) -> str:
    return "hangs on a single source" if alone else "rests on several"
