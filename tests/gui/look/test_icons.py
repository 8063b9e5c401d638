import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import resources
from gui.look.icons import icon, pixmap
from gui.look.tokens import DARK, LIGHT

# The program's own sign keeps its colours.
TINTED = [name for name in resources.icons() if name != "proviso"]


@pytest.mark.parametrize("name", TINTED)
def test_every_icon_is_drawn_in_the_colour_of_the_theme(qapp: QApplication, name: str) -> None:
    image = pixmap(name, size=20, colour=DARK.accent).toImage()

    seen = [image.pixelColor(x, y) for x in range(20) for y in range(20)]
    opaque = [colour for colour in seen if colour.alpha() == 255]

    assert any(colour.alpha() for colour in seen)
    assert all(abs(one.blue() - 255) <= 2 and abs(one.red() - 0x6C) <= 2 for one in opaque)


def test_an_icon_is_as_sharp_as_the_screen(qapp: QApplication) -> None:
    assert icon("search", theme=LIGHT).pixmap(QSize(16, 16), 2.0).width() == 32


def test_a_disabled_icon_is_paler(qapp: QApplication) -> None:
    made = icon("search", theme=LIGHT)

    usual = made.pixmap(QSize(16, 16)).toImage()
    disabled = made.pixmap(QSize(16, 16), QIcon.Mode.Disabled).toImage()

    assert usual != disabled


def test_an_icon_is_made_once(qapp: QApplication) -> None:
    assert icon("search", theme=LIGHT) is icon("search", theme=LIGHT)


def test_a_name_that_nobody_drew_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("nothing of that name", theme=LIGHT)
