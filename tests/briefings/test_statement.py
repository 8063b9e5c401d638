from collections.abc import Callable

from briefings.statement import Note, Notes, Statement
from briefings.style import NOTE
from briefings.text import Prose
from tests.printed import Read

ARTICLE = Note("article", ("An article, publisher not named.",))
REMARKS = Note("remarks", ("Remarks to reporters.",))


def test_notes_are_numbered_as_first_used_and_each_once() -> None:
    notes = Notes()

    first = notes.said(Statement("One.", (ARTICLE, REMARKS, ARTICLE)))
    second = notes.said(Statement("Two.", (REMARKS,)))

    assert "".join(run.text for run in first) == "One.1,2"
    assert "".join(run.text for run in second) == "Two.2"
    assert [number.text for number, _ in notes.listed()] == ["1", "2"]


def test_number_and_note_lead_to_one_another(printed: Callable[..., Read]) -> None:
    notes = Notes()
    said = Prose(notes.said(Statement("A statement.", (ARTICLE,))))
    listed = [Prose(words, NOTE, label=[number], indent=16) for number, words in notes.listed()]

    read = printed([said, *listed])

    assert read.objects.count(b"/Subtype /Link") == 2
    assert "A statement.1" in read.text
    assert "An article, publisher not named." in read.text
