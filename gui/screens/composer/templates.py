"""Templates: the parts that somebody chose, kept in the case under a name."""

from collections.abc import Sequence

from briefings import Piece
from gui.translation import tr
from models.case import Case
from models.records import Template, TemplatePart
from models.records.kinds.order import between


def save_template(
    case: Case, title: str, pieces: Sequence[Piece], *, landscape: bool, by: object
) -> int:
    """Keep these pieces as a template, as one edit; gives its local number. Raises Refused."""
    with case.edit(tr("Saved the template “{title}”").format(title=title), by=by) as edit:
        template = edit.add(Template, title=title, landscape=landscape or None)
        key: str | None = None
        for piece in pieces:
            key = between(key, None)
            edit.add(
                TemplatePart,
                template=template,
                part=piece.part,
                heading=piece.heading or None,
                beside=piece.beside or None,
                position=key,
            )
    return template


def pieces_of(case: Case, template: int) -> tuple[Piece, ...]:
    """The pieces that a template puts together, in its order."""
    parts = case.referring(TemplatePart, "template", (template,))
    ordered = sorted(parts, key=lambda each: (each.position is None, each.position or "", each.id))
    return tuple(
        Piece(each.part or "", heading=each.heading or "", beside=bool(each.beside))
        for each in ordered
        if each.part
    )
