"""What runs here, in lines that say nothing of the user: versions and the kind of system."""

import platform
from importlib import metadata

from gui.program.contained import packed, version_of
from gui.translation import tr


def version() -> str:
    """The version that is installed, or "from its source" where none is."""
    try:
        return metadata.version("proviso")
    except metadata.PackageNotFoundError:
        return tr("from its source")


def details() -> list[str]:
    """What a developer needs to know of the system, in English; no name and no path of anybody."""
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication

    run = "from its source" if packed() is None else "as a package"
    told = [
        f"Proviso {version()}, run {run}",
        f"Python {platform.python_version()}, Qt {qVersion()}, SQLite {version_of('apsw')}",
        ", ".join(f"{name} {version_of(name)}" for name in ("peewee", "reportlab", "pikepdf")),
        f"{platform.system()} {platform.release()}, {platform.machine()}",
    ]
    application = QGuiApplication.instance()
    screen = QGuiApplication.primaryScreen() if application is not None else None
    if screen is not None:
        size, ratio = screen.size(), screen.devicePixelRatio()
        shown = f"{size.width()} × {size.height()}, scaled by {ratio:g}"
        told.append(f"Shown through {QGuiApplication.platformName()} on {shown}")
    return told
