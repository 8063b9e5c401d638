"""The editor of a tag: any word can be typed, and those that the case has are offered."""

from collections.abc import Sequence
from typing import Any

from gui.forms.editors.base import Context
from gui.forms.editors.choices import narrowed
from gui.forms.editors.picker import Offer, Picker
from gui.translation import tr
from models.records import Fact


class TagEditor(Picker):
    """A word of one's own or one that is used already; what was typed stands before the others."""

    def __init__(self, fact: Fact, context: Context) -> None:
        self._known = [Offer(word, word) for word in context.case.tag_words()]
        super().__init__(fact, context, offers=self._words)

    def read(self, text: str) -> Any:
        """The word as typed. Raises NotUnderstood."""
        return self.kind.parse(text)

    def _words(self, typed: str) -> Sequence[Offer]:
        found = narrowed(self._known, typed)
        wanted = " ".join(typed.split())
        alike = [each for each in found if each.words.casefold() == wanted.casefold()]
        if not wanted or alike:
            return alike + [each for each in found if each not in alike]
        return [Offer(wanted, wanted, tr("A tag that no record has yet.")), *found]
