"""The chain of relays by which the words of a source came; follows no chain itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from models.errors import NotUnderstood
from models.language import spoken
from models.records.kinds.base import Json, Kind, LabelOf, Names, SqlValue
from models.records.kinds.canonical import canonical, parsed
from models.records.kinds.references import is_record
from models.records.kinds.written import members

_NOT_PICKED = "Choose the chain of sources; it can't be typed."


@spoken
def relayed(names: Sequence[str], *, known: bool) -> str:
    """A chain of relays by their names, nearest first."""
    end = [] if known else ["origin not stated"]
    return " ← ".join((*names, *end)) or "speaks for itself"


@dataclass(frozen=True)
class Path:
    """The relays from a source down to the origin of its words, by local number, nearest first.

    Not `known`: the source does not say where the words began, beyond the relays that it names.
    """

    relays: tuple[int, ...] = ()
    known: bool = True


@dataclass(frozen=True)
class Through(Kind[Path]):
    """A path of relays. Without relays and known, the source speaks for itself."""

    key: ClassVar[str] = "path"

    def parse(self, typed: str) -> Path | None:
        """Read the local numbers that an editor hands on. Raises NotUnderstood."""
        text = typed.strip()
        if not text:
            return None
        *relays, end = text.split()
        if end not in ("known", "unknown") or not all(
            each.isascii() and each.isdigit() for each in relays
        ):
            raise NotUnderstood(_NOT_PICKED)
        path = Path(tuple(int(each) for each in relays), known=end == "known")
        self.check(path)
        return path

    def edited(self, value: Path) -> str:
        """The local numbers, and whether the origin is known, as an editor hands them on."""
        return " ".join([*map(str, value.relays), "known" if value.known else "unknown"])

    def words(self, value: Path, label: LabelOf) -> str:
        """The relays by their names, nearest first."""
        return relayed([label(relay) for relay in value.relays], known=value.known)

    def check(self, value: Path) -> None:
        """Raise NotUnderstood for what is no path, or one that passes a relay twice."""
        if not isinstance(value, Path):
            raise NotUnderstood(_NOT_PICKED)
        if not all(is_record(relay) for relay in value.relays):
            raise NotUnderstood(_NOT_PICKED)
        if len(set(value.relays)) != len(value.relays):
            raise NotUnderstood("The chain of sources passes the same place twice.")

    def to_json(self, value: Path, names: Names) -> Json:
        """The relays by uid; an origin that is not stated is said so."""
        relays: Json = [names.uid(relay) for relay in value.relays]
        return {"relays": relays} if value.known else {"origin": "unknown", "relays": relays}

    def from_json(self, json: Json, names: Names) -> Path:
        """The path of uids. Raises NotUnderstood for anything else."""
        parts = members(json, needed=("relays",), also=("origin",))
        relays = parts["relays"]
        if not isinstance(relays, list) or parts.get("origin", "unknown") != "unknown":
            raise NotUnderstood("A chain of sources is a list of the uids of its relays.")
        return Path(tuple(_relay(each, names) for each in relays), known="origin" not in parts)

    def stored(self, value: Path) -> SqlValue:
        """Canonical JSON with local numbers."""
        relays: Json = list(value.relays)
        return canonical({"relays": relays} if value.known else {"known": False, "relays": relays})

    def loaded(self, stored: SqlValue) -> Path:
        """The path from canonical JSON with local numbers."""
        parts = members(parsed(str(stored)), needed=("relays",), also=("known",))
        relays = parts["relays"]
        if not isinstance(relays, list):
            raise NotUnderstood("A chain of sources is a list of its relays.")
        numbers = tuple(relay for relay in relays if isinstance(relay, int))
        return Path(numbers, known="known" not in parts)

    def targets(self, value: Path) -> tuple[int, ...]:
        """The relays."""
        return value.relays


def _relay(json: Json, names: Names) -> int:
    if not isinstance(json, str):
        raise NotUnderstood("A relay is named by the text of its uid.")
    return names.id(json)
