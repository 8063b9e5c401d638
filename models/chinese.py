"""The words of the report of a merge, in Chinese, each the namesake of one in English."""

from collections.abc import Iterable

from models.deciding import BOTH, MINE, OWN
from models.history.timeline import CHANGED, DELETED, MADE, RESTORED
from models.reading.arrivals import CONFLICT, HERE_ONLY
from models.reading.met import KEPT

_HEADINGS = {
    CONFLICT: "有冲突",
    KEPT: "虽删仍留",
    DELETED: "已删除",
    MADE: "新增",
    RESTORED: "已恢复",
    CHANGED: "已更改",
    HERE_ONLY: "仅见于此",
}
_BROUGHT = {MADE: "新增", CHANGED: "更改", DELETED: "删除", RESTORED: "恢复", KEPT: "虽删仍留"}


def unrelated() -> str:
    """Of two files without a common past."""
    return "两个文件没有共同的历史：除非一个由另一个复制而来，否则两者的记录均不视为同一记录。"


def missing(names: Iterable[str]) -> str:
    """Which attachments came without their bytes."""
    named = "、".join(f"“{name}”" for name in names)
    return f"该副本缺少以下附件的文件本身，或文件不完整：{named}。"


def heading(what: str) -> str:
    """What a group of records is called."""
    return _HEADINGS[what]


def done(what: str) -> str:
    """What was done to a record."""
    return _BROUGHT.get(what, what)


def summary(name: str, brought: Iterable[tuple[str, int]], undecided: int) -> str:
    """What a merge brought, and how much is undecided, in one line."""
    said = [f"{_BROUGHT[what]}{number:,}条" for what, number in brought]
    said += [f"未决{undecided:,}处"] if undecided else []
    return f"已合并“{name}”：{'，'.join(said) or '没有新内容'}。"


def made_by(who: str, when: str) -> str:
    """By whom it was merged, and when; without a time, only looked at."""
    return f"合并人：{who or '某人'}，{when}。" if when else f"查看人：{who or '某人'}。"


def did(person: str, what: Iterable[tuple[str, Iterable[tuple[int, str, str]]]]) -> str:
    """What one person did to how many records of each kind, which has one name and one for many."""
    parts = []
    for each, counted in what:
        records = [f"{one}{n:,}条" for n, one, _ in counted]
        parts.append(f"{_BROUGHT.get(each, each)}{'、'.join(records)}")
    return f"{person or '某人'}：{'；'.join(parts)}。"


def entered(who: str, when: str) -> str:
    """Who gave a value, and when."""
    return f"{who or '某人'}，{when or '时间不予披露'}"


def side(code: str) -> str:
    """Whose value it is."""
    return {MINE: "本方", BOTH: "双方", OWN: "另一值"}.get(code, "对方")


def decided(code: str, who: str) -> str:
    """Which way something was decided, and by whom."""
    kept = {BOTH: "合并双方文本", OWN: "另定一值"}.get(code) or f"采用{side(code)}"
    return f"{who or '某人'}已决定：{kept}"


def undecided() -> str:
    """Of what nobody has decided."""
    return "未决"


def deleted_by(who: str) -> str:
    """Of a record that one side deleted and the other changed."""
    return f"由{who}删除；另一方有改动"


def linked(what: str) -> str:
    """What was done to a link, called by the record at its far end, which stays as it is."""
    return {MADE: "已加入", DELETED: "已移出", RESTORED: "已重新加入"}.get(what, done(what))


def combined_by(other: str, who: str) -> str:
    """Of a record that one side combined into another and the other changed."""
    return f"由{who}并入“{other}”；另一方有改动"


def combined(other: str) -> str:
    """What became of a record that was combined into another."""
    return f"已并入“{other}”"


def fate(gone: bool, who: str) -> str:
    """What was decided of such a record."""
    return f"{who or '某人'}已决定：{'删除' if gone else '保留'}"


def done_by(what: str, who: str) -> str:
    """What was done to a record, and by whom."""
    return f"由{who}{_BROUGHT.get(what, what)}"


def stays(value: str, who: str) -> str:
    """A value that only this side has given, and that stands."""
    return f"{value}（保持不变，由{who}在本方录入）" if who else f"{value}（保持不变）"


def withheld() -> str:
    """Of a value that nobody here can tell."""
    return "不予披露"


def not_stated() -> str:
    """Of a value that is none."""
    return "未说明"
