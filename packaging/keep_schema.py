"""Writes the tables of this version into resources/schemas, where each version's stay for good.

Run by hand after `MINOR` in models/storage/format.py was raised: `.venv/bin/python
packaging/keep_schema.py`. It never writes over the tables of a version that has some.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.storage.format import USER_VERSION, statements  # noqa: E402

if __name__ == "__main__":
    place = ROOT / "resources" / "schemas" / f"{USER_VERSION}.sql"
    with place.open("x", encoding="ascii", newline="\n") as file:
        file.write(";\n".join(statements()) + ";\n")
