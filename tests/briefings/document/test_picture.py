from io import BytesIO

import pytest
from PIL import Image

from briefings.document.picture import picture
from models.errors import NotUnderstood


def file(kind: str, size: tuple[int, int] = (300, 100), mode: str = "RGB") -> bytes:
    result = BytesIO()
    Image.new(mode, size).save(result, kind)
    return result.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_keeps_its_shape_within_what_it_may_take(kind: str) -> None:
    found = picture(file(kind), high=20, wide=200)

    assert (round(found.wide), round(found.high)) == (60, 20)
    assert found.height(482) == found.high
    assert round(found.height(30)) == 10


def test_a_huge_picture_is_made_as_small_as_print_can_show() -> None:
    large = picture(file("PNG", (4000, 4000)), high=30, wide=30)

    with Image.open(BytesIO(large.png())) as shown:
        assert shown.size == (125, 125)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "CMYK"])
def test_every_kind_of_colour_is_made_opaque(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"

    found = picture(file(kind, mode=mode), high=20, wide=20)

    with Image.open(BytesIO(found.png())) as shown:
        assert shown.mode == "RGB"


def test_a_grey_of_16_bits_is_printed_as_grey() -> None:
    content = BytesIO()
    Image.new("I;16", (40, 20), 0x8000).save(content, "PNG")

    made = picture(content.getvalue(), high=20, wide=40)

    assert Image.open(BytesIO(made.png())).getpixel((5, 5)) == (0x80, 0x80, 0x80)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        file("PNG")[:60],
        file("JPEG")[:200],
        file("GIF", mode="P"),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)
def test_what_is_no_picture_is_told_in_a_sentence(content: bytes) -> None:
    with pytest.raises(NotUnderstood, match="left out"):
        picture(content, high=20, wide=20)


@pytest.mark.parametrize("size", [(10_000, 5_000), (10_000, 10_000), (20_000, 20_000)])
def test_a_picture_that_would_take_all_memory_is_not_unpacked(size: tuple[int, int]) -> None:
    content = file("PNG", size, "1")

    with pytest.raises(NotUnderstood, match="too many"):
        picture(content, high=20, wide=20)
