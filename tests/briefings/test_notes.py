from collections.abc import Callable

from briefings.notes import note_blocks, noted
from briefings.style import BODY
from briefings.table import Cell, Column, Table
from briefings.text import Prose, Run
from models.case import Case
from models.records import Judgement
from tests.printed import Read

LIST = "First.\n\n- **one**\n  - deeper\n2) two\n\nLast <b>&amp;</b> 2 * 3."


def test_a_note_of_lines_only_is_one_paragraph_as_it_was_typed() -> None:
    (block,) = note_blocks("One.\nTwo <b>.", BODY, label="1", indent=12)

    assert isinstance(block, Prose)
    assert block.label is not None
    assert "".join(run.text for run in block.content if isinstance(run, Run)) == "One.\nTwo <b>."


def test_each_entry_of_a_list_is_a_paragraph_behind_its_sign() -> None:
    blocks = [each for each in note_blocks(LIST, BODY) if isinstance(each, Prose)]

    labels = [
        "" if each.label is None else "".join(map(str, each.label.content)).strip()
        for each in blocks
    ]
    assert labels == ["", "•", "•", "2)", ""]
    bold = [
        run.text for each in blocks for run in each.content if isinstance(run, Run) and run.bold
    ]
    assert bold == ["one"]


def test_what_leads_into_a_note_stands_before_its_words_or_its_list() -> None:
    inline, listed = note_blocks("So.", BODY, lead="It: "), note_blocks("- So.", BODY, lead="It: ")

    assert [each.content[0] for each in inline if isinstance(each, Prose)] == [Run("It: ")]
    assert next(each.content[0] for each in listed if isinstance(each, Prose)) == "It: "


def test_a_note_is_printed_without_its_marks_and_with_all_its_words(
    printed: Callable[..., Read],
) -> None:
    table = Table([Column("Note", 1)], [[Cell(noted(LIST))]], title="Notes")

    read = printed([*note_blocks(LIST, BODY), table])

    words = "First. • one • deeper 2) two Last <b>&amp;</b> 2 * 3."
    assert read.flat.count(words.replace("\u00a0", " ")) == 2
    assert read.outside == ()


def test_a_judgement_formatted_by_the_desk_is_told_without_marks(
    fresh: Case, told: Callable[..., Read]
) -> None:
    with fresh.edit("Judged") as edit:
        edit.add(
            Judgement,
            kind="bottom_line",
            statement="It waits.",
            why="It **matters** for:\n- buyers\n- *makers*",
            confidence="low",
            confidence_reason="One *unnamed* origin.",
            would_change="A **published** notice",
        )

    flat = told(fresh).flat

    assert "It matters for: • buyers • makers" in flat
    assert "One unnamed origin" in flat
    assert "A published notice" in flat
    assert "*" not in flat
