"""Whether this is the bundled program, which has no interpreter beside itself. Loads nothing."""

import sys
from typing import Final

BUNDLED: Final[bool] = getattr(sys, "frozen", False)
SWITCH: Final = "--apart"
"""With it the bundle runs the script that is named next, instead of its front door."""
