"""Choosing the desk's logo: one edit that can be undone, and a sentence for what is no picture."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget

from gui.panes.logo import LARGEST, remove_logo, set_logo
from gui.widgets.messages import MessageBar
from gui.work import Work
from models.case import Case
from models.errors import Refused
from tests.builders import a_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = a_case(tmp_path)
    yield made
    made.close()


class Scene:
    """A case, its message line, and what was refused."""

    def __init__(self, case: Case, parent: QWidget, work: Work) -> None:
        self.case = case
        self.messages = MessageBar(work=work)
        self.messages.setParent(parent)
        self.refused: list[Refused] = []

    def set(self, path: Path) -> bool:
        return set_logo(
            self.case, path, messages=self.messages, refuse=lambda why, _: self.refused.append(why)
        )


@pytest.fixture
def scene(case: Case, parent: QWidget, work: Work) -> Scene:
    return Scene(case, parent, work)


def test_a_picture_becomes_the_logo_in_one_edit_that_is_undone_whole(
    scene: Scene, tmp_path: Path
) -> None:
    path = tmp_path / "desk.png"
    Image.new("RGB", (60, 20)).save(path)

    assert scene.set(path)

    logo = scene.case.dossier.logo
    assert logo is not None
    assert scene.case.attached(logo).read() == path.read_bytes()
    assert "“desk.png”" in scene.messages.text
    scene.case.undo()
    assert scene.case.dossier.logo is None


def test_it_is_taken_away_again(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "desk.png"
    Image.new("RGB", (60, 20)).save(path)
    scene.set(path)

    remove_logo(scene.case, messages=scene.messages, refuse=lambda why, _: None)

    assert scene.case.dossier.logo is None
    assert scene.case.undo_label == "Took away the desk’s logo"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("text.png", b"no picture", "no PNG or JPEG picture"),
        ("large.png", b"\0" * (LARGEST + 1), "more than 8 MB"),
    ],
)
def test_what_can_not_be_a_logo_is_refused_and_the_old_one_kept(
    scene: Scene, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)

    assert not scene.set(tmp_path / name)

    assert said in scene.refused[0].happened
    assert scene.case.dossier.logo is None


def test_a_file_that_vanished_or_is_a_folder_is_refused(scene: Scene, tmp_path: Path) -> None:
    assert not scene.set(tmp_path / "gone.png")
    assert not scene.set(tmp_path)

    assert all("can't be read" in each.happened for each in scene.refused)
    assert len(scene.refused) == 2
