"""Every sentence of the figures in Chinese, each the namesake of one in `words`."""

from models.reading.figures.asking import AskedOf
from models.reading.figures.forecasts import Bin, Score
from models.reading.figures.spans import Lasted, Middle
from models.reading.standing.words import days


def number(value: float, places: int = 2) -> str:
    """A figure with so many decimals."""
    return f"{value:.{places}f}"


def brier(score: Score) -> str:
    """What a forecaster scores, beside the yardstick; or that nothing can be scored."""
    if score.brier is None or score.yardstick is None:
        return "尚无带有可能性的预测得出结果，因此没有评分。"
    return (
        f"{score.scored:,}项预测的布里尔评分为{number(score.brier)}；"
        f"若一律按应验比例作答，评分为{number(score.yardstick)}。"
    )


def few(score: Score) -> str:
    """The caution where a score rests on few forecasts."""
    return f"仅有{score.scored:,}项已评分的预测，无法区分能力与运气。"


def left_out(score: Score) -> str:
    """The forecasts that no score counts; empty without any."""
    said = []
    if score.void:
        said.append(f"作废{score.void:,}项")
    if score.unscored:
        said.append(f"未给出可能性{score.unscored:,}项")
    return f"未计入：{'，'.join(said)}。" if said else ""


def calibrated(each: Bin) -> str:
    """A band against what came of it."""
    return f"{each.low}%至{each.high}%：{each.number:,}项中{each.came_true:,}项应验"


def lasted(span: Lasted) -> str:
    """A number of days, or between which it lies."""
    return days(span.least) if span.exact else f"{span.least:,}至{days(span.most)}"


def middle(times: Middle) -> str:
    """The median time to an answer, with what it rests on."""
    said = ""
    if times.exact is not None:
        said = f"{_plain(times.exact)}天（{times.of:,}项的中位数）"
    if times.of < times.number:
        bounds = f"{_plain(times.least)}至{_plain(times.most)}天"
        said += f"{'；' if said else ''}含仅知时段者为{bounds}（共{times.number:,}项）"
    return said


def share(found: AskedOf) -> str:
    """How much of what was asked was answered."""
    return f"{found.asked:,}项中已答复{found.answered:,}项"


def falls(number: int) -> str:
    """What would fall with a source."""
    if not number:
        return "没有内容仅以其为依据。"
    return f"有{number:,}项表述仅以其为依据，若其不成立则随之不成立。"


def outdated(behind: int) -> str:
    """That newer evidence stands beside a judgement."""
    return f"与之相关的证据比它新{days(behind)}。"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
