import itertools

import pytest

from gui.look.tokens import (
    DARK,
    GROUNDS,
    LIGHT,
    TEXTS,
    Role,
    Tokens,
    contrast,
    pixels,
    strong,
)

THEMES = (LIGHT, DARK, strong(LIGHT), strong(DARK))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), list(itertools.product(TEXTS, GROUNDS)))
def test_every_text_can_be_read_on_every_ground(theme: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_the_words_on_a_primary_button_can_be_read(theme: Tokens) -> None:
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.on_accent, theme.accent_hover) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_the_edge_of_a_control_stands_out_from_what_is_around_it(theme: Tokens) -> None:
    assert contrast(theme.edge, theme.surface) >= 3
    assert contrast(theme.edge, theme.window) >= 3


def test_black_on_white_has_the_greatest_contrast_there_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_larger_text_makes_every_role_larger() -> None:
    assert all(pixels(role, 150) > pixels(role, 100) for role in Role)
