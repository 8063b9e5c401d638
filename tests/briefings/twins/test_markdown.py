import re
from collections.abc import Callable
from html import unescape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefings.document.cover import Cover
from briefings.page import Content
from briefings.twins import as_markdown
from briefings.twins.markdown import escaped

HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> [a](javascript:alert(3)) ![b](c) "
    "**bold** _it_ `code` ~~gone~~ | cell | # head &lt; :smile: www.evil.test "
    "https://evil.test a@evil.test [^1] $x$"
)
SIGNS = st.sampled_from(
    [*"\\`*_[]<>#|~&!$@^{}-+=.:()1 \na深", "http://a.b", "www.a.b", "1. ", "- "]
)


def shown(markdown: str) -> str:
    return MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(markdown)


def test_it_begins_and_ends_with_its_handling(content: Callable[..., Content]) -> None:
    lines = as_markdown(content()).splitlines()

    assert lines[0] == lines[-1] == "**TLP:AMBER+STRICT** · INTERNAL"


def test_whatever_is_typed_stands_as_text(content: Callable[..., Content]) -> None:
    markdown = as_markdown(content(HOSTILE))

    rendered = shown(markdown)

    for sign in ("<script", "<img", 'javascript:alert(3)"', "<code", "<s>", "evil.test</a>"):
        assert sign not in rendered
    # All but the one in bold, which a table cell and a heading don't change.
    assert unescape(re.sub("<[^>]+>", "", rendered)).count(HOSTILE) >= 10
    assert "www.evil" not in markdown
    assert "https://evil" not in markdown
    assert "a@evil" not in markdown


@settings(max_examples=300)
@given(st.lists(SIGNS, max_size=14).map("".join))
def test_any_text_comes_out_of_a_reader_as_it_went_in(typed: str) -> None:
    rendered = shown(escaped(typed))

    said = unescape(re.sub("<br */?>|</?p>", " ", rendered))
    assert said.split() == typed.split()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SIGNS, max_size=10).map("".join))
def test_typed_text_never_changes_what_stands_around_it(
    content: Callable[..., Content], typed: str
) -> None:
    plain = re.findall(r"<(\w+)", shown(as_markdown(content("typed"))))
    rendered = shown(as_markdown(content(f"a{typed}b")))

    breaks_and_stress = {"br", "strong", "em"}
    found = re.findall(r"<(\w+)", rendered)
    assert [each for each in found if each not in breaks_and_stress] == [
        each for each in plain if each not in breaks_and_stress
    ]


def test_notes_are_footnotes(content: Callable[..., Content]) -> None:
    markdown = as_markdown(content())

    assert "as typed[^1][^2]" in markdown
    assert "[^1]: as typed" in markdown
    assert "[^2]: second" in markdown


def test_a_note_is_never_taken_for_the_address_of_a_link(content: Callable[..., Content]) -> None:
    for typed in ("javascript:alert(1)", "javascript:x 'title'", 'javascript:x "a"', "data:x (a)"):
        assert 'href="javascript' not in shown(as_markdown(content(typed)))
        assert 'href="data' not in shown(as_markdown(content(typed)))


def test_a_table_has_heads_and_keeps_numbers_on_the_right(content: Callable[..., Content]) -> None:
    markdown = as_markdown(content())

    assert "| as typed | Share |\n| --- | ---: |\n| as typed | 12 |" in markdown
    assert "<table>" in shown(markdown)


def test_a_drawing_is_told_in_words(content: Callable[..., Content]) -> None:
    assert "> It shows as typed" in as_markdown(content())


def test_only_addresses_of_the_web_are_links(content: Callable[..., Content]) -> None:
    rendered = shown(as_markdown(content()))

    assert re.findall('href="([^"]+)"', rendered) == ["https://example.org/a?b=1&amp;c=2"]


def test_the_cover_is_told_before_the_content(content: Callable[..., Content]) -> None:
    markdown = as_markdown(content(), cover=Cover("A case", reviewer="Ben *B*"))

    assert "- Reviewed by: Ben \\*B\\*" in markdown
