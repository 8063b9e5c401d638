"""What the rules look at: the matter, its overview, the dossier, and what is wanted of the page.

It also says which texts are the desk's own, and on what a record stands; it judges nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefings.checking.texts import Passage, sentences, unquoted
from models.reading.evidence import Evidence
from models.reading.origins import Cited
from models.reading.standing import Matter, Overview
from models.records import Dossier, Forecast, Judgement
from models.records.kinds.formatting import unmarked

JUDGED = frozenset({"bottom_line", "key_judgement"})
"""The judgements that a reader takes for the desk's word."""
ASSERTED = JUDGED | {"assumption", "alternative"}
"""The judgements that state how things are; gaps and indicators only ask."""

_NOTHING = Evidence()


@dataclass(frozen=True)
class Written:
    """One text in the desk's own words: where it stands, and whose likelihood it goes with."""

    record: int
    field: str
    kind: str
    likelihood: str | None
    text: str

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """Its sentences; what it quotes is blanked, for that is not the desk's."""
        return tuple(sentences(unquoted(self.text), self.text))


@dataclass(frozen=True)
class Subject:
    """One briefing to be, read once for all rules."""

    matter: Matter
    overview: Overview
    dossier: Dossier
    handling: str

    @cached_property
    def written(self) -> tuple[Written, ...]:
        """The texts in the desk's own words: its judgements, and what it forecasts itself."""
        return (
            *(each for one in self.matter.judgements.values() for each in _judgement(one)),
            *(
                each
                for one in self.matter.forecasts.values()
                if one.made_by == "us"
                for each in _forecast(one)
            ),
        )

    def texts(self, *fields: str, kinds: frozenset[str] = ASSERTED) -> Iterator[Written]:
        """The desk's texts in these fields, of judgements of these kinds and of forecasts."""
        for each in self.written:
            if each.field in fields and (each.kind in kinds or each.kind == Forecast.code):
                yield each

    @cached_property
    def under(self) -> Mapping[int, int]:
        """The condition inside which each reported wording stands."""
        return {each.id: owner for owner, those in self.matter.wordings.items() for each in those}

    @cached_property
    def evidence(self) -> Mapping[int, tuple[tuple[str | None, Evidence], ...]]:
        """What stands behind the fields of each record."""
        found: dict[int, list[tuple[str | None, Evidence]]] = defaultdict(list)
        for (record, field), one in self.matter.evidence.items():
            found[record].append((field, one))
        return {record: tuple(each) for record, each in found.items()}

    def supporting(self, record: int, field: str | None) -> tuple[Cited, ...]:
        """What supports a field, what was cited for the whole record among it."""
        own = self.matter.evidence.get((record, field), _NOTHING).supporting
        if field is None:
            return own
        return own + self.matter.evidence.get((record, None), _NOTHING).supporting

    def stands_on(self, record: int) -> tuple[int, ...]:
        """The records whose evidence a statement about this one can rest on, itself first."""
        matter = self.matter
        found = [record]
        if record in matter.gates:
            found += [each.id for each in matter.decisions_at.get(record, ())]
            found += [each.id for each in matter.conditions_at.get(record, ())]
        if (standing := self.overview.standings.get(record)) is not None:
            found += [each.record for each in standing.weight.claims]
        found += [each.id for one in tuple(found) for each in matter.wordings.get(one, ())]
        return tuple(dict.fromkeys(found))


def _judgement(one: Judgement) -> Iterator[Written]:
    for field, text in (
        ("statement", one.statement),
        ("why", one.why),
        ("confidence_reason", one.confidence_reason),
        ("would_change", one.would_change),
    ):
        if text:
            # The editor reads the words, without what formats them.
            yield Written(one.id, field, one.kind or "", one.likelihood, unmarked(text))


def _forecast(one: Forecast) -> Iterator[Written]:
    if one.statement:
        yield Written(one.id, "statement", one.code, one.likelihood, one.statement)
