"""The column of choices: every field of a briefing, with what is usual filled in already."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefings import KINDS, PAGES
from briefings.phrases import phrases
from gui.days import one_day
from gui.forms.scope import Scope
from gui.forms.wrapped import WrappedText
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID, Role
from gui.screens.composer.choices import COMPOSED, Choices
from gui.screens.composer.compared import Compared
from gui.screens.composer.parts import Parts
from gui.screens.composer.superseded import Superseded
from gui.screens.composer.templates import pieces_of
from gui.translation import tr
from gui.widgets.choosing import Choice
from gui.widgets.folding import Fold
from gui.widgets.labels import label, say
from gui.widgets.ticking import Tick
from models.case import Case
from models.language import LANGUAGES
from models.records import Template
from models.records.vocabularies import TLP

_TEXTS = {
    "title": "Headline, if not the bottom line",
    "version": "Version",
    "reviewer": "Reviewed by",
    "distribution": "Distribution",
}


class Form(QScrollArea):
    """Shows choices and lets them be changed; `changed` gives them anew."""

    changed = Signal(object)

    def __init__(self, case: Case, *, theme: Theme) -> None:
        super().__init__()
        self._case = case
        self._choices: Choices | None = None
        self.kind = Choice()
        self._help = WrappedText("", role=Role.CAPTION, tone="muted")
        self.scope = Scope(case)
        self.day = QLineEdit()
        self._day_said = label("", role=Role.CAPTION, tone="muted")
        self.since = Compared(case)
        self.superseded = Superseded(case)
        self.handling = Choice()
        self.language = Choice()
        self.page = Choice()
        self.cover = Tick(tr("Cover"))
        self.contents = Tick(tr("Contents, from six pages on"))
        self.texts = {code: QLineEdit() for code in _TEXTS}
        self.parts = Parts(theme=theme)
        self._folded = QWidget()
        self.more = Fold(tr("Parts, cover, version, reviewer …"), self._folded)
        self._inside = label("", role=Role.CAPTION, tone="muted")
        self._inside.setWordWrap(True)
        self._fill()
        self._lay_out()
        self._wire()

    def show_choices(self, choices: Choices) -> None:
        """Show these choices, and tell of none of them."""
        self._choices = None
        self._show_kinds(choices)
        about = KINDS[choices.kind].about
        kind = "company" if about == "company" else "application"
        self._help.say(tr(phrases.KIND_HELP[choices.kind]), tone="muted")
        self.scope.show_kind(kind, choices.scope, single=about == "company")
        _put(self.day, choices.as_of.isoformat(), keep=one_day(self.day.text())[0] == choices.as_of)
        self.since.show_choices(choices)
        self.superseded.show_briefing(choices.supersedes)
        self.handling.setCurrentIndex(self.handling.findData(choices.handling))
        self.language.setCurrentIndex(self.language.findData(choices.language))
        self.page.setCurrentIndex(self.page.findData(choices.page))
        self.cover.setChecked(choices.cover)
        self.contents.setChecked(choices.contents)
        for code, line in self.texts.items():
            said = getattr(choices, code)
            _put(line, said, keep=line.text().strip() == said)
        self.parts.show_pieces(choices.shown_pieces)
        self._choices = choices
        self._say_day()
        self._say_inside()

    def _fill(self) -> None:
        self.handling.addItem(tr("As narrow as what it tells"), "")
        for term in TLP:
            self.handling.addItem(term.words, term.code)
        for tag, own in LANGUAGES.items():
            self.language.addItem(own, tag)
        for name in PAGES:
            self.page.addItem(name, name)

    def _show_kinds(self, choices: Choices) -> None:
        """The kinds there are, then the templates of this case."""
        quiet = self.kind.blockSignals(True)
        self.kind.clear()
        for code in KINDS:
            if code != COMPOSED:
                self.kind.addItem(tr(phrases.KIND_NAMES[code]), (code, None))
            elif choices.kind == COMPOSED and choices.template is None:
                self.kind.addItem(tr("Parts of your own"), (code, None))
        for template in self._case.all(Template):
            name = template.title or tr("Template without a name")
            self.kind.addItem(name, (COMPOSED, template.id))
        wanted = (choices.kind, choices.template)
        found = [at for at in range(self.kind.count()) if self.kind.itemData(at) == wanted]
        self.kind.setCurrentIndex(found[0] if found else 0)
        self.kind.blockSignals(quiet)

    def _wire(self) -> None:
        self.kind.activated.connect(self._choose_kind)
        self.scope.changed.connect(self._choose_scope)
        self.day.textEdited.connect(self._choose_day)
        self.since.changed.connect(self._choose_since)
        self.superseded.taken_out.connect(self._supersede_none)
        for code, box in (
            ("handling", self.handling),
            ("language", self.language),
            ("page", self.page),
        ):
            box.activated.connect(
                lambda _at, code=code, box=box: self._tell(**{code: box.currentData()})
            )
        self.cover.clicked.connect(lambda on: self._tell(cover=on))
        self.contents.clicked.connect(lambda on: self._tell(contents=on))
        for code, line in self.texts.items():
            line.textEdited.connect(lambda text, code=code: self._tell(**{code: text.strip()}))
        self.parts.changed.connect(self._choose_parts)
        # The column learns how high it is now once this is over.
        self.more.clicked.connect(lambda _on: QTimer.singleShot(0, self, self._bring_up))
        self.more.toggled.connect(lambda _on: self._say_inside())

    def _tell(self, **changed: object) -> None:
        if self._choices is not None:
            self._choices = replace(self._choices, **changed)  # type: ignore[arg-type]
            self._say_inside()
            self.changed.emit(self._choices)

    def _choose_kind(self, at: int) -> None:
        kind, template = self.kind.itemData(at)
        if self._choices is None:
            return
        made = self._choices.of_kind(kind)
        if template is not None:
            made = replace(made, template=template, pieces=pieces_of(self._case, template))
        self.show_choices(made)
        self.changed.emit(made)

    def _choose_scope(self) -> None:
        self._tell(scope=self.scope.ids)
        if self._choices is not None:
            self.since.show_choices(self._choices)

    def _choose_parts(self) -> None:
        if self._choices is None:
            return
        pieces, kind = self.parts.pieces, self._choices.kind
        own = () if pieces == KINDS[kind].pieces else pieces
        self._tell(pieces=own)

    def _choose_day(self, typed: str) -> None:
        day, _ = one_day(typed)
        self._say_day()
        if day is not None:
            self._tell(as_of=day)

    def _choose_since(self) -> None:
        if self._choices is not None:
            self._choices = self.since.chosen(self._choices)
            self.changed.emit(self._choices)

    def _supersede_none(self) -> None:
        self.superseded.show_briefing("")
        self.since.box.setFocus()
        self._tell(supersedes="")

    def _bring_up(self) -> None:
        """Let what was unfolded be seen, as far as it fits."""
        self.verticalScrollBar().setValue(self.more.y() - GRID)

    def _say_day(self) -> None:
        day, said = one_day(self.day.text())
        say(self._day_said, said, tone="muted" if day else "negative")

    def _say_inside(self) -> None:
        """What is chosen out of sight, so that no headline of yesterday goes out unseen."""
        choices = self._choices
        if choices is None:
            return
        said = [f"{tr('Headline')}: {choices.title}"] if choices.title else []
        said += [tr(_TEXTS[code]) for code in list(_TEXTS)[1:] if getattr(choices, code)]
        said += [tr("Cover")] if choices.cover else []
        said += [tr("Parts of your own")] if choices.pieces else []
        say(self._inside, " · ".join(said))
        self._inside.setVisible(bool(said) and not self.more.isChecked())

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("plain", "surface")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(CARD, GRID, CARD, CARD)
        column.setSpacing(GRID // 2)
        self._field(column, tr("Kind"), self.kind, self._help)
        self._field(column, tr("Tells of"), self.scope)
        self._field(column, tr("As of the end of"), self.day, self._day_said)
        self._field(column, tr("Compared with"), self.since)
        column.addWidget(self.superseded)
        self._field(column, tr("Handling"), self.handling)
        both = QHBoxLayout()
        both.setSpacing(GRID)
        for words, box in ((tr("Language"), self.language), (tr("Paper"), self.page)):
            part = QVBoxLayout()
            part.setSpacing(GRID // 2)
            self._field(part, words, box)
            both.addLayout(part, 1)
        column.addLayout(both)
        column.addSpacing(GRID // 2)
        column.addWidget(self.more)
        column.addWidget(self._inside)
        column.addWidget(self._folded)
        self._lay_out_more()
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(32 * GRID)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out_more(self) -> None:
        more = QVBoxLayout(self._folded)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(GRID // 2)
        for code, line in self.texts.items():
            self._field(more, tr(_TEXTS[code]), line)
        more.addSpacing(GRID // 2)
        more.addWidget(self.cover)
        more.addWidget(self.contents)
        self._field(more, tr("Parts"), self.parts)

    def _field(self, column: QVBoxLayout, words: str, field: QWidget, *under: QWidget) -> None:
        caption: QLabel = label(words, role=Role.CAPTION, tone="muted")
        caption.setContentsMargins(0, GRID // 2, 0, 0)
        caption.setBuddy(field)
        field.setAccessibleName(words)
        column.addWidget(caption)
        for piece in (field, *under):
            column.addWidget(piece)


def _put(line: QLineEdit, text: str, *, keep: bool) -> None:
    """Let a line say something, unless what was typed there says the same."""
    if not keep:
        line.setText(text)
