"""What a page says of one company and its part in applications, in Chinese."""


class Companies:
    """Heads and sentences of a company profile."""

    ROLE_COLUMNS = ("申请", "所任角色", "现状", "提交日期")
    COMPANY_ROLES = {
        "applicant": "申请人",
        "counterparty": "交易对方",
        "end_user": "最终用户",
        "maker": "产品制造商",
    }
    FULFILMENT_COLUMNS = ("时间", "步骤", "数量", "申请")
    OTHER_NAME = "其他名称"
    NO_GATE = "未见关口"
    CLOSED = "已结案"

    def company_headline(self, name: str, applications: int, blocked: int) -> str:
        """A company, its applications, and at how many of them a gate blocks."""
        if not applications:
            return f"{name}：未见任何申请"
        several = f"{applications:,}项申请"
        if not blocked:
            return f"{name}：{several}，均未在关口受阻"
        stuck = "全部" if blocked == applications else f"其中{blocked:,}项"
        return f"{name}：{several}，{stuck}在关口受阻"

    def through(self, role: str, company: str) -> str:
        """A part that is taken through another company."""
        return f"{role}（通过{company}）"

    def at_gate(self, gate: str, *, blocks: bool) -> str:
        """At which gate, and whether it blocks."""
        return f"受阻于{gate}" if blocks else f"处于{gate}"
