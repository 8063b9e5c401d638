"""Readies a window for an end that the system brings, and ends it; nobody may answer there."""

from PySide6.QtWidgets import QApplication

from gui.window.window import Window


def expect_end(window: Window) -> None:
    """Save what is typed, or keep it as a draft, and ask nothing from now on."""
    window.session.expect_end()
    if window.panes is not None:
        window.keeper.expect_end(window.panes.typing.leave)


def expect_no_end(window: Window) -> None:
    """Ask again as usual: the end that was expected doesn't come."""
    window.session.expect_no_end()
    window.keeper.expect_no_end()


def end(window: Window) -> None:
    """Close the window and end the program."""
    expect_end(window)
    window.close()
    # A dialog that stands open over the window would keep the program.
    QApplication.exit()
