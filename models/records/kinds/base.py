"""What every kind of value can do: be typed, shown, stored, sorted and written into the history.

A kind holds no value. It knows neither records nor the file: what points at a record is turned
into a lasting name by the `Names` that it is handed.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar, Generic, Protocol, TypeAlias, TypeVar

Json: TypeAlias = "None | bool | int | str | list[Json] | dict[str, Json]"
SqlValue: TypeAlias = "None | int | str"
LabelOf: TypeAlias = Callable[[int], str]
V = TypeVar("V")


class Names(Protocol):
    """Turns the local number of a record into its lasting uid, and back."""

    def uid(self, id: int, /) -> str: ...

    def id(self, uid: str, /) -> int: ...


class Kind(ABC, Generic[V]):
    """One kind of value.

    `None` always means that nothing is stated, and never reaches the methods that take a value.
    Subclasses are frozen dataclasses, so that two fields of one kind compare equal.
    """

    key: ClassVar[str]
    sorted_apart: ClassVar[bool] = False
    """Whether a column `<name>_sort` holds a key, because the stored form sorts wrongly."""
    told: ClassVar[bool] = True
    """Whether its values tell a reader anything, as those that the program spells do not."""

    @abstractmethod
    def parse(self, typed: str) -> V | None:
        """Read what was typed; blank means nothing stated. Raises NotUnderstood."""

    @abstractmethod
    def edited(self, value: V) -> str:
        """The text that stands in an editor; `parse` reads it back as an equal value."""

    @abstractmethod
    def words(self, value: V, label: LabelOf) -> str:
        """The value as screen and page show it; `label` names a record by its local number."""

    @abstractmethod
    def check(self, value: V) -> None:
        """Raise NotUnderstood if a value given by code or by a file is not one of this kind."""

    @abstractmethod
    def to_json(self, value: V, names: Names) -> Json:
        """The value as it stands in the history: whole, canonical, without local numbers."""

    @abstractmethod
    def from_json(self, json: Json, names: Names) -> V:
        """The value that `to_json` wrote. Raises NotUnderstood for what it could not have."""

    @abstractmethod
    def stored(self, value: V) -> SqlValue:
        """The value as its table column holds it."""

    @abstractmethod
    def loaded(self, stored: SqlValue) -> V:
        """The value from its table column."""

    def sort_key(self, value: V) -> str | int | None:
        """What `<name>_sort` holds where `sorted_apart`."""
        return None

    def targets(self, value: V) -> tuple[int, ...]:
        """Local numbers of the records that the value points at."""
        return ()
