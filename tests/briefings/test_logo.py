"""The desk's logo stands on its briefings, and one that can't be printed is said, not missed."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from briefings import Order, make
from briefings.making import tell
from briefings.twins import as_html
from models.case import Case
from tests.briefings.conftest import DAY
from tests.printed import Read

Told = Callable[..., Read]


def png(mode: str = "RGB", size: tuple[int, int] = (300, 90), form: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new(mode, size, 60 if mode == "L" else None).save(out, form)
    return out.getvalue()


def branded(case: Case, content: bytes, **dossier: Any) -> int:
    with case.edit("Chose a logo") as edit:
        logo = edit.attach(case.dossier.id, name="logo.png", content=content)
        edit.set(case.dossier.id, "logo", logo)
        for code, value in dossier.items():
            edit.set(case.dossier.id, code, value)
    return logo


@pytest.mark.parametrize("cover", [True, False])
def test_the_logo_is_on_the_first_page_only_and_the_bytes_stay_the_same(
    fresh: Case, cover: bool
) -> None:
    plain = make(fresh, Order(as_of=DAY, cover=cover)).content
    branded(fresh, png())

    made = make(fresh, Order(as_of=DAY, cover=cover))

    assert made.notices == ()
    assert made.content.count(b"/Image") == plain.count(b"/Image") + 1
    assert made.content == make(fresh, Order(as_of=DAY, cover=cover)).content


@pytest.mark.parametrize(
    "content",
    [png("RGBA"), png("P"), png("L"), png("CMYK", form="JPEG"), png(size=(4000, 20))],
    ids=["transparent", "palette", "grey", "cmyk", "very wide"],
)
def test_every_sort_of_picture_is_set_within_the_margins(
    fresh: Case, told: Told, content: bytes
) -> None:
    branded(fresh, content)

    read = told(fresh)

    assert read.outside == ()
    assert len(read.pages) == 1


@pytest.mark.parametrize("content", [b"", b"GIF89a", png()[:60]], ids=["empty", "gif", "cut"])
def test_what_is_no_picture_is_left_out_and_said(fresh: Case, content: bytes) -> None:
    branded(fresh, content)

    made = make(fresh, Order(as_of=DAY))

    assert len(made.notices) == 1
    assert "logo" in made.notices[0]
    assert b"/Image" not in made.content


def test_a_logo_in_the_trash_is_none(fresh: Case) -> None:
    logo = branded(fresh, png())
    with fresh.edit("Threw it away") as edit:
        edit.delete(logo)

    made = make(fresh, Order(as_of=DAY))

    assert made.notices == ()
    assert b"/Image" not in made.content


def test_who_can_not_see_it_reads_whose_it_is(fresh: Case) -> None:
    branded(fresh, png(), desk="Trade desk")

    written = as_html(tell(fresh, Order(as_of=DAY)).content)

    assert 'alt="Trade desk"' in written
