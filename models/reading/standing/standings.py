"""The standing of one application: its grounds, what is missing there, how thin the evidence is."""

from collections.abc import Iterator, Mapping

from models.language import language, speaking
from models.reading.standing.answers import asked_and_silent
from models.reading.standing.backing import weight
from models.reading.standing.carrying import carried
from models.reading.standing.gaps import gaps
from models.reading.standing.grounds import grounds
from models.reading.standing.matter import Matter
from models.reading.standing.wholes import Grounds, Standing


def standing(matter: Matter, application: int) -> Standing:
    """Where an application of the matter stands at the end of its day.

    Raises KeyError for an application that the matter does not hold.
    """
    return _told(matter, grounds(matter, application))


class Standings(Mapping[int, Standing]):
    """The standings of several applications, by their grounds.

    Each is told when it is first asked for: a desk of thousands shows of most only where they
    stand.
    """

    def __init__(self, matter: Matter, found: Mapping[int, Grounds]) -> None:
        self._matter = matter
        self._grounds = found
        self._told: dict[int, Standing] = {}
        self._language = language()

    def __getitem__(self, application: int) -> Standing:
        if application not in self._told:
            with speaking(self._language):
                self._told[application] = _told(self._matter, self._grounds[application])
        return self._told[application]

    def __iter__(self) -> Iterator[int]:
        return iter(self._grounds)

    def __len__(self) -> int:
        return len(self._grounds)


def _told(matter: Matter, found: Grounds) -> Standing:
    asked, silent = asked_and_silent(matter, found.answers)
    return Standing(
        **vars(found),
        carried=carried(matter, [found.application]),
        asked_authorities=asked,
        silent_authorities=silent,
        gaps=gaps(matter, found),
        weight=weight(matter, found.claims),
    )
