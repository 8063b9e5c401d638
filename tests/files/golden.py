"""The pages of the founding case's briefing as pictures, to be compared with those that are kept.

After a change that is meant to be seen: `.venv/bin/python tests/files/golden.py` renews them; look
at each before it is kept.
"""

import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import pypdfium2  # noqa: E402
from PIL import Image  # noqa: E402

from briefings import Order, make  # noqa: E402
from models import sample  # noqa: E402
from models.case import Case  # noqa: E402

KEPT = ROOT / "tests" / "files" / "golden"
DOTS = 50
"""To an inch: enough to see a block out of its place, too few to see a letter's edge."""


def pages(kind: str) -> list[Image.Image]:
    """The pages of a briefing of the founding case, grey."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.proviso"
        sample.build(path)
        with Case.open(path, who=sample.AUTHOR, read_only=True) as case:
            made = make(case, Order(as_of=date(2026, 1, 31), kind=kind, author="Ann", number=1))
    with pypdfium2.PdfDocument(made.content) as document:
        return [page.render(scale=DOTS / 72, grayscale=True).to_pil() for page in document]


def renew() -> None:
    """Put today's pages in the place of those that are kept."""
    KEPT.mkdir(exist_ok=True)
    for old in KEPT.glob("*.png"):
        old.unlink()
    for kind in ("flash", "case"):
        for number, page in enumerate(pages(kind), 1):
            page.save(KEPT / f"{kind}-{number}.png", optimize=True)


if __name__ == "__main__":
    renew()
