"""The words of the report of a merge in English."""

from models.reading.standing.words import counted


class Merging:
    """What became of records, and who did it."""

    MERGE_HEADINGS = {
        "conflict": "In conflict",
        "kept": "Kept although deleted",
        "deleted": "Deleted",
        "made": "New",
        "restored": "Restored",
        "changed": "Changed",
        "here only": "Only in this case",
    }
    MERGE_COLUMNS = ("Record", "Field", "Mine", "Theirs", "By")
    MERGE_CONFLICT_COLUMNS = ("Record", "Field", "Before", "Mine", "Theirs", "State")
    MERGE_SUBJECT = "Report of a merge"
    MERGE_UNRELATED = "The two files share no past."
    MERGE_NOTHING = "The copy held nothing that the case did not hold already."

    @staticmethod
    def merge_title(name: str) -> str:
        """What heads the report."""
        return f"Merge of “{name}”"

    @staticmethod
    def merge_missing(names: str) -> str:
        """Which attachments came without their bytes."""
        return f"The copy does not hold these attached files themselves, or not whole: {names}."

    @staticmethod
    def merge_by(case: str, who: str, when: str) -> str:
        """Into which case, by whom and when."""
        return f"Into {case} · by {who or 'somebody'} · {when}" if when else f"Beside {case}"

    @staticmethod
    def merge_conflicts(found: int, undecided: int) -> str:
        """How many conflicts there were, and how many are undecided."""
        if not undecided:
            return f"{counted(found, 'conflict')}, decided."
        return (
            f"{counted(found, 'conflict')}, {undecided:,} undecided: both sides stand in the case."
        )

    @staticmethod
    def merge_more(number: int) -> str:
        """So many records are not listed."""
        return f"and {counted(number, 'more record')}"
