"""What a recorded briefing is called."""

from briefings.phrases import phrases
from gui.translation import tr
from models.reading.briefings import RecordedBriefing
from models.records.kinds import When


def called(briefing: RecordedBriefing) -> str:
    """A recorded briefing in a few words: kind, number and day."""
    name = phrases.KIND_NAMES.get(briefing.kind, phrases.KIND_NAMES["case"])
    number = briefing.number if briefing.number is not None else "?"
    words = tr("{kind} no. {number}").format(kind=tr(name), number=number)
    if briefing.as_of is None:
        return words
    day = When(briefing.as_of.isoformat()).said()
    return tr("{briefing}, {day}").format(briefing=words, day=day)
