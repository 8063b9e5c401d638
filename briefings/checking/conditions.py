"""Rules about conditions: whose words are shown as theirs."""

import re
from collections.abc import Iterator

from briefings.checking.finding import Fault, brief
from briefings.checking.subject import Subject
from briefings.phrases import phrases

_OWN_WORDS = frozenset({"full_text", "official_translation", "partial_text"})
_QUOTED = re.compile(r"\s*[“\"„«「『][^“”\"„«»「」『』]+[”\"“»」』]\s*")


def quoted_without_original(subject: Subject) -> Iterator[Fault]:
    """A condition told in a translation or as a quotation whose original can't be compared."""
    for each in subject.matter.conditions.values():
        wordings = subject.matter.wordings.get(each.id, ())
        promoted = any(one.promoted and _said(one.text) for one in wordings)
        if not promoted and (found := _wrong(each.wording, each.text, each.translation)):
            sentence, field, passage = found
            yield Fault(each.id, field, sentence, brief(passage or each.title or ""))
        for one in wordings:
            if found := _wrong(one.wording, one.text, one.translation):
                yield Fault(each.id, None, found[0], brief(found[2] or each.title or ""))


def _wrong(
    wording: str | None, text: str | None, translation: str | None
) -> tuple[str, str, str] | None:
    if _said(text):
        if wording == "paraphrase" and _QUOTED.fullmatch(text or ""):
            return phrases.CHECK_PARAPHRASE_QUOTED, "text", text or ""
        return None
    if _said(translation):
        return phrases.CHECK_NO_ORIGINAL, "text", translation or ""
    if wording in _OWN_WORDS:
        return phrases.CHECK_NO_WORDS, "text", ""
    return None


def _said(text: str | None) -> bool:
    return bool(text and text.strip())
