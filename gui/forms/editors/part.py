"""The editor of what a part of a briefing's template tells: chosen by its name, kept as its code.

The names stand in `briefings`, which is loaded only where such a field is shown.
"""

from gui.forms.editors.base import Context
from gui.forms.editors.choices import narrowed
from gui.forms.editors.picker import Offer, Picker
from gui.translation import tr
from models.records import Fact


def part_named(code: str) -> str:
    """What a part is called; one that only a newer version knows, by its code."""
    from briefings.phrases import phrases

    return tr(phrases.PART_NAMES.get(code, code))


class PartEditor(Picker):
    """A part that briefings know, with what it tells."""

    def __init__(self, fact: Fact, context: Context) -> None:
        from briefings.phrases import phrases

        offers = [
            Offer(code, part_named(code), phrases.PART_HELP[code]) for code in phrases.PART_NAMES
        ]
        super().__init__(fact, context, offers=lambda typed: narrowed(offers, typed))
