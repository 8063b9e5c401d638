"""Who works on the command line: the name given, the one set in the window, or the login name."""

import getpass

from gui.user.settings import NAME, Settings, usual_path
from models.history.changes import Person


def reader(named: str) -> Person:
    """Who reads a case; without the lasting id, which only an edit needs."""
    return Person("", _name(Settings(usual_path()), named))


def editor(named: str) -> Person:
    """Who edits a case, under the same lasting id as in the window."""
    settings = Settings(usual_path())
    return Person(settings.person(), _name(settings, named))


def _name(settings: Settings, named: str) -> str:
    if named or settings.get(NAME):
        return named or settings.get(NAME)
    try:
        # The environment can name a login in bytes that are no text.
        return getpass.getuser().encode("utf-8", "replace").decode("utf-8")
    except (KeyError, OSError):
        return "nobody named"
