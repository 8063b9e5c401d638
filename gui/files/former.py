"""Says that a file was brought up to date when it was opened, and where the former is kept."""

from pathlib import Path

from gui.translation import tr
from gui.widgets.messages import MessageBar


def tell_former(messages: MessageBar, path: Path, former: Path) -> None:
    """Say it until it is answered, and offer to show the folder of the former file."""
    messages.ask(
        tr(
            "“{name}” was made by an earlier version and was brought up to date; the former is"
            " kept as “{former}”."
        ).format(name=path.name, former=former.name),
        offer=tr("Show the folder"),
        do=lambda: _show(former.parent),
    )


def _show(folder: Path) -> None:
    # Hardly any start needs what writes files out.
    from gui.showing import show_file

    show_file(folder)
