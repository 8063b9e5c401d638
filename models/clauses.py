"""Standard wordings: those that ship, and how a condition and a wording come of one another.

It reads a case and writes through an edit that it is handed; blanks stand in square brackets.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.case import Case
from models.errors import Refused
from models.history.edit import Edit
from models.records import Clause, Condition

_SHARED: Final = ("title", "text", "category", "nature")


@dataclass(frozen=True)
class Usual:
    """A wording that ships: `category` and `nature` are codes of a condition's vocabularies."""

    title: str
    text: str
    category: str
    nature: str


USUAL: Final = (
    Usual(
        "End-use statement",
        "Before each shipment the end user hands the licensing authority a signed statement of the"
        " use to which the [goods] will be put. They are put to no other use without the"
        " authority’s written consent.",
        "end_use",
        "condition",
    ),
    Usual(
        "No re-transfer",
        "The [goods] are not resold, lent, moved to another country or made available to a third"
        " party, in whole or in part, without the authority’s prior written consent.",
        "re_transfer",
        "condition",
    ),
    Usual(
        "Quantity cap",
        "No more than [number] units are supplied under this approval, and no more than [number] in"
        " any calendar quarter. What is not used in a quarter does not carry over.",
        "quantity",
        "condition",
    ),
    Usual(
        "Periodic report",
        "The holder reports to the authority within [30] days of the end of each [quarter] what was"
        " supplied, to whom, where it is and what is still to come.",
        "reporting",
        "obligation",
    ),
    Usual(
        "Inspection after shipment",
        "The authority, or whom it appoints, may inspect the [goods] where they are installed, on"
        " [five] working days’ notice, for [three] years after delivery.",
        "testing",
        "obligation",
    ),
    Usual(
        "Monitoring trustee",
        "The parties appoint, at their cost, an independent trustee approved by the authority, who"
        " watches whether the commitments are kept and reports every [three] months.",
        "trustee",
        "commitment",
    ),
    Usual(
        "Hold separate",
        "Until [the divestment is closed] the business is run apart from that of the acquirer, with"
        " a management of its own, and its value and ability to compete are kept up.",
        "structural",
        "commitment",
    ),
    Usual(
        "Domestic purchase ratio",
        "In each [calendar year] the buyer takes at least [number] per cent of its need for"
        " comparable products, by [value], from domestic makers, and shows it by its contracts.",
        "domestic_purchase",
        "condition",
    ),
    Usual(
        "Location restriction",
        "The [goods] are installed and used only at [site], in [country]. Moving them needs the"
        " authority’s prior written consent.",
        "location",
        "condition",
    ),
    Usual(
        "Access control and know-your-customer",
        "The holder checks who its customers and their owners are before giving them access, keeps"
        " a record of who had access, and gives none to anyone on [list].",
        "access",
        "obligation",
    ),
    Usual(
        "Term of the approval",
        "This approval ends on [day], or earlier once [quantity] has been supplied. An application"
        " to extend it is made no later than [60] days before.",
        "time_limit",
        "condition",
    ),
    Usual(
        "Revenue share",
        "The holder pays [number] per cent of the revenue from supplies under this approval to"
        " [recipient], within [30] days of the end of each [quarter].",
        "payment",
        "condition",
    ),
    Usual(
        "Confidentiality",
        "The terms of this approval, and what is handed in under it, are disclosed to nobody except"
        " as the law requires or the authority agrees in writing.",
        "confidentiality",
        "obligation",
    ),
)
"""What conditions of licences and clearances usually demand, in words of this program's own."""


def lacking(case: Case) -> tuple[Usual, ...]:
    """The usual wordings that a case has none of that title for, whatever its words."""
    held = {(each.title or "").casefold() for each in case.all(Clause)}
    return tuple(usual for usual in USUAL if usual.title.casefold() not in held)


def add_usual(edit: Edit, wanted: tuple[Usual, ...]) -> list[int]:
    """Add wordings to a case; returns their local numbers."""
    return [
        edit.add(
            Clause, title=each.title, text=each.text, category=each.category, nature=each.nature
        )
        for each in wanted
    ]


def condition_from(case: Case, clause: int) -> Mapping[str, Any]:
    """What a condition begun from a standard wording states, by its attributes' names.

    Raises Refused where there is no such wording.
    """
    record = case.get(clause)
    if not isinstance(record, Clause) or case.is_gone(clause):
        raise Refused("That standard wording is no longer there.", do="Choose another one.")
    return _stated(record)


def keep(edit: Edit, case: Case, condition: int) -> int:
    """Keep a condition's words as a standard wording; returns its local number.

    Raises Refused for a condition without words, and where the same words are kept already.
    """
    record = case.get(condition)
    if not isinstance(record, Condition) or not (record.text or record.translation):
        raise Refused(
            "The condition has no text, so there is no wording to keep.",
            kept="Nothing was kept.",
            do="Fill in its text first.",
        )
    stated = {**_stated(record), "text": record.text or record.translation}
    for each in case.all(Clause):
        if _stated(each) == stated:
            raise Refused(
                f"“{each.title or 'This wording'}” is among the standard wordings already.",
                kept="It is as it was.",
            )
    return edit.add(Clause, **stated)


def _stated(record: Clause | Condition) -> dict[str, Any]:
    values = {name: getattr(record, name) for name in _SHARED}
    return {name: value for name, value in values.items() if value is not None}
