"""A picture on a page, such as a desk's logo, made from bytes that anybody may have sent.

It comes without transparency, and no larger than print can show. It reads PNG and JPEG only.
"""

import struct
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps
from PIL.Image import Image as Pixels
from reportlab.lib.utils import ImageReader

from briefings.block import Block
from briefings.painter import Pen
from briefings.phrases import phrases
from models.errors import NotUnderstood

_FORMATS: Final = ("PNG", "JPEG")
# A larger one is no logo, and unpacking it would take the machine's memory.
_MOST_POINTS: Final = 40_000_000
# How large one is, is asked here before anything is unpacked; Pillow would warn where nobody looks.
Image.MAX_IMAGE_PIXELS = None
_PER_POINT: Final = 300 / 72
_UNREADABLE: Final = (OSError, SyntaxError, ValueError, EOFError, struct.error)


class Picture(Block):
    """A picture at its place on the left; `words` say what it shows to who can't see it."""

    def __init__(
        self, pixels: Pixels, *, words: str, wide: float, high: float, after: float = 6.0
    ) -> None:
        super().__init__(after=after)
        self.words = words
        self.wide = wide
        self.high = high
        self._pixels = pixels

    def height(self, width: float) -> float:
        """Its height; where `width` is too narrow, it is smaller."""
        return self.high * self._scale(width)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws it."""
        scale = self._scale(width)
        pen.picture(ImageReader(self._pixels), x, y, self.wide * scale, self.high * scale)

    def png(self) -> bytes:
        """It as a PNG file."""
        result = BytesIO()
        self._pixels.save(result, "PNG")
        return result.getvalue()

    def _scale(self, width: float) -> float:
        return min(1.0, width / self.wide)


def picture(content: bytes, *, high: float, wide: float, words: str = "") -> Picture:
    """The picture in a PNG or JPEG file, at most `high` by `wide` points.

    Raises NotUnderstood with a sentence that says why it was left out.
    """
    try:
        with Image.open(BytesIO(content), formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_POINTS:
                raise NotUnderstood(phrases.LOGO_TOO_LARGE)
            pixels = _opaque(ImageOps.exif_transpose(opened))
    except NotUnderstood:
        raise
    except _UNREADABLE as error:
        raise NotUnderstood(phrases.LOGO_UNREADABLE) from error
    scale = min(high / pixels.height, wide / pixels.width)
    size = (pixels.width * scale, pixels.height * scale)
    most = (max(1, round(size[0] * _PER_POINT)), max(1, round(size[1] * _PER_POINT)))
    if most < pixels.size:
        pixels = pixels.resize(most, Image.Resampling.LANCZOS)
    return Picture(pixels, words=words or phrases.LOGO, wide=size[0], high=size[1])


def _opaque(opened: Pixels) -> Pixels:
    if opened.mode.startswith("I"):
        # Grey of 16 bits; converted as it is, all but the darkest would be white.
        return opened.convert("I").point(lambda grey: grey / 256).convert("L").convert("RGB")
    if "A" not in opened.getbands() and "transparency" not in opened.info:
        return opened.convert("RGB")
    pixels = opened.convert("RGBA")
    ground = Image.new("RGB", pixels.size, "white")
    ground.paste(pixels, mask=pixels.getchannel("A"))
    return ground
