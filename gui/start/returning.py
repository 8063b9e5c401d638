"""Returns to what was open at last: one file here, each other in a process of its own."""

from collections.abc import Sequence

from gui.files.session import Left
from gui.translation import tr
from gui.user.reachable import is_there
from gui.window.window import Window


def here_and_gone(returning: Sequence[Left]) -> tuple[list[Left], list[Left]]:
    """Which of the files still are where they were, and which are not."""
    here = [each for each in returning if is_there(each.path)]
    return here, [each for each in returning if each not in here]


def open_others(window: Window, others: Sequence[Left]) -> None:
    """Show the other files beside the one of this window."""
    from gui.dialogs.refusal import Refusal
    from gui.files.processes import start_each
    from models.errors import Refused

    try:
        start_each([each.path for each in others])
    except Refused as refused:
        Refusal(window, refused, title=tr("Not everything was opened again")).open()


def tell_gone(window: Window, gone: Sequence[Left]) -> None:
    """Say which files are not where they were, and offer to forget them."""

    def forget() -> None:
        for each in gone:
            window.session.forget(each.path)
            window.settings.forgotten(str(each.path))
        if window.case is None:
            window.welcome.refresh()

    names = ", ".join(f"“{each.path.name}”" for each in gone)
    said = tr("{names} is not where it was.") if len(gone) == 1 else tr("Not found: {names}.")
    window.messages.ask(
        said.format(names=names),
        offer=tr("Forget it") if len(gone) == 1 else tr("Forget them"),
        do=forget,
    )
