"""The heads and set words of a page in Chinese: nothing is computed or joined here."""


class Words:
    """What parts and columns are called, and how a page says that something is not known."""

    # how a judgement moved since it was last told
    ARROW_NEW = "新增"
    ARROW_SAME = "→\u00a0未变"
    ARROW_REWORDED = "→\u00a0措辞有改"
    ARROW_SET = "现已给出可能性"
    ARROW_TAKEN_BACK = "可能性已收回"

    # what the sign d means, in the notes
    A_WITHHELD_SOURCE = "一个不具名的来源"
    DESK_ASSESSMENT = "本组自行研判；未引用任何来源。"

    # what stands between parts of a line: between names, between facts, before what explains
    LIST_COMMA = "、"
    COMMA = "，"
    SEMICOLON = "；"
    COLON = "："
    DASH = "："

    # heads of parts
    BOTTOM_LINE = "要旨"
    BOTTOM_LINE_OF_CASE = "全案要旨"
    APPLICATION = "申请概况"
    POSITIONS = "各关口的立场"
    BOARD = "各项申请所处关口"
    CONDITIONS = "条件"
    ANSWERS = "问询与答复"
    CONCERNS = "关切"
    FORECASTS = "预测"
    EVENTS = "事件"
    ASSUMPTIONS = "假设"
    ALTERNATIVES = "其他解读"
    CHANGERS = "何种情况会改变上述研判"
    DIFFERENCES = "说法不一之处"
    SOURCES = "来源"

    # heads of columns
    GATE_COLUMNS = ("申请", "数量")
    POSITION_COLUMNS = ("关口", "主管机关", "立场", "日期")
    CONDITION_COLUMNS = ("条件", "措辞", "制定方", "状态", "到期")
    ANSWER_COLUMNS = ("对象", "回应内容", "询问", "答复")
    CONCERN_COLUMNS = ("关切", "提出方", "状态", "已证实", "未证实")
    FORECAST_COLUMNS = ("预期", "预测方", "可能性", "预期时间")
    GAP_COLUMNS = ("未知事项", "为何重要", "如何查明")
    EVENT_COLUMNS = ("时间", "事件")

    # what is not known
    NOT_STATED = "未说明"
    NOT_RATED = "未评级"
    NOT_NEEDED = "无须通过"
    NOT_ASKED = "未记录问询"
    NOT_WRITTEN = "未写明"
    STATE_NOT_STATED = "状态未说明"
    ROLE_NOT_STATED = "角色未说明"
    SHARE_NOT_STATED = "份额未说明"
    AMOUNT_NOT_STATED = "数量未说明"
    SOURCE_NOT_STATED = "来源未说明"
    ORIGIN_NOT_STATED = "源头未说明"
    WITHOUT_TITLE = "无标题"
    WITHOUT_STATEMENT = "无表述"
    NO_APPLICATION = "此范围内尚无申请。"
    NO_BOTTOM_LINE = "本组未写明要旨；此处内容由记录推算得出。"
    NO_JUDGEMENT = "本组未作任何研判。"
    NO_CONDITION = "未见任何条件。"
    NOBODY_ASKED = "未见有人接受询问。"
    NO_GAP = "未记录信息缺口。"
    NOTHING_TO_WATCH = "无记录。"
    NO_DECIDER = "由谁决定未说明"
    NO_ANSWER = "未见答复"
    NO_FULFILMENT = "未见订购、发运或交付。"
    FIELDS_NOT_STATED = "未说明的内容"

    # evidence
    NOTHING_OFFICIAL = "未见官方消息"
    AT_NO_GATE = "，所有关口皆然。"
    NO_CONFIRMATION = "被询问的各方均未证实。"
    ON_ONE = "仅依据一个源头"
    ON_UNSTATED = "源头未说明"
    ON_NOTHING = "未引用任何来源"
    NONE_ON_TWO = "没有一项依据两个以上源头"
    IN_CONFLICT = "副本冲突"
    KEPT_ALTHOUGH_DELETED = "虽删仍留"
    DISPUTED = "有争议"
    UNDECIDED = "尚未裁定"
    OR = "或"
    DISPUTES = "质疑此说："

    # gates
    BLOCKS = "受阻于此"
    IDENTITY_OPEN = "身份未确认"
    RUN_OUT = "现已到期"

    # answers and conditions
    OWES = "尚未答复"
    OWE = "均未答复"
    NONE_KNOWN = "未见"
    ALSO_REPORTED = "另有报道称："

    # the key to words
    STAGE = "阶段"
    BASIS = "依据"
    LIKELIHOOD = "可能性"
    RELIABILITY = "来源可靠性"
    CREDIBILITY = "信息可信度"
    HOW_TO_READ = (
        "符号的轮廓表示依据：粗线为官方，细线为据报道，虚线为本组研判。箭头（←）由来源指向其"
        "所转述的来源。仅当传播链的源头已知时才计为独立源头；源头相同的传播链合计一次。"
    )
    RELAYS = "转述 "
