"""What is done to a bundle after it was built, so that its bytes are the same each time."""

from pathlib import Path

from ship.bundle import once
from ship.debian import settled
from ship.identity import epoch

LARGE = bytes(range(256)) * 512


def test_what_stands_twice_is_kept_once_and_linked(tmp_path: Path) -> None:
    for name in ("a/first.dic", "b/same.dic"):
        written(tmp_path / name, LARGE)
    written(tmp_path / "b/other.dic", LARGE[::-1])

    once(tmp_path)

    assert not (tmp_path / "a/first.dic").is_symlink()
    assert (tmp_path / "b/same.dic").is_symlink()
    assert (tmp_path / "b/same.dic").read_bytes() == LARGE
    assert not (tmp_path / "b/other.dic").is_symlink()


def test_what_is_small_stays_a_file_of_its_own(tmp_path: Path) -> None:
    for name in ("first.txt", "second.txt"):
        written(tmp_path / name, b"the same")

    once(tmp_path)

    assert not any(path.is_symlink() for path in tmp_path.iterdir())


def test_a_package_has_the_time_of_the_commit_and_the_usual_rights(tmp_path: Path) -> None:
    for name, mode in (("program", 0o700), ("lib/library.so.6", 0o755), ("lib/text", 0o600)):
        written(tmp_path / name, b"").chmod(mode)

    settled(tmp_path)

    rights = {
        str(path.relative_to(tmp_path)): path.stat().st_mode & 0o777 for path in tmp_path.rglob("*")
    }
    assert rights == {"program": 0o755, "lib": 0o755, "lib/library.so.6": 0o644, "lib/text": 0o644}
    assert all(path.stat().st_mtime == epoch() for path in tmp_path.rglob("*"))


def written(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
