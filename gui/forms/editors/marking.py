"""Puts the marks of bold, italic and lists into a note that is edited, each as one step to undo.

It knows the marks as typed text only; how they look is decided elsewhere. Places count as Qt
counts them.
"""

import re
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

BOLD, ITALIC = "**", "*"
_LABEL = re.compile(r"([ \t]*)(?:[-*•]|([0-9]{1,3})([.)]))[ \t]+")
_KEEP = QTextCursor.MoveMode.KeepAnchor
_Piece = tuple[int, int]


def mark(cursor: QTextCursor, stars: str) -> None:
    """Put stars around what is selected, or the word at the cursor; take them away if they stand.

    A mark ends with its line, so that of several lines each has its own. At the end of what is
    marked, it ends there: the cursor goes behind it.
    """
    if not cursor.hasSelection() and _leave(cursor, stars):
        return
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    document = cursor.document()
    pieces = list(_pieces(document, cursor.selectionStart(), cursor.selectionEnd()))
    cursor.beginEditBlock()
    if not pieces:
        at = cursor.selectionEnd()
        cursor.setPosition(at)
        cursor.insertText(stars + stars)
        cursor.setPosition(at + len(stars))
    else:
        _toggle(cursor, pieces, stars)
    cursor.endEditBlock()


def number(cursor: QTextCursor) -> None:
    """Make the lines that are selected a numbered list, or plain lines if they are one."""
    _list(cursor, numbered=True)


def bullet(cursor: QTextCursor) -> None:
    """Make the lines that are selected a list, or plain lines if they are one."""
    _list(cursor, numbered=False)


def go_on(cursor: QTextCursor) -> bool:
    """Begin the next entry of the list that the cursor is in; false where it is in none.

    An entry in which nothing stands ends the list.
    """
    block = cursor.block()
    label = _LABEL.match(block.text())
    if label is None or cursor.hasSelection() or cursor.positionInBlock() < label.end():
        return False
    cursor.beginEditBlock()
    if not block.text()[label.end() :].strip():
        cursor.setPosition(block.position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
        cursor.removeSelectedText()
    else:
        cursor.insertBlock()
        cursor.insertText(_next(label))
    cursor.endEditBlock()
    return True


def _leave(cursor: QTextCursor, stars: str) -> bool:
    """Go behind the stars that end here what they mark; those that mark nothing yet are taken."""
    text, at = cursor.block().text(), cursor.positionInBlock()
    before, after = text[:at], text[at:]
    closing = len(after) - len(after.lstrip("*"))
    if closing not in (len(stars), 3) or stars not in before:
        return False
    if before.endswith(stars):
        cursor.setPosition(cursor.position() - len(stars))
        cursor.setPosition(cursor.position() + 2 * len(stars), _KEEP)
        cursor.removeSelectedText()
    else:
        cursor.setPosition(cursor.position() + len(stars))
    return True


def _toggle(cursor: QTextCursor, pieces: list[_Piece], stars: str) -> None:
    document, width = cursor.document(), len(stars)
    marked = [_marked(document, piece, stars) for piece in pieces]
    bare = all(marked)
    first, last = pieces[0][0], pieces[-1][1]
    for (start, end), stands in reversed(list(zip(pieces, marked, strict=True))):
        if bare:
            _take(cursor, end, width)
            _take(cursor, start - width, width)
            last -= 2 * width
        elif not stands:
            _put(cursor, end, stars)
            _put(cursor, start, stars)
            last += 2 * width
    shift = -width if bare else 0 if marked[0] else width
    ending = width if bare else 0 if marked[-1] else -width
    cursor.setPosition(first + shift)
    cursor.setPosition(last + ending, _KEEP)


def _pieces(document: QTextDocument, start: int, end: int) -> Iterator[_Piece]:
    """The words of each line between two places, without labels, stars and spaces around them."""
    for block in _blocks(document, start, end):
        label = _LABEL.match(block.text())
        at = max(start, block.position() + (label.end() if label else 0))
        till = min(end, block.position() + block.length() - 1)
        while at < till and document.characterAt(at) in " \t*":
            at += 1
        while till > at and document.characterAt(till - 1) in " \t*":
            till -= 1
        if at < till:
            yield at, till


def _marked(document: QTextDocument, piece: _Piece, stars: str) -> bool:
    before = after = 0
    while piece[0] > before and document.characterAt(piece[0] - before - 1) == "*":
        before += 1
    while document.characterAt(piece[1] + after) == "*":
        after += 1
    standing = min(before, after)
    return standing == 3 or standing == len(stars)


def _list(cursor: QTextCursor, *, numbered: bool) -> None:
    blocks = list(_blocks(cursor.document(), cursor.selectionStart(), cursor.selectionEnd()))
    written = [block for block in blocks if block.text().strip()] or blocks
    labels = [_LABEL.match(block.text()) for block in written]
    listed = all(label and bool(label.group(2)) == numbered for label in labels)
    editing = QTextCursor(cursor)
    editing.beginEditBlock()
    for count, (block, label) in enumerate(zip(written, labels, strict=True), 1):
        spaces = len(block.text()) - len(block.text().lstrip(" \t"))
        editing.setPosition(block.position() + spaces)
        if label:
            editing.setPosition(block.position() + label.end(), _KEEP)
        editing.insertText("" if listed else f"{count}. " if numbered else "- ")
    editing.endEditBlock()


def _blocks(document: QTextDocument, start: int, end: int) -> Iterator[QTextBlock]:
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        yield block
        block = block.next()


def _next(label: re.Match[str]) -> str:
    if label.group(2) is None:
        return label.group()
    count = min(int(label.group(2)) + 1, 999)
    return f"{label.group(1)}{count}{label.group(3)} "


def _take(cursor: QTextCursor, place: int, length: int) -> None:
    cursor.setPosition(place)
    cursor.setPosition(place + length, _KEEP)
    cursor.removeSelectedText()


def _put(cursor: QTextCursor, place: int, stars: str) -> None:
    cursor.setPosition(place)
    cursor.insertText(stars)
