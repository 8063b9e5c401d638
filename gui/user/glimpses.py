"""A glimpse of each recent case file, for the first screen: what it is called, and where its
applications stood when it was closed.

It is a few words and codes in the user's cache folder, from which a picture is drawn in any theme;
the case file itself is not opened for it. What is for the people addressed only leaves no glimpse.
"""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from gui.user.folders import glimpse_folder
from gui.user.shared_file import expect_ordinary

NARROWEST: Final = "amber_strict"
"""The narrowest label of which a glimpse is kept: a narrower one is for the people addressed."""
ROWS: Final = 5
GATES: Final = 4
_LARGEST: Final = 64 * 1024
_LONGEST: Final = 200


@dataclass(frozen=True)
class Standing:
    """An application by name, with the stage at each gate as codes of stage and basis, which are
    empty where there is no such gate."""

    name: str
    stages: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Glimpse:
    """What is drawn of a case: `applications` and `pressing` are counts, `handling` is a code."""

    title: str
    handling: str
    applications: int
    pressing: int
    rows: tuple[Standing, ...] = ()


def may_be_seen(handling: str) -> bool:
    """Whether a label lets others who use this screen see what it is on; no label does not."""
    from models.records.vocabularies import above

    return bool(handling) and not above(handling, NARROWEST)


def keep(path: Path, glimpse: Glimpse | None) -> None:
    """Keep the glimpse of a file, or none; a cache that can't be written keeps none."""
    if glimpse is None:
        forget(path)
        return
    place = _place(path)
    draft = place.with_suffix(".new")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(asdict(glimpse)), encoding="ascii")
        draft.replace(place)


def kept(path: Path) -> Glimpse | None:
    """The glimpse of a file, if a sound one is kept."""
    place = _place(path)
    try:
        expect_ordinary(place)
        with place.open("rb") as file:
            return _glimpse(json.loads(file.read(_LARGEST)))
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None


def forget(path: Path) -> None:
    """Keep no glimpse of a file."""
    with suppress(OSError):
        _place(path).unlink(missing_ok=True)


def _place(path: Path) -> Path:
    written = str(path).encode("utf-8", "surrogateescape")
    return glimpse_folder() / f"{hashlib.sha256(written).hexdigest()[:32]}.json"


def _glimpse(told: dict[str, Any]) -> Glimpse:
    rows = [
        Standing(
            str(row["name"])[:_LONGEST],
            tuple((str(stage), str(basis)) for stage, basis in row["stages"][:GATES]),
        )
        for row in told["rows"][:ROWS]
    ]
    return Glimpse(
        title=str(told["title"])[:_LONGEST],
        handling=str(told["handling"]),
        applications=int(told["applications"]),
        pressing=int(told["pressing"]),
        rows=tuple(rows),
    )
