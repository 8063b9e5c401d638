"""What stands: evidence, gates and answers, in sentences in Chinese."""

from collections.abc import Iterable
from datetime import date

from models.reading.standing.words.chinese.joining import day, days, joined, nobody
from models.records.kinds import When
from models.records.vocabularies import BASIS, GATE_ROLE, OUTCOME, SOURCE_KIND, STAGE

_UNCOUNTED = {"unnamed_people"}
_BASIS_FIRST = {"official": "官方：", "reported": "据报道", "assessed": "本组研判："}
_MEASURES = {
    "公司": "家",
    "主管机关": "个",
    "关口": "个",
    "来源": "个",
    "共用额度": "个",
    "成员": "个",
    "产品": "种",
    "附件": "份",
    "简报": "份",
    "事件": "起",
    "回应": "次",
    "问询": "次",
}
"""The word between a number and a noun; any other noun takes 项."""


# evidence


def source_kinds(kinds: Iterable[tuple[str, int]]) -> str:
    """Sources by kind: `新闻文章1份、通讯社报道1份、多名匿名人士`."""
    said = []
    for kind, number in kinds:
        if not kind:
            said.append(f"类型未说明的来源{number:,}个")
        elif number == 1 and kind in _UNCOUNTED:
            said.append(SOURCE_KIND.words(kind))
        else:
            said.append(f"{SOURCE_KIND.words(kind)}{number:,}{_source_measure(kind)}")
    return "、".join(said) or "没有来源"


def _source_measure(kind: str) -> str:
    if kind in ("named_person", "unnamed_person"):
        return "名"
    return "组" if kind in _UNCOUNTED else "项"


def drift(source: str, relayed: str, described: str, passage: str) -> str:
    """How one source describes or quotes another."""
    said = f"{source}将{relayed}描述为“{described}”" if described else f"{source}：{relayed}"
    return f"{said}；其原话为“{passage}”。" if passage else f"{said}。"


# gates


def stage(code: str | None) -> str:
    """A stage, or that none is known."""
    return STAGE.words(code) if code else "未见决定"


def position(authority: str, gate: str, code: str, basis: str | None) -> str:
    """One authority's position at a gate."""
    return f"{authority}在{gate}：{STAGE.words(code)}（{on_basis(basis)}）"


def on_basis(basis: str | None) -> str:
    """On whose word."""
    return BASIS.words(basis) if basis else "依据未说明"


def reached(basis: str, stages: Iterable[str], *, ran_out: bool) -> str:
    """The stage that a gate reached on one basis, as a summary begins with it."""
    said = "或".join(dict.fromkeys(map(STAGE.words, stages)))
    return f"{_BASIS_FIRST.get(basis, basis)}{said}{'，现已到期' if ran_out else ''}"


def in_doubt(said: str, *, conflict: bool) -> str:
    """A stage that a source speaks against, or between whose values nobody has decided."""
    return f"{said}（{'副本冲突' if conflict else '有争议'}）"


def beside(authority: str, roles: Iterable[str], code: str, basis: str | None) -> str:
    """A position that does not advance the gate, where no approver's is known, and why not."""
    said = f"{_BASIS_FIRST.get(basis or '', '')}{STAGE.words(code)}（{authority}）"
    held = joined(GATE_ROLE.words(each) for each in roles)
    tail = [] if basis else [on_basis(basis)]
    if authority != nobody() and held != GATE_ROLE.words("approver"):
        tail.append(f"其在该关口的角色为{held}" if held else "其在该关口的角色未说明")
    return "，".join((said, *tail))


def summary(parts: Iterable[str]) -> str:
    """The parts of a summary as one sentence."""
    return "；".join(part for part in parts if part) + "。"


def no_gate_stated() -> str:
    """That no gate is stated for an application."""
    return "未说明须通过哪些关口"


def nothing_decided() -> str:
    """That no decision is known."""
    return "未见任何决定"


def terms_open() -> str:
    """That the terms of an approval are unknown."""
    return "条件不详"


def blocks(gate: str) -> str:
    """That a gate blocks."""
    return f"受阻于{gate}"


def all_passed(number: int) -> str:
    """That every gate is passed."""
    return "唯一的关口已通过" if number == 1 else f"全部{number}个关口均已通过"


def closed(when: When, why: str | None) -> str:
    """That the application is closed."""
    return f"{when.said()}结案" + (f"：{why}" if why else "")


# answers


def owed(who: str, outcome: str | None, span: str, due: str) -> str:
    """That an answer is owed."""
    did = {"acknowledged": "仅确认收到问题", "not_reached": "未能联系上"}.get(
        outcome or "", "尚未答复"
    )
    return f"{who}{did}{span}{due}。"


def span(since: When | None, number: int | None, *, exact: bool) -> str:
    """For how long, as far as the date allows: a number only where the date is certain enough."""
    if since is None:
        return "；询问时间未说明"
    if exact and number is not None:
        return f"，自{since.said()}起已{days(number)}"
    if number and not since.approximate and not since.uncertain:
        return f"，自{since.said()}起至少{days(number)}"
    return f"，自{since.said()}起"


def answer_due(due: date | None, overdue: int | None, effect: str | None) -> str:
    """When the answer is due, and what silence means then."""
    said = ""
    if due is not None:
        said = f"；答复期限为{day(due)}" + (f"，已逾期{days(overdue)}" if overdue else "")
    if effect in ("deemed_approval", "deemed_refusal"):
        said += f"；逾期不答复视为{'批准' if effect == 'deemed_approval' else '拒绝'}"
    return said


def responded(who: str, outcome: str | None, when: When | None) -> str:
    """What came back."""
    did = OUTCOME.words(outcome or "answered")
    return f"{who}：{did}" + (f"，{when.said()}" if when else "") + "。"
