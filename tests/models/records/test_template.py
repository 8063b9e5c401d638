import json

from models import Case
from models.exchange.export import document
from models.reading.sorting import Sort
from models.records import Template, TemplatePart
from models.records.kinds.order import between
from tests.builders import added, changed, deleted


def a_part(case: Case, template: int, part: str, **values: object) -> int:
    return added(case, TemplatePart, template=template, part=part, **values)


def test_parts_keep_their_order_and_a_code_that_only_a_newer_version_knows(case: Case) -> None:
    template = added(case, Template, title="For the board", landscape=True)
    first, last = between(None, None), between(between(None, None), None)
    a_part(case, template, "conditions", position=last, heading="What binds us")
    a_part(case, template, "a_part_of_tomorrow", position=first, beside=True)

    parts = case.referring(TemplatePart, "template", [template])

    assert [
        (part.part, part.heading, part.beside)
        for part in sorted(parts, key=lambda part: part.position)
    ] == [("a_part_of_tomorrow", None, True), ("conditions", "What binds us", None)]


def test_a_template_is_listed_told_in_its_history_exported_and_put_into_the_trash(
    case: Case,
) -> None:
    board = added(case, Template, title="For the board")
    alerts = added(case, Template, title="Alerts")
    part = a_part(case, board, "ladder")
    changed(case, part, heading="Where it stands")
    deleted(case, alerts)

    exported = json.loads("".join(document(case)))["records"]

    assert list(case.ids("template", sort=Sort("title"))) == [board]
    assert part in {line.subject for line in case.history(board)}
    assert [each.label for each in case.trash()] == ["Alerts"]
    (told,) = [each["values"] for each in exported if each["kind"] == "template_part"]
    assert (told["part"], told["heading"]) == ("ladder", "Where it stands")


def test_a_deleted_template_comes_back_with_its_parts(case: Case) -> None:
    template = added(case, Template, title="For the board")
    part = a_part(case, template, "ladder")
    deleted(case, template)

    with case.edit("Restore") as edit:
        edit.restore(template)

    assert [each.id for each in case.referring(TemplatePart, "template", [template])] == [part]
