"""Measures every hot path and prints one line for each; exit status 1 if any is short."""

import sys
import tempfile
from pathlib import Path

from benchmarks import (
    checking,
    desk,
    filtering,
    listing,
    merging,
    pages,
    painting,
    printing,
    rewinding,
    saving,
    searching,
    starting,
)

HOT_PATHS = (
    starting,
    printing,
    pages,
    checking,
    saving,
    merging,
    listing,
    filtering,
    painting,
    desk,
    searching,
    rewinding,
)


def main() -> int:
    """Print the table; 0 if every goal holds, else 1."""
    print(f"{'figure':<58} {'ratio':>6}   {'goal':>5}")
    short = 0
    with tempfile.TemporaryDirectory(prefix="proviso-bench-") as folder:
        for path in HOT_PATHS:
            for figure in path.figures(Path(folder)):
                print(figure.line(), flush=True)
                short += not figure.holds
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
