"""Long documents: whether each page costs the same, in time and in memory, and against peers.

The same paragraphs and rows are set by us, by bare reportlab platypus, and by whatever typesetter,
HTML engine or office program is installed beside; one that is not is left out and said.
"""

import csv
import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.measure import Figure, seconds

FEW, MANY = 10, 2_000
REMEMBERED = (200, 800)
PEERS_PAGES = 200
# So many rows of the table fill a page; the paragraphs between them another.
ROWS = 24
WORDS = (
    "The ministry said that the terms of the purchase were still being formulated and would be"
    " published together with the notice of approval; people familiar with the matter, named by"
    " nobody, expect them within weeks. "
)


def figures(folder: Path) -> list[Figure]:
    """Measure in this folder."""
    ours(FEW)
    level = (seconds(lambda: ours(MANY)) / MANY) / (seconds(lambda: ours(FEW * 5)) / (FEW * 5))
    found = [Figure(f"a page of {MANY:,} / a page of {FEW * 5}", level, 1.25)]
    small, large = REMEMBERED
    grown = {
        name: max(1, remembered(name, large) - remembered(name, small))
        for name in ("ours", "plain")
    }
    found.append(
        Figure("memory that a page adds / by platypus", grown["ours"] / grown["plain"], 2.0)
    )
    took = alone("pages.ours(pages.PEERS_PAGES)")
    for name, (there, program) in PEERS.items():
        if not there():
            print(f"{PEERS_PAGES} pages / by {name}: not installed here, left out")
            continue
        found.append(Figure(f"{PEERS_PAGES} pages / by {name}", took / alone(program, folder), 1.0))
    return found


def alone(program: str, folder: Path | None = None) -> float:
    """How long a process of its own takes, from its start to its end: the best of three."""
    asked = [sys.executable, "-c", f"from benchmarks import pages; {program}", str(folder or "")]
    return min(seconds(lambda: subprocess.run(asked, check=True)) for _ in range(3))


def ours(pages: int) -> None:
    """Set so many pages our way."""
    from briefings.blocks import Block, Heading
    from briefings.page import Furniture, compose
    from briefings.style import HEADING, SHEETS
    from briefings.table import Column, Table
    from briefings.text import Prose

    blocks: list[Block] = []
    for number, (paragraphs, rows) in enumerate(content(pages)):
        blocks.append(
            Heading(Prose(f"Part {number}", HEADING), title=f"Part {number}", name=f"{number}")
        )
        blocks += [Prose(text) for text in paragraphs]
        columns = [Column("Condition", 3), Column("State", 1), Column("What is known", 4)]
        blocks.append(Table(columns, rows, title=f"Part {number}"))
    furniture = Furniture("Long", "A long briefing", "Ann", "amber", "Long", "Desk")
    compose(blocks, furniture, SHEETS["A4"], contents=False)


def plain(pages: int) -> None:
    """Set the same with bare platypus."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

    style = ParagraphStyle("plain", fontSize=9.2, leading=11.7)
    story: list[Flowable] = []
    for number, (paragraphs, rows) in enumerate(content(pages)):
        story.append(Paragraph(f"Part {number}", style))
        story += [Paragraph(text, style) for text in paragraphs]
        story.append(
            Table([[Paragraph(cell, style) for cell in row] for row in rows], repeatRows=0)
        )
    SimpleDocTemplate(io.BytesIO(), invariant=1).build(story)


def content(pages: int) -> list[tuple[list[str], list[list[str]]]]:
    """What two pages hold, so many times: paragraphs, then the rows of a table.

    No two are alike, as in a briefing: some typesetters remember what they set before.
    """
    return [
        (
            [f"{part}.{number} {WORDS * 2}" for number in range(8)],
            [
                [f"Condition {row} of part {part}", "reported", f"{part}/{row}: {WORDS}"]
                for row in range(ROWS)
            ],
        )
        for part in range(max(1, pages // 2))
    ]


def remembered(how: str, pages: int) -> int:
    """The most memory, in KiB, that a process of its own needs for so many pages."""
    program = f"from benchmarks import pages; pages.{how}({pages}); print(pages.most())"
    told = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    return int(told.stdout)


def most() -> int:
    """The most memory that this process ever had, in KiB; what it was started from left out."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


# peers, each on the same words, called in a process of its own with a folder as its argument


def typst() -> None:
    """The typst package."""
    import typst as library  # type: ignore[import-not-found]

    parts = []
    for number, (paragraphs, rows) in enumerate(content(PEERS_PAGES)):
        cells = "".join(f"[{cell}]," for row in rows for cell in row)
        body = "\n\n".join(paragraphs)
        parts.append(f"= Part {number}\n\n{body}\n\n#table(columns: (3fr, 1fr, 4fr), {cells})\n")
    source = Path(sys.argv[1], "peer.typ")
    source.write_text("#set text(size: 9.2pt)\n" + "\n".join(parts), "utf-8")
    library.compile(str(source), output=str(source.with_name("typst.pdf")))


def weasyprint() -> None:
    """The weasyprint package."""
    from weasyprint import HTML  # type: ignore[import-not-found]

    parts = []
    for number, (paragraphs, rows) in enumerate(content(PEERS_PAGES)):
        table = "".join(
            f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows
        )
        body = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
        parts.append(f"<h1>Part {number}</h1>{body}<table>{table}</table>")
    page = f"<html><style>body {{ font-size: 9.2pt }}</style><body>{''.join(parts)}</body></html>"
    HTML(string=page).write_pdf(str(Path(sys.argv[1], "weasyprint.pdf")))


def office() -> None:
    """LibreOffice without a display, from a spreadsheet."""
    source = Path(sys.argv[1], "peer.csv")
    with source.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        for paragraphs, rows in content(PEERS_PAGES):
            sheet.writerows([[text] for text in paragraphs] + rows)
    asked = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", sys.argv[1], str(source)]
    subprocess.run(asked, check=True, capture_output=True)
    assert source.with_suffix(".pdf").exists()


PEERS: dict[str, tuple[Callable[[], bool], str]] = {
    "typst": (lambda: find_spec("typst") is not None, "pages.typst()"),
    "WeasyPrint": (lambda: find_spec("weasyprint") is not None, "pages.weasyprint()"),
    "LibreOffice": (lambda: shutil.which("soffice") is not None, "pages.office()"),
}
