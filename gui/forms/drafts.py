"""Text that was typed and is not in the case file yet: kept on the disk until it is saved.

One file per case file and place, in the user's data folder, so that two copies don't share it.
"""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path


class Drafts:
    """The drafts of one case file, by record and field.

    A draft that can't be kept on the disk is kept for this run, and `problem` says so; `changed`
    is called when one came or went.
    """

    def __init__(self, folder: Path, *, uid: str, path: Path) -> None:
        """`uid` is the case's; `path` is the file's, which tells its copies apart."""
        key = hashlib.sha256(f"{uid}\n{path.resolve()}".encode()).hexdigest()[:32]
        self.path = folder / f"{key}.json"
        self.problem = ""
        self.changed: Callable[[], None] = lambda: None
        self._known = self._read()

    def get(self, record: str, field: str) -> str | None:
        """The text typed into a field of a record, both by their permanent names."""
        return self._known.get(record, {}).get(field)

    def of(self, record: str) -> dict[str, str]:
        """Every draft of a record, by field."""
        return dict(self._known.get(record, {}))

    def keep(self, record: str, field: str, typed: str) -> None:
        """Keep a text until it is dropped."""
        if self.get(record, field) != typed:
            self._known.setdefault(record, {})[field] = typed
            self._write()
            self.changed()

    def drop(self, record: str, field: str) -> None:
        """Forget a text, because it was saved or given up."""
        if self.get(record, field) is not None:
            del self._known[record][field]
            if not self._known[record]:
                del self._known[record]
            self._write()
            self.changed()

    @property
    def number(self) -> int:
        """How many there are."""
        return sum(len(fields) for fields in self._known.values())

    def copy_to(self, other: "Drafts") -> None:
        """Keep all of them for another file too, a copy of this one."""
        for record, fields in self._known.items():
            other._known.setdefault(record, {}).update(fields)
        if self._known:
            other._write()

    def places(self) -> tuple[str, ...]:
        """The records of which something is kept, by their permanent names."""
        return tuple(self._known)

    def _read(self) -> dict[str, dict[str, str]]:
        try:
            known = json.loads(self.path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(known, dict):
            return {}
        return {
            record: {code: text for code, text in fields.items() if isinstance(text, str)}
            for record, fields in known.items()
            if isinstance(fields, dict)
        }

    def _write(self) -> None:
        draft = self.path.with_suffix(f".{os.getpid()}")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self._known:
                # ASCII holds even half a character, which a file name's encoding would not.
                with draft.open("w", encoding="ascii") as file:
                    json.dump(self._known, file, sort_keys=True)
                    file.flush()
                    os.fsync(file.fileno())
                draft.replace(self.path)
            else:
                self.path.unlink(missing_ok=True)
        except OSError as error:
            self.problem = f"Drafts can't be kept: {error.strerror or error}."
            if draft.exists():
                draft.unlink()
        else:
            self.problem = ""
