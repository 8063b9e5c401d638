"""The page as a whole, piece by piece: head, contents, a section for each kind, foot."""

from collections.abc import Iterator
from html import escape

from briefings.headline import headline
from briefings.phrases import phrases
from briefings.twins.markup import POLICY
from briefings.twins.reading import safe
from briefings.webpage.drawn import gates, timeline
from briefings.webpage.looks import style_sheet
from briefings.webpage.record import article, name
from briefings.webpage.subject import Subject
from models.language import page_language
from models.records import Entry, Record
from models.records.kinds import When
from models.records.kinds.instants import instant, moment
from models.records.vocabularies import TLP, colours


def page(subject: Subject) -> Iterator[str]:
    """The text of the file; what stands in it depends on the subject alone."""
    yield _head(subject)
    yield _contents(subject)
    yield f'<main id="content"><h1 dir="auto">{subject.text(subject.case.title)}</h1>'
    yield from _gist(subject)
    yield _facts(subject)
    yield _key()
    yield _section("standing", phrases.BOARD)
    yield gates(subject)
    yield _board(subject)
    yield "</section>"
    yield _section("timeline", phrases.WEB_TIMELINE)
    yield from timeline(subject)
    yield "</section>"
    for entry in _told(subject):
        yield _section(entry.code, subject.text(entry.plural), len(subject.whole.kinds[entry.code]))
        yield from _index(subject, entry)
        for record in subject.records(entry.code):
            yield "".join(article(subject, record))
        yield "</section>"
    yield _section("about", subject.text(phrases.WEB_ABOUT))
    yield from article(subject, subject.dossier)
    made = phrases.web_made_from(subject.case.uid, phrases.LIST_COMMA.join(subject.frontier))
    yield f'<p class="note">{subject.text(made)}</p></section>'
    yield _foot(subject)


def _told(subject: Subject) -> list[Entry]:
    return [entry for entry in subject.sections if subject.whole.kinds[entry.code]]


def _section(code: str, title: str, count: int | None = None) -> str:
    counted = f' <span class="count">{count:,}</span>' if count is not None else ""
    heading = f'<h2 id="h-{code}">{title}{counted}</h2>'
    return f'<section id="{code}" aria-labelledby="h-{code}">{heading}'


def _head(subject: Subject) -> str:
    title = escape(safe(subject.case.title))
    language = escape(page_language(subject.dossier.language))
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html xmlns="http://www.w3.org/1999/xhtml" lang="{language}" xml:lang="{language}">',
            "<head>",
            '<meta charset="utf-8"/>',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}"/>',
            '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
            '<meta name="referrer" content="no-referrer"/>',
            '<meta name="robots" content="noindex"/>',
            '<meta name="generator" content="Proviso"/>',
            f'<meta name="author" content="{escape(safe(subject.order.by))}"/>',
            f"<title>{title}</title>",
            f"<style>\n{style_sheet()}</style>",
            "</head>",
            "<body>",
            f'<a class="skip" href="#content">{phrases.TO_CONTENT}</a>',
            f"<header>{_bar(subject, subject.text(subject.case.title))}</header>",
            '<div class="frame">',
        )
    )


def _bar(subject: Subject, words: str) -> str:
    label = TLP.words(subject.handling)
    classification = subject.text(subject.dossier.classification or "")
    return (
        f'<div class="bar"><span class="said" dir="auto">{words}</span>'
        + (f"<strong>{classification}</strong>" if classification else "")
        + f'<strong class="handling" style="color:{colours(subject.handling).text}">'
        f"{escape(label)}</strong></div>"
    )


def _gist(subject: Subject) -> Iterator[str]:
    """The sentence that a briefing of the whole case would have over it, and what it says on."""
    over = headline(subject.matter, subject.overview, case_title=subject.case.title, whole=True)
    if over.title != subject.case.title:
        yield f'<p class="lead" dir="auto"><b>{subject.text(over.title)}</b></p>'
    if over.rest:
        yield f'<p class="lead" dir="auto">{subject.text(over.rest)}</p>'


