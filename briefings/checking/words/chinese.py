"""The words that the rules look for in texts in Simplified Chinese.

Each line is a regular expression; it names what it must not be taken for. Chinese has no official
wording of the standard: the first row is as the vocabulary of likelihoods has it.
"""

from typing import Final

from briefings.checking.words.lexicon import Lexicon, anywhere, anywhere_by_degree

_SAY = "(?:称|说|表示|透露|指出)"

CHINESE: Final = Lexicon(
    standard=anywhere(
        (
            "几乎不可能",
            "很不可能",
            "不太可能",
            "可能性约为一半",
            "较有可能",
            "很有?可能",
            "几乎(?:可以)?肯定",
        )
    ),
    other=anywhere_by_degree(
        {
            "almost_no_chance": ("微乎其微", "可能性极[低小]"),
            "very_unlikely": ("[极非]常?不可能",),
            "unlikely": ("不大可能",),
            "roughly_even": ("五五开", "一半一半", "机会均等"),
            "very_likely": ("[极非]常?有?可能", "十有八九"),
            "almost_certain": ("十拿九稳", "板上钉钉"),
        }
    ),
    loose=anywhere(
        (
            "也许",
            "或许",
            "大概(?!念)",
            "恐怕",
            "说不定",
            "想必",
            "看来",
            "似乎",
            "疑似",
            "或将",
            "有望",
            "不排除",
        )
    ),
    supposed=anywhere(("以便", "如果", "是否", "如何")),
    confidence=anywhere(
        (
            "[低中高]等?度?(?:的)?(?:置信度|信心|把握)",
            "(?:置信度|把握)(?:程度)?(?:为|是)?(?:较|很)?[低中高大小](?!于)",
            "我们(?:很|较|非常|比较)?(?:有把握|有信心|确信)",
        )
    ),
    vague=anywhere(
        (
            "据报道?(?=[，,：:称])",
            "据悉",
            "据称",
            "据传",
            "据说",
            "据了解",
            "有(?:消息|报道|媒体)" + _SAY,
            "(?:消息|知情)人士" + _SAY,
            "(?:外媒|媒体)(?:报道|称)",
            "坊间传闻",
        )
    ),
    confirmed=anywhere(
        (
            "已(?:经|获|得到)?(?:官方|正式)?(?:证实|确认)",
            "(?:得到|获得|获|经)(?:官方|正式)?(?:证实|确认)",
            "已成定论",
        )
    ),
    undecided=anywhere(
        (
            "未",
            "没有",
            "没",
            "不",
            "无",
            "若",
            "如果",
            "假如",
            "如[获经得]",
            "是否",
            "除非",
            "一旦",
            "待",
        )
    ),
)
