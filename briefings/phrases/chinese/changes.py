"""What a page says in Chinese of change: what moved, what stayed still, what was told before."""

from models.reading.standing.words import days, joined

# So many sorts of records are named in a headline.
_NAMED = 3


class Changes:
    """The words and sentences about two states of a case."""

    SINCE_COLUMNS = ("事项", "原为", "现为", "注", "获知日期")
    CHANGED_COLUMNS = ("事项", "原为", "现为", "本组获知")
    STILL_COLUMNS = ("关注事项", "现状", "持续时间")
    LOG_COLUMNS = ("简报", "截至", "信息截止时间", "作者", "")

    TIMELINE_EVENTS = "事件"
    TIMELINE_DECISIONS = "决定"
    TIMELINE_RESPONSES = "回应"
    TIMELINE_DUE = "到期"
    MONTHS = (
        "1月",
        "2月",
        "3月",
        "4月",
        "5月",
        "6月",
        "7月",
        "8月",
        "9月",
        "10月",
        "11月",
        "12月",
    )
    AXIS_DAY = "{month}{day}日"
    AXIS_QUARTER = "第{number}季度"
    AXIS_HALF = "半年{number}"
    AXIS_YEAR = "{year}年"
    UNDATED = "日期不详"
    EXPECTED_UNDATED = "未定日期的预期"
    DAYS_TO_WATCH = "值得关注的日期"

    CHANGED = "变化"
    STILL = "未变事项"
    CHANGE_LOG = "变更记录"
    OF_THE_CASE = "案件整体"
    JUDGED = "研判与预测"
    NOT_RECORDED = "未记录"
    SILENT = "未答复"
    DELETED = "已删除"
    RESTORED = "已恢复"
    GONE = "不再关联"
    WITHHELD = "不予公开"
    NOW_DISPUTED = "现有异议"
    SETTLED = "冲突已解决"
    STILL_OPEN = "未决"
    UNDATED_FORECAST = "未说明日期"
    FIRST_OF_SERIES = "这是该范围首份已记录的简报。"
    COMPARED_HERE = "本简报以此为对照"
    SUPERSEDED_HERE = "由本简报取代"
    CORRECTED_HERE = "由本简报更正"

    def changed_since(self, day: str) -> str:
        """The head over what changed since a day."""
        return f"自{day}以来"

    def since_briefing(self, briefing: str) -> str:
        """The head over what changed since another briefing."""
        return f"自{briefing}以来"

    def gates_moved(self, count: int, of: int, day: str) -> str:
        """How many of how many gates moved, as a headline."""
        if of == 1:
            return f"自{day}以来，唯一的关口出现变动"
        return f"自{day}以来，{of:,}个关口中有{count:,}个出现变动"

    def gate_moved(self, moved: str, gate: str, stage: str) -> str:
        """The only gate that moved and where it stands now, after how many moved."""
        return f"{moved}：{gate}，现为{stage}"

    def gate_within(self, moved: str, gate: str) -> str:
        """The only gate that moved, after how many; what moved there follows."""
        return f"{moved}：{gate}"

    def no_gate_moved(self, day: str, counts: list[tuple[int, str, str]]) -> str:
        """What changed while no gate moved, as a headline: numbers with nouns, one and many."""
        shown = [f"{number:,}项{one}" for number, one, _ in counts[:_NAMED]]
        rest = sum(number for number, _, _ in counts[_NAMED:])
        said = joined([*shown, f"另外{rest:,}项记录"] if rest else shown)
        return f"自{day}以来关口未动；{said}有变化"

    def nothing_changed(self, day: str, count: int) -> str:
        """That nothing changed, as a headline."""
        return f"自{day}以来没有变化（{days(count)}）" if count else self._still(day)

    def no_change(self, day: str, count: int) -> str:
        """That nothing changed, as a sentence."""
        return f"自{day}以来没有变化（{days(count)}）。" if count else f"{self._still(day)}。"

    def no_change_in_these(self, day: str, count: int) -> str:
        """That what follows did not change, while other things did."""
        return f"自{day}以来以下各项没有变化{f'（{days(count)}）' if count else ''}。"

    def _still(self, day: str) -> str:
        return f"{day}当日未再发生变化"

    def made(self, kind: str) -> str:
        """A record that is new, by its kind."""
        return f"新增{kind}"

    def position_at(self, gate: str, whom: str) -> str:
        """Whose position at which gate."""
        return f"{gate}：{whom}"

    def answer_of(self, whom: str) -> str:
        """What somebody answered or said."""
        return f"{whom}的回应"

    def question_to(self, whom: str) -> str:
        """A question put to somebody."""
        return f"对{whom}的问询"

    def unmoved(self, count: int) -> str:
        """For how many days something has not changed."""
        return f"{days(count)}未变" if count else "当日未变"

    def silence_grew(self, names: list[str], added: int, now: int | None, *, exact: bool) -> str:
        """By how much longer some are silent, and for how long in all."""
        total = "" if now is None else f"，现已{'' if exact else '至少'}{days(now)}"
        return f"{joined(names)}仍未答复：又过{days(added)}{total}。"

    def longer(self, said: str, added: int) -> str:
        """For how long, and how many days of it are new."""
        return f"{said}，又增{days(added)}"

    def origins_behind(self, count: int) -> str:
        """How many independent origins support a value."""
        return f"{count:,}个独立源头"

    def now_supported(self, count: int) -> str:
        """How many independent origins support an unchanged value by now."""
        return f"现有{count:,}个独立源头支持"

    def unchanged_value(self, field: str) -> str:
        """A field that says what it said."""
        return f"{field}，未变"

    def copies_differ(self, others: list[str]) -> str:
        """The other values of a conflict between copies of the file."""
        return f"文件副本不一致：另有{joined(f'“{each}”' for each in others)}"

    def beside_these(self, citations: int, sources: int, others: int) -> str:
        """What came beside the changes that are told; empty for nothing."""
        parts = [
            f"{number:,}{what}"
            for number, what in (
                (citations, "条新引证"),
                (sources, "个新来源"),
                (others, "项供本组自用的变更"),
            )
            if number
        ]
        return f"此外还有{joined(parts)}。" if parts else ""

    def entered_by(self, day: str, author: str) -> str:
        """When something was entered and by whom, on two lines."""
        return f"{day}\n{author}" if author else day

    def blocks_for(self, whom: str) -> str:
        """Whom a gate blocks."""
        return f"受阻者：{whom}"

    def by_when(self, when: str) -> str:
        """When something is due or can be told."""
        return f"最迟{when}"

    def left_out(self, applications: int, gates: int) -> str:
        """What a drawing leaves out where no board follows."""
        parts = [
            f"另有{count:,}{what}"
            for count, what in ((applications, "项申请"), (gates, "个关口"))
            if count
        ]
        return f"未画出：{joined(parts)}。"

    def compared(self, other: str) -> str:
        """What the changes of a briefing are told against."""
        return f"变化以{other}为对照。"

    def state_of(self, day: str) -> str:
        """The state of the file of a day."""
        return f"{day}的文件状态"
