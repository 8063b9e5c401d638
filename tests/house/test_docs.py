"""What is read off the code into docs/ is what the code says now."""

import re
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "packaging" / "make_references.py"


@pytest.mark.parametrize(
    "path", ["docs/fields.md", "docs/verbs.md", "docs/checks.md", "packaging/linux/proviso.1"]
)
def test_a_reference_says_what_the_code_says(path: str) -> None:
    references: Callable[[], dict[str, str]] = runpy.run_path(str(SCRIPT))["references"]

    written = (ROOT / path).read_text(encoding="utf-8")

    assert written == references()[path], "run packaging/make_references.py"


def test_every_link_between_documents_leads_somewhere() -> None:
    for document in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")):
        for target in re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_the_readme_names_every_verb() -> None:
    verbs: dict[str, object] = runpy.run_path(str(ROOT / "proviso.py"))["VERBS"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    for verb in verbs.keys() - {"open", "try"}:
        assert f"`proviso {verb} " in readme
