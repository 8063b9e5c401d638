"""Icons for each system are drawn from the SVG, every size by itself."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from ship import icons


@pytest.mark.parametrize("drawing", [icons.PROGRAM, icons.CASE_FILE])
@pytest.mark.parametrize("size", icons.SIZES)
def test_an_icon_is_square_drawn_and_the_same_each_time(drawing: Path, size: int) -> None:
    content = icons.png(drawing, size)

    drawn = Image.open(BytesIO(content))
    assert drawn.size == (size, size)
    assert len(drawn.convert("RGBA").getcolors(size * size) or ()) > 3
    assert content == icons.png(drawing, size)


def test_windows_gets_all_sizes_in_one_file(tmp_path: Path) -> None:
    made = icons.ico(icons.PROGRAM, tmp_path / "proviso.ico")

    with Image.open(made) as icon:
        sizes = icon.info["sizes"]
    assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= sizes


def test_macos_gets_all_sizes_in_one_file(tmp_path: Path) -> None:
    made = icons.icns(icons.CASE_FILE, tmp_path / "case.icns")

    with Image.open(made) as icon:
        sizes = {size[:2] for size in icon.info["sizes"]}
    assert {(16, 16), (128, 128), (512, 512)} <= sizes
