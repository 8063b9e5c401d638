"""Asks what a briefing is exported of, as of which day and where to. It exports nothing."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from briefings import PAGES
from gui.dialogs.base import Dialog
from gui.labels import label, prose, say
from gui.tokens import GRID, Role
from gui.translation import tr
from models.errors import NotUnderstood
from models.records.kinds import Date, When

SUFFIX = ".pdf"
_NOT_IN_NAMES = '<>:"/\\|?*'


@dataclass(frozen=True)
class Subject:
    """What can be told of: the case and, if one is shown, an application, each by its title."""

    case: str
    application: int | None = None
    title: str = ""


@dataclass(frozen=True)
class Wanted:
    """What was asked for; `scope` holds the applications, None for the whole case."""

    out: Path
    scope: tuple[int, ...] | None
    as_of: date
    page: str


class Export(Dialog):
    """Asks for scope, day, paper and place; `chosen` gives them."""

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        subject: Subject,
        *,
        folder: Path,
        today: date,
        whole: bool,
    ) -> None:
        """`whole` proposes the whole case, else the application; the place is in `folder`."""
        super().__init__(parent, tr("Export a briefing"), icon="export")
        self.setMinimumWidth(560)
        self._subject = subject
        self._folder = folder
        self._placed_by_hand = False
        self.whole = QRadioButton(tr("The whole case"))
        self.one = QRadioButton(tr("Only “{title}”").format(title=_short(subject.title)))
        self._all = label(tr("The whole case"))
        self._all.setVisible(subject.application is None)
        self.whole.setVisible(subject.application is not None)
        self.one.setVisible(subject.application is not None)
        (self.whole if whole or subject.application is None else self.one).setChecked(True)
        self.day = QLineEdit(today.isoformat())
        self.day.setFixedWidth(22 * GRID)
        self._day_said = label("", tone="muted")
        self._day_wrong = prose("", role=Role.CAPTION, tone="negative")
        self.page = QButtonGroup(self)
        self.path = QLineEdit()
        self._said = label("", role=Role.CAPTION)
        self.add_cancel()
        self._export = self.add_button(tr("Export"), primary=True)
        self._lay_out()
        for choice in (self.whole, self.one):
            choice.toggled.connect(self._propose)
        self.day.textEdited.connect(self._propose)
        self.path.textEdited.connect(self._place_by_hand)
        self._export.clicked.connect(self._choose)
        self._propose()
        self._export.setFocus()

    def _lay_out(self) -> None:
        self.content.addWidget(label(tr("What it tells of"), role=Role.CAPTION, tone="muted"))
        self.content.addWidget(self._all)
        self.content.addWidget(self.whole)
        self.content.addWidget(self.one)
        self.content.addSpacing(GRID // 2)
        self.content.addWidget(_caption(tr("As of the end of"), self.day))
        self.content.addLayout(_beside(self.day, self._day_said))
        self.content.addWidget(self._day_wrong)
        self.content.addSpacing(GRID // 2)
        self.content.addWidget(label(tr("Paper"), role=Role.CAPTION, tone="muted"))
        papers = QHBoxLayout()
        papers.setSpacing(2 * GRID)
        usual = _usual_page()
        for number, page in enumerate(PAGES):
            choice = QRadioButton(page)
            choice.setChecked(page == usual)
            self.page.addButton(choice, number)
            papers.addWidget(choice)
        papers.addStretch(1)
        self.content.addLayout(papers)
        self.content.addSpacing(GRID // 2)
        self.content.addWidget(_caption(tr("File"), self.path))
        elsewhere = QPushButton(tr("Choose…"))
        elsewhere.setAutoDefault(False)
        elsewhere.clicked.connect(self._look_elsewhere)
        place = QHBoxLayout()
        place.setSpacing(GRID)
        place.addWidget(self.path, 1)
        place.addWidget(elsewhere)
        self.content.addLayout(place)
        self.content.addWidget(self._said)
        self.content.addStretch(1)

    def _scope(self) -> tuple[int, ...] | None:
        application = self._subject.application
        return None if self.whole.isChecked() or application is None else (application,)

    def _propose(self) -> None:
        if not self._placed_by_hand:
            title = self._subject.case if self._scope() is None else self._subject.title
            day, _ = _day(self.day.text())
            name = f"{_file_name(title) or tr('Briefing')} {day.isoformat() if day else ''}"
            self.path.setText(str(self._folder / f"{name.strip()}{SUFFIX}"))
        self._look()

    def _place_by_hand(self) -> None:
        self._placed_by_hand = True
        self._look()

    def _look_elsewhere(self) -> None:
        picker = QFileDialog(self, tr("Where the briefing goes"), self.path.text())
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setNameFilter(tr("PDF files") + f" (*{SUFFIX})")
        picker.setDefaultSuffix(SUFFIX.removeprefix("."))
        picker.fileSelected.connect(self._take_place)
        picker.open()

    def _take_place(self, path: str) -> None:
        self.path.setText(path)
        self._place_by_hand()

    def _look(self) -> None:
        day, said = _day(self.day.text())
        say(self._day_said, said if day else "", tone="muted")
        say(self._day_wrong, "" if day else said, tone="negative")
        if self._day_wrong.isHidden() is (day is None):
            self._day_wrong.setVisible(day is None)
            self.fit()
        wrong = _why_not(self.path.text().strip())
        replaced = not wrong and _path(self.path.text().strip()).exists()
        note = tr("There is a file of that name; it will be replaced.") if replaced else wrong
        say(self._said, note, tone="negative" if wrong else "caution")
        self._export.setEnabled(day is not None and not wrong)

    def _choose(self) -> None:
        day, _ = _day(self.day.text())
        if day is None:
            return
        out = _path(self.path.text().strip())
        self.chosen.emit(Wanted(out, self._scope(), day, PAGES[self.page.checkedId()]))
        self.accept()


def _caption(words: str, field: QLineEdit) -> QLabel:
    caption = label(words, role=Role.CAPTION, tone="muted")
    caption.setBuddy(field)
    field.setAccessibleName(words)
    return caption


def _beside(*pieces: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID + 4)
    for piece in pieces:
        row.addWidget(piece)
    row.addStretch(1)
    return row


def _usual_page() -> str:
    american = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return PAGES[1] if american else PAGES[0]


def _day(typed: str) -> tuple[date | None, str]:
    """The one day that was typed, and what to say beside it."""
    try:
        when: When | None = Date().parse(typed)
    except NotUnderstood as error:
        return None, str(error)
    if when is None or when.earliest is None or when.earliest != when.latest:
        return None, tr("One day is needed, such as 2026-01-31.")
    return when.earliest, when.said()


def _short(title: str) -> str:
    return title if len(title) <= 60 else f"{title[:59].rstrip()}…"


def _file_name(title: str) -> str:
    kept = "".join(
        "-" if character in _NOT_IN_NAMES or not character.isprintable() else character
        for character in title
    )
    return kept.strip(" .")[:80].rstrip(" .")


def _path(typed: str) -> Path:
    path = Path(typed).expanduser()
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def _why_not(typed: str) -> str:
    if not typed or not Path(typed).name:
        return tr("Say where the briefing goes.")
    path = _path(typed)
    try:
        if path.is_dir():
            return tr("That is a folder; give a name within it.")
        if not path.parent.is_dir():
            return tr("There is no such folder.")
    except OSError as error:
        return tr("That place can't be used: {reason}.").format(reason=error.strerror or error)
    return ""
