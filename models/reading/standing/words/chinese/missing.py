"""What differs, is missing or falls due, in sentences in Chinese."""

from collections.abc import Iterable
from datetime import date

from models.reading.standing.words.chinese.joining import day, days, joined
from models.reading.standing.words.chinese.telling import on_basis
from models.records.kinds import When
from models.records.vocabularies import CONDITION_STATE, STAGE

# contradictions


def two_stages(authority: str, gate: str, basis: str, stages: Iterable[str]) -> str:
    """Two positions of one authority that can't be ordered."""
    said = joined(dict.fromkeys(map(STAGE.words, stages)))
    return f"{authority}在{gate}处于不同阶段（{on_basis(basis)}）：{said}；从日期无法判断孰新孰旧。"


def denied(who: str, reports: int) -> str:
    """A denial beside reports."""
    return f"{who}否认报道；与之并存的有{reports:,}项据报道的决定。"


def as_named(name: str, possibly: Iterable[str]) -> str:
    """An authority whose identity is open."""
    may = "或".join(possibly)
    return f"所指何机构尚未确认：{name}{f'；可能为{may}' if may else ''}。"


def conflict(record: str, field: str, values: Iterable[tuple[str, str]]) -> str:
    """Several values stand, each with who gave it or when, and nobody has decided between them."""
    said = "或".join(f"{value}（{by}）" if by else value for value, by in values)
    return f"{record}：“{field}”有冲突：{said}。"


def given(value: str, *, withheld: bool) -> str:
    """One of several values: itself, or that it states nothing or is not in this file."""
    return "本副本中隐去的值" if withheld else value or "未说明"


def entered_on(made: str) -> str:
    """On which day a value was given, by its instant as RFC 3339 in UTC."""
    return f"{When(made[:10]).said()}录入"


def kept(record: str) -> str:
    """One copy of the file has deleted a record, another went on with it."""
    return f"{record}：一份副本已删除，另一份副本有改动，故暂予保留，尚未决定。"


def disputed(record: str, field: str) -> str:
    """A citation disputes a value."""
    return f"{record}：有来源质疑“{field}”。"


def withdrawn(claim: str) -> str:
    """Every source of a claim was retracted or denied."""
    return f"{claim}：所有载有此说的来源均已撤稿或被否认。"


# gaps


def field_gap(record: str, field: str) -> str:
    """A field that matters and is empty."""
    return f"{field}未说明：{record}。"


def no_approver(gate: str) -> str:
    """Nobody is named as the one who decides."""
    return f"由谁审批未说明：{gate}。"


def role_open(gate: str, authorities: Iterable[str]) -> str:
    """Nobody is named as the one who decides, and somebody of no stated role decided."""
    return f"{joined(authorities)}在该处作出决定；是否为审批方未说明：{gate}。"


def no_decision(gate: str) -> str:
    """Nothing is known of where a gate stands."""
    return f"未见任何决定：{gate}。"


def open_approver(authority: str, gate: str) -> str:
    """One of the approvers has not been heard of."""
    return f"未见审批方之一{authority}的决定：{gate}。"


def nothing_official(gates: Iterable[str]) -> str:
    """Nothing official is known at some gates."""
    return f"未见官方消息：{joined(gates)}。"


def terms_unknown(gate: str) -> str:
    """The terms of an approval are not known."""
    return f"条件不详：{gate}。"


def split_unknown(pool: str, members: int) -> str:
    """How a pool is split is not known."""
    return f"{pool}在{members:,}个成员之间如何分配不详。"


def validity_unknown(decision: str) -> str:
    """For how long an approval holds is not known."""
    return f"有效期未说明：{decision}。"


def for_all(decision: str) -> str:
    """A decision names no application."""
    return f"所指为哪些申请未说明：{decision}；视为适用于该关口的全部申请。"


def no_gate(decision: str) -> str:
    """A decision names no gate."""
    return f"在哪个关口未说明：{decision}。"


def cycle(gates: Iterable[str]) -> str:
    """The order of gates leads back to itself."""
    return f"{joined(gates)}据称各自须在另一关口之后通过，互为前提。"


# attention


def condition_due(title: str, when: str, number: int, *, certain: bool) -> str:
    """A condition that falls due; the days of a span are counted to its last."""
    if number < 0:
        return f"{title}应于{when}到期，已逾期{'' if certain else '至少'}{days(-number)}。"
    if not number:
        return f"{title}于{when}到期，{'即今日' if certain else '最迟今日'}。"
    return f"{title}于{when}到期，还有{'' if certain else '至多'}{days(number)}。"


def forecast_due(statement: str, when: When) -> str:
    """A forecast whose day has come."""
    return f"现已可判定（{when.said()}）：{statement}"


def lookalike(kind: str, first: str, second: str, shared: str) -> str:
    """Two records of a kind that may be one, by the name or number that they share."""
    if first == second:
        return f"两条记录同名“{first}”，疑为同一{kind}。"
    known = shared.casefold() in (first.casefold(), second.casefold())
    why = "" if known else f"：二者均有“{shared}”"
    return f"“{first}”与“{second}”疑为同一{kind}{why}。"


def not_returned(recipient: str, file_name: str, since: date | None) -> str:
    """A copy of the case that was handed out and has not come back."""
    whose = f"交给{recipient}的" if recipient else ""
    copy = f"副本“{file_name}”" if file_name else "副本"
    return f"{whose}{copy}自{day(since)}起尚未归还。" if since else f"{whose}{copy}尚未归还。"


def single_origin(claim: str, origin: str) -> str:
    """A claim that one origin carries."""
    return f"{claim}：仅有一个源头，即{origin}。"


def origin_unknown(claim: str) -> str:
    """A claim whose origin nobody states."""
    return f"{claim}：源头未说明。"


def unsourced(record: str, fields: Iterable[str]) -> str:
    """Values that no source supports."""
    return f"{record}：{joined(fields)}未引用任何来源。"


def condition_state(title: str, state: str | None) -> str:
    """A condition with its state."""
    return f"{title}：{CONDITION_STATE.words(state)}" if state else title


def task_due(title: str, when: When) -> str:
    """A task whose day has come."""
    return f"应于{when.said()}前完成：{title}"


def untouched_for(title: str, number: int) -> str:
    """An application of which nobody edited anything for some days."""
    return f"“{title}”已有{days(number)}无人处理。"
