from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import Case
from models.errors import NotUnderstood
from models.records import (
    CATALOGUE,
    Application,
    Attachment,
    Authority,
    Citation,
    Condition,
    Event,
    Source,
    Tag,
)
from models.records.kinds import Prose, Text
from tests.builders import a_case, added, an_application
from tests.paged import Paged, paged

HOSTILE = (
    '<script>alert(1)</script><img src="x" onerror="alert(2)"/>\'"><svg onload=alert(3)>'
    "</style></title><style>*{display:none}</style><!-- &amp; ]]> javascript:alert(4) \u202e &#60;"
)
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer"),
    *("section", "article", "div", "span", "bdi", "p", "a", "b", "em", "strong", "sup", "code"),
    *("h1", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure"),
    *("figcaption", "details", "summary", "table", "thead", "tbody", "tr", "th", "td"),
    *("svg", "line", "circle", "polygon", "rect", "text"),
}
KINDS = (Application, Authority, Condition, Event, Source, Tag, Attachment, Citation)


def filled(case: Case, text: str) -> None:
    """Every field of some kinds that takes typed text, with this text."""
    application = an_application(case)
    for model in KINDS:
        values: dict[str, object] = {
            fact.name: text if isinstance(fact.kind, Prose) else " ".join(text.split())
            for fact in CATALOGUE[model.code].facts.values()
            if isinstance(fact.kind, Prose | Text)
        }
        owner = CATALOGUE[model.code].owner
        if owner is not None:
            values[owner.name] = application
        added(case, model, **values)


def harmless(read: Paged) -> bool:
    outside = read.root.xpath("//a[not(starts-with(@href, '#'))]/@href")
    return (
        set(read.tags()) <= ALLOWED
        and not read.root.xpath("//@*[starts-with(name(), 'on')]")
        and len(read.root.xpath("//style")) == 1
        and not read.root.xpath("//body//comment()")
        and all(each.startswith(("http://", "https://", "mailto:")) for each in outside)
    )


def test_hostile_text_stands_as_text(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        filled(case, HOSTILE)

        read = paged(case, tmp_path)

    assert harmless(read)
    assert read.words.count("<script>alert(1)</script><img src=") >= 30
    assert "[U+202E]" in read.words
    assert {each.tag.split("}")[1] for each in read.strict().iter()} <= ALLOWED


def test_an_address_of_another_scheme_is_no_link(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        for address in ('https://a.example/" onclick="x', "http://b.example/<b>"):
            try:
                added(case, Source, title="Odd", url=address)
            except NotUnderstood:
                added(case, Source, title=address)

        assert harmless(paged(case, tmp_path))


@pytest.mark.parametrize("by", [HOSTILE, "", "李明"])
def test_who_exports_is_text_too(tmp_path: Path, by: str) -> None:
    with a_case(tmp_path) as case:
        assert harmless(paged(case, tmp_path, by=by))


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([*"<>&\"'=`/-!]\\", "<!--", "]]>", "&lt;", "javascript:", "\u2028"]),
            st.text(st.characters(exclude_categories=["Cs"]), max_size=4),
        ),
        min_size=1,
        max_size=12,
    ).map("".join)
)
def test_no_text_becomes_markup(tmp_path: Path, text: str) -> None:
    path = tmp_path / "case.proviso"
    path.unlink(missing_ok=True)
    with a_case(tmp_path) as case:
        try:
            filled(case, text)
        except NotUnderstood:
            return

        read = paged(case, tmp_path)

    assert harmless(read)
    assert read.strict() is not None
