"""How a page speaks in Chinese of who was asked and what came back."""


class Asking:
    """The words of the authority tracker."""

    RESPONDENT_COLUMNS = (
        "对象",
        "被问",
        "已答复",
        "拒绝置评",
        "转介",
        "沉默",
        "逾期",
        "答复用时",
        "最长沉默",
    )
    QUESTION_COLUMNS = ("对象与所问内容", "询问", "答复", "用时", "期限")
    UNASKED_COLUMNS = ("发言方", "内容", "时间与场合")
    HELD_COLUMNS = ("主管机关", "关口及其角色", "立场", "日期", "适用申请")
    ALL_TOGETHER = "合计"
    UNASKED = "主动表态"
    QUESTION_NOT_STATED = "所问内容未说明"
    EFFECT_OF_SILENCE = "沉默的效力："
    SUBJECT_NOT_STATED = "所涉事项未说明"
    ASKER_NOT_STATED = "询问方未说明"
    NO_DAY_SET = "未定期限"
    TIMES_VAGUE = "日期过于笼统，无法说明答复用时。"
    HOW_LONG_UNKNOWN = "日期过于笼统，无法计算"
    HOW_ASKED_IS_COUNTED = (
        "按日历日计算，自询问之日起至首次答复；拒绝置评与转介不算答复。中位数只计两个日期均确知到日的"
        "答复；仅知到月份或区间的日期给出上下限，大约的日期不计。"
    )
    BECAME = ("已答复", "拒绝置评", "转介他处", "未见答复")

    def asked_headline(
        self, asked: int, answered: int, silent: int, *, longest: str, overdue: int
    ) -> str:
        """The authority tracker in a sentence, without its stop."""
        said = f"{asked:,}个问题中{f'{answered:,}个已获答复' if answered else '无一获答复'}"
        if silent:
            said += f"，{silent:,}个未见回应"
            said += f"，最长{longest}" if longest else ""
        return said + (f"；{overdue:,}个逾期" if overdue else "")

    def asked_counts(self, asked: int, respondents: int, parts: list[tuple[int, str]]) -> str:
        """How many questions were put to how many, and what became of them."""
        said = "、".join(f"{words}{number:,}个" for number, words in parts if number)
        put = f"向{respondents:,}方提出{asked:,}个问题"
        return f"{put}：{said}。" if said else f"{put}。"

    def median_time(self, middle: str) -> str:
        """How long an answer takes."""
        return f"答复用时：{middle}。" if middle else self.TIMES_VAGUE

    def silent_are(self, whom: list[str]) -> str:
        """Who owes an answer."""
        return f"未见答复：{'、'.join(whom)}。"

    def longest_silence(self, days: str, whom: list[str]) -> str:
        """Who is silent for longest."""
        return f"最长沉默：{days}，{'、'.join(whom)}。"

    def overdue_are(self, count: int, whom: list[str]) -> str:
        """Whose answers are overdue."""
        return f"{count:,}个答复逾期：{'、'.join(whom)}。"

    def silence_counts(self, effects: list[tuple[str, int]]) -> str:
        """What silence means in law for the answers that are owed."""
        return f"未答复者沉默的效力：{'、'.join(f'{effect}{n:,}个' for effect, n in effects)}。"

    def spoke_unasked(self, whom: list[str]) -> str:
        """Who spoke without having been asked."""
        return f"主动表态：{'、'.join(whom)}。"

    def not_established(self, whom: list[str]) -> str:
        """Names of which it is not established which body is meant."""
        return f"所指机构尚未查明：{'、'.join(whom)}。"

    def possibly(self, whom: list[str]) -> str:
        """Which bodies a name may stand for."""
        return f"可能是{'或'.join(whom)}"

    def after_days(self, span: str) -> str:
        """How long an answer took."""
        return f"{span}后"

    def silent_for(self, span: str) -> str:
        """How long an answer is owed."""
        return f"沉默{span}"

    def silent_since(self, when: str) -> str:
        """Since when an answer is owed, where the date is too vague to count days."""
        return f"自{when}起沉默"

    def since(self, when: str) -> str:
        """Since when something lasts, where no days can be counted."""
        return f"自{when}起"

    def left_to_questions(self, count: int) -> str:
        """What the drawing of answers leaves out and the table of questions shows."""
        return f"另有{count:,}个问题见逐项问询表。"

    def for_all_of(self, count: int) -> str:
        """That something holds for every application that is told of."""
        return f"全部{count:,}项申请"