def _facts(subject: Subject) -> str:
    order = subject.order
    exported = moment(instant(order.exported))
    handling = TLP.term(subject.handling)
    rows = [
        (phrases.COVER_HANDLING, phrases.COLON.join((handling.words, handling.help))),
        (phrases.COVER_AS_OF, When(order.as_of.isoformat()).said()),
        (phrases.WEB_EXPORTED, phrases.COMMA.join(filter(None, (exported, order.by)))),
        (phrases.WEB_LEFT_OUT, phrases.LIST_COMMA.join(_left_out(subject))),
    ]
    said = "".join(
        f'<div><dt>{label}</dt> <dd dir="auto">{subject.text(value)}</dd></div>'
        for label, value in rows
        if value
    )
    return f'<dl class="fields">{said}</dl><p class="note">{phrases.WEB_WHAT_IT_IS}</p>'


def _left_out(subject: Subject) -> list[str]:
    return [
        words for code, words in phrases.WEB_LEAVING_OUT.items() if code in subject.order.without
    ]


def _key() -> str:
    return (
        f'<p class="note" id="sign-d"><sup>d</sup> {phrases.DESK_ASSESSMENT} '
        f"{phrases.HOW_TO_READ}</p>"
    )


def _contents(subject: Subject) -> str:
    items = [
        ("standing", phrases.BOARD, ""),
        ("timeline", phrases.WEB_TIMELINE, ""),
    ]
    for entry in _told(subject):
        count = f' <span class="count">{len(subject.whole.kinds[entry.code]):,}</span>'
        items.append((entry.code, subject.text(entry.plural), count))
    items.append(("about", subject.text(phrases.WEB_ABOUT), ""))
    listed = "".join(
        f'<li><a href="#{code}">{title}{count}</a></li>' for code, title, count in items
    )
    return (
        f'<nav aria-labelledby="h-contents"><h2 id="h-contents">{phrases.CONTENTS}</h2>'
        f"<ul>{listed}</ul></nav>"
    )


def _board(subject: Subject) -> str:
    """Every application with where it stands, in a sentence."""
    if not subject.overview.board:
        return f'<p class="quiet">{phrases.NO_APPLICATION}</p>'
    rows = "".join(
        f'<tr><th scope="row">{subject.link(row.application)}</th>'
        f"<td>{subject.text(row.summary)}</td></tr>"
        for row in subject.overview.board
    )
    heads = "".join(
        f'<th scope="col">{subject.text(each)}</th>' for each in phrases.WEB_BOARD_COLUMNS
    )
    return (
        f'<div class="table"><table><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _index(subject: Subject, entry: Entry) -> Iterator[str]:
    """The records of a section at a glance: what a list shows of them."""
    records = subject.records(entry.code)
    if len(records) < 2:
        return
    facts = [
        entry.facts[code]
        for code in entry.listed
        if any(getattr(record, entry.facts[code].name) is not None for record in records)
    ]
    heads = "".join(
        f'<th scope="col">{subject.text(title)}</th>'
        for title in (entry.label, *(fact.label for fact in facts))
    )
    yield f'<div class="table"><table class="index"><thead><tr>{heads}</tr></thead><tbody>'
    for record in records:
        cells = "".join(f"<td>{_cell(subject, record, fact.name)}</td>" for fact in facts)
        called = subject.link(record.id, name(subject, record))
        yield f'<tr><th scope="row">{called}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _cell(subject: Subject, record: Record, attribute: str) -> str:
    stated = getattr(record, attribute)
    if stated is None:
        return ""
    fact = record._meta.fields[attribute]
    return subject.text(fact.kind.words(stated, subject.whole.label))


def _foot(subject: Subject) -> str:
    order = subject.order
    said = phrases.DASH.join(
        (
            phrases.as_of(When(order.as_of.isoformat()).said()),
            phrases.web_exported(moment(instant(order.exported)), order.by),
        )
    )
    return f"</main></div><footer>{_bar(subject, subject.text(said))}</footer></body></html>\n"
