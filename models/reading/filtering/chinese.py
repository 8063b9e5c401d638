"""The words of which the sentence of a filter is made, in Chinese."""

from models.errors import quoted
from models.reading.filtering.filters import (
    AT_LEAST,
    AT_MOST,
    BEGINS,
    EQUAL,
    HAS,
    IS,
    LESS,
    MORE,
)
from models.reading.filtering.phrases import (
    AFTER,
    ANYWHERE,
    ASSESSED,
    AT_GATE,
    AT_GATES,
    BEFORE,
    BETWEEN,
    DISPUTED,
    DOUBTFUL,
    EMPTY,
    IN_COUNTRY,
    IN_VIEW,
    IS_NOT,
    NO_COUNTRY,
    NO_KIND,
    OFFICIAL,
    ON,
    ONE_ORIGIN,
    REPORTED,
    SILENT,
    STATED,
    STATUS_CHANGED,
    TAGGED,
    UNDECIDED,
    UNKNOWN,
    UNSOURCED,
    UNTIL,
    UNTOUCHED,
    Phrases,
)
from models.reading.filtering.spans import DAYS, LAST, MONTHS, NEXT, WEEKS, YEARS


def phrases_in_words() -> Phrases:
    """The words of a sentence."""
    return _CHINESE


def expected_value(before: str, sorts: str) -> str:
    """That something else was expected at a place of a sentence."""
    where = f"“{before}”之后" if before else "开头"
    return f"{where}应为：{sorts}。"


def unexpected_end(rest: str) -> str:
    """That a sentence goes on where it should have ended."""
    return f"此处不能接“{rest}”：请写“且”、“或”，或就此结束。"


def never_closed(before: str) -> str:
    """That a quotation mark is not closed, so that its text goes to the end."""
    where = f"“{before}”之后" if before else "开头"
    return f"{where}的引号没有配对：请在文字结束处补上另一半引号。"


def several(name: str) -> str:
    """That a name is borne by several records."""
    return f"名为{quoted(name)}的记录不止一条：请从列表中选择。"


def nobody(name: str) -> str:
    """That no record is called so."""
    return f"此处没有名为{quoted(name)}的记录。"


def sorts(code: str) -> str:
    """What is expected: a field, a comparison, a number."""
    return _SORTS[code]


_SORTS = {
    "field": "字段",
    "operator": "比较方式",
    "value": "该字段的取值",
    "text": "文字",
    "date": "日期，如 2026-03-01 或 今天",
    "number": "数字",
    "unit": "天、周、个月或年",
    "and": "且",
    "record": "名称",
    "bracket": "右括号",
    "short": "不超过200个字符",
    "fewer": "更少的条件与括号",
}

_CHINESE = Phrases(
    gap=" ",
    conjunction=("且", "并且", "和", "，", "&"),
    disjunction=("或", "或者", "|"),
    negation=("并非", "非"),
    today=("今天",),
    it=("本记录",),
    code=("代码",),
    operators={
        HAS: ("含有", "包含"),
        IS: ("为", "是", "="),
        IS_NOT: ("不为", "不是", "≠", "!="),
        BEGINS: ("开头为",),
        BEFORE: ("早于", "<"),
        UNTIL: ("不晚于", "<=", "≤"),
        AFTER: ("晚于", ">"),
        BETWEEN: ("介于",),
        ON: ("在", "为", "="),
        LAST: ("在过去",),
        NEXT: ("在未来",),
        DOUBTFUL: ("不确定",),
        LESS: ("少于", "<"),
        AT_MOST: ("至多", "<=", "≤"),
        EQUAL: ("等于", "为", "="),
        AT_LEAST: ("至少", ">=", "≥"),
        MORE: ("多于", ">"),
        EMPTY: ("为空",),
        STATED: ("不为空",),
        UNSOURCED: ("没有来源",),
        DISPUTED: ("有争议",),
        ONE_ORIGIN: ("仅出自一个源头",),
    },
    whole={
        ANYWHERE: ("任何字段",),
        TAGGED: ("带标签",),
        STATUS_CHANGED: ("自上次简报以来状态有变",),
        AT_GATE: ("在关口",),
        AT_GATES: ("在某类关口",),
        SILENT: ("沉默已满",),
        UNTOUCHED: ("无人改动已满",),
        IN_VIEW: ("在视图中",),
        UNKNOWN: ("此版本未知的条件：",),
    },
    gates={
        IN_COUNTRY: ("于",),
        NO_KIND: ("未说明类型",),
        NO_COUNTRY: ("未说明国家",),
        UNDECIDED: ("尚无决定",),
        OFFICIAL: ("（官方）", "官方"),
        REPORTED: ("（据报道）", "据报道"),
        ASSESSED: ("（本组评估）", "本组评估"),
    },
    units={
        DAYS: ("天", "日"),
        WEEKS: ("周",),
        MONTHS: ("个月", "月"),
        YEARS: ("年",),
    },
    this={
        DAYS: ("在今天",),
        WEEKS: ("在本周",),
        MONTHS: ("在本月",),
        YEARS: ("在本年",),
    },
)
