"""Every citation of a record on one page, under the fields that they were given for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.forms.begun_citation import is_begun
from gui.forms.citations import CitationCard, CitationsSheet
from gui.forms.reading import Shown, cited_in
from gui.forms.saving import Saving, Subject
from gui.look.tokens import GRID, Role
from gui.translation import counted, tr
from gui.widgets.labels import label, prose, rule
from models.reading.origins import origins
from models.records import CATALOGUE


class SourcesPage(QWidget):
    """The evidence of a whole record, and the way to cite it as a whole."""

    wanted = Signal(str)
    """The citations of one field are wanted in the form; carries its code."""

    def __init__(self, *, saving: Saving) -> None:
        super().__init__()
        self._saving = saving
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._parts: list[QWidget] = []
        self._sheet: CitationsSheet | None = None

    def show_record(self, shown: Shown, *, locked: bool) -> None:
        """Show every citation at the record, its fields and its child records."""
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        if self._sheet is not None and self._sheet.id != shown.id:
            # It cites another record; what was typed comes back with that.
            self._close()
        self._put(prose(_summary(shown), tone="muted"))
        for (id, code), heading in _places(shown):
            self._put(label(heading, role=Role.SECTION))
            for each in cited_in(shown.evidence[id, code]):
                self._put(CitationCard(each, shown, saving=self._saving, locked=locked))
                self._put(rule())
        if self._sheet is not None:
            self._sheet.show_evidence(shown, locked=locked)
            self._column.addWidget(self._sheet)
        elif not locked:
            whole = QPushButton(tr("Cite the record as a whole"))
            whole.setProperty("kind", "quiet")
            whole.clicked.connect(lambda: self._open(shown, locked).begin())
            self._put(whole)
            place = self._saving.place(Subject(shown.entry, shown.id))
            if is_begun(None, self._saving.drafts.of(place)):
                self._open(shown, locked).recall()

    def _open(self, shown: Shown, locked: bool) -> CitationsSheet:
        sheet = self._sheet = CitationsSheet(shown.id, None, saving=self._saving)
        sheet.closed.connect(self._close)
        sheet.show_evidence(shown, locked=locked)
        self._column.addWidget(sheet)
        return sheet

    def _close(self) -> None:
        if self._sheet is not None:
            self._column.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None

    def _put(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)


def _summary(shown: Shown) -> str:
    chains = [each.chain for found in shown.evidence.values() for each in cited_in(found)]
    if not chains:
        return tr("Nothing on this record has been cited.")
    independent = counted(len(origins(chains)), "independent origin", "independent origins")
    cited = counted(len(chains), "citation", "citations")
    return tr("{citations} from {origins}.").format(citations=cited, origins=independent)


def _places(shown: Shown) -> list[tuple[tuple[int, str | None], str]]:
    """The places that have citations, in the order of the form, with their headings."""
    children = {
        child.id: CATALOGUE[code] for code, each in shown.children.items() for child in each
    }
    found = []
    for (id, code), evidence in shown.evidence.items():
        if not any(True for _ in cited_in(evidence)):
            continue
        described = children.get(id, shown.entry)
        order = list(described.facts)
        fact = described.facts.get(code or "")
        words = tr(fact.label) if fact else code or tr("The record as a whole")
        heading = words if id == shown.id else f"{tr(described.label)}: {words}"
        place = (id != shown.id, id, order.index(code) if code in order else -1)
        found.append((place, ((id, code), heading)))
    return [each for _, each in sorted(found, key=lambda item: item[0])]
