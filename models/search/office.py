"""The text of office documents: texts, sheets and slides of both standards [ECMA-376, ISO 26300].

They are archives of marked up text. What is unpacked is bounded, whatever the archive says of it.
"""

import html
import re
import zipfile
from io import BytesIO

_ARCHIVE = b"PK\x03\x04"
_PARTS = re.compile(
    r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml"
    r"|xl/(sharedStrings|comments\d*)\.xml|ppt/(slides|notesSlides)/\w+\.xml|content\.xml"
)
_BREAK = re.compile(
    r"</(?:w:p|a:p|text:p|text:h|si|w:tc|table:table-cell)>|<(?:w:br|w:tab|text:s)\b"
)
_MARK = re.compile(r"<[^<>]*>")
_MARKED = 4


def is_office(content: bytes) -> bool:
    """Whether bytes are an archive, as every such document is."""
    return content.startswith(_ARCHIVE)


def text_of_office(content: bytes, *, most: int) -> str:
    """The text of a document, at most so many characters; empty where there is none.

    Raises whatever an archive raises that is cut off, locked or packed in an unknown way.
    """
    told: list[str] = []
    left = most
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in sorted(filter(_PARTS.fullmatch, archive.namelist())):
            with archive.open(name) as part:
                # Marks take more room than the text between them.
                marked = part.read(left * _MARKED).decode("utf-8", "replace")
            text = html.unescape(_MARK.sub("", _BREAK.sub("\n\\g<0>", marked)))[:left]
            told.append(text)
            left -= len(text)
    return "\n".join(told)
