"""The citations of one value, opened under it: passage, grade, chain, who recorded it and when.

It reads what the pane has read already and asks the case only for who recorded each.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.forms.citing import Citing
from gui.forms.conflict import moment
from gui.forms.reading import Shown, cited_in
from gui.forms.saving import Saving
from gui.forms.told import given
from gui.forms.wrapped import WrappedText
from gui.look.icons import icon
from gui.look.theme import tokens
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, rule
from models.reading.evidence import WITHDRAWN, Evidence
from models.reading.identities import Authorship
from models.reading.origins import Cited
from models.records import CATALOGUE, Citation, Fact
from models.records.vocabularies import CREDIBILITY, RELIABILITY, SOURCE_STATE


class CitationCard(QWidget):
    """One citation in full."""

    def __init__(
        self, cited: Cited, shown: Shown, *, saving: Saving, locked: bool, about: str = ""
    ) -> None:
        """`about` names the value where the card stands apart from it."""
        super().__init__()
        self.setObjectName("citation")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._head(cited, shown, saving, locked))
        if about:
            column.insertWidget(0, label(about, role=Role.CAPTION, tone="muted"))
        citation = cited.citation
        if citation.passage:
            column.addWidget(WrappedText(f"“{citation.passage}”"))
        else:
            column.addWidget(WrappedText(tr("passage not recorded"), tone="muted", italic=True))
        if citation.translation:
            words = tr("In translation: “{text}”").format(text=citation.translation)
            column.addWidget(WrappedText(words, tone="muted"))
        for line, tone in _lines(cited, shown):
            column.addWidget(WrappedText(line, role=Role.CAPTION, tone=tone))

    def _head(self, cited: Cited, shown: Shown, saving: Saving, locked: bool) -> QHBoxLayout:
        citation = cited.citation
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        grade = label(cited.grade or tr("ungraded"), role=Role.CAPTION, tone="muted")
        grade.setToolTip(_grade_words(cited))
        grade.setContentsMargins(0, 2, 0, 0)
        row.addWidget(grade, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(WrappedText(_chain(cited, shown)), 1)
        opened = QToolButton()
        opened.setIcon(icon("edit" if not locked else "forward", theme=tokens(), tone="muted"))
        opened.setToolTip(tr("Open this citation"))
        opened.setAccessibleName(tr("Open this citation"))
        opened.clicked.connect(lambda: saving.followed.emit(citation.id))
        row.addWidget(opened, 0, Qt.AlignmentFlag.AlignTop)
        if not locked:
            remove = QToolButton()
            remove.setIcon(icon("delete", theme=tokens(), tone="muted"))
            remove.setToolTip(tr("Delete this citation"))
            remove.setAccessibleName(tr("Delete this citation"))
            remove.clicked.connect(lambda: saving.once_named(lambda: saving.uncite(citation.id)))
            row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row


class CitationsSheet(QWidget):
    """What stands behind one value, and the way to cite it."""

    closed = Signal()

    def __init__(self, id: int, fact: Fact | None, *, saving: Saving) -> None:
        super().__init__()
        self.setObjectName("citations")
        self.id, self.fact = id, fact
        self.citing: Citing | None = None
        self._saving = saving
        self._locked = True
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        head = QHBoxLayout()
        what = tr(fact.label) if fact else tr("the record as a whole")
        title = tr("Citations for {field}").format(field=what)
        head.addWidget(label(title, role=Role.CAPTION, tone="muted"))
        head.addStretch(1)
        self.cite = QPushButton(tr("Cite"))
        self.cite.setProperty("kind", "quiet")
        self.cite.clicked.connect(self.begin)
        head.addWidget(self.cite)
        close = self._close = QToolButton()
        close.setIcon(icon("close", theme=tokens(), tone="muted"))
        close.setToolTip(tr("Close (Escape)"))
        close.setAccessibleName(tr("Close the citations"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GRID)
        column.addLayout(self._cards)

    def show_evidence(self, shown: Shown, *, locked: bool) -> None:
        """Show the citations as they are now."""
        self._locked = locked
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        place = (self.id, self.fact.code if self.fact else None)
        evidence = shown.evidence.get(place, Evidence())
        for heading, cited in _groups(evidence):
            if heading:
                self._cards.addWidget(label(heading, role=Role.CAPTION, tone="muted"))
            for each in cited:
                if self._cards.count() and not heading:
                    self._cards.addWidget(rule())
                about = _earlier(each, self._saving) if each in evidence.earlier else ""
                self._cards.addWidget(
                    CitationCard(each, shown, saving=self._saving, locked=locked, about=about)
                )
        if not any(True for _ in cited_in(evidence)):
            words = tr("Nothing has been cited for this value.")
            self._cards.addWidget(WrappedText(words, tone="muted", italic=True))
        self.cite.setVisible(not locked and self.citing is None)

    def begin(self) -> None:
        """Open the form that adds a citation."""
        if self.citing is None and not self._locked:
            self._saving.once_named(self._begin)

    def enter(self) -> None:
        """Take the focus."""
        (self.cite if self.cite.isVisibleTo(self) else self._close).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the line that ties it to the value above."""
        theme = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.window))
        painter.fillRect(QRectF(0, 0, 3, self.height()), QColor(theme.accent))

    def recall(self) -> None:
        """Bring back a citation that was begun and not added."""
        if self.citing is None and not self._locked:
            self._lay().recall()

    def _begin(self) -> None:
        if self.citing is None:
            self._lay().begin()

    def _lay(self) -> Citing:
        citing = self.citing = Citing(self.id, self.fact, saving=self._saving)
        citing.ended.connect(self._end)
        self._column.insertWidget(1, citing)
        self.cite.hide()
        return citing

    def _end(self) -> None:
        citing, self.citing = self.citing, None
        if citing is not None:
            citing.hide()
            citing.deleteLater()
        self.cite.setVisible(not self._locked)
        self.enter()


