"""What a page says of many applications at once in Chinese: the tally, the table, exceptions."""

from models.reading.standing.words import days


class Portfolio:
    """Heads and sentences of a portfolio."""

    PORTFOLIO_COLUMNS = (
        "申请",
        "关口",
        "受阻于谁",
        "受阻天数",
        "源头",
        "最新证据距今天数",
        "下次到期",
    )
    NO_GATE_STATED = "未说明关口"
    NO_AGE = "–"
    NOT_CERTAIN = "不确定"
    NOTHING_DUE = "无日期"
    ALL_PASSED = "无：已通过全部关口"
    NOTHING_TO_PASS = "未见需通过的关口"
    NOTHING_EXCEPTIONAL = "没有异常情况。"
    NO_NEWER_EVIDENCE = "没有更新的证据"
    KIND_NOT_STATED = "种类未说明"
    COUNTED_CLOSED = "项已结案"
    REASONS = {
        "overdue": "答复逾期",
        "condition_past": "条件逾期",
        "forecast_due": "预测已到期",
        "contradiction": "不能同时成立的说法",
        "conflict": "文件副本之间的冲突",
        "kept": "虽删仍留",
        "condition_due": "条件即将到期",
        "silence": "未答复",
        "withdrawn": "依据已撤回的来源",
        "single_origin": "仅依据一个源头",
        "unsourced": "未引用来源",
        "identity": "身份未确定",
        "role": "角色未说明",
    }

    def portfolio_headline(self, applications: int, blocked: int, closed: int) -> str:
        """How many applications there are and how many stand still, in a sentence."""
        if not applications:
            return "未见任何申请"
        ended = f"，{closed:,}项已结案" if closed else ""
        return f"共{applications:,}项申请，{blocked:,}项受阻于关口{ended}"

    def long_blocked(self, bar: int) -> str:
        """The head over those that have been blocked for longer than a number of days."""
        return f"受阻超过{days(bar)}"

    def long_stale(self, bar: int) -> str:
        """The head over those without new evidence for longer than a number of days."""
        return f"超过{days(bar)}没有新证据"

    def more_alike(self, number: int) -> str:
        """How many more of one sort there are."""
        return f"另有{number:,}项同类"

    def stands_at(self, gate: str) -> str:
        """At which gate something stands."""
        return f"停在{gate}"

    def and_others(self, shown: str, number: int) -> str:
        """Names, and how many more."""
        return f"{shown}等另{number:,}项"

    def either(self, stages: list[str]) -> str:
        """Stages of which nobody knows which is newer."""
        return "或".join(stages)

    def closed(self, when: str) -> str:
        """When an application was closed."""
        return f"{when}结案"

    def owed(self, number: int) -> str:
        """How many answers are owed."""
        return f"{number:,}项答复未到"

    def bounds(self, least: int, most: int) -> str:
        """A number of days, or between which it lies."""
        return f"{least:,}" if least == most else f"{least:,}至{most:,}"

    def by_kind_of_gate(self, gates: int) -> str:
        """That many gates are counted together."""
        return f"{gates:,}个关口按种类和国家合并统计。"

    def counted_at(self, applications: int, gates: int) -> str:
        """What is counted, after its number."""
        return f"项申请，涉及{gates:,}个关口"

    def counted_blocked(self, number: int, where: list[str]) -> str:
        """How many are blocked and where, after the number."""
        if len(where) == 1:
            return f"项受阻于{where[0]}"
        return f"项受阻：{'、'.join(where)}" if where else "项受阻"

    def counted_there(self, number: int, gate: str) -> str:
        """How many at one gate."""
        return f"{gate}{number:,}项"

    def other_gates(self, number: int) -> str:
        """Gates beyond those named."""
        return f"其余在另外{number:,}个关口"

    def counted_through(self, number: int) -> str:
        """Through every gate, after the number."""
        return "项已通过全部已知关口"

    def counted_gateless(self, number: int) -> str:
        """Without a gate, after the number."""
        return "项没有已知关口"

    def counted_owed(self, number: int, longest: int | None, exact: bool) -> str:
        """Answers owed, after the number."""
        least = "" if exact else "至少"
        return f"项答复未到，最长{least}{days(longest)}" if longest else "项答复未到"

    def counted_past(self, number: int) -> str:
        """Conditions past due, after the number."""
        return "项条件逾期"

    def counted_soon(self, number: int, within: int) -> str:
        """Conditions due soon, after the number."""
        return f"项条件将在{days(within)}内到期"
