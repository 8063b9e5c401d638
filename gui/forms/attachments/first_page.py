"""Draws the first page of a PDF, as a program of its own: `python first_page.py PIXELS`.

What a stranger's PDF does to the program that draws it, or how long it takes, it does to this one.
Takes the PDF from the standard input; writes pages, width, height and bytes per line as text, then
the pixels as red, green, blue, any. As a program it imports nothing of ours.
"""

import sys

import pypdfium2


def draw(content: bytes, *, largest: int) -> tuple[str, bytes]:
    """A head line and the pixels of the first page, neither side longer than `largest`.

    Raises pypdfium2.PdfiumError for what is no PDF, a locked one, or one without a page.
    """
    with pypdfium2.PdfDocument(content) as document:
        page = document[0]
        scale = largest / max(*page.get_size(), 1.0)
        drawn = page.render(
            scale=scale, rev_byteorder=True, prefer_bgrx=True, fill_color=(255,) * 4
        )
        head = f"{len(document)} {drawn.width} {drawn.height} {drawn.stride}\n"
        return head, bytes(drawn.buffer)


def main() -> int:
    """Draw what the standard input holds; 1 where it can't be drawn."""
    try:
        head, pixels = draw(sys.stdin.buffer.read(), largest=int(sys.argv[1]))
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        return 1
    sys.stdout.buffer.write(head.encode() + pixels)
    return 0


if __name__ == "__main__":
    sys.exit(main())
