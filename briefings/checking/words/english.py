"""The words that the rules look for in English texts.

Each line is a regular expression; it names what it must not be taken for. The first row and the
second are those of US ICD 203, section D.6.e.2.a.
"""

from typing import Final

from briefings.checking.words.lexicon import Lexicon, whole_words, whole_words_by_degree

# what is said of, so that a remote server or site is none
_CHANCE = "(?:chance|possibility|likelihood|prospect|probability|odds)"
# where a clause begins: what the reports or a company's reports say is said of known ones
_CLAUSE = r"(?:^|(?<=[,;:(–—]\s)|(?<=that\s)|(?<=and\s)|(?<=but\s)|(?<=as\s)|(?<=while\s))"

ENGLISH: Final = Lexicon(
    standard=whole_words(
        (
            "almost no chance",
            "very unlikely",
            "unlikely",
            "roughly even chance",
            "very likely",
            "likely",
            "almost certain(?:ly)?",
        )
    ),
    # The longer phrase of two stands first.
    other=whole_words_by_degree(
        {
            "almost_no_chance": (
                rf"remote(?= {_CHANCE}s?\b)",
                "(?<=chance\\sis\\s)remote",
                "(?<=possibility\\sis\\s)remote",
            ),
            "very_unlikely": ("highly improbable", "(?:highly|extremely|most) unlikely"),
            "unlikely": ("improbable", "improbably"),
            "roughly_even": ("(?:roughly )?even odds", "toss-up", "fifty-fifty"),
            "very_likely": ("highly probable", "(?:highly|extremely) likely"),
            "likely": ("probable(?! cause)", "probably"),
            "almost_certain": ("nearly certain", "(?:virtually|practically) certain"),
        }
    ),
    loose=whole_words(
        (
            "possibly",
            # perhaps the most important term
            "perhaps(?! the (?:most|least|single|\\w+est)\\b)",
            "maybe",
            "conceivably",
            "presumably",
            "doubtful",
            "apparently",
            "may well",
            # the noun: military might, the might of
            "(?<!the\\s)(?<!its\\s)(?<!military\\s)(?<!economic\\s)(?<!industrial\\s)"
            "might(?! (?:of|and)\\b)",
            # what could not be done says that it was not
            "could(?! not\\b)(?! only\\b)",
            "chances are",
            f"(?:good|fair|real|slim|reasonable) {_CHANCE}",
            "(?:cannot|can't|can’t|can not) be (?:ruled out|excluded)",
        )
    ),
    supposed=whole_words(("so that", "in order that", "if", "whether", "how")),
    confidence=whole_words(
        (
            # what consumers, markets or investors have is another thing
            "(?:low|moderate|medium|high|little|great|full|limited) confidence"
            "(?! (?:of|among|by|from)\\b)",
            "(?:we|the desk) (?:are|is|remain|remains|feel|feels)"
            "(?: (?:very|quite|fairly|highly|reasonably|moderately|less|not))? confident",
            "with confidence",
        )
    ),
    vague=whole_words(
        (
            "reportedly",
            f"{_CLAUSE}(?:(?:media|press|news|some|several|unconfirmed|recent|various) )?reports"
            " (?:say|said|suggest|suggested|indicate|indicated|claim|claimed)",
            f"{_CLAUSE}(?:(?:some|several|informed|unnamed|anonymous|industry|various) )?sources"
            " (?:say|said|suggest|suggested|indicate|indicated|claim|claimed)",
            "(?:the )?(?:media|press) (?:say|says|said|report|reports|reported|claim|claims)"
            "(?= (?:that|it|there|a|an|the)\\b)",
            "it (?:is|was|has been) (?:widely )?"
            "(?:said|reported|rumoured|rumored|understood|believed|alleged|claimed)",
            "according to (?:(?:media|press|news|some|several|various|unconfirmed|recent|unnamed)"
            " )*(?:reports|sources|media|press)",
            "(?:observers|analysts|experts) (?:say|said|believe|believed)",
            "rumou?r has it",
        )
    ),
    confirmed=whole_words(
        (
            "confirmed",
            "officially",
            "(?:is|are|was|were|been|now) official(?=\\s*(?:[.,;:]|$))",
            "(?:is|are|was|were|been|firmly|well) established"
            "(?! (?:in|by|as|under|at|on|to|with|for|from|a|an|the)\\b)",
            "established fact",
        )
    ),
    undecided=whole_words(
        (
            "no",
            "not",
            "never",
            "none",
            "nothing",
            "nobody",
            "neither",
            "nor",
            "without",
            "cannot",
            "\\w+n['’]t",
            "if",
            "unless",
            "until",
            "whether",
            "once",
            "when",
            "yet",
            "before",
            "would",
            "will",
            "could",
            "should",
            "might",
            "may",
            "can",
            "awaiting",
            "pending",
            "to be",
        )
    ),
)
