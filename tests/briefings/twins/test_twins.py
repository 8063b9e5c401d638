import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from briefings import Order
from briefings.making import tell
from briefings.page import Content, compose
from briefings.phrases import phrases
from briefings.style import SHEETS
from briefings.twins import as_html, as_markdown, write
from models import sample
from models.case import Case
from models.errors import Refused
from tests.printed import read_pdf


def words(text: str) -> set[str]:
    # The number of a note stands directly after a word, so letters and digits are read apart.
    return set(re.findall(r"[^\W\d_]+|\d+", text))


def sample_content(case: Case) -> Content:
    return tell(case, Order(as_of=sample.AS_OF, author="Ann")).content


def test_every_word_of_the_pages_is_in_the_twins(founding: Case) -> None:
    content = sample_content(founding)
    pages = read_pdf(compose(content.blocks, content.furniture, SHEETS["A4"])[0]).pages
    html = ET.fromstring(as_html(content).split("\n", 1)[1])
    markdown = MarkdownIt("gfm-like", {"linkify": False}).render(as_markdown(content))

    # A word that a line divides is whole in the twins.
    printed = words(re.sub(r"[\x02\ufffe]\s*", "", "\n".join(pages)))
    missing = {
        "html": printed - words(" ".join(html.itertext())),
        "markdown": printed - words(unescape(re.sub("<[^>]+>", " ", markdown))),
    }

    for twin, lacking in missing.items():
        assert lacking <= {"Page", "of", "continued", *phrases.MONTHS}, twin


@pytest.mark.parametrize(
    ("ending", "sign"), [("html", "<!DOCTYPE"), ("md", "**TLP"), ("txt", "TLP")]
)
def test_the_ending_says_which_twin_is_written(
    content: Callable[..., Content], tmp_path: Path, ending: str, sign: str
) -> None:
    out = tmp_path / f"a.{ending}"

    write(content(), out)

    assert out.read_text(encoding="utf-8").startswith(sign)
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_another_ending_is_refused_and_writes_nothing(
    content: Callable[..., Content], tmp_path: Path
) -> None:
    with pytest.raises(Refused, match=r"can't be written as “\.docx”"):
        write(content(), tmp_path / "a.docx")

    assert list(tmp_path.iterdir()) == []
