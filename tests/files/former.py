"""A small case file as version 1000 made it, kept for good: Ann's case of chips, packed.

It holds a renamed and a deleted company, a citation, an attachment and an undone deletion.
"""

import lzma
from pathlib import Path

_KEPT = Path(__file__).with_name("version-1000.proviso.xz")


def make_former(path: Path) -> Path:
    """Write the file of version 1000 to `path`."""
    path.write_bytes(lzma.decompress(_KEPT.read_bytes()))
    return path
