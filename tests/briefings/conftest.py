from collections.abc import Callable, Sequence
from typing import Any

import pytest

from briefings.blocks import Block
from briefings.page import Furniture, compose
from briefings.style import SHEETS
from tests.printed import Read, read_pdf

PLAIN = Furniture(
    title="A case",
    subject="Case briefing",
    author="Ann",
    handling="amber",
    head="Case briefing · A case",
    foot="Trade desk · Ann",
)


@pytest.fixture
def printed() -> Callable[..., Read]:
    """Sets blocks on pages and reads them back."""

    def run(
        blocks: Sequence[Block],
        furniture: Furniture = PLAIN,
        sheet: str = "A4",
        **options: Any,
    ) -> Read:
        content, pages = compose(blocks, furniture, SHEETS[sheet], **options)
        read = read_pdf(content)
        assert len(read.pages) == pages
        return read

    return run
