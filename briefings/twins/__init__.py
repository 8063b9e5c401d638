"""The twins of a briefing's PDF: the same blocks as HTML, as Markdown, and as plain text.

They are told from what the pages are drawn from; no file for keeping is made for them.
"""

from pathlib import Path

from briefings.document.cover import Cover
from briefings.endings import TWINS, names_pdf
from briefings.page import Content, save
from briefings.twins.html import as_html
from briefings.twins.markdown import as_markdown
from briefings.twins.plain import as_text

__all__ = ["as_html", "as_markdown", "as_text", "write"]

_WRITERS = dict(zip(TWINS, (as_html, as_html, as_markdown, as_text), strict=True))


def write(content: Content, out: Path, *, cover: Cover | None = None) -> None:
    """Writes the twin that the ending of `out` names, whole or not at all.

    Raises Refused for the ending of nothing that is written here, and where the file can't be.
    """
    names_pdf(out)
    writer = _WRITERS[out.suffix.lower()]
    save(writer(content, cover=cover).encode("utf-8"), out)
