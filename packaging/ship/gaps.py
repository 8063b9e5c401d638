"""Closes the gaps in libraries that were repaired for a wheel.

What a repair adds stands behind zeros up to the next two megabytes, as if memory had pages so
large. On amd64 they have four kilobytes, so that it can move up to within one. Where things stand
in the file is changed, never where they stand in memory; nothing of the content is.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

PAGE: Final = 4096
_MARK: Final = b"\x7fELF\x02\x01"
"""Of a library with 64 bits, the lowest first."""
_HEAD: Final = 64
_TABLES: Final = struct.Struct("<QQ")
_TABLES_AT: Final = 0x20
_COUNTS: Final = struct.Struct("<HHHH")
"""Length and number of segments, then of sections."""
_COUNTS_AT: Final = 0x36
_PLACE: Final = struct.Struct("<Q")
_SEGMENT: Final = struct.Struct("<II6Q")
"""Kind, rights, place, two addresses, length in the file, length in memory, alignment."""
_SECTION: Final = struct.Struct("<IIQQQQ")
"""Name, kind, rights, address, place, length."""
_LOADED: Final = 1
_WITHOUT_CONTENT: Final = 8
_PLACE_IN_SEGMENT: Final = 8
_ALIGNMENT_IN_SEGMENT: Final = 48
_PLACE_IN_SECTION: Final = 24


@dataclass(frozen=True)
class _Table:
    place: int
    length: int
    count: int

    def entries(self) -> Iterator[int]:
        return (self.place + self.length * number for number in range(self.count))


def closed(content: bytes) -> bytes:
    """A library without its gaps; as it is where it has none, or is no library of this kind."""
    if not content.startswith(_MARK):
        return content
    segments, sections = _tables(content)
    gaps = [
        (begin, end)
        for begin, end in _between(sorted(_taken(content, segments, sections)))
        if end - begin >= 2 * PAGE and not any(content[begin:end])
    ]
    if not gaps:
        return content
    moved = bytearray(content)
    _move(moved, _TABLES_AT, gaps)
    _move(moved, _TABLES_AT + _PLACE.size, gaps)
    for entry in segments.entries():
        _move(moved, entry + _PLACE_IN_SEGMENT, gaps)
        if _SEGMENT.unpack_from(content, entry)[0] == _LOADED:
            _PLACE.pack_into(moved, entry + _ALIGNMENT_IN_SEGMENT, PAGE)
    for entry in sections.entries():
        _move(moved, entry + _PLACE_IN_SECTION, gaps)
    for begin, end in reversed(gaps):
        del moved[begin : begin + _surplus(begin, end)]
    return bytes(moved)


def _tables(content: bytes) -> tuple[_Table, _Table]:
    at_segments, at_sections = _TABLES.unpack_from(content, _TABLES_AT)
    long, many, long_section, many_sections = _COUNTS.unpack_from(content, _COUNTS_AT)
    return _Table(at_segments, long, many), _Table(at_sections, long_section, many_sections)


def _taken(content: bytes, segments: _Table, sections: _Table) -> Iterator[tuple[int, int]]:
    """Begin and end of everything in the file that something points at."""
    yield 0, _HEAD
    for table in (segments, sections):
        yield table.place, table.place + table.length * table.count
    for entry in segments.entries():
        _, _, place, _, _, length, _, _ = _SEGMENT.unpack_from(content, entry)
        yield place, place + length
    for entry in sections.entries():
        _, kind, _, _, place, length = _SECTION.unpack_from(content, entry)
        if kind != _WITHOUT_CONTENT:
            yield place, place + length
    yield len(content), len(content)


def _between(taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = 0
    for begin, until in taken:
        if begin > end:
            yield end, begin
        end = max(end, until)


def _surplus(begin: int, end: int) -> int:
    """Bytes of a gap that can go: whole pages, as place and address agree in what is left over."""
    return (end - begin) // PAGE * PAGE


def _move(content: bytearray, at: int, gaps: list[tuple[int, int]]) -> None:
    (place,) = _PLACE.unpack_from(content, at)
    before = sum(_surplus(begin, end) for begin, end in gaps if end <= place)
    _PLACE.pack_into(content, at, place - before)
