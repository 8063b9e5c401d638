from pathlib import Path

from models import Case
from models.records import Company, Condition
from tests.builders import a_case, added
from tests.paged import paged


def test_a_note_is_shown_as_it_was_formatted_and_nothing_else_of_it_is_markup(
    tmp_path: Path,
) -> None:
    note = (
        "So **much** <script>x</script>\n- one *two*\n  3. deep\n  - deeper\n- https://example.org"
        "\n\nafter"
    )
    with a_case(tmp_path) as case:
        read = paged(case_with(case, note), tmp_path)

    (shown,) = read.root.xpath("//div[@class='prose'][.//li]")
    assert [each.tag for each in shown] == ["p", "ul", "p"]
    assert [each.text_content() for each in shown.xpath("./p")] == [
        "So much <script>x</script>",
        "after",
    ]
    assert [each.text for each in shown.xpath(".//strong")] == ["much"]
    assert [each.text for each in shown.xpath(".//em")] == ["two"]
    assert len(shown.xpath("./ul/li")) == 2
    assert [each.get("value") for each in shown.xpath("./ul/li/ol/li")] == ["3"]
    assert len(shown.xpath("./ul/li/ul/li")) == 1
    (link,) = shown.xpath(".//a")
    assert (link.get("href"), link.text_content()) == ("https://example.org", "https://example.org")
    read.strict()


def test_words_of_others_keep_their_stars(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        added(case, Condition, title="A term", text="Only **so**.")
        read = paged(case, tmp_path)

    assert "Only **so**." in read.words


def case_with(case: Case, note: str) -> Case:
    """The case with a company that has a note."""
    added(case, Company, name="Nvidia", notes=note)
    return case
