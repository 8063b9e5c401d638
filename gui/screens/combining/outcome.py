"""What will happen to two records that are combined, in plain sentences."""

from collections.abc import Iterator

from gui.forms.reading import Shown
from gui.forms.wrapped import one_line
from gui.translation import tr
from models.combining import settled
from models.records import CATALOGUE

_LONGEST = 60


def outcome(given: Shown, kept: Shown) -> list[str]:
    """What becomes of everything once `kept` stands for both, a sentence each."""
    return list(_outcome(given, kept))


def _outcome(given: Shown, kept: Shown) -> Iterator[str]:
    one, other = (one_line(each.title, longest=_LONGEST) for each in (given, kept))
    becomes = settled(given.record, kept.record)
    if given.related == 1:
        yield tr("The record that refers to “{one}” refers to “{other}” from then on.").format(
            one=one, other=other
        )
    elif given.related:
        yield tr(
            "The {number} records that refer to “{one}” refer to “{other}” from then on."
        ).format(number=f"{given.related:,}", one=one, other=other)
    along = ", ".join(
        tr(CATALOGUE[code].plural).lower() for code, inside in given.children.items() if inside
    )
    if along:
        yield tr("“{other}” is given what belongs to “{one}”, too: {things}.").format(
            one=one, other=other, things=along
        )
    if becomes.taken:
        fields = ", ".join(tr(fact.label).lower() for fact in becomes.taken)
        yield tr("“{other}” takes over what it does not state itself: {fields}.").format(
            other=other, fields=fields
        )
    if becomes.differing:
        fields = ", ".join(tr(fact.label).lower() for fact in becomes.differing)
        yield tr("Where both state something, “{other}” keeps its own: {fields}.").format(
            other=other, fields=fields
        )
    if becomes.other_name:
        yield tr("“{one}” becomes another name of “{other}”.").format(one=one, other=other)
    yield tr(
        "The record “{one}” goes to the trash with its history. From there the two can be"
        " separated again at any time."
    ).format(one=one)
