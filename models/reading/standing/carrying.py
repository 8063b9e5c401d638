"""What was ordered, shipped and delivered of what was allowed; adds up only what adds up."""

from collections.abc import Iterable
from decimal import Decimal, localcontext

from models.reading.standing.backing import backing_of
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Allowance, Carried
from models.records import Fulfilment
from models.records.kinds import Quantity
from models.records.kinds.compared import LONGEST
from models.records.vocabularies import FULFILMENT_STEP

_SUM_OF = {
    frozenset({"exactly"}): "exactly",
    frozenset({"at_least"}): "at_least",
    frozenset({"more_than"}): "more_than",
    frozenset({"at_most"}): "at_most",
    frozenset({"less_than"}): "less_than",
    frozenset({"about"}): "about",
    frozenset({"exactly", "about"}): "about",
    frozenset({"exactly", "at_least"}): "at_least",
    frozenset({"exactly", "more_than"}): "more_than",
    frozenset({"at_least", "more_than"}): "more_than",
    frozenset({"exactly", "at_least", "more_than"}): "more_than",
    frozenset({"exactly", "at_most"}): "at_most",
    frozenset({"exactly", "less_than"}): "less_than",
    frozenset({"at_most", "less_than"}): "less_than",
    frozenset({"exactly", "at_most", "less_than"}): "less_than",
}


def carried(matter: Matter, applications: Iterable[int]) -> tuple[Carried, ...]:
    """What happened after approval to some applications together, step by step."""
    steps: dict[str, list[Fulfilment]] = {}
    for application in applications:
        for each in matter.fulfilments_of.get(application, ()):
            steps.setdefault(each.step or "", []).append(each)
    return tuple(_carried(step, steps[step]) for step in sorted(steps, key=FULFILMENT_STEP.place))


def allowances(matter: Matter, pools: Iterable[int]) -> dict[int, Allowance]:
    """Pools of the matter, with what the members of each have drawn together."""
    both = matter.by_kind["application"]
    found = {}
    for id in pools:
        pool = matter.pools.get(id)
        if pool is None:
            continue
        members = matter.linked(id, "pool.members")
        found[id] = Allowance(
            pool=id,
            title=matter.label(id),
            quantity=pool.quantity,
            share=pool.share,
            members=members,
            drawn=carried(matter, members),
            split_known=all(
                getattr(both.get(each), "quantity", None) is not None for each in members
            ),
            backing=backing_of(matter, pool),
        )
    return found


def total(quantities: Iterable[Quantity]) -> Quantity | None:
    """The sum of quantities, or None where units differ or the comparisons do not add up."""
    quantities = list(quantities)
    if len(quantities) == 1:
        return quantities[0]
    units = {each.unit for each in quantities}
    comparator = _SUM_OF.get(frozenset(each.comparator for each in quantities))
    if len(units) != 1 or comparator is None:
        return None
    with localcontext() as exactly:
        exactly.prec = 2 * LONGEST
        amount = sum((each.amount for each in quantities), Decimal())
    return Quantity(comparator, amount, None, *units)


def _carried(step: str, fulfilments: list[Fulfilment]) -> Carried:
    quantities = tuple(each.quantity for each in fulfilments if each.quantity is not None)
    return Carried(
        step=step,
        total=total(quantities),
        quantities=quantities,
        unstated=len(fulfilments) - len(quantities),
        fulfilments=tuple(each.id for each in fulfilments),
    )
