"""Numbers, lists, days and parties in words, for every sentence in Chinese."""

from collections.abc import Iterable
from datetime import date

from models.records.kinds import Amount, Quantity, When
from models.records.vocabularies import FULFILMENT_STEP

_MEASURES = {
    "主管机关": "个",
    "事件": "起",
    "产品": "种",
    "公司": "家",
    "共用额度": "个",
    "关口": "个",
    "回应": "次",
    "来源": "个",
    "简报": "份",
    "问询": "次",
    "附件": "份",
}
"""The word between a number and a noun; any other noun takes 项."""


def nobody() -> str:
    """An authority that no source names."""
    return "未具名的主管机关"


def somebody() -> str:
    """A party that no source names, as a sentence begins."""
    return "未具名的一方"


def claimed(subject: str, value: str) -> str:
    """A claim: of what, and what is said of it."""
    return f"{subject}：{value}"


def fulfilled(step: str | None, amount: Quantity | None) -> str:
    """A step of fulfilment with its amount."""
    said = FULFILMENT_STEP.words(step) if step else "步骤未说明"
    return said if amount is None else f"{said}{quantity(amount)}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its measure word and noun: `4项申请`."""
    return f"{number:,}{_MEASURES.get(one, '项')}{one}"


def days(number: int) -> str:
    """A number of days."""
    return f"{number:,}天"


def joined(parts: Iterable[str]) -> str:
    """Parts as a list in a sentence: `甲、乙和丙`."""
    *most, last = list(parts) or [""]
    return f"{'、'.join(most)}和{last}" if most else last


def opened(sentence: str) -> str:
    """A sentence as it is: Chinese has no capitals, and what is quoted keeps its own."""
    return sentence


def day(value: date) -> str:
    """One day."""
    return When(value.isoformat()).said()


def quantity(value: Quantity) -> str:
    """A quantity with its unit."""
    return Amount().words(value, str)