def _groups(evidence: Evidence) -> list[tuple[str, Sequence[Cited]]]:
    groups = [
        ("", evidence.supporting),
        (tr("Disputes it"), evidence.disputing),
        (tr("Context"), evidence.context),
        (tr("For earlier values"), evidence.earlier),
    ]
    return [(heading, cited) for heading, cited in groups if cited]


def _chain(cited: Cited, shown: Shown) -> str:
    """Source and chain, the nearest first, as in article ← agency ← unnamed people."""
    names = [shown.label(source) for source in cited.chain.sources]
    if cited.chain.origin is None:
        names.append(tr("origin not stated"))
    return " ← ".join(names)


def _grade_words(cited: Cited) -> str:
    reliability = cited.source.reliability if cited.source else None
    credibility = cited.citation.credibility
    said = [
        tr(RELIABILITY.words(reliability)) if reliability else tr("source not rated"),
        tr(CREDIBILITY.words(credibility)) if credibility else tr("information not rated"),
    ]
    return " · ".join(said)


def _lines(cited: Cited, shown: Shown) -> list[tuple[str, str]]:
    citation = cited.citation
    lines = [(_grade_words(cited), "muted")]
    if citation.credibility_reason:
        lines.append((citation.credibility_reason, "muted"))
    if citation.locator is not None:
        fact = CATALOGUE[Citation.code].facts["locator"]
        lines.append((fact.kind.words(citation.locator, shown.label), "muted"))
    made = shown.authorships.get(citation.id, Authorship())
    recorded = tr("Recorded by {who}, {when}").format(
        who=made.made_by or tr("somebody"), when=moment(made.made)
    )
    lines.append((recorded, "muted"))
    if cited.source is not None and cited.source.state in WITHDRAWN:
        state = tr(SOURCE_STATE.words(cited.source.state))
        lines.append((tr("The source is {state}.").format(state=state), "negative"))
    return lines


def _earlier(cited: Cited, saving: Saving) -> str:
    return tr("for “{value}”").format(value=given(saving.case, cited.citation))
