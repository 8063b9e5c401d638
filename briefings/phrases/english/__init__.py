"""Every word of a page that is no record's and no vocabulary's, in English."""

from briefings.phrases.english.annex import Annex
from briefings.phrases.english.asking import Asking
from briefings.phrases.english.changes import Changes
from briefings.phrases.english.checking import Checking
from briefings.phrases.english.companies import Companies
from briefings.phrases.english.document import Document
from briefings.phrases.english.keeping import Keeping
from briefings.phrases.english.kinds import Kinds
from briefings.phrases.english.merging import Merging
from briefings.phrases.english.portfolio import Portfolio
from briefings.phrases.english.scoring import Scoring
from briefings.phrases.english.sentences import Sentences
from briefings.phrases.english.webpage import Webpage


class English(
    Sentences,
    Document,
    Kinds,
    Checking,
    Scoring,
    Keeping,
    Companies,
    Merging,
    Portfolio,
    Asking,
    Annex,
    Changes,
    Webpage,
):
    """The English of a page; another language overrides each of its words and sentences."""
