"""Who answered which question, drawn: authorities and companies against what they were asked."""

from collections.abc import Iterable, Sequence
from typing import Final

from briefings import fonts
from briefings.blocks import Block
from briefings.charts.matrix import MatrixCell, MatrixHead, MatrixRow, matrix
from briefings.charts.signs import ANSWER, Sign
from briefings.drawing import Drawing
from briefings.naming import NAME, clipped, doubt_words, on_one_line, short, titled
from briefings.parts.asking import came_back, how_long, in_order, place
from briefings.phrases import phrases
from briefings.style import CAPTION, PAPER
from briefings.telling import Telling
from briefings.text import Prose
from models.reading.figures import Asked, asked
from models.reading.standing import Matter
from models.reading.standing.answers import OWED, UNPROMPTED

# Beyond so many different questions, those about the same records stand in one column.
_QUESTIONS: Final = 12
_COLUMNS: Final = 24
_LONGEST: Final = 90
# So high at most that the first stands on the page that it begins on.
_PART_OF_PAGE: Final = 0.5


def drawn(telling: Telling) -> list[Block]:
    """The answers as marks with words; what it leaves out is said under it."""
    matter = telling.matter
    found = in_order(matter, asked(matter))
    rows = [row for each in found for row in each.rows]
    heads = _heads(matter, rows)
    if not heads:
        return []
    shown = list(heads)[:_COLUMNS]
    drawn_rows = [
        MatrixRow(
            title=short(matter, each.party) or clipped(each.rows[0].answer.label, NAME),
            detail=_detail(matter, each.party),
            cells=tuple(
                _cell(matter, [row for row in each.rows if row in heads[head]]) for head in shown
            ),
        )
        for each in found
    ]
    charts = matrix(
        [_head(head, heads[head]) for head in shown],
        drawn_rows,
        width=telling.sheet.measure,
        measure=fonts.measure,
        palette=PAPER,
        room=telling.sheet.room * _PART_OF_PAGE,
    )
    left_out = len(heads) - len(shown)
    note = [Prose(phrases.left_to_questions(left_out), CAPTION)] if left_out else []
    return [*(Drawing(chart) for chart in charts), *note]


def _heads(matter: Matter, rows: Iterable[Asked]) -> dict[str, list[Asked]]:
    """The questions in their order, each with what came of it; what nobody asked comes last."""
    by_text: dict[str, list[Asked]] = {}
    by_subject: dict[str, list[Asked]] = {}
    unasked = []
    for row in rows:
        if row.answer.kind == UNPROMPTED:
            unasked.append(row)
            continue
        inquiry = matter.inquiries.get(row.answer.inquiry or 0)
        subject = phrases.LIST_COMMA.join(titled(matter, id) for id in row.about)
        text = on_one_line(inquiry.question or "") if inquiry is not None else ""
        by_text.setdefault(text or subject or phrases.QUESTION_NOT_STATED, []).append(row)
        by_subject.setdefault(subject or phrases.SUBJECT_NOT_STATED, []).append(row)
    heads = by_text if len(by_text) <= _QUESTIONS else by_subject
    return {**heads, **({phrases.UNASKED: unasked} if unasked else {})}


def _head(title: str, rows: Sequence[Asked]) -> MatrixHead:
    by = dict.fromkeys(row.asked_by for row in rows if row.asked_by)
    asked_by = phrases.asked_by(clipped(next(iter(by)), NAME)) if len(by) == 1 else ""
    return MatrixHead(clipped(title, _LONGEST), asked_by)


def _detail(matter: Matter, party: int | None) -> str:
    authority = matter.authorities.get(party or 0)
    if authority is not None and authority.identity == "as_named":
        return phrases.IDENTITY_OPEN
    return place(matter, party)


def _cell(matter: Matter, rows: Sequence[Asked]) -> MatrixCell | None:
    if not rows:
        return None
    # What is owed is what a reader looks for; of the rest, what came last.
    first = next((row for row in rows if row.answer.kind == OWED), rows[-1])
    answer = first.answer
    others = phrases.and_more(len(rows) - 1) if len(rows) > 1 else ""
    when = answer.since.said() if answer.since and answer.kind != OWED else ""
    after = how_long(first)
    after = when if not after or after == phrases.HOW_LONG_UNKNOWN else after
    of_both = (matter.doubted.get(id or 0, ()) for id in (answer.response, answer.inquiry))
    doubt = doubt_words(each for one in of_both for each in one)
    return MatrixCell(
        Sign(ANSWER, answer.outcome or answer.kind),
        came_back(first) + (f"{phrases.COMMA}{doubt}" if doubt else ""),
        phrases.COMMA.join(filter(None, (after, others))),
    )
