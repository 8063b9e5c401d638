"""Where the user's own copy of the sample stands. Loads nothing: a start looks there first."""

from pathlib import Path

import platformdirs


def own_place() -> Path:
    """The place of the user's own copy of the sample, whether or not it was made yet."""
    return Path(platformdirs.user_data_dir("proviso", appauthor=False)) / "Sample case.proviso"
