"""The order in which Tab goes through a form: as it is laid out, whatever was made first.

Rows come and go while somebody types; Qt's own chain of widgets keeps the order of their making.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget

_LONGEST_CHAIN = 10_000


def stops(widget: QWidget) -> Iterator[QWidget]:
    """What Tab stops at in a widget and in what it holds, in the order of the layouts."""
    if widget.isHidden() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _within(layout)
    scrolled = widget.widget() if isinstance(widget, QScrollArea) else None
    if scrolled is not None:
        yield from stops(scrolled)
    if isinstance(widget, QSplitter):
        for place in range(widget.count()):
            part = widget.widget(place)
            if part is not None:
                yield from stops(part)


def beside(root: QWidget, at: QWidget, *, forward: bool) -> QWidget | None:
    """What Tab goes to from a widget within `root`: the next there, or what comes after `root`.

    Round again where there is nothing else; None where there is nothing at all. From what goes
    away, as a button that is used up, to what then stands where it stood.
    """
    found = list(stops(root))
    if not forward:
        found.reverse()
    if not found:
        return outside(root, forward=forward)
    place = found.index(at) + 1 if at in found else _nearest(root, found, at)
    return found[place] if place < len(found) else outside(root, forward=forward) or found[0]


def outside(root: QWidget, *, forward: bool) -> QWidget | None:
    """What Tab goes to when it leaves `root`; None where there is nothing else."""
    at: QWidget | None = root
    for _ in range(_LONGEST_CHAIN):
        if at is not None:
            at = at.nextInFocusChain() if forward else at.previousInFocusChain()
        if at is None or at is root:
            return None
        takes = at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.focusProxy() is None
        if takes and at.isVisible() and at.isEnabled() and not root.isAncestorOf(at):
            return at
    return None


def chain_after(before: QWidget, page: QWidget) -> None:
    """Let Tab go from a widget into a page that was made later than what it would go to."""
    for each in page.findChildren(QWidget):
        # What a choice drops down is a window of its own.
        here = each.window() is before.window() and each.focusProxy() is None
        if here and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, each)
            before = each


def _nearest(root: QWidget, found: list[QWidget], at: QWidget) -> int:
    if at is root or not root.isAncestorOf(at):
        return 0
    stood = at.mapTo(root, QPoint(0, 0)).y()
    apart = [abs(each.mapTo(root, QPoint(0, 0)).y() - stood) for each in found]
    return apart.index(min(apart))


def _within(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        held, inner = item.widget(), item.layout()
        if held is not None:
            yield from stops(held)
        elif inner is not None:
            yield from _within(inner)
