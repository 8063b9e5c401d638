"""The desk's own work, names, events and the life of a record, in Chinese."""

from models.records.vocabularies.base import Term, Vocabulary

VOCABULARIES = (
    Vocabulary(
        "event_kind",
        "事件类型",
        (
            Term("decision", "决定"),
            Term("filing", "申报"),
            Term("statement", "表态"),
            Term("publication", "发布"),
            Term("meeting", "会议或访问"),
            Term("hearing", "听证会"),
            Term("deadline", "期限"),
            Term("rule_change", "规则变更"),
            Term("negotiation", "谈判"),
            Term("order", "订购"),
            Term("shipment", "发运"),
            Term("delay", "延误"),
            Term("launch", "产品发布"),
            Term("enforcement", "执法"),
            Term("other", "其他"),
        ),
    ),
    Vocabulary(
        "task_state",
        "状态",
        (
            Term("open", "待办"),
            Term("under_way", "进行中"),
            Term("waiting", "等待中"),
            Term("done", "已完成"),
            Term("dropped", "已放弃"),
        ),
    ),
    Vocabulary(
        "priority",
        "优先级",
        (
            Term("urgent", "紧急"),
            Term("high", "高"),
            Term("normal", "一般"),
            Term("low", "低"),
        ),
    ),
    Vocabulary(
        "identity",
        "身份",
        (
            Term("established", "已确认"),
            Term("as_named", "按来源所称", "所指何机构尚未确认。"),
        ),
    ),
    Vocabulary(
        "name_kind",
        "名称类型",
        (
            Term("native", "本国文字名称"),
            Term("transliteration", "音译"),
            Term("translation", "意译"),
            Term("official", "正式名称"),
            Term("short", "简称"),
            Term("abbreviation", "缩写"),
            Term("former", "曾用名"),
            Term("trade", "商号"),
            Term("as_named", "来源所称"),
            Term("other", "其他"),
        ),
    ),
    Vocabulary(
        "briefing_kind",
        "简报类型",
        (
            Term("flash", "快报", "一页：标题、研判与变化。"),
            Term("case", "案件简报", "一事的现状及其背后的依据。"),
            Term("changes", "变化简报", "两日之间的变与未变。"),
            Term("company", "公司概况", "所知的该公司全部申请。"),
            Term("portfolio", "总体状况", "全部申请列于一表，其后列出例外。"),
            Term("register", "条件登记簿", "每项条件、其状态及到期日。"),
            Term("answers", "主管机关追踪", "向谁询问了什么，谁已答复，谁仍沉默。"),
            Term("sources", "来源附录", "每个来源、其等级及以其为依据的内容。"),
            Term("forecasts", "预测记录", "未决的预测，以及已决预测的结果。"),
            Term("composed", "自编简报", "由本组选定并排序的部分组成。"),
            Term("application", "申请简报", "单项申请，按案件简报的方式说明。"),
        ),
    ),
    Vocabulary(
        "withheld",
        "隐去内容",
        (
            Term("sources", "来源身份", "各以字母代称，评级保留。"),
            Term("closed_sources", "不得外传的来源身份"),
            Term("texts", "采集的全文", "来源的全文。"),
            Term("notes", "备注", "本组对各条记录所作的备注。"),
            Term("attachments", "附件", "文件本身及其名称和大小。"),
            Term("authors", "作者姓名", "每次编辑由谁所作。"),
            Term("tags", "标签"),
        ),
    ),
    Vocabulary(
        "life",
        "存续",
        (
            Term("here", "存在"),
            Term("deleted", "已删除"),
        ),
    ),
)
