"""Who was asked what, what came back and how soon, who is silent and for how long."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from briefings.blocks import Block
from briefings.citing import Citing
from briefings.naming import NAME, clipped, named, short, stated, titled, unstated
from briefings.phrases import phrases
from briefings.style import CAPTION, PAPER, POINT
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.figures import Asked, AskedOf, asked, everybody
from models.reading.figures import words as figures
from models.reading.standing import Matter
from models.reading.standing.answers import OWED, UNPROMPTED
from models.reading.standing.words import opened
from models.records import Inquiry, Response
from models.records.kinds import When, country_name
from models.records.vocabularies import OUTCOME, SILENCE_EFFECT

_NAMES = 6


def headline(telling: Telling) -> str:
    """How many answered and for how long the others are silent; empty where nobody was asked."""
    whole = everybody(asked(telling.matter))
    if not whole.asked:
        return phrases.NOBODY_ASKED.rstrip(".。")
    return phrases.asked_headline(
        whole.asked,
        whole.answered,
        whole.silent,
        longest=figures.lasted(whole.silence) if whole.silence else "",
        overdue=whole.overdue,
    )


def in_short(telling: Telling) -> list[Block]:
    """What became of all questions, how long answers take, who is silent, overdue or unknown."""
    return [Prose(each, POINT) for each in _in_short(telling.matter)]


def respondents(telling: Telling) -> list[Block]:
    """Each respondent with what it was asked, and how it answers; then all together."""
    matter = telling.matter
    found = in_order(matter, (each for each in asked(matter) if each.asked))
    if not found:
        return []
    shares = (3.6, 0.75, 1.1, 1.05, 1.05, 0.75, 1.1, 1.8, 1.9)
    columns = [
        Column(head, share, "right" if at else "left")
        for at, (head, share) in enumerate(zip(phrases.RESPONDENT_COLUMNS, shares, strict=True))
    ]
    rows = [_respondent(matter, each) for each in found]
    if len(found) > 1:
        rows.append(_counted(Run(phrases.ALL_TOGETHER, bold=True), everybody(found)))
    note = Prose(phrases.HOW_ASKED_IS_COUNTED, CAPTION)
    return [Table(columns, rows, title=phrases.PART_NAMES["respondents"]), note]


def questions(telling: Telling) -> list[Block]:
    """Each question with who asked it, what came back after how long, and when it was due."""
    matter, citing = telling.matter, telling.citing
    rows = [
        _question(matter, each, citing)
        for one in in_order(matter, asked(matter))
        for each in one.rows
        if each.answer.kind != UNPROMPTED
    ]
    columns = _columns(phrases.QUESTION_COLUMNS, 3.7, 1.9, 2.4, 2.0, 1.6)
    return [Table(columns, rows, title=phrases.PART_NAMES["questions"])] if rows else []


def unasked(telling: Telling) -> list[Block]:
    """What was said by whom without a question on record."""
    matter, citing = telling.matter, telling.citing
    rows: list[list[Cell | Content]] = []
    for one in in_order(matter, asked(matter)):
        for each in one.rows:
            response = matter.responses.get(each.answer.response or 0)
            if each.answer.kind != UNPROMPTED or response is None:
                continue
            where = clipped(response.place or "", NAME)
            rows.append(
                [
                    Cell(who(matter, each)),
                    Cell((*_said(each, response), *citing.numbers(response))),
                    Cell(
                        (
                            *stated(matter, response, "date"),
                            Run(f"\n{where}" if where else "", colour=PAPER.muted),
                        )
                    ),
                ]
            )
    columns = _columns(phrases.UNASKED_COLUMNS, 3.0, 6.0, 2.6)
    return [Table(columns, rows, title=phrases.PART_NAMES["unasked"])] if rows else []


def who(matter: Matter, row: Asked) -> tuple[Run, ...]:
    """Who was asked or spoke, in which person, and whether it is known which body that is."""
    answer = row.answer
    response = matter.responses.get(answer.response or 0)
    speaker = clipped(response.speaker or "", NAME) if response is not None else ""
    return (
        Run(named(matter, answer.party) or clipped(answer.label, NAME), bold=True),
        Run(f"\n{speaker}" if speaker else ""),
        *identity(matter, answer.party),
    )


def identity(matter: Matter, party: int | None) -> tuple[Run, ...]:
    """That it is not established which body is meant, and which it may be; nothing else."""
    authority = matter.authorities.get(party or 0)
    if authority is None or authority.identity != "as_named":
        return ()
    may = [short(matter, id) for id in matter.linked(authority.id, "authority.possibly_same")]
    open_ = phrases.IDENTITY_OPEN
    said = f"{open_}{phrases.COMMA}{phrases.possibly(may)}" if may else open_
    return (Run(f"\n{said}", colour=PAPER.caution),)


def came_back(row: Asked) -> str:
    """What came back, in a word or a few."""
    answer = row.answer
    if answer.outcome in OUTCOME or answer.kind in OUTCOME:
        return OUTCOME.words(answer.outcome or answer.kind)
    return answer.outcome or phrases.NO_ANSWER


def how_long(row: Asked) -> str:
    """After how long it was answered or for how long it is owed; empty where no date tells."""
    if row.answer.kind == OWED:
        if row.days is not None:
            return phrases.silent_for(figures.lasted(row.days))
        since = row.answer.since
        return phrases.silent_since(since.said()) if since is not None else ""
    if row.asked_on is None or row.replied is None:
        return ""
    if row.days is None:
        return phrases.HOW_LONG_UNKNOWN
    return phrases.after_days(figures.lasted(row.days))


def place(matter: Matter, party: int | None) -> str:
    """The country of an authority or a company, in words; empty where none is known."""
    record = matter.authorities.get(party or 0) or matter.companies.get(party or 0)
    return country_name(record.country) if record is not None and record.country else ""


def in_order(matter: Matter, found: Iterable[AskedOf]) -> list[AskedOf]:
    """Respondents as a page names them: authorities, then companies, then nobody named."""
    return sorted(
        found, key=lambda each: (each.party is None, each.party not in matter.authorities)
    )


def _in_short(matter: Matter) -> Iterator[str]:
    found = asked(matter)
    whole = everybody(found)
    if not whole.asked:
        yield phrases.NOBODY_ASKED
    else:
        counts = (whole.answered, whole.declined, whole.referred, whole.silent)
        put_to = sum(each.asked > 0 for each in found)
        became = list(zip(counts, phrases.BECAME, strict=True))
        yield phrases.asked_counts(whole.asked, put_to, became)
        if whole.answered:
            yield phrases.median_time(figures.middle(whole.times) if whole.times else "")
    rows = [row for each in found for row in each.rows]
    if whole.silent:
        owing = [row for row in rows if row.answer.kind == OWED]
        yield phrases.silent_are(_names(matter, owing))
    if whole.silence is not None:
        silent = [row for row in rows if row.answer.kind == OWED and row.days == whole.silence]
        span = figures.lasted(whole.silence)
        yield phrases.longest_silence(span, _names(matter, silent))
    if whole.overdue:
        late = [row for row in rows if row.answer.overdue is not None]
        yield phrases.overdue_are(whole.overdue, _names(matter, late))
    effects = Counter(row.answer.silence for row in rows if row.answer.kind == OWED)
    told = [
        (SILENCE_EFFECT.words(code), effects[code])
        for code in SILENCE_EFFECT.codes
        if effects[code]
    ]
    if told:
        yield phrases.silence_counts(told)
    if whole.unprompted:
        unasked_ = [row for row in rows if row.answer.kind == UNPROMPTED]
        yield phrases.spoke_unasked(_names(matter, unasked_))
    open_ = [each.party for each in found if identity(matter, each.party)]
    if open_:
        yield phrases.not_established([titled(matter, each) for each in open_])


def _names(matter: Matter, rows: Iterable[Asked]) -> list[str]:
    found = (short(matter, row.answer.party) or clipped(row.answer.label, NAME) for row in rows)
    names = list(dict.fromkeys(found))
    if len(names) <= _NAMES:
        return names
    return [*names[: _NAMES - 1], phrases.more(len(names) - _NAMES + 1)]


def _respondent(matter: Matter, each: AskedOf) -> list[Cell | Content]:
    name = named(matter, each.party) or clipped(each.rows[0].answer.label, NAME)
    at = place(matter, each.party)
    return _counted(
        (
            Run(name, bold=True),
            Run(f"\n{at}" if at else "", colour=PAPER.muted),
            *identity(matter, each.party),
        ),
        each,
    )


def _counted(name: Content, each: AskedOf) -> list[Cell | Content]:
    counts = (each.asked, each.answered, each.declined, each.referred, each.silent, each.overdue)
    late = Run(f"{each.overdue:,}", bold=True, colour=PAPER.negative)
    owed = [row.answer.since for row in each.rows if row.answer.kind == OWED and row.answer.since]
    first = min(owed, key=lambda when: when.earliest or date.max, default=None)
    since = phrases.since(first.said()) if first is not None else ""
    return [
        name,
        *(f"{count:,}" if count else "–" for count in counts[:-1]),
        (late,) if each.overdue else "–",
        figures.middle(each.times) if each.times else "–",
        figures.lasted(each.silence) if each.silence else since or "–",
    ]


def _question(matter: Matter, row: Asked, citing: Citing) -> list[Cell | Content]:
    inquiry = matter.inquiries.get(row.answer.inquiry or 0)
    response = matter.responses.get(row.answer.response or 0)
    records = [each for each in (response, inquiry) if each is not None]
    asked_what = (inquiry.question or "") if inquiry is not None else ""
    late = row.answer.kind == OWED and row.answer.overdue is not None
    after = how_long(row)
    return [
        Cell((*who(matter, row), Run(f"\n{asked_what}" if asked_what else ""))),
        Cell(_asked_on(matter, inquiry)),
        Cell((*_said(row, response), *citing.numbers(*records))),
        Cell((Run(after, bold=late),) if after else (unstated(),)),
        Cell(tuple(_due(row, inquiry))),
    ]


def _said(row: Asked, response: Response | None) -> Iterator[Run]:
    yield Run(opened(came_back(row)), bold=True)
    if response is not None:
        yield Run(f"\n{response.text}" if response.text else "")


def _asked_on(matter: Matter, inquiry: Inquiry | None) -> Content:
    if inquiry is None:
        return (unstated(phrases.NOT_ASKED),)
    by = phrases.asked_by(clipped(inquiry.asked_by, NAME)) if inquiry.asked_by else ""
    by_whom = Run(f"\n{by}" if by else f"\n{phrases.ASKER_NOT_STATED}", colour=PAPER.muted)
    return (*stated(matter, inquiry, "date"), by_whom)


def _due(row: Asked, inquiry: Inquiry | None) -> Iterator[Run]:
    answer = row.answer
    if answer.due is None:
        yield unstated(phrases.NO_DAY_SET)
    else:
        yield Run(When(answer.due.isoformat()).said())
    if answer.overdue is not None:
        late = phrases.due(-answer.overdue)
        yield Run(f"\n{late}", bold=True, colour=PAPER.negative)
    if answer.silence:
        basis = clipped((inquiry.legal_basis or "") if inquiry is not None else "", NAME)
        effect = SILENCE_EFFECT.words(answer.silence)
        said = f"{phrases.EFFECT_OF_SILENCE}{effect}{phrases.aside(basis) if basis else ''}"
        yield Run(f"\n{said}", colour=PAPER.muted)


def _columns(heads: Sequence[str], *shares: float) -> list[Column]:
    return [Column(head, share) for head, share in zip(heads, shares, strict=True)]
