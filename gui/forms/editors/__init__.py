"""One editor for each kind of value; `editor` finds it.

To add a kind of value: its editor in a file here, and its line in `EDITORS`.
"""

from gui.forms.editors.base import Context, Editor, NewRecord
from gui.forms.editors.choices import (
    CodeEditor,
    CountryEditor,
    FlagEditor,
    LanguageEditor,
    ZoneEditor,
)
from gui.forms.editors.date import DateEditor
from gui.forms.editors.line import ReadEditor, TextEditor
from gui.forms.editors.note import NoteEditor
from gui.forms.editors.part import PartEditor
from gui.forms.editors.path import PathEditor
from gui.forms.editors.prose import ProseEditor
from gui.forms.editors.reference import ReferenceEditor
from gui.forms.editors.tag import TagEditor
from models.records import Fact, Tag, TemplatePart
from models.records.kinds import is_note

EDITORS: dict[str, type[Editor]] = {
    "text": TextEditor,
    "prose": ProseEditor,
    "date": DateEditor,
    "quantity": ReadEditor,
    "money": ReadEditor,
    "number": ReadEditor,
    "url": ReadEditor,
    "lei": ReadEditor,
    "locator": ReadEditor,
    "instant": ReadEditor,
    "code": CodeEditor,
    "flag": FlagEditor,
    "country": CountryEditor,
    "language": LanguageEditor,
    "time_zone": ZoneEditor,
    "reference": ReferenceEditor,
    "path": PathEditor,
}
"""The editor of each kind by its key. A kind that is not here is never typed: an order, a hash."""

_OF_FIELDS: dict[tuple[str, str], type[Editor]] = {
    (TemplatePart.code, "part"): PartEditor,
    (Tag.code, "word"): TagEditor,
}
"""The editors of single fields, by the codes of record and field."""


def can_be_typed(fact: Fact) -> bool:
    """Whether somebody can edit the field by hand."""
    return fact.kind.key in EDITORS


def editor(fact: Fact, context: Context) -> Editor:
    """A new editor for a field. Raises KeyError for a kind that is never typed."""
    own = _OF_FIELDS.get((fact.model.code, fact.code))
    if own is None and is_note(fact.kind):
        own = NoteEditor
    return (own or EDITORS[fact.kind.key])(fact, context)


__all__ = ["EDITORS", "Context", "Editor", "NewRecord", "can_be_typed", "editor"]
