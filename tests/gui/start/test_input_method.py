"""Chinese can be typed by Fcitx too, which Qt has no plugin for here."""

import pytest

from gui.start.input_method import expect_fcitx


def test_fcitx_is_tried_by_its_name_and_then_as_ibus() -> None:
    environ = {"QT_IM_MODULE": "fcitx"}

    expect_fcitx(environ)

    assert environ == {"QT_IM_MODULE": "fcitx", "QT_IM_MODULES": "fcitx;ibus"}


@pytest.mark.parametrize(
    "environ",
    [{}, {"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "fcitx", "QT_IM_MODULES": "wayland;fcitx"}],
)
def test_what_the_user_chose_otherwise_stays(environ: dict[str, str]) -> None:
    before = dict(environ)

    expect_fcitx(environ)

    assert environ == before
