"""Every word of a page that is no record's and no vocabulary's, in Simplified Chinese.

Full-width signs, and nothing typed between Chinese and Latin letters or figures.
"""

from briefings.phrases.chinese.annex import Annex
from briefings.phrases.chinese.asking import Asking
from briefings.phrases.chinese.changes import Changes
from briefings.phrases.chinese.checking import Checking
from briefings.phrases.chinese.companies import Companies
from briefings.phrases.chinese.document import Document
from briefings.phrases.chinese.keeping import Keeping
from briefings.phrases.chinese.kinds import Kinds
from briefings.phrases.chinese.merging import Merging
from briefings.phrases.chinese.portfolio import Portfolio
from briefings.phrases.chinese.scoring import Scoring
from briefings.phrases.chinese.sentences import Sentences
from briefings.phrases.chinese.webpage import Webpage
from briefings.phrases.english import English


class Chinese(
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
    English,
):
    """The Chinese of a page: what stands before `English` overrides each of its names."""
