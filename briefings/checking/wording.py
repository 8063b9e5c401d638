"""Rules about the desk's own words: likelihood, confidence, vague sources, length."""

import re
from collections.abc import Iterator

from briefings.checking.finding import Fault, brief
from briefings.checking.subject import Subject, Written
from briefings.checking.texts import Passage
from briefings.checking.words import LEXICONS, Lexicon
from briefings.phrases import phrases
from models.records import Forecast
from models.records.vocabularies import LIKELIHOOD

_LEADING = re.compile(r"[\ufffc\s(–—•*-]*")
_FOLLOWING = re.compile(r"\s++(\w)")
# A name can begin with these; a sentence that begins with an adverb does not begin with a name.
_ADJECTIVES = frozenset({"probable", "improbable", "remote", "doubtful", "likely", "unlikely"})
_CLAUSE = re.compile("[,;:，；：–—]")
_LOOK_BACK = 80
_JUDGING = ("statement", "why")
_ALL = ("statement", "why", "confidence_reason", "would_change")
MOST_SENTENCES = 3
"""How many sentences a bottom line may take. This program's own bar."""


def likelihood_with_confidence(subject: Subject) -> Iterator[Fault]:
    """Likelihood and confidence in one sentence (US ICD 203, D.6.e.2.a)."""
    for each in subject.texts(*_ALL):
        for sentence in each.sentences:
            for words in LEXICONS:
                sure = words.confidence.search(sentence.own)
                likely = next(_likelihood(words, sentence), None) if sure is not None else None
                if sure is not None and likely is not None:
                    said = phrases.check_both(likely.group(), sure.group())
                    yield Fault(each.record, each.field, said, brief(sentence.text))


def likelihood_words(subject: Subject) -> Iterator[Fault]:
    """Words of likelihood outside the standard's first row, or said twice (US ICD 203)."""
    for each in subject.texts(*_JUDGING):
        seen: set[str] = set()
        for sentence in each.sentences:
            for words in LEXICONS:
                for fault, said in _outside(each, words, sentence):
                    if said.casefold() not in seen:
                        seen.add(said.casefold())
                        yield fault


def _outside(each: Written, words: Lexicon, sentence: Passage) -> Iterator[tuple[Fault, str]]:
    twice = each.field == "statement" and bool(each.likelihood)
    for found in _likelihood(words, sentence):
        said = found.group()
        degree = found.lastgroup if found.re is words.other else None
        if found.re is words.loose and each.kind == "alternative":
            # Another reading is possible by its nature, and is told as such.
            continue
        if twice:
            wrong = phrases.check_likelihood_twice(said)
        elif degree is not None:
            wrong = phrases.check_other_row(said, LIKELIHOOD.words(degree))
        elif found.re is words.loose:
            wrong = phrases.check_loose_likelihood(said)
        else:
            continue
        yield Fault(each.record, each.field, wrong, said), said


def _likelihood(words: Lexicon, sentence: Passage) -> Iterator[re.Match[str]]:
    """The words of likelihood in a sentence, each place once, those in names left out."""
    taken: set[int] = set()
    for found in sorted(
        words.likelihood(sentence.own), key=lambda each: (each.start(), -each.end())
    ):
        if found.start() in taken or _in_a_name(sentence.own, found):
            continue
        if found.re is words.loose and _supposed(words, sentence.own, found):
            continue
        taken.update(range(found.start(), found.end()))
        yield found


def _supposed(words: Lexicon, text: str, found: re.Match[str]) -> bool:
    """Whether a word stands in a clause of purpose, condition or question: it claims nothing."""
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
    return words.supposed.search(_CLAUSE.split(before)[-1]) is not None


def _in_a_name(text: str, found: re.Match[str]) -> bool:
    """Whether a word is part of a name: a capital inside a sentence, or before another capital."""
    if not text[found.start()].isupper() or found.group().isupper():
        return False
    first = _LEADING.match(text)
    if first is not None and found.start() > first.end():
        return True
    follows = _FOLLOWING.match(text, found.end())
    return (
        follows is not None
        and follows.group(1).isupper()
        and found.group().casefold() in _ADJECTIVES
    )


def vague_sourcing(subject: Subject) -> Iterator[Fault]:
    """Words that name a source as nobody: who said it stays open (US ICD 206)."""
    for each in subject.texts("statement", "why", "confidence_reason"):
        for sentence in each.sentences:
            for words in LEXICONS:
                for found in words.vague.finditer(sentence.own):
                    said = found.group()
                    yield Fault(each.record, each.field, phrases.check_vague(said), said)


def long_bottom_line(subject: Subject) -> Iterator[Fault]:
    """A bottom line that a hurried reader does not finish."""
    for each in subject.texts("statement", kinds=frozenset({"bottom_line"})):
        if each.kind != Forecast.code and len(each.sentences) > MOST_SENTENCES:
            said = phrases.check_long(len(each.sentences), MOST_SENTENCES)
            yield Fault(each.record, each.field, said, brief(each.sentences[MOST_SENTENCES].text))
