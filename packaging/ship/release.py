"""What `make release` does: makes a release of the last commit, and pushes nothing.

    python -m ship.release [--dry-run]

It checks that there is one to be made, runs every check and test, commits the day in CHANGELOG.md
where the version has none yet, builds the packages twice, lets the packaged program try itself out,
and leaves everything in `build/release/VERSION` with its checksums and the bill of materials. With
`--dry-run` it only says what stands against it.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from ship import package
from ship.bill import bill
from ship.changes import objections
from ship.dating import date_version, may_commit
from ship.identity import DOMAIN, NAME, ROOT, commit, tags, unclean, version

RELEASES: Final = package.BUILD / "release"
SUMS: Final = "SHA256SUMS"


def main() -> int:
    parser = argparse.ArgumentParser(description="Make a release of the last commit.")
    parser.add_argument("--dry-run", action="store_true", help="only say what stands against it")
    asked = parser.parse_args()
    against = faults()
    for fault in against:
        print(fault, file=sys.stderr)
    if DOMAIN.endswith(".invalid"):
        print(f"The packages name {DOMAIN}, a domain of nobody; yours goes into ship/identity.py.")
    if asked.dry_run:
        print(f"Version {version()} {'is not ready' if against else 'is ready'} to be released.")
    if against or asked.dry_run:
        return 1 if against else 0
    if not _worked(["make", "test"], environ=_without_ours()):
        return 1
    today = datetime.now(UTC).date()
    if date_version(ROOT, version(), day=today):
        print(f"CHANGELOG.md says now, and so does a commit, that {version()} is of {today}.")
    for step in ([sys.executable, "-m", "ship.package"], [*_built(), "--window"]):
        if not _worked(step, environ=dict(os.environ)):
            return 1
    folder = gathered(RELEASES / version(), packages=sorted(package.PACKAGES.iterdir()))
    print(f"Version {version()} stands in {folder.relative_to(ROOT)}; nothing was pushed.")
    print(f"To publish it: git tag --sign {_tag()} {commit()[:12]}, and hand out the folder.")
    return 0


def faults() -> list[str]:
    """What stands against a release, a sentence each."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = objections(changelog, version())
    if unclean():
        found.append("The working tree differs from the last commit; commit or remove what does.")
    if _tag() in tags():
        found.append(f"There is a tag {_tag()} already; pyproject.toml has to name a new version.")
    if not may_commit(ROOT):
        found.append("git knows no name to commit under; set user.name and user.email.")
    return found


def gathered(folder: Path, *, packages: list[Path]) -> Path:
    """Put packages, bill of materials and checksums into a folder, made anew; gives it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for each in packages:
        shutil.copy(each, folder)
    (folder / f"{NAME}-{version()}.cdx.json").write_text(bill(), encoding="utf-8")
    made = sorted(folder.iterdir())
    lines = [f"{digest}  {name}\n" for name, digest in package.digests(made).items()]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")
    return folder


def _worked(step: list[str], *, environ: Mapping[str, str]) -> bool:
    worked = not subprocess.run(step, cwd=ROOT, env=environ, check=False).returncode
    if not worked:
        print(f"“{' '.join(step)}” failed; nothing was released.", file=sys.stderr)
    return worked


def _tag() -> str:
    return f"v{version()}"


def _without_ours() -> dict[str, str]:
    """The environment without what this was started with: tests bring what they need."""
    ours = ("MAKEFLAGS", "MAKELEVEL", "PYTHONPATH", "QT_QPA_PLATFORM")
    return {name: value for name, value in os.environ.items() if name not in ours}


def _built() -> list[str]:
    return [str(package.BUILD / "bundle" / "made" / NAME / NAME), "self-test"]


if __name__ == "__main__":
    sys.exit(main())
