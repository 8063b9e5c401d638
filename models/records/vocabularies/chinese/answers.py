"""Questions, what came back, and what is alleged, in Chinese."""

from models.records.vocabularies.base import Term, Vocabulary

VOCABULARIES = (
    Vocabulary(
        "silence_effect",
        "逾期不答复的效力",
        (
            Term("deemed_approval", "视为批准", "逾期未答复即视为同意。"),
            Term("deemed_refusal", "视为拒绝", "逾期未答复即视为不同意。"),
            Term("none", "无", "逾期未答复不产生法律效力。"),
            Term("unknown", "不明"),
        ),
    ),
    Vocabulary(
        "counting",
        "天数计算方式",
        (
            Term("calendar", "自然日"),
            Term("working", "工作日", "以旁边注明的国家的日历为准。"),
        ),
    ),
    Vocabulary(
        "outcome",
        "结果",
        (
            Term("answered", "已答复"),
            Term("answered_in_part", "部分答复"),
            Term("acknowledged", "仅确认收到", "表示问题已收到，别无其他。"),
            Term("declined", "拒绝置评"),
            Term("no_response", "未回应"),
            Term("not_reached", "未能联系上"),
            Term("referred", "转请他处答复"),
            Term("denied", "否认报道"),
            Term("confirmed", "证实报道"),
            Term("unprompted", "主动表态", "未经本组询问而作出的表述。"),
            Term("published", "公开声明"),
        ),
    ),
    Vocabulary(
        "official_standing",
        "官方身份",
        (
            Term("official_decision", "官方决定", "即决定本身，或对决定的公布。"),
            Term("official_statement", "官方表态", "公开具名，但不作任何决定。"),
            Term("on_record", "公开具名", "具名发言，但不代表任何机关。"),
            Term("personal", "个人理解", "具名发言，仅代表本人。"),
            Term("background", "背景信息", "可以使用，但不得指名引用。"),
            Term("off_record", "不得发表", "不得使用。"),
            Term("unknown", "不明"),
        ),
    ),
    Vocabulary(
        "concern_state",
        "状态",
        (
            Term("alleged", "指称"),
            Term("under_inquiry", "调查中"),
            Term("substantiated", "已查实"),
            Term("not_substantiated", "未查实"),
            Term("answered", "已回应"),
            Term("withdrawn", "已撤回"),
            Term("closed", "已了结"),
        ),
    ),
    Vocabulary(
        "instrument",
        "方式",
        (
            Term("letter", "信函"),
            Term("hearing", "听证会"),
            Term("report", "报告"),
            Term("lawsuit", "诉讼"),
            Term("statement", "声明"),
            Term("inquiry", "官方调查"),
            Term("bill", "法案或议案"),
            Term("article", "新闻报道"),
            Term("other", "其他"),
        ),
    ),
)
