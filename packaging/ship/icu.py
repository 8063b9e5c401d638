"""Leaves out of ICU's library, which comes with Qt, what Qt asks it for nowhere in this program.

Qt takes the order of words from ICU and has its own names of days, countries and currencies. The
library holds a table of named items and nothing else; those that are kept are written into a
library anew, by the system's assembler and linker. The table's form is that of ICU's `ucmndata.h`.
"""

import re
import struct
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_LEFT_OUT: Final = re.compile(
    "|".join(
        (
            # names of currencies, languages, regions, units and zones; numbers spelled out; where
            # lines may break; one script written in another
            r"(?:brkitr|curr|lang|rbnf|region|translit|unit|zone)/",
            # encodings of long ago, as those of Unicode need no table; names of network protocols,
            # names of characters, characters that look like others
            r"[^/]*\.(?:cnv|spp|cfu)$",
            r"unames\.icu$",
            # how each language writes dates and numbers
            r"(?!(?:root|en|zh|res_index|pool|keyTypeData)\.)[a-z]{2,3}(?:_\w+)?\.res$",
        )
    )
)
_MARK: Final = b"CmnD"
_MARK_AT: Final = 12
_COUNT: Final = struct.Struct("<I")
_PLACE: Final = struct.Struct("<II")
"""Of an item: where its name stands and where it does, both counted from the table's begin."""
_ALIGNED: Final = 16

_SOURCE: Final = """\
    .section .rodata
    .globl {symbol}
    .type {symbol}, @object
    .balign {aligned}
{symbol}:
    .incbin "{items}"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack, "", @progbits
"""


@dataclass(frozen=True)
class Items:
    """The head of ICU's data as it stands, and its items by their names, in their order."""

    head: bytes
    by_name: dict[str, bytes]


def lessen(library: Path) -> None:
    """Write a library of ICU's data anew in its place, with what is asked for only.

    Raises ValueError if it holds no such data.
    """
    items = read(library.read_bytes())
    kept = {name: item for name, item in items.by_name.items() if is_asked_for(name)}
    version = library.suffix.removeprefix(".")
    _link(library, symbol=f"icudt{version}_dat", content=written(Items(items.head, kept)))


def is_asked_for(name: str) -> bool:
    """Whether an item is kept; its name begins with that of the whole table."""
    return not _LEFT_OUT.match(name.partition("/")[2])


def read(content: bytes) -> Items:
    """The items that a library holds. Raises ValueError if it holds none."""
    begin = content.index(_MARK) - _MARK_AT
    (long,) = struct.unpack_from("<H", content, begin)
    table = begin + long
    (count,) = _COUNT.unpack_from(content, table)
    places = [_PLACE.unpack_from(content, table + 4 + 8 * each) for each in range(count)]
    names = [_string(content, table + name) for name, _ in places]
    begins = [table + place for _, place in places]
    # The last is not told its end; zeros after it do it no harm.
    ends = [*begins[1:], _end(content, begins[-1])]
    parts = [content[begin:end] for begin, end in zip(begins, ends, strict=True)]
    return Items(content[begin:table], dict(zip(names, parts, strict=True)))


def written(items: Items) -> bytes:
    """The items as the content of a library."""
    names = [name.encode() + b"\0" for name in items.by_name]
    at = 4 + 8 * len(names)
    name_places = []
    for name in names:
        name_places.append(at)
        at += len(name)
    content = bytearray()
    places = []
    first = -(-(len(items.head) + at) // _ALIGNED) * _ALIGNED - len(items.head)
    for item in items.by_name.values():
        places.append(first + len(content))
        content += item + bytes(-len(item) % _ALIGNED)
    told = b"".join(_PLACE.pack(*pair) for pair in zip(name_places, places, strict=True))
    listed = _COUNT.pack(len(names)) + told + b"".join(names)
    return items.head + listed.ljust(first, b"\0") + bytes(content)


def _string(content: bytes, at: int) -> str:
    return content[at : content.index(b"\0", at)].decode("ascii")


def _end(content: bytes, last: int) -> int:
    # An item of this kind says its own length; the last of ICU's is a small one.
    return min(len(content), last + 64 * 1024)


def _link(library: Path, *, symbol: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "items").write_bytes(content)
        source = _SOURCE.format(symbol=symbol, aligned=_ALIGNED, items="items")
        (folder / "items.s").write_text(source, encoding="ascii")
        subprocess.run(["as", "-o", "items.o", "items.s"], cwd=folder, check=True)
        named = ["-soname", library.name, "-o", "whole", "items.o"]
        strict = ["--build-id=none", "-z", "noexecstack", "--hash-style=gnu", "-s"]
        subprocess.run(["ld", "-shared", *strict, *named], cwd=folder, check=True)
        library.write_bytes((folder / "whole").read_bytes())
