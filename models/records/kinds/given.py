"""The value that a citation was given for, as the history holds it; reads nothing into it."""

from dataclasses import dataclass
from typing import ClassVar

from models.errors import NotUnderstood
from models.records.kinds.canonical import canonical, parsed
from models.records.kinds.written import Written, whole


@dataclass(frozen=True)
class Given(Written):
    """A value of any kind, as the canonical JSON text that stands in the history."""

    key: ClassVar[str] = "given"
    told: ClassVar[bool] = False

    def read(self, typed: str) -> str:
        """The same value in its one spelling. Raises NotUnderstood for what is no JSON."""
        return canonical(parsed(typed))

    def check(self, value: str) -> None:
        """Raise NotUnderstood if `value` is not canonical JSON."""
        if self.read(whole(value)) != value:
            raise NotUnderstood("The value that a citation was given for is canonical JSON.")
