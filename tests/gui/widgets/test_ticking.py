"""A tick is drawn as a tick, in the theme's colours."""

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from gui.look.theme import Theme
from gui.look.tokens import Scheme
from gui.widgets.ticking import Tick


def drawn(parent: QWidget, *, checked: bool, enabled: bool = True) -> QImage:
    box = Tick("Cover")
    box.setParent(parent)
    box.setChecked(checked)
    box.setEnabled(enabled)
    box.show()
    return box.grab().toImage().copy(0, 0, 16, box.height())


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_a_ticked_box_is_filled_and_its_tick_is_longer_on_the_right(
    parent: QWidget, theme: Theme
) -> None:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.show_scheme(scheme)

        image = drawn(parent, checked=True)

        accent = QColor(theme.tokens.accent).lightness()
        inside = [
            (x, y)
            for x in range(3, 13)
            for y in range(image.height())
            if abs(image.pixelColor(x, y).lightness() - accent) > 60
            and abs(y - image.height() // 2) < 5
        ]
        left = min(y for x, y in inside if x == min(x for x, _ in inside))
        right = min(y for x, y in inside if x == max(x for x, _ in inside))
        assert right < left
        assert theme.tokens.accent.lower() in colours(image)


def test_a_box_without_a_tick_is_empty_and_one_that_is_off_is_pale(
    parent: QWidget, theme: Theme
) -> None:
    empty, empty_off = drawn(parent, checked=False), drawn(parent, checked=False, enabled=False)
    off = drawn(parent, checked=True, enabled=False)

    assert empty.pixelColor(8, empty.height() // 2) == QColor(theme.tokens.surface)
    assert theme.tokens.accent.lower() not in colours(off)
    assert colours(off) - colours(empty_off)
