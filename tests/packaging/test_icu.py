"""ICU's table of items is read and written as the library itself understands it."""

import struct
from pathlib import Path

import PySide6
import pytest

from ship.icu import Items, is_asked_for, read, written

HEAD = struct.pack("<HBB", 32, 0xDA, 0x27) + bytes(8) + b"CmnD" + bytes(16)


def test_what_is_written_is_read_again() -> None:
    items = Items(HEAD, {"icudt73l/coll/sv.res": b"order" * 5, "icudt73l/root.res": b"root"})

    again = read(b"before it" + written(items))

    assert again.head == HEAD
    assert list(again.by_name) == list(items.by_name)
    assert all(again.by_name[name].startswith(item) for name, item in items.by_name.items())


def test_a_file_without_such_a_table_is_told_apart() -> None:
    with pytest.raises(ValueError, match="not found"):
        read(b"nothing of the sort")


@pytest.mark.parametrize("item", ["coll/sv.res", "root.res", "zh.res", "cnvalias.icu"])
def test_the_order_of_words_is_kept(item: str) -> None:
    assert is_asked_for(f"icudt73l/{item}")


@pytest.mark.parametrize("item", ["curr/sv.res", "sv.res", "ff_Adlm_BF.res", "ibm-37.cnv"])
def test_the_words_of_locales_are_not(item: str) -> None:
    assert not is_asked_for(f"icudt73l/{item}")


def test_the_library_that_comes_with_qt_holds_such_a_table() -> None:
    (library,) = Path(PySide6.__path__[0]).rglob("libicudata.so.*")

    items = read(library.read_bytes())

    assert "icudt73l/coll/root.res" in items.by_name
    assert sum(is_asked_for(name) for name in items.by_name) < len(items.by_name) / 10
