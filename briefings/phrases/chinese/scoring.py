"""What a page says of forecasts and their record in Chinese."""


class Scoring:
    """Heads and sentences around open and resolved forecasts, scores and calibration."""

    OPEN_FORECAST_COLUMNS = ("预期", "预测方", "可能性", "预期时间", "天数")
    RESOLVED_FORECAST_COLUMNS = ("预期", "预测方", "可能性", "结果", "判定日期")
    SCORE_COLUMN = "评分"
    SCORE_COLUMNS = ("预测者", "未决", "作废", "已决", "已评分", "已应验", "布里尔评分", "基准")
    NOT_SCORED = "未评分"
    ALL_FORECASTERS = "合计"
    HOW_SCORED = (
        "评分为所给可能性与结果之差的平方的均值：0为全对，1为全错（Brier，1950）。"
        "可能性用语按其区间的中值计（US ICD 203）。基准为一律按应验比例作答所得的评分，"
        "只有事后才能知道。作废的预测一概不计。"
    )
    CALIBRATION_ACROSS = "所给可能性"
    CALIBRATION_UP = "应验比例"
    CALIBRATION_DIAGONAL = "在此线上，应验比例与所给可能性一致。"
    CALIBRATION_FEW = "空心虚线：不足5项预测，数量过少，无法判断。"
    TOO_FEW_SCORED = "数量过少，难辨水平与运气"

    def forecasts_counted(self, still_open: int, past: int, resolved: int) -> str:
        """How many forecasts there are of each sort."""
        if not still_open and not resolved:
            return "没有未决预测，也没有已决预测。"
        late = f"，其中{past:,}项已过期" if past else ""
        done = f"已决{resolved:,}项" if resolved else "尚无已决"
        return f"未决预测{still_open:,}项{late}；{done}。"

    def forecasts_scored(self, scored: int, score: str) -> str:
        """The record in a headline."""
        return f"{scored:,}项预测已评分：布里尔评分{score}"

    def forecasts_unscored(self, still_open: int) -> str:
        """The record in a headline before anything is scored."""
        if not still_open:
            return "没有未决预测，尚无评分"
        return f"未决预测{still_open:,}项，尚无评分"
