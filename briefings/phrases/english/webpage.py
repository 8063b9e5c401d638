"""The words of a case's web page in English."""

from models.reading.standing.words import counted


class Webpage:
    """What heads its parts, what stands beside its values, how it speaks of itself."""

    WEB_ABOUT = "About the case"
    WEB_TIMELINE = "Timeline"
    WEB_WHAT_IT_IS = (
        "A reading copy of the case file: every record with its sources, as it stood when it was "
        "exported. Nothing here can be changed, and nothing is loaded from elsewhere."
    )
    WEB_EXPORTED = "Exported"
    WEB_LEFT_OUT = "Left out"
    WEB_LEAVING_OUT = {
        "history": "the history of the records",
        "texts": "full texts of sources",
        "notes": "notes",
        "files": "attached files themselves",
        "desk": "the desk’s own work",
    }
    WEB_BOARD_COLUMNS = ("Application", "Where it stands")
    WEB_DATE_COLUMNS = ("When", "What", "Record")
    WEB_HISTORY_COLUMNS = ("When", "Who", "What")
    WEB_LADDER_DRAWN = "Applications by gates, drawn; the same stands in words at each application."
    WEB_TIMELINE_DRAWN = "What happened and is due when, drawn; the table after it says the same."
    WEB_NO_DATES = "No date is stated."
    WEB_OPEN_CONDITIONS = "Open conditions"
    WEB_NOT_KNOWN = "Not known"
    WEB_EVIDENCE = "Evidence"
    WEB_RESTS_ON_IT = "What rests on it"
    WEB_WHOLE_RECORD = "the record as a whole"
    WEB_EARLIER_VALUE = "Given for an earlier value"
    WEB_DESK = "the desk’s own, without a source"
    WEB_WITHDRAWN = "source withdrawn"
    WEB_OPEN_CONFLICT = "Copies of the file differ here, and nobody has decided yet:"
    WEB_NAME_WITHHELD = "name withheld"
    WEB_MADE = "added"

    WEB_FILE_OTHER = "The file itself is not on this page, which takes in pictures and PDFs only."
    WEB_FILE_LACKING = "The file itself is missing from the case file that this page tells."

    def web_file_too_much(self, most: int) -> str:
        """Why a file is not on the page, which takes in so many megabytes of files."""
        return f"The file itself is not on this page, which takes in {most} MB of files at most."

    def web_picture(self, size: str) -> str:
        """What opens a picture."""
        return f"Show the picture, {size}"

    def web_pdf(self, size: str) -> str:
        """What saves a PDF."""
        return f"Save the PDF, {size}"

    def web_backing(self, grade: str, origins: int) -> str:
        """The best grade of what supports a value, and how many independent origins that has."""
        known = counted(origins, "origin") if origins else "origin not known"
        return f"{grade} · {known}" if grade else known

    def web_deleted_elsewhere(self, who: str, when: str) -> str:
        """That a record was deleted by somebody who did not see what keeps it."""
        at = f" on {when}" if when else ""
        return f"Deleted by {who}{at}, and kept: another copy of the file went on with it."

    def web_history(self, count: int, when: str, who: str) -> str:
        """What opens the history of a record."""
        return f"History: {counted(count, 'change')}, the last on {when} by {who}"

    def web_long_text(self, count: int) -> str:
        """What opens a long text."""
        return f"Text of {count:,} characters"

    def web_exported(self, when: str, who: str) -> str:
        """When and by whom the page was made, as its foot says it."""
        return f"exported {when}{f' by {who}' if who else ''}"

    def web_made_from(self, case: str, state: str) -> str:
        """Which case in which state the page was made from."""
        return f"Made with Proviso from the case {case} in its state {state}."
