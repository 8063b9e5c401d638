"""What can be done now, found by a few letters of it."""

from gui.actions.declaring import Action
from gui.actions.menus import Actions
from gui.actions.shortcuts import spelt
from gui.palette.offers import FIRST, LAST, ONLY, Group, Offer, Offered, Take
from gui.translation import tr

WELL = 5
"""Below this an action fits well enough to stand before all else: it begins so, or a word does."""


def fit(typed: str, action: Action, *, words: str) -> int | None:
    """How well an action fits what was typed, less being better; None if it doesn't fit at all.

    Each typed word must begin the text, begin a word of it, stand inside one, or be the initials
    of its words; the further words of the action count less.
    """
    total = 0
    for part in typed.casefold().split():
        fits = [_fit(part, words.casefold()), _fit(part, action.also.casefold(), penalty=20)]
        if fits == [None, None]:
            return None
        total += min(each for each in fits if each is not None)
    return total


def _fit(part: str, text: str, *, penalty: int = 0) -> int | None:
    if text.startswith(part):
        return penalty
    if f" {part}" in text:
        return penalty + 1
    if part in text:
        return penalty + 5
    if "".join(word[0] for word in text.split()).startswith(part):
        return penalty + 10
    return None


class ActionOffers:
    """The actions that are enabled and nothing else."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions

    @property
    def hint(self) -> str:
        """How to find only these."""
        return tr("{sign} finds only what can be done.").format(sign=ONLY)

    def ask(self, typed: str, take: Take) -> None:
        """Tell which fit, at once; those that hardly do come after everything else."""
        wanted = typed.strip()
        alone = wanted.startswith(ONLY)
        fitting = []
        for place, action in enumerate(self._actions.enabled()):
            words = self._actions[action.code].text()
            quality = fit(wanted.removeprefix(ONLY), action, words=words)
            if quality is not None and action.code != "palette":
                fitting.append((quality, place, action))
        fitting.sort(key=lambda one: one[:2])
        parted = sum(alone or quality < WELL for quality, *_ in fitting)
        offers = tuple(self._offer(action) for *_, action in fitting)
        groups = (
            Group(FIRST, tr("Actions"), offers[:parted]),
            Group(LAST, tr("More actions") if parted else tr("Actions"), offers[parted:]),
        )
        take(Offered(tuple(group for group in groups if group.offers)))

    def stop(self) -> None:
        """Nothing is under way."""

    def _offer(self, action: Action) -> Offer:
        made = self._actions[action.code]
        return Offer(made.text(), made.trigger, icon=action.icon, note=spelt(action.shortcuts))
