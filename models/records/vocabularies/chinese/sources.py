"""Where statements come from, and how far they are trusted, in Chinese."""

from models.records.vocabularies.base import Term, Vocabulary

VOCABULARIES = (
    Vocabulary(
        "source_kind",
        "来源类型",
        (
            Term("article", "新闻文章"),
            Term("agency_report", "通讯社报道"),
            Term("official_notice", "官方公告"),
            Term("official_statement", "官方声明"),
            Term("law", "法律法规"),
            Term("filing", "申报文件"),
            Term("court_paper", "法庭文件"),
            Term("letter", "信函"),
            Term("speech", "讲话或言论"),
            Term("press_release", "新闻稿"),
            Term("interview", "采访"),
            Term("named_person", "具名人士"),
            Term("unnamed_person", "匿名人士"),
            Term("unnamed_people", "多名匿名人士", "人数在一人以上，具体未说明。"),
            Term("database", "数据库或登记册"),
            Term("social_media", "社交媒体"),
            Term("study", "研究报告"),
            Term("own_observation", "本组观察", "本组自身的知识或推断。"),
            Term("other", "其他"),
        ),
    ),
    Vocabulary(
        "source_state",
        "状态",
        (
            Term("current", "有效"),
            Term("corrected", "已更正"),
            Term("retracted", "已撤稿"),
            Term("denied", "被否认", "其所涉当事方称其有误。"),
        ),
    ),
    Vocabulary(
        "reliability",
        "来源可靠性",
        (
            Term("a", "A 完全可靠"),
            Term("b", "B 通常可靠"),
            Term("c", "C 比较可靠"),
            Term("d", "D 通常不可靠"),
            Term("e", "E 不可靠"),
            Term("f", "F 可靠性无法判断"),
        ),
    ),
    Vocabulary(
        "credibility",
        "信息可信度",
        (
            Term("1", "1 已为其他独立来源证实"),
            Term("2", "2 很可能属实"),
            Term("3", "3 可能属实"),
            Term("4", "4 存疑"),
            Term("5", "5 不大可能属实"),
            Term("6", "6 真实性无法判断"),
        ),
    ),
    Vocabulary(
        "access",
        "接触程度",
        (
            Term("direct", "直接", "亲见、亲闻或亲自决定。"),
            Term("indirect", "间接", "得自他人。"),
            Term("unknown", "不明"),
        ),
    ),
    Vocabulary(
        "stance",
        "立场",
        (
            Term("supports", "支持"),
            Term("disputes", "质疑"),
            Term("context", "背景"),
        ),
    ),
)
