import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme, font, palette, tokens
from gui.look.tokens import DARK, LIGHT, Role, Scheme, Tokens
from gui.widgets.labels import label


def test_the_theme_can_be_chosen_and_is_told(
    qtbot: QtBot, theme: Theme, qapp: QApplication
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.show_scheme(Scheme.DARK)

    assert tokens() == theme.tokens == DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)


def test_the_system_decides_unless_asked_otherwise(theme: Theme, qapp: QApplication) -> None:
    theme.show_scheme(Scheme.SYSTEM)

    assert theme.scheme is Scheme.SYSTEM
    assert theme.tokens in (LIGHT, DARK)


def test_the_shipped_font_comes_first_and_the_chinese_one_after_it(theme: Theme) -> None:
    families = QApplication.font().families()

    assert families[0] == "Source Sans 3"
    assert "Noto Sans SC" in families


def test_larger_text_reaches_labels_already_shown(qtbot: QtBot, theme: Theme) -> None:
    shown = label("Applications", role=Role.TITLE)
    qtbot.addWidget(shown)
    shown.show()
    before = shown.sizeHint().height()

    theme.show_text_size(150)

    assert shown.sizeHint().height() > before * 1.3


@pytest.mark.parametrize(("asked", "got"), [(10, 70), (100, 100), (900, 200)])
def test_the_text_size_stays_usable(theme: Theme, asked: int, got: int) -> None:
    theme.show_text_size(asked)

    assert theme.text_size == got


def test_figures_in_tables_are_of_one_width(theme: Theme) -> None:
    metrics = QFontMetricsF(font(Role.TABLE))

    widths = {round(metrics.horizontalAdvance(digit), 3) for digit in "0123456789"}

    assert len(widths) == 1


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_no_role_of_a_palette_is_left_to_chance(qapp: QApplication, theme: Tokens) -> None:
    made = palette(theme)
    colours = {
        made.color(QPalette.ColorGroup.Active, role).name().upper()
        for role in QPalette.ColorRole
        if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles)
    }

    assert colours <= {value for value in vars(theme).values() if isinstance(value, str)}


def test_what_a_file_says_is_never_markup(qtbot: QtBot, theme: Theme) -> None:
    plain = label("<b>bold</b>")
    qtbot.addWidget(plain)
    rich = QLabel("<b>bold</b>")
    qtbot.addWidget(rich)

    assert plain.sizeHint().width() > rich.sizeHint().width()
