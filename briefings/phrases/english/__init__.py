"""Every word of a page that is no record's and no vocabulary's, in English."""

from briefings.phrases.english.document import Document
from briefings.phrases.english.sentences import Sentences


class English(Sentences, Document):
    """The English of a page; another language overrides each of its words and sentences."""
