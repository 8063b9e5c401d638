"""How a time was counted, in Chinese."""

from models.reading.deadlines.calendars import HOLIDAY, MOVED, STOPPED, WEEKEND
from models.reading.deadlines.counting import Counted, Step
from models.reading.deadlines.telling import of_kind, said, spell
from models.records.kinds import country_name


def given(time: Counted) -> str:
    """The time as a rule gives it: so many days after a day."""
    kind = "工作日" if time.working else "日历日"
    where = country_name(time.calendar.country) if time.working and time.calendar else ""
    return f"{said(time.start)}后{time.number:,}个{where}{kind}"


def explained(time: Counted) -> tuple[str, ...]:
    """What was not counted and why, what was against the rule, and what the law may make of it."""
    told: list[str] = []
    if left := _left_out(time):
        told.append(f"不计入：{'、'.join(left)}。")
    if worked := [said(each.first) for each in of_kind(time, MOVED)]:
        told.append(f"调休上班，计入：{'、'.join(worked)}。")
    if time.working and time.calendar is not None and not time.calendar.known:
        told.append("该地节假日不详，周一至周五按工作日计算。")
    if time.moved is not None:
        told.append(f"最后一日不是工作日，许多法律规定顺延至{said(time.moved)}。")
    return tuple(told)


def _left_out(time: Counted) -> list[str]:
    weekends, free = of_kind(time, WEEKEND), of_kind(time, HOLIDAY)
    left = []
    if weekends:
        left.append(f"{len(weekends):,}个周末日")
    if free:
        left.append(f"{len(free):,}个节假日（{spell(free[0].first, free[-1].last)}）")
    stood = of_kind(time, STOPPED)
    return [*left, *(f"时限中止（{spell(each.first, each.last)}）" for each in stood)]


def step_words(step: Step) -> str:
    """Why a step was not counted, or was against the rule; empty for a plain day."""
    if step.why == STOPPED:
        return "时限中止"
    if step.why == MOVED:
        return "调休上班"
    if step.why == HOLIDAY:
        return "调休放假" if "substituted" in step.name else step.name
    return "周末" if step.why == WEEKEND else ""
