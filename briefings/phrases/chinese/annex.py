"""How a page speaks in Chinese of sources and of what rests on them."""


class Annex:
    """The words of the source annex."""

    SOURCE_REGISTER_COLUMNS = ("", "来源与途径", "等级与状态", "所支撑内容")
    ORIGIN_COLUMNS = ("源头", "何种来源", "途径", "数值", "唯一依据")
    RESTING_COLUMNS = ("来源", "将随之不成立", "另有依据")
    WAYS = "途径："
    RELAYED_BY = "转述者："
    GRADED = "等级"
    DATE_WITHHELD = "日期不公开"
    WORDS_WITHHELD = "内容不公开"
    HOW_WORDINGS_DIFFER = "各来源对同一内容的措辞大体相同时，不同之处以粗体标出。"
    NO_WORDS = "未存原文"
    NO_END_STATED = "这些途径的起点未说明，故不计为源头"
    ORIGINS_COUNTED = (
        "无论经由多少途径，同一源头只计一次。一个数值指一条记录的一个字段，或一条记录整体。"
    )

    def annex_headline(self, sources: int, origins: int, alone: int, values: int) -> str:
        """The source annex in a sentence, without its stop."""
        if not sources:
            return "未记录任何来源"
        known = f"{origins:,}个独立源头" if origins else "未见独立源头"
        said = f"{sources:,}个来源，{known}"
        if not values:
            return f"{said}；没有数值以其为据"
        return f"{said}；{values:,}个数值中有{alone:,}个只系于单一来源"

    def describes(self, described: str) -> tuple[str, str]:
        """How one source describes another: what stands before the other's name, and after it."""
        return "将", f"称为“{described}”"

    def origins_and_values(self, origins: int, alone: int, values: int) -> str:
        """How many origins carry how many values, and how much hangs on one source."""
        return f"{values:,}个数值有{origins:,}个独立源头；其中{alone:,}个会随单一来源而不成立。"

    def sources_rated(self, rated: int, count: int) -> str:
        """How many sources are rated."""
        if not rated:
            return "各来源均未评定可靠性。"
        return f"{count:,}个来源中{rated:,}个已评定可靠性。"

    def sources_withheld(self, count: int) -> str:
        """How many sources are not named."""
        return f"{count:,}个来源仅以字母称呼，其内容从略。"

    def sources_in_state(self, state: str, codes: list[str]) -> str:
        """Sources that no longer stand by their words as they were."""
        return f"{state}：{'、'.join(codes)}。"

    def rests_on(self, values: int, alone: int) -> str:
        """How much rests on a source."""
        if not values:
            return "无"
        if not alone:
            return f"{values:,}个数值，均另有依据"
        return f"{values:,}个数值，{'均' if alone == values else f'{alone:,}个'}只以此为据"

    def values_of(self, record: str, fields: list[str]) -> str:
        """A record with those of its fields that are meant."""
        return f"{record}（{'、'.join(fields)}）" if fields else record

    def disputes_values(self, count: int) -> str:
        """How much a source speaks against."""
        return f"与{count:,}个数值相左"
