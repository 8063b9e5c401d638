"""The composer: choices on the left, the pages on the right, and what to mend before they leave.

It puts its pieces together; what a briefing says is the business of `briefings`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefings import KINDS, PAGES
from gui.changes import Changes
from gui.forms.order import beside
from gui.look.icons import icon
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID, Role
from gui.screens.composer.carrying import Carried
from gui.screens.composer.choices import Choices
from gui.screens.composer.findings import Findings
from gui.screens.composer.form import Form
from gui.screens.composer.making import Maker, Proof
from gui.screens.composer.preview import Preview
from gui.screens.composer.sheets import STEP
from gui.translation import tr
from gui.user.settings import LOOKS, Settings
from gui.widgets.labels import label, rule, say
from gui.widgets.ways import Way, Ways
from gui.work import Work
from models.case import Case
from models.errors import Refused
from models.history.changes import Changed
from models.language import LANGUAGES

_SIDE_BY_SIDE = 600
"""From this width on, in pixels, choices and pages stand beside one another."""


class Composer(QWidget):
    """Composes one briefing after another.

    `exported` asks to write what was chosen, `printed` to print and `copied` to copy it as text;
    `led` names the record and the field that a finding is about. `templated` asks for a name of a
    template.
    """

    exported = Signal(object, str)
    printed = Signal(object)
    copied = Signal(object)
    led = Signal(int, str)
    templated = Signal(object)

    def __init__(
        self,
        case: Case,
        *,
        settings: Settings,
        changes: Changes,
        work: Work,
        theme: Theme,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._case = case
        self._settings = settings
        self._theme = theme
        self._today = today
        self._stale = True
        self._entered = False
        self.choices = self._usual()
        self.proof: Proof | None = None
        self.form = Form(case, theme=theme)
        self.preview = Preview()
        self.sheets = self.preview.sheets
        self.findings = Findings(theme=theme)
        self.carried = Carried(theme=theme)
        self.export = QPushButton(tr("Export…"))
        self.export.setProperty("kind", "primary")
        self.export.setToolTip(tr("Write the briefing as PDF (Ctrl+Return)"))
        self.more = Ways(self._ways(), theme=theme)
        self._place = label("", role=Role.CAPTION, tone="muted")
        self._zooms = [
            self._tool("remove", tr("Smaller pages"), lambda: self.sheets.zoom_by(1 / STEP)),
            self._tool("add", tr("Larger pages"), lambda: self.sheets.zoom_by(STEP)),
        ]
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self.maker = Maker(case, work=work, parent=self)
        self._lay_out()
        self._wire()
        changes.changed.connect(self._hear)
        theme.changed.connect(self._draw)
        self._draw()
        self.form.show_choices(self.choices)

    def compose(self, choices: Choices) -> None:
        """Begin with these choices."""
        self.choices = choices
        self.form.show_choices(choices)
        self.form.verticalScrollBar().setValue(0)
        self.form.kind.setFocus()
        self._ask()

    def compose_scope(self, *ids: int) -> None:
        """Begin with these applications, none meaning the whole case, and the usual looks."""
        kind = self.choices.kind if KINDS[self.choices.kind].about == "applications" else "case"
        self.compose(replace(self._usual(), kind=kind, scope=ids))

    def take_look(self, choice: str, value: str) -> None:
        """Go on with another page or language, which was chosen in the settings."""
        if choice == "page":
            self.choices = replace(self.choices, page=value)
        else:
            self.choices = replace(self.choices, language=value)
        self.form.show_choices(self.choices)
        self._ask()

    def tell_recorded(self, choices: Choices) -> None:
        """A briefing of these choices was recorded: whose place it took, the next one leaves."""
        if choices.supersedes and self.choices.supersedes == choices.supersedes:
            self.choices = self.choices.after_recording
            self.form.show_choices(self.choices)
            self._ask()

    def enter(self) -> None:
        """Take the keyboard, where it was before somebody went elsewhere."""
        last: QWidget | None = self.focusWidget()
        # Taking another page's place gave the keyboard to the first button there is.
        (last if self._entered and last is not None else self.form.kind).setFocus()
        self._entered = True

    def stop(self) -> None:
        """Make nothing more, and let go of the pages."""
        self.maker.stop()
        self.sheets.close_pdf()

    def export_pdf(self) -> None:
        """Ask to write what was chosen as a PDF, unless it is said that there are no pages."""
        if self.export.isEnabled():
            self.exported.emit(self.choices, ".pdf")

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go through choices and pages as they are laid out, then out of them."""
        now: QWidget | None = self.focusWidget()
        after = beside(self, now or self, forward=next)
        if after is None:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        after.setFocus(reason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow page, as beside an open record, wholly to the pages."""
        super().resizeEvent(event)
        self.form.setVisible(self.width() >= _SIDE_BY_SIDE)

    def minimumSizeHint(self) -> QSize:
        """Room for the pages alone; what else is shown in this place must not suffer."""
        return QSize(48 * GRID, 32 * GRID)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the pages, if something changed while it was hidden."""
        super().showEvent(event)
        if self._stale:
            self.form.show_choices(self.choices)
            self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make no pages that nobody sees."""
        if self.maker.busy:
            self._stale = True
        self.maker.stop()
        super().hideEvent(event)

    def _usual(self) -> Choices:
        """The choices to begin with: of today, in the looks that were chosen last."""
        made = Choices(as_of=self._today())
        for code, value in self._settings.get(LOOKS).items():
            if code == "kind" and value in KINDS and KINDS[value].pieces:
                made = made.of_kind(value)
            elif code == "page" and value in PAGES:
                made = replace(made, page=value)
            elif code == "language" and value in LANGUAGES:
                made = replace(made, language=value)
        return made

    def _wire(self) -> None:
        self.form.changed.connect(self._choose)
        self.maker.begun.connect(self.sheets.fade)
        self.maker.made.connect(self._show)
        self.maker.refused.connect(self._refuse)
        self.preview.turned.connect(self._say_place)
        self.findings.wanted.connect(self.led)
        self.export.clicked.connect(self.export_pdf)
        key = QAction(self)
        key.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        key.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.triggered.connect(self.export_pdf)
        self.addAction(key)

    def _choose(self, choices: Choices) -> None:
        self.choices = choices
        looks = {"kind": choices.kind, "page": choices.page, "language": choices.language}
        self._settings.put(LOOKS, looks)
        self._ask()

    def _ask(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.maker.ask(self.choices)

    def _show(self, proof: Proof) -> None:
        self.proof = proof
        self.preview.show_pdf(proof.made.content)
        self.findings.show()
        names = self._case.labels({each.record for each in proof.findings})
        self.findings.show_findings(proof.findings, called=lambda id: names.get(id, ""))
        grave = self.findings.grave
        self.export.setText(tr("Export anyway…") if grave else tr("Export…"))
        self._let_out(True)

    def _refuse(self, refused: Refused) -> None:
        self.proof = None
        # A preview keeps nothing, so what is safe goes without saying.
        self.preview.say(" ".join(filter(None, (refused.happened, refused.do))))
        self.findings.hide()
        self._let_out(False)

    def _let_out(self, there: bool) -> None:
        self.export.setEnabled(there)
        self.more.show_pages(there)

    def _hear(self, changed: Changed) -> None:
        if changed.by is self:
            return
        self._stale = True
        if self.isVisible():
            self.form.show_choices(self.choices)
            self._ask()

    def _say_place(self, page: int, count: int) -> None:
        said = tr("Page {page} of {count}").format(page=page, count=count) if count else ""
        say(self._place, said, tone="muted")
        for zoom in self._zooms:
            zoom.setEnabled(count > 0)

    def _lay_out(self) -> None:
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setContentsMargins(CARD, GRID, GRID, GRID)
        head.setSpacing(GRID)
        head.addWidget(label(tr("New briefing"), role=Role.SECTION))
        head.addStretch(1)
        head.addWidget(self._place)
        for zoom in self._zooms:
            head.addWidget(zoom)
        head.addWidget(self.export)
        head.addWidget(self.more)
        pages = QWidget()
        column = QVBoxLayout(pages)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addWidget(self.findings)
        column.addWidget(self.carried)
        self._split.addWidget(self.form)
        self._split.addWidget(pages)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setHandleWidth(1)
        self._split.setSizes([40 * GRID, 80 * GRID])
        self._split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addWidget(self._split, 1)

    def _ways(self) -> Sequence[Way]:
        exported = self.exported.emit
        return (
            Way(tr("Export as &HTML…"), "export", lambda: exported(self.choices, ".html")),
            Way(tr("Export as &Markdown…"), "export", lambda: exported(self.choices, ".md")),
            Way(tr("&Copy as text"), "copy", lambda: self.copied.emit(self.choices)),
            Way(tr("&Print…"), "print", lambda: self.printed.emit(self.sheets)),
            Way(
                tr("Save parts as a &template…"),
                "template",
                lambda: self.templated.emit(self.choices),
                needs_pages=False,
            ),
        )

    def _tool(self, sign: str, words: str, does: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("sign", sign)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: does())
        return button

    def _draw(self) -> None:
        for button in self._zooms:
            sign = str(button.property("sign"))
            button.setIcon(icon(sign, theme=self._theme.tokens, tone="muted"))
