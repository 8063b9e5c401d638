"""The words of judgement in Chinese: how likely, how sure, and what kind of statement.

The seven degrees mirror each other around the middle, as those of US ICD 203 do.
"""

from models.records.vocabularies.base import Term, Vocabulary

VOCABULARIES = (
    Vocabulary(
        "likelihood",
        "可能性",
        (
            Term("almost_no_chance", "几乎不可能", "1%至5%"),
            Term("very_unlikely", "很不可能", "5%至20%"),
            Term("unlikely", "不太可能", "20%至45%"),
            Term("roughly_even", "可能性约为一半", "45%至55%"),
            Term("likely", "较有可能", "55%至80%"),
            Term("very_likely", "很有可能", "80%至95%"),
            Term("almost_certain", "几乎肯定", "95%至99%"),
        ),
    ),
    Vocabulary(
        "confidence",
        "置信度",
        (
            Term("low", "低"),
            Term("moderate", "中"),
            Term("high", "高"),
        ),
    ),
    Vocabulary(
        "judgement_kind",
        "研判类型",
        (
            Term("bottom_line", "要旨"),
            Term("key_judgement", "关键研判"),
            Term("assumption", "假设"),
            Term("alternative", "另一种解读"),
            Term("gap", "信息缺口", "尚不知悉而又重要的内容。"),
            Term("indicator", "观察指标", "情况变化时会看到的迹象。"),
        ),
    ),
    Vocabulary(
        "resolution",
        "结果",
        (
            Term("open", "未决"),
            Term("came_true", "已应验"),
            Term("did_not", "未应验"),
            Term("void", "作废", "其前提未发生，或无法判定。"),
        ),
    ),
    Vocabulary(
        "forecaster",
        "预测者",
        (
            Term("us", "本组"),
            Term("source", "某一来源"),
        ),
    ),
)
