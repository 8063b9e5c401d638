"""The words of the report of a merge in Chinese."""


class Merging:
    """What became of records, and who did it."""

    MERGE_HEADINGS = {
        "conflict": "有冲突",
        "kept": "虽删仍留",
        "deleted": "已删除",
        "made": "新增",
        "restored": "已恢复",
        "changed": "已更改",
        "here only": "仅见于本案",
    }
    MERGE_COLUMNS = ("记录", "字段", "本方", "对方", "录入者")
    MERGE_CONFLICT_COLUMNS = ("记录", "字段", "原值", "本方", "对方", "状态")
    MERGE_SUBJECT = "合并报告"
    MERGE_UNRELATED = "两个文件没有共同的历史。"
    MERGE_NOTHING = "该副本的内容本案均已具备。"

    @staticmethod
    def merge_title(name: str) -> str:
        """What heads the report."""
        return f"合并“{name}”"

    @staticmethod
    def merge_missing(names: str) -> str:
        """Which attachments came without their bytes."""
        return f"该副本缺少以下附件的文件本身，或文件不完整：{names}。"

    @staticmethod
    def merge_by(case: str, who: str, when: str) -> str:
        """Into which case, by whom and when."""
        return f"并入{case} · {who or '某人'} · {when}" if when else f"对照{case}"

    @staticmethod
    def merge_conflicts(found: int, undecided: int) -> str:
        """How many conflicts there were, and how many are undecided."""
        if not undecided:
            return f"冲突{found:,}处，均已决定。"
        return f"冲突{found:,}处，其中{undecided:,}处未决：双方内容在案件中并存。"

    @staticmethod
    def merge_more(number: int) -> str:
        """So many records are not listed."""
        return f"另有{number:,}条记录"
