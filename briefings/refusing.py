"""What can't be made of an order, whatever the case holds: said before anything is read."""

from briefings.kinds import KINDS
from briefings.order import Order
from briefings.style import SHEETS
from models.errors import NotUnderstood, Refused
from models.records.kinds import canonical
from models.records.vocabularies import TLP


def refuse_unmakeable(order: Order) -> None:
    """Raise Refused for an order that asks for what there is not, or holds what can't be kept."""
    _refuse_unknown(order)
    _refuse_no_comparison(order)
    _refuse_unkept(order)


def _refuse_unknown(order: Order) -> None:
    if order.kind not in KINDS:
        raise Refused(
            f"There is no briefing of the kind “{order.kind}”.", do=f"Known: {', '.join(KINDS)}."
        )
    if not (order.pieces or KINDS[order.kind].pieces):
        raise Refused(
            "A briefing of your own consists of the parts that you choose, and none is chosen.",
            kept="Nothing was written.",
            do="Choose at least one part, or another kind.",
        )
    if KINDS[order.kind].about == "company" and len(order.scope) != 1:
        raise Refused(
            "A company profile is of one company.",
            kept="Nothing was written.",
            do="Choose the company.",
        )
    if order.handling and order.handling not in TLP:
        raise Refused(
            f"There is no handling label “{order.handling}”.",
            kept="Nothing was written.",
            do="Choose one of the Traffic Light Protocol, or none.",
        )
    if order.page not in SHEETS:
        raise Refused(f"There is no page “{order.page}”.", do="Known: A4, Letter.")


def _refuse_no_comparison(order: Order) -> None:
    since = order.since
    if since is None and KINDS[order.kind].compares:
        raise Refused(
            "A change briefing needs an earlier state of the case to compare with.",
            do="Choose an earlier briefing, or the day since which changes are to be told.",
        )
    if since is not None and since.day > order.as_of and KINDS[order.kind].compares:
        raise Refused(
            "The day since which changes are to be told comes after the day of the briefing.",
            do="Choose an earlier day to compare with.",
        )


def _refuse_unkept(order: Order) -> None:
    """What can't be recorded stands on no page either: it could never be made again."""
    try:
        canonical(order.options())
    except NotUnderstood as fault:
        raise Refused(
            f"A text that was given for this briefing can't be kept. {fault}",
            kept="Nothing was written.",
            do="Type its texts anew.",
        ) from fault
