"""Who works on the command line, in the order: the name given, the setting, the login name."""

import getpass
from pathlib import Path

from gui.user.settings import NAME, Settings, usual_path
from gui.verbs.author import editor, reader


def test_the_name_given_goes_before_the_one_set(own_folders: Path) -> None:
    Settings(usual_path()).put(NAME, "Ann")

    assert editor("Bob").name == "Bob"
    assert editor("").name == reader("").name == "Ann"


def test_without_either_it_is_the_login_name(own_folders: Path) -> None:
    assert reader("").name == getpass.getuser()


def test_an_editor_keeps_one_lasting_id_and_reading_makes_none(own_folders: Path) -> None:
    assert reader("").id == ""
    assert not usual_path().exists()

    assert editor("Ann").id == editor("Bob").id != ""
