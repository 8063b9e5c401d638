"""What a tool tip says: plain text, whatever a file says, in lines that can be read."""

from html import escape

from gui.visible import visible


def tip(words: str) -> str:
    """Text for a tool tip, in which nothing is taken for markup and long lines are broken."""
    lines = escape(visible(words)).replace("\n", "<br>")
    return f"<p style='white-space:pre-wrap; margin:0'>{lines}</p>"
