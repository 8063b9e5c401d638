"""The twins of a briefing's PDF: the same blocks as HTML, as Markdown, and as plain text.

They are told from what the pages are drawn from; no file for keeping is made for them.
"""

from pathlib import Path

from briefings.document.cover import Cover
from briefings.page import Content, save
from briefings.twins.html import as_html
from briefings.twins.markdown import as_markdown
from briefings.twins.plain import as_text
from models.errors import Refused

__all__ = ["SUFFIXES", "as_html", "as_markdown", "as_text", "write"]

_WRITERS = {".html": as_html, ".htm": as_html, ".md": as_markdown, ".txt": as_text}
SUFFIXES = tuple(_WRITERS)
"""The endings of a file that `write` knows."""


def write(content: Content, out: Path, *, cover: Cover | None = None) -> None:
    """Writes the twin that the ending of `out` names, whole or not at all.

    Raises Refused for another ending, and where the file can't be written.
    """
    writer = _WRITERS.get(out.suffix.lower())
    if writer is None:
        raise Refused(
            f"“{out.name}” has no ending that says how to write it.",
            do=f"Known: {', '.join(SUFFIXES)}.",
        )
    save(writer(content, cover=cover).encode("utf-8"), out)
