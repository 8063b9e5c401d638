"""Whether a window can be shown, told from the environment and by asking the display."""

import socket

import pytest

from gui.start.display import why_no_display


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"DISPLAY": "", "WAYLAND_DISPLAY": ""},
        {"DISPLAY": ":4711"},
        {"DISPLAY": "unix:4711.0"},
        {"DISPLAY": "localhost:4711"},
        {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"},
        {"DISPLAY": ":0", "QT_QPA_PLATFORM": "minimal:enable_fonts"},
    ],
)
def test_where_nobody_could_see_a_window_a_sentence_says_why(environ: dict[str, str]) -> None:
    why = why_no_display(environ, system="linux")

    assert why.endswith(".")
    assert "display" in why


@pytest.mark.parametrize(
    ("environ", "system"),
    [
        ({}, "win32"),
        ({}, "darwin"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux"),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "linux"),
        ({"DISPLAY": "a name of another kind"}, "linux"),
    ],
)
def test_where_qt_knows_a_way_it_is_let(environ: dict[str, str], system: str) -> None:
    assert why_no_display(environ, system=system) == ""


def test_a_display_that_listens_can_be_used() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
        listening.bind("\0/tmp/.X11-unix/X4712")
        listening.listen()

        assert why_no_display({"DISPLAY": ":4712.0"}, system="linux") == ""
