"""Asks what a new case file needs: a title, a place, and how far it may be passed on."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role
from gui.opening import SUFFIX
from gui.translation import counted, tr
from gui.widgets.choosing import Choice
from gui.widgets.labels import handling_chip, label, prose, say
from gui.widgets.placing import ask_where
from models.beginnings import BEGINNINGS, BY_CODE, Beginning
from models.case import DEFAULT_HANDLING
from models.records.vocabularies import TLP

_LINES = 7 * GRID
"""Room for what a template brings, so that nothing below it moves when another is chosen."""
_NOT_IN_NAMES = '<>:"/\\|?*'


@dataclass(frozen=True)
class NewCaseFile:
    """What was asked for; `handling` is a code of the TLP vocabulary.

    `template` is the code of what the case begins with; empty for nothing.
    """

    path: Path
    title: str
    handling: str
    template: str = ""


class NewCase(Dialog):
    """Asks for title, place and handling; `chosen` gives them. It creates nothing."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, *, folder: Path | None = None) -> None:
        """The place is proposed in `folder`, the user's documents if none is given."""
        super().__init__(parent, tr("New case file"), icon="new-file")
        self.setMinimumWidth(560)
        self._folder = folder or _documents()
        self._placed_by_hand = False
        self.title = QLineEdit()
        self.title.setPlaceholderText(tr("such as H200 purchases"))
        self.path = QLineEdit()
        self._elsewhere = QPushButton(tr("Choose…"))
        self._elsewhere.setAutoDefault(False)
        place = QHBoxLayout()
        place.setSpacing(GRID)
        place.addWidget(self.path, 1)
        place.addWidget(self._elsewhere)
        self._wrong = label("", role=Role.CAPTION, tone="negative")
        self._add_field(tr("Title"), self.title)
        self.content.addWidget(self.title)
        self.content.addSpacing(GRID)
        self._add_field(tr("File"), self.path)
        self.content.addLayout(place)
        self.content.addWidget(self._wrong)
        self.template = Choice()
        self.template.addItem(tr("Empty"), "")
        for each in BEGINNINGS:
            self.template.addItem(tr(each.title), each.code)
        self._brings = prose("", role=Role.CAPTION, tone="muted")
        self._brings.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._brings.setMinimumHeight(_LINES)
        self._add_field(tr("Begin with"), self.template)
        self.content.addWidget(self.template)
        self.content.addWidget(self._brings)
        self.content.addWidget(label(tr("Handling"), role=Role.CAPTION, tone="muted"))
        self.handling = QButtonGroup(self)
        self.content.addLayout(self._handling_choice())
        self.content.addStretch(1)
        self.add_cancel()
        self._create = self.add_button(tr("Create"), primary=True)
        self._create.clicked.connect(self._choose)
        self._elsewhere.clicked.connect(self._look_elsewhere)
        self.title.textEdited.connect(self._propose)
        self.path.textChanged.connect(self._look)
        self.path.textEdited.connect(self._place_by_hand)
        self.template.currentIndexChanged.connect(lambda _: self._tell_brings())
        self._tell_brings()
        self._propose()
        self.title.setFocus()

    @property
    def wrong(self) -> str:
        """Why the place can't be used, or empty."""
        return self._wrong.text()

    def _add_field(self, words: str, field: QWidget) -> None:
        caption = label(words, role=Role.CAPTION, tone="muted")
        caption.setBuddy(field)
        field.setAccessibleName(words)
        self.content.addWidget(caption)

    def _handling_choice(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID + 4)
        grid.setVerticalSpacing(GRID - 2)
        grid.setColumnStretch(2, 1)
        for row, term in enumerate(TLP):
            button = QRadioButton()
            button.setAccessibleName(f"{term.words}: {tr(term.help)}")
            button.setChecked(term.code == DEFAULT_HANDLING)
            self.handling.addButton(button, row)
            chip = handling_chip(term.code)
            explained = label(tr(term.help), tone="muted")
            for piece in (chip, explained):
                piece.setCursor(Qt.CursorShape.PointingHandCursor)
                piece.installEventFilter(_Pressing(button))
            button.toggled.connect(self._tab_to_chosen)
            grid.addWidget(button, row, 0)
            grid.addWidget(chip, row, 1, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(explained, row, 2)
        self._tab_to_chosen()
        return grid

    def _tab_to_chosen(self, *_: object) -> None:
        """Let Tab go to the one that is chosen; the arrow keys go to the others."""
        for button in self.handling.buttons():
            chosen = button.isChecked()
            policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _tell_brings(self) -> None:
        beginning = BY_CODE.get(self.template.currentData())
        say(self._brings, brings(beginning), tone="muted")

    def _propose(self) -> None:
        if not self._placed_by_hand:
            name = _file_name(self.title.text()) or tr("Case")
            self.path.setText(str(_free(self._folder, name)))
        self._look()

    def _place_by_hand(self) -> None:
        self._placed_by_hand = True
        self._look()

    def _look_elsewhere(self) -> None:
        ask_where(
            self,
            tr("Where the case file goes"),
            proposed=Path(self.path.text()),
            kinds=[(tr("Case files"), SUFFIX)],
            then=self._take_place,
            anew=True,
        )

    def _take_place(self, path: Path) -> None:
        self.path.setText(str(path))
        self._place_by_hand()

    def _look(self) -> None:
        wrong = _why_not(self.path.text().strip(), self._folder)
        say(self._wrong, wrong, tone="negative")
        self._create.setEnabled(not wrong)

    def _choose(self) -> None:
        path = _path(self.path.text().strip(), self._folder)
        title = self.title.text().strip() or path.stem
        handling = TLP.codes[self.handling.checkedId()]
        template = self.template.currentData()
        self.chosen.emit(NewCaseFile(path, title, handling, template))
        self.accept()


def brings(beginning: Beginning | None) -> str:
    """What a case begins with, in a sentence or two."""
    if beginning is None:
        return tr("Nothing but the sections, to be filled.")
    gates = " · ".join(tr(step.title) for step in beginning.gates)
    parts = (
        f"{counted(len(beginning.gates), 'gate', 'gates')} ({gates})",
        counted(len(beginning.tasks), "task", "tasks"),
        counted(len(beginning.wordings), "standard wording", "standard wordings"),
        counted(len(beginning.views), "saved view", "saved views"),
    )
    return f"{tr(beginning.help)} {tr('It brings {parts}.').format(parts=', '.join(parts))}"


class _Pressing(QObject):
    # Pressing what stands beside a radio button chooses it, as pressing its own text would.
    def __init__(self, button: QRadioButton) -> None:
        super().__init__(button)
        self._button = button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._button.click()
        return super().eventFilter(watched, event)


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()


def _file_name(title: str) -> str:
    kept = "".join(
        "-" if character in _NOT_IN_NAMES or not character.isprintable() else character
        for character in title
    )
    return kept.strip(" .")[:80].rstrip(" .")


def _free(folder: Path, name: str) -> Path:
    path, number = folder / f"{name}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{name} {number}{SUFFIX}", number + 1
    return path


def _path(typed: str, folder: Path) -> Path:
    path = folder / Path(typed).expanduser()
    return path if path.suffix == SUFFIX or not path.name else Path(f"{path}{SUFFIX}")


def _why_not(typed: str, folder: Path) -> str:
    try:
        path = _path(typed, folder)
        if not typed or not path.name or path.name.startswith("."):
            return tr("Say what the file is called.")
        if path.exists():
            return tr("There is already something of that name; nothing is ever written over.")
        if not path.parent.is_dir():
            return tr("There is no such folder.")
    except (OSError, ValueError, RuntimeError) as error:
        return tr("That place can't be used: {reason}.").format(reason=error)
    return ""
