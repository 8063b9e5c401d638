import re

import pytest

from briefings.webpage.looks import style_sheet

PLACES = ("surface", "window", "selected")
WORDS = ("text", "muted", "accent", "positive", "caution", "negative")


def colours(*, dark: bool) -> dict[str, str]:
    """The colours by name, those of the dark over those of paper where it is asked for."""
    found: dict[str, str] = {}
    for place in re.finditer(r"(@media[^{]*dark\) \{\s*)?:root \{([^}]*)\}", style_sheet()):
        if dark or not place[1]:
            found |= dict(re.findall(r"--(\w+): (#\w{6})", place[2]))
    return found


def light(colour: str) -> float:
    """How light a colour is (WCAG 2.2, relative luminance)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("words", WORDS)
def test_words_can_be_read_wherever_they_stand(dark: bool, place: str, words: str) -> None:
    named = colours(dark=dark)
    one, other = sorted((light(named[place]), light(named[words])))

    assert (other + 0.05) / (one + 0.05) >= 4.5


def test_light_and_dark_are_two() -> None:
    assert colours(dark=False) != colours(dark=True)


def test_nothing_is_fetched_and_every_sheet_bears_head_and_foot() -> None:
    sheet = style_sheet()

    assert "url(" not in sheet
    assert "@import" not in sheet
    assert "header { display: table-header-group; }" in sheet
    assert "footer { display: table-footer-group; }" in sheet
