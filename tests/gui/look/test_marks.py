import itertools

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from gui.look.marks import (
    EvidenceMark,
    Known,
    StageMark,
    known_width,
    known_words,
    paint_known,
    paint_stage,
    stage_words,
)
from gui.look.theme import Theme
from gui.look.tokens import LIGHT
from models.records.vocabularies import BASIS


def drawn(stage: str, basis: str, size: int = 20) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_stage(painter, QRectF(0, 0, size, size), stage=stage, basis=basis, theme=LIGHT)
    painter.end()
    return image


DISTINCT = (
    "not_filed",
    "under_review",
    "approved_in_principle",
    "approved_with_conditions",
    "finally_cleared",
    "refused",
    "held",
    "unknown",
)


@pytest.mark.parametrize("size", [16, 20])
def test_every_mark_and_basis_looks_different(theme: Theme, size: int) -> None:
    images = [
        drawn(stage, basis, size) for stage, basis in itertools.product(DISTINCT, BASIS.codes)
    ]

    assert all(one != other for one, other in itertools.combinations(images, 2))


def test_stages_that_differ_only_in_words_share_a_mark(theme: Theme) -> None:
    assert drawn("filed", "reported") == drawn("under_review", "reported")


def test_a_stage_of_a_newer_version_is_drawn_as_unknown(theme: Theme) -> None:
    assert drawn("something_new", "reported") == drawn("unknown", "reported")


def test_a_mark_says_its_stage_in_words(qtbot: QtBot, theme: Theme) -> None:
    mark = StageMark("approved_in_principle", "reported")
    qtbot.addWidget(mark)

    assert mark.accessibleName() == "approved in principle, reported"
    assert stage_words("refused", "") == "refused"


def test_the_signs_of_a_value_say_grade_origins_and_what_is_wrong() -> None:
    known = Known(citations=2, grade="B2", origins=1, disputed=True, withdrawn=True)

    assert known_words(known) == (
        "2 citations, best grade B2, 1 independent origin. Disputed. A source of it was withdrawn."
    )
    assert known_words(Known()).startswith("Unsourced")
    assert Known.by(None) == Known()


@pytest.mark.parametrize(
    "known", [Known(), Known(1, "B2", 3), Known(1, "", 0, True), Known(3, "C3", 1, True, True)]
)
def test_the_signs_stay_within_the_width_that_they_ask_for(theme: Theme, known: Known) -> None:
    width = known_width(known)
    image = QImage(round(width) + 60, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_known(painter, QRectF(0, 0, width, 24), known, theme=LIGHT)
    painter.end()

    beyond = range(round(width) + 3, image.width())

    assert all(image.pixelColor(x, y).lightness() == 255 for x in beyond for y in range(24))


def test_pressing_the_signs_of_a_value_is_told_by_mouse_and_keyboard(
    qtbot: QtBot, theme: Theme
) -> None:
    mark = EvidenceMark(Known(1, "B2", 1))
    qtbot.addWidget(mark)
    mark.show()

    with qtbot.waitSignal(mark.clicked):
        qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    mark.setFocus()
    with qtbot.waitSignal(mark.clicked):
        qtbot.keyClick(mark, Qt.Key.Key_Space)
