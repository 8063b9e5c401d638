"""The sentences of a page in Chinese, each from the words and numbers that it is handed."""

import re
from typing import Final

from briefings.breaking import CJK
from briefings.phrases.chinese.words import Words
from models.reading.standing.words import days, joined

_STOPS = ".。"
_HAN: Final = re.compile(f"[{CJK}]")


class Sentences(Words):
    """How a page puts together what it says."""

    def sentence(self, words: str) -> str:
        """Words as a sentence of their own."""
        return f"{words}。"

    def gap(self, before: str = "") -> str:
        """What separates a sentence from the one before it, which may be somebody's own text."""
        return " " if before and before[-1].isascii() else ""

    def named(self, label: str, abbreviation: str, own: str) -> str:
        """A record by its Chinese name where it has one, and what else it is called."""
        if own and _chinese(own):
            others = [each for each in (label, abbreviation) if each]
            return f"{own}（{self.COMMA.join(others)}）" if others else own
        others = [each for each in (abbreviation, own) if each]
        return f"{label}（{self.COMMA.join(others)}）" if others else label

    def short(self, label: str, abbreviation: str, own: str) -> str:
        """A record where room is scarce: by its Chinese name where it has one."""
        return own if _chinese(own) else abbreviation or label

    def aside(self, words: str) -> str:
        """Words in brackets after others."""
        return f"（{words}）"

    def meaning(self, word: str, meaning: str) -> str:
        """A word of the key and what it means."""
        return f"{word}：{meaning.rstrip('。')}" if meaning else word

    def page(self, number: int, count: int) -> str:
        """Which page of how many."""
        return f"第{number}页，共{count}页"

    def continued(self, title: str) -> str:
        """The head of a table that goes on."""
        return f"{title}（续）"

    def as_of(self, day: str) -> str:
        """The day that a briefing speaks of, as a sentence begins."""
        return f"截至{day}"

    def cut_off(self, day: str) -> str:
        """Until when what is told was known."""
        return f"信息截止{day}"

    def numbered(self, kind: str, number: int | None) -> str:
        """A kind of briefing with its number, or that it has none because it is not recorded."""
        return f"{kind}第{number:,}号" if number is not None else f"{kind}，未登记"

    def running_head(self, kind: str, scope: str, day: str) -> str:
        """What stands at the head of each page."""
        return f"{kind} · {scope} · 截至{day}"

    def subject(self, kind: str, title: str, day: str) -> str:
        """What the document is about, for a reader's own lists."""
        return f"{kind}：{title}，截至{day}"

    def instant(self, day: str, clock: str, zone: str) -> str:
        """A day in words with the time of day and its zone."""
        return f"{day}{clock}（{zone}）" if zone else f"{day}{clock}"

    def version(self, version: str) -> str:
        """Which version of a briefing it is."""
        return f"版本{version}"

    def reviewed_by(self, whom: str) -> str:
        """Who reviewed a briefing."""
        return f"审阅：{whom}"

    def distributed_to(self, whom: str) -> str:
        """Who is given a briefing."""
        return f"分发：{whom}"

    def earlier_one(self, kind: str, number: int | None, day: str) -> str:
        """Another briefing, by its kind, number and day."""
        numbered = f"{kind}第{number:,}号" if number is not None else kind
        return f"{numbered}{f'，截至{day}' if day else ''}"

    def arrow(self, was: str, *, up: bool) -> str:
        """That a likelihood rose or fell, and from what."""
        return f"{'↑ 上调' if up else '↓ 下调'}，原为{was}"

    def applications(self, count: int) -> str:
        """How many applications."""
        return f"{count:,}项申请" if count else "无申请"

    def standing(self, title: str, summary: str) -> str:
        """Where one application stands, as a headline."""
        return f"{title}：{summary.rstrip(_STOPS)}"

    def some_of(self, title: str, count: int) -> str:
        """A scope of some applications of a case."""
        return f"{title} · 其中{count:,}项申请"

    def origins(self, origins: int, statements: int) -> str:
        """How many independent origins carry how many statements."""
        if not statements:
            return "尚无任何表述。"
        known = f"{origins:,}个独立源头" if origins else "未见独立源头"
        return f"{statements:,}项表述，{known}。"

    def rest(self, counts: list[tuple[int, str]], *, several: bool) -> str:
        """How many statements rest on what, and whether any has several origins."""
        said = "，".join(f"{number:,}项{words}" for number, words in counts)
        return f"{said}{'' if several else f'；{self.NONE_ON_TWO}'}。"

    def official_missing(self, gates: list[str]) -> str:
        """Where nothing official is known, after the words for nothing official."""
        return f"：{joined(gates)}。"

    def official_missing_at(self, gates: int, of: int) -> str:
        """At how many gates nothing official is known, after the words for nothing official."""
        return f"：{of:,}个关口中的{gates:,}个。"

    def newest(self, when: str, age: int | None, *, named: bool) -> str:
        """How old the newest source is; `named` says that only those with a name count."""
        what = "最新的具名来源" if named else "最新来源"
        return f"{what}：{when}{f'，距今{days(age)}' if age else ''}。"

    def would_change(self, what: str) -> str:
        """What would change a judgement."""
        return f"何种情况会改变它：{what}"

    def likelihood(self, words: str, band: str) -> str:
        """A likelihood as a sentence, with its band."""
        return f"可能性：{words}{f'（{band}）' if band else ''}。"

    def confidence(self, words: str, reason: str) -> str:
        """A confidence as a sentence, and its reason as the next."""
        if not reason:
            return f"置信度：{words}。"
        end = "。" if _chinese(reason[-1]) else "."
        return f"置信度：{words}。{reason[:1].upper()}{reason[1:]}{end}"

    def set_by(self, whom: str) -> str:
        """Who set a condition, in a list of facts."""
        return f"由{whom}制定"

    def due(self, left: int, *, certain: bool = True) -> str:
        """When something falls due, negative days are past; a span is counted to its last day."""
        if not left:
            return "今日到期" if certain else "最迟今日到期"
        if left < 0:
            return f"逾期{'' if certain else '至少'}{days(-left)}"
        return f"{days(left)}后到期" if certain else f"至多{days(left)}后到期"

    def days_to(self, left: int, *, certain: bool) -> str:
        """How long until a day, negative past it; a span is counted to its last day."""
        if not left:
            return "今日" if certain else "最迟今日"
        if left < 0:
            return f"已过{'' if certain else '至少'}{days(-left)}"
        return f"还有{'' if certain else '至多'}{days(left)}"

    def more(self, count: int) -> str:
        """Others beside what is shown."""
        return f"其他{count:,}项"

    def and_more(self, count: int) -> str:
        """Others that follow what is shown."""
        return f"另有{count:,}项"

    def more_follow(self, count: int) -> str:
        """Others on later pages."""
        return f"另有{count:,}项，见后页"

    def parts_left_out(self, parts: list[str]) -> str:
        """Parts of a briefing that a newer version knows and this one does not."""
        named = "".join(f"“{part}”" for part in parts)
        return f"本版本不识别下列部分，故未列入：{named}。"

    def left_to_board(self, applications: int, gates: int) -> str:
        """What a drawing leaves out and the board shows."""
        parts = [
            f"{count:,}{noun}"
            for count, noun in ((applications, "项申请"), (gates, "个关口"))
            if count
        ]
        return f"另有{joined(parts)}，见后面的总表。"

    def expected(self, statement: str, when: str) -> str:
        """An expectation with its day."""
        return f"预期：{statement.rstrip(_STOPS)}（{when}）"

    def unresolved(self, statement: str, past: str) -> str:
        """An expectation whose day is over and of which nobody said what came of it."""
        return f"尚未判定，{past}：{statement.rstrip(_STOPS)}"

    def approver(self, whom: list[str]) -> str:
        """Who decides at a gate."""
        return f"审批方：{joined(whom)}"

    def imports(self, direction: str, other: str, *, several: bool, inwards: bool) -> str:
        """What applications ask for, and with whom: `自Nvidia进口`."""
        if not other:
            return direction
        return f"自{other}{direction}" if inwards else f"{direction}，对方为{other}"

    def valid_until(self, when: str) -> str:
        """Until when a decision is valid."""
        return f"有效期至{when}"

    def of_together(self, amounts: list[str]) -> str:
        """The amounts that an application shares in."""
        return f"，合计{joined(amounts)}"

    def pool(self, amount: str, members: list[str], *, split_known: bool) -> str:
        """What several applications may do together, after the pool's title."""
        names = f"（{joined(members)}）" if len(members) <= 5 else ""
        end = "。" if split_known else "；如何分配不详。"
        return f"：{len(members):,}项申请{names}合计{amount}{end}"

    def drawn_down(self, steps: list[str]) -> str:
        """What was drawn of a pool so far."""
        return f"迄今已用：{'；'.join(steps)}。"

    def depends_on(self, what: str) -> str:
        """On what an expectation depends."""
        return f"前提：{what}"

    def raised(self, how: str, to: str) -> str:
        """By which means a concern was raised and to whom, after the one who raised it."""
        return (f"；{how}" if how else "") + (f"，致{to}" if to else "")

    def source(self, code: str) -> tuple[str, str]:
        """A source by its code: the word before it, and the code."""
        return "来源", code

    def brought_out(self, title: str, publisher: str) -> str:
        """A source and who brought it out."""
        return f"{title}（{publisher}）"

    def used_in(self, count: int) -> str:
        """What stands before the numbers of the notes in which a source is used."""
        return "见注"

    def came_back(self, outcome: str, text: str, *, unprompted: bool) -> str:
        """What came back and in which words, after the names of those who were asked."""
        said = f"：{outcome}{f'：{text}' if text else ''}"
        if text.endswith((".", "…", "。")):
            return said
        return f"{said}{'.' if text and text[-1].isascii() else '。'}"

    def silent(self, count: int, *, exact: bool, overdue: int | None) -> str:
        """For how long an answer is owed."""
        said = f"沉默{self.at_least(count, exact=exact)}"
        return f"{said}，逾期{days(overdue)}" if overdue else said

    def at_least(self, count: int, *, exact: bool) -> str:
        """A number of days, or the fewest that it can be."""
        return days(count) if exact else f"至少{days(count)}"

    def asked_by(self, whom: str) -> str:
        """Who asked, after the day of asking."""
        return f"询问方：{whom}"

    def none_as_of(self, when: str) -> str:
        """The day on which it was said that no answer had come."""
        return f"截至{when}未答复"

    def learned(self, when: str) -> str:
        """When the desk learned of something."""
        return f"{when}获悉"

    def access(self, words: str) -> str:
        """How near a person is to what he or she speaks of."""
        return f"接触程度：{words}"

    def missing(self, fields: list[str], whose: str) -> str:
        """Fields that are empty, of how many records: `4项申请：提交日期和数量。`"""
        return f"{whose}：{joined(fields)}。" if whose else f"{joined(fields)}。"

    def without_application(self, conditions: int) -> str:
        """How many conditions bear on no application."""
        return f"{conditions:,}项条件未与任何申请关联。"

    def withheld(self, letter: str, kind: str) -> str:
        """A source that may not be named."""
        return f"来源{letter}{f'（{kind}）' if kind else ''}，名称不予公开"


def _chinese(text: str) -> bool:
    """Whether the text begins with a Chinese character or sign."""
    return _HAN.match(text) is not None
