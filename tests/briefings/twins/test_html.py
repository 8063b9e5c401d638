import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.document.cover import Cover
from briefings.page import Content
from briefings.twins import as_html

HOSTILE = (
    '<script>alert(1)</script><img src="x" onerror="alert(2)"/>\'"><svg onload=alert(3)>'
    "</style><style>*{display:none}</style><!-- &amp; ]]> javascript:alert(4) \x00\u202e"
)
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "div", "span"),
    *("h1", "h2", "h3", "h4", "p", "a", "b", "em", "strong", "sup", "ul", "li", "hr", "img"),
    *("table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"),
    *("svg", "line", "circle", "polygon", "rect", "text"),
}


def parsed(written: str) -> ET.Element:
    """The file by a strict parser, which takes nothing that is not well-formed."""
    assert written.startswith("<!DOCTYPE html>\n")
    return ET.fromstring(written.split("\n", 1)[1])


def elements(root: ET.Element, name: str) -> list[ET.Element]:
    return [each for each in root.iter() if each.tag.split("}")[-1] == name]


def words(root: ET.Element) -> str:
    body = elements(root, "body")[0]
    return " ".join("".join(body.itertext()).split())


def test_it_is_well_formed_and_has_no_more_than_text_needs(
    content: Callable[..., Content],
) -> None:
    root = parsed(as_html(content()))

    assert {each.tag.split("}")[-1] for each in root.iter()} <= ALLOWED
    assert root.get("lang") == "en-GB"
    assert elements(root, "title")[0].text == "as typed"


def test_whatever_is_typed_stands_as_text(content: Callable[..., Content]) -> None:
    written = as_html(content(HOSTILE))

    root = parsed(written)

    assert {each.tag.split("}")[-1] for each in root.iter()} <= ALLOWED
    assert words(root).count("<script>alert(1)</script><img src=") >= 9
    assert "[U+0000][U+202E]" in words(root)
    for each in root.iter():
        assert not [name for name in each.attrib if name.startswith("on")]
    assert len(elements(root, "style")) == 1


def test_a_lenient_reader_finds_the_same_elements_as_the_strict_one(
    content: Callable[..., Content],
) -> None:
    written = as_html(content(HOSTILE))
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append(tag)

        def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append(tag)

    Reader().feed(written)

    assert found == [each.tag.split("}")[-1].lower() for each in parsed(written).iter()]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text_at_all_keeps_the_file_well_formed(
    content: Callable[..., Content], typed: str
) -> None:
    parsed(as_html(content(typed)))


def test_nothing_is_loaded_or_run(content: Callable[..., Content]) -> None:
    written = as_html(content())

    assert "default-src 'none'" in written.replace("&#x27;", "'")
    assert "<script" not in written
    assert not re.search(r'src="(?!data:)', written)
    assert "url(" not in written
    assert "@import" not in written
    assert re.findall(r'href="([^#][^"]*)"', written) == ["https://example.org/a?b=1&amp;c=2"]


def test_headings_go_down_step_by_step(content: Callable[..., Content]) -> None:
    root = parsed(as_html(content()))

    levels = [int(tag[1]) for tag in _tags(root) if re.fullmatch("h[1-6]", tag)]

    assert levels == [1, 2, 2, 2]


def test_a_number_leads_to_its_note_and_the_note_back(content: Callable[..., Content]) -> None:
    root = parsed(as_html(content()))
    names = [each.get("id") for each in root.iter() if each.get("id")]
    links = [each for each in elements(root, "a") if (each.get("href") or "").startswith("#at-")]

    assert len(names) == len(set(names))
    assert len(links) == 4
    for each in links:
        assert (each.get("href") or "")[1:] in names


def test_the_cells_of_a_table_know_their_heads(content: Callable[..., Content]) -> None:
    (table,) = elements(parsed(as_html(content())), "table")

    assert [each.get("scope") for each in elements(table, "th")] == ["col", "col", "row", "row"]
    assert table.get("aria-label") == "as typed"
    assert [each.get("class") for each in elements(table, "td")] == ["number", "number"]


def test_a_drawing_says_what_it_shows(content: Callable[..., Content]) -> None:
    root = parsed(as_html(content()))
    chart = next(each for each in elements(root, "svg") if each.get("role") == "img")

    assert chart.get("aria-label") == "It shows as typed"
    assert "".join(chart.itertext()) == "as typed"


def test_chinese_words_are_marked_for_voices(content: Callable[..., Content]) -> None:
    root = parsed(as_html(content("The commission (国家发展和改革委员会) reviews")))

    marked = {each.text for each in elements(root, "span") if each.get("lang") == "zh"}

    assert marked == {"国家发展和改革委员会"}


def test_the_cover_is_told_before_the_content(content: Callable[..., Content]) -> None:
    cover = Cover("A case", kind="Case briefing", number="no. 3", reviewer="Ben <b>", desk="Desk")

    said = words(parsed(as_html(content(), cover=cover)))

    assert said.index("Case briefing no. 3") < said.index("Ben <b>") < said.index("Bottom line")


def test_the_same_content_gives_the_same_file(content: Callable[..., Content]) -> None:
    assert as_html(content()) == as_html(content())


def test_a_long_word_is_told_in_full(content: Callable[..., Content]) -> None:
    assert as_html(content("x" * 100_000)).count("x" * 100_000) >= 9


def _tags(root: ET.Element) -> Iterator[str]:
    return (each.tag.split("}")[-1] for each in root.iter())
