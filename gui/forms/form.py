"""The facts of one record as a form: catalogue sections, child records, notes, citation sheets."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from gui.forms.attachments.attaching import Attaching
from gui.forms.attachments.section import Attachments
from gui.forms.begun_citation import is_begun
from gui.forms.children import Children
from gui.forms.citations import CitationsSheet
from gui.forms.fields import Fields
from gui.forms.flow import Flow
from gui.forms.links import LinksRow
from gui.forms.order import stops
from gui.forms.reading import Shown
from gui.forms.relations import can_be_added, children_of
from gui.forms.row import FieldRow
from gui.forms.saving import Saving, Subject
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, rule
from models.records import Attachment, Entry, Fact, Many, Record

_FIRST = "Facts"
_LAST = "Notes"


class Section(QWidget):
    """One heading of the catalogue with its fields."""

    def __init__(
        self, name: str, facts: list[Fact | Many], subject: Subject, *, saving: Saving, first: bool
    ) -> None:
        super().__init__()
        everything = subject.id is None and (first or name == _FIRST)
        alone = first or [fact.label for fact in facts] == [name]
        self.fields = Fields(
            facts, subject, saving=saving, everything=everything, lead="" if alone else tr(name)
        )
        self._rule, self._heading = rule(), label(tr(name), role=Role.SECTION)
        self._heading.setContentsMargins(GRID // 2, 0, 0, 0)
        self._first = first
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for piece in (self._rule, self._heading, self.fields):
            column.addWidget(piece)

    def show_record(self, record: Record | None, shown: Shown | None, *, locked: bool) -> None:
        """Show its fields; the heading stands only over fields, not over mere offers."""
        self.fields.show_record(record, shown, locked=locked)
        self.head()

    def head(self) -> None:
        """Show the heading where there is something to head."""
        headed = bool(self.fields.rows) and not self._first
        self._rule.setVisible(headed)
        self._heading.setVisible(headed)
        self.setVisible(not self.fields.isHidden())


class Form(QWidget):
    """Everything stated about one record, each thing edited where it stands."""

    def __init__(self, subject: Subject, *, saving: Saving, attaching: Attaching) -> None:
        super().__init__()
        self.subject = subject
        self.sheet: CitationsSheet | None = None
        self._sheet_row: FieldRow | None = None
        self._sheet_fields: Fields | None = None
        self._saving = saving
        self._attaching = attaching
        self._shown: Shown | None = None
        self._locked = True
        self.sections: dict[str, Section] = {}
        self.children_: dict[str, Children | Attachments] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + GRID // 2)
        self._more = Flow()
        self._offered: tuple[str, ...] = ()
        described = subject.entry.sections()
        for name, facts in described.items():
            if name == _LAST:
                self._add_children(column)
            section = Section(name, facts, subject, saving=saving, first=not self.sections)
            section.fields.cited.connect(self.open_citations)
            section.fields.grown.connect(section.head)
            self.sections[name] = section
            column.addWidget(section)
        if _LAST not in described:
            self._add_children(column)
        column.addWidget(self._more)

    def show_record(self, record: Record | None, shown: Shown | None, *, locked: bool) -> None:
        """Show a record, or the empty form of one to be made."""
        self._shown, self._locked = shown, locked
        for section in self.sections.values():
            section.show_record(record, shown, locked=locked)
        for children in self.children_.values():
            if shown is not None:
                children.show_record(shown, locked=locked)
            else:
                children.hide()
        self._offer(shown is not None and not locked)
        if self.sheet is not None and not isValid(self.sheet):
            # The child record under which it stood is gone.
            self.sheet = self._sheet_row = self._sheet_fields = None
        if self.sheet is not None and shown is not None:
            self.sheet.show_evidence(shown, locked=locked)

    def recall(self) -> None:
        """Bring back what was typed before and could not be saved."""
        for section in self.sections.values():
            section.fields.recall()
            section.head()
        for children in self.children_.values():
            children.recall()
        kept = self._saving.drafts.of(self._saving.place(self.subject))
        for row in self.rows().values():
            if isinstance(row, FieldRow) and self.sheet is None and is_begun(row.fact, kept):
                sheet = self._open_sheet(row)
                if sheet is not None:
                    sheet.recall()

    def rows(self) -> dict[str, FieldRow | LinksRow]:
        """The rows of the record's own fields that are shown, by code."""
        return {
            code: row for each in self.sections.values() for code, row in each.fields.rows.items()
        }

    def place(self, code: str) -> QWidget | None:
        """Where a field is shown, or the first of what the record holds of a kind, by its code."""
        row, part = self.rows().get(code), self.children_.get(code)
        if isinstance(row, FieldRow):
            return row.view
        return next((stop for each in part.held for stop in stops(each)), None) if part else None

    def enter(self, code: str) -> None:
        """Enter a field of the record by its code."""
        for section in self.sections.values():
            if section.fields.holds(code):
                section.fields.enter(code)
                section.head()

    def first(self) -> None:
        """Enter the first field."""
        next(iter(self.sections.values())).fields.first()

    def open_citations(self, row: FieldRow) -> None:
        """Open what stands behind a value under it, or close it if it is open."""
        if self._sheet_row is row:
            self.close_citations()
            return
        self.close_citations()
        sheet = self._open_sheet(row)
        if sheet is not None:
            sheet.enter()

    def _open_sheet(self, row: FieldRow) -> CitationsSheet | None:
        id, fields = row.subject.id, _fields_of(row)
        if id is None or self._shown is None or fields is None:
            return None
        sheet = self.sheet = CitationsSheet(id, row.fact, saving=self._saving)
        self._sheet_row, self._sheet_fields = row, fields
        sheet.closed.connect(self.close_citations)
        sheet.show_evidence(self._shown, locked=self._locked)
        fields.open_sheet(row, sheet)
        return sheet

    def close_citations(self) -> None:
        """Take the sheet away and give the focus back to the value."""
        row, fields = self._sheet_row, self._sheet_fields
        self.sheet = self._sheet_row = self._sheet_fields = None
        if fields is not None and row is not None:
            row.view.setFocus()
            fields.close_sheet()

    def _add_children(self, column: QVBoxLayout) -> None:
        for child in children_of(self.subject.entry):
            made = self._children(child)
            made.cited.connect(self.open_citations)
            self.children_[child.code] = made
            column.addWidget(made)

    def _children(self, child: Entry) -> Children | Attachments:
        if child.model is Attachment:
            return Attachments(self.subject, saving=self._saving, attaching=self._attaching)
        return Children(child, self.subject, saving=self._saving)

    def _offer(self, possible: bool) -> None:
        wanted = [
            each
            for each in self.children_.values()
            if each.isHidden() and (isinstance(each, Attachments) or can_be_added(each.entry))
        ]
        self._more.setVisible(possible and bool(wanted))
        offered = tuple(each.entry.code for each in wanted) if possible else ()
        if offered == self._offered:
            return
        self._offered = offered
        self._more.clear()
        self._more.begin(tr("add"))
        for children in wanted:
            words = tr(children.entry.label)
            button = QPushButton(words.lower())
            button.setProperty("kind", "quiet")
            button.setAccessibleName(tr("Add {field}").format(field=words))
            button.clicked.connect(children.begin)
            self._more.add(button)


def _fields_of(row: FieldRow) -> Fields | None:
    above = row.parentWidget()
    while above is not None and not isinstance(above, Fields):
        above = above.parentWidget()
    return above
