"""Rules of the architecture that the contracts of import-linter can't say.

Those stand in pyproject.toml and are checked by `make check`.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("models", "briefings", "gui", "resources")
# The one class that runs background work.
MAY_START_THREADS = {"gui/work.py"}
DRAWERS = {
    "utils",
    "util",
    "misc",
    "common",
    "helpers",
    "helper",
    "manager",
    "handler",
    "base_utils",
}


def test_nothing_imports_the_front_door() -> None:
    for path in sources(*PACKAGES, "benchmarks"):
        assert "proviso" not in {name.split(".")[0] for name in imported(path)}, path


def test_only_one_class_starts_threads() -> None:
    starters = {
        "threading.Thread",
        "concurrent.futures.ThreadPoolExecutor",
        "multiprocessing.Process",
        "PySide6.QtCore.QThread",
        "PySide6.QtCore.QThreadPool",
    }

    for path in sources("models", "briefings", "gui"):
        if place(path) not in MAY_START_THREADS:
            assert not starters & set(imported(path)), path


def test_the_window_opens_no_case_file_through_qt() -> None:
    for path in sources(*PACKAGES):
        assert not any(name.startswith("PySide6.QtSql") for name in imported(path)), path


def test_every_folder_of_a_package_says_that_it_is_one() -> None:
    for path in sources(*PACKAGES):
        assert (path.parent / "__init__.py").is_file(), path.parent


def test_a_folder_that_would_hide_another_package_is_none() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert not list((ROOT / "tests").rglob("__init__.py"))


def test_no_file_is_longer_than_350_lines() -> None:
    long = {
        place(path): lines
        for path in sources(*PACKAGES, "benchmarks", "packaging", "tests")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 350
    }

    assert not long


def test_no_file_is_a_drawer() -> None:
    for path in sources(*PACKAGES):
        assert not DRAWERS & {path.stem, *place(path).split("/")}, path


def test_every_module_says_what_it_is_for() -> None:
    for path in sources(*PACKAGES):
        module = ast.parse(path.read_text(encoding="utf-8"))

        assert not module.body or ast.get_docstring(module), path


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> Iterator[str]:
    """Dotted names of what a module imports and of what it reaches through them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"
