"""The founding case's pages look as they did when somebody last looked at them."""

import pytest
from PIL import Image, ImageChops

from tests.files.golden import KEPT, pages

# Grey levels that two pictures of the same page may differ by, and the share of points that may.
LEVELS = 40
SHARE = 0.002


@pytest.mark.parametrize("kind", ["flash", "case"])
def test_the_pages_are_those_that_were_looked_at(kind: str) -> None:
    kept = sorted(KEPT.glob(f"{kind}-*.png"))

    made = pages(kind)

    assert len(made) == len(kept)
    for number, (page, path) in enumerate(zip(made, kept, strict=True), 1):
        with Image.open(path) as before:
            assert page.size == before.size
            changed = ImageChops.difference(page, before.convert("L")).histogram()[LEVELS:]
        assert sum(changed) <= SHARE * page.width * page.height, f"{kind}, page {number}"
