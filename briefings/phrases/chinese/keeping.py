"""What a page says of conditions, of keeping them and of what is due, in Chinese."""

from datetime import date

from models.records.kinds import When


class Keeping:
    """Heads and sentences of the register of conditions and of the calendar."""

    REGISTER_COLUMNS = ("条件", "约束对象", "状态与制定方", "到期", "如何体现遵守、监督方与证据")
    STILL_BINDING = "仍有约束力或尚未确定"
    NO_LONGER_BINDING = "不再有约束力"
    BINDS_NOBODY = "未指明对象"
    ALL_OF_THE_GATE = "该关口的全部申请"
    SET_BY_NOBODY = "制定方未说明"
    WATCHED_BY_NOBODY = "监督方未说明"
    UNSOURCED = "未引用来源"
    HOW_BOUND = "空白处：该条件不约束该项申请。"
    DUE_COLUMNS = ("时间", "事项", "对象", "天数")
    DUE_KINDS = {
        "condition": "条件到期",
        "answer": "答复期限",
        "long_stop": "最后截止日",
        "valid_until": "决定有效期至",
        "valid_from": "决定生效",
        "forecast": "预测到期",
        "event": "事件",
        "task": "任务到期",
    }
    AGAIN = "周期性"

    def headed(self, kind: str, what: str) -> str:
        """What falls due, by its kind."""
        return f"{kind}：{what}"

    def at_the_latest(self, kind: str) -> str:
        """What falls due on the last of several days that are possible."""
        return f"最迟{kind}"

    def register_headline(self, number: int, binding: int, late: int) -> str:
        """How many conditions there are, in a sentence."""
        if not number:
            return "未记录任何条件"
        overdue = f"，{late:,}项逾期" if late else ""
        return f"共{number:,}项条件，{binding:,}项仍有约束力或尚未确定{overdue}"

    def conditions_in_state(self, number: int, state: str) -> str:
        """How many conditions are in one state."""
        return f"{state}{number:,}项"

    def conditions_unworded(self, number: int) -> str:
        """How many conditions have no known words."""
        return f"{number:,}项条件的措辞不详。"

    def conditions_unwatched(self, number: int) -> str:
        """How many conditions nobody is known to watch over."""
        return f"{number:,}项条件未见有人监督遵守。"

    def conditions_undated(self, number: int) -> str:
        """How many conditions have no day."""
        return f"{number:,}项条件的日期不详。"

    def watched_by(self, whom: str) -> str:
        """Who watches over compliance."""
        return f"由{whom}监督"

    def backed(self, grade: str, origins: int) -> str:
        """The best grade behind a statement and its independent origins."""
        known = f"{origins:,}个独立源头" if origins else "源头未说明"
        return f"{grade} · {known}" if grade else known

    def day(self, day: date) -> str:
        """One day in words."""
        return When(day.isoformat()).said()
