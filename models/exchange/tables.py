"""A table as a spreadsheet takes it from the clipboard: words parted by tabs, and as HTML.

Whatever stands in a cell stays words: nothing pasted is run as a formula.
"""

from collections.abc import Iterable, Sequence
from html import escape

# Spreadsheets take the full-width signs for the others.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: one that begins so gets an apostrophe.

    After OWASP, CSV injection; a number stays a number, and so does one with its sign.
    """
    lead = text.lstrip(" \u00a0")
    if not lead.startswith(_FORMULA) or _number(lead):
        return text
    return f"'{text}"


def as_tabs(rows: Iterable[Sequence[str]]) -> str:
    """The rows in lines, the cells parted by tabs; breaks inside a cell become spaces."""
    return "\n".join("\t".join(harmless(" ".join(cell.split())) for cell in row) for row in rows)


def as_html(rows: Sequence[Sequence[str]]) -> str:
    """The rows as an HTML table; the first row and the first column are heads."""
    lines = [
        "".join(
            f"<{tag}>{_cell(cell)}</{tag}>"
            for at, cell in enumerate(row)
            for tag in ("th" if not number or not at else "td",)
        )
        for number, row in enumerate(rows)
    ]
    body = "\n".join(f"<tr>{line}</tr>" for line in lines)
    return f'<meta charset="utf-8"><table>\n{body}\n</table>'


def _cell(text: str) -> str:
    return escape(harmless(text)).replace("\n", "<br>")


def _number(text: str) -> bool:
    try:
        float(text.replace(",", ""))
    except ValueError:
        return False
    return text[0] in "+-" and text[1:2].isdigit()
