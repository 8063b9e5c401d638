"""Yields a module with one thing changed in it, again and again: each is a mutant.

Changed are conditions, set arithmetic, numbers and truth values, statements that only have an
effect, and the words of SQL inside strings. Annotations and decorators are left to the type
checker.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_AROUND = 45
_LONGEST = 150

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
_BORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_CALLED = {"any": "all", "all": "any", "max": "min", "min": "max"}
_SQL = tuple(
    (re.compile(word), other)
    for word, other in (
        (r" AND ", " OR "),
        (r" OR (?!IGNORE)", " AND "),
        (r"\bNOT (?=IN\b|EXISTS\b|NULL\b)", ""),
        (r"\bIS NULL\b", "IS NOT NULL"),
        (r"(?<!NOT )\bIN(?= \(| $|$)", "NOT IN"),
        (r"= 1\b", "= 0"),
        (r"= 0\b", "= 1"),
        (r" <> ", " = "),
        (r"> 1\b", ">= 1"),
        (r"\bOR IGNORE ", ""),
        (r"\bDISTINCT ", ""),
        (r" UNION ", " EXCEPT "),
        (r" DESC\b", ""),
        (r" ORDER BY [^)]*", ""),
        (r"\bcoalesce\(", "nullif("),
        (r"\bmax\(", "min("),
        (r"\bLEFT JOIN\b", "JOIN"),
        (r"(?<!LEFT )(?<!CROSS )\bJOIN\b", "LEFT JOIN"),
    )
)

_Change = tuple[ast.AST, str, Any]
"""A node, the name of one of its parts, and what is put there."""


@dataclass(frozen=True)
class Mutant:
    """One change and the `text` of the module with it.

    `within` is the function or class, `was` and `now` the line before and after, as Python writes
    it out by itself: no move and no formatting of the source changes these three, which name it.
    """

    within: str
    was: str
    now: str
    text: str

    @property
    def name(self) -> tuple[str, str, str]:
        """What it is known by within its module."""
        return self.within, self.was, self.now


def mutants(source: str) -> Iterator[Mutant]:
    """Every mutant of a module, function by function. Names are unique among them."""
    tree = ast.parse(source)
    original = ast.unparse(tree)
    texts = {original}
    names: dict[tuple[str, str, str], int] = {}
    for within, node in _walk(tree, ""):
        for changed, part, value in _changes(node):
            text = _with(tree, changed, part, value)
            if text in texts:
                continue
            texts.add(text)
            was, now = _difference(original, text)
            times = names[within, was, now] = names.get((within, was, now), 0) + 1
            now += f" (place {times})" if times > 1 else ""
            yield Mutant(within, was, now, text)


def _walk(node: ast.AST, within: str) -> Iterator[tuple[str, ast.AST]]:
    """All that runs, with the name of the function or class around it; no docstrings."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        within = f"{within}.{node.name}".lstrip(".")
    yield within or "<module>", node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_remark(child):
                yield from _walk(child, within)


def _is_remark(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _with(tree: ast.Module, changed: ast.AST, part: str, value: Any) -> str:
    before = getattr(changed, part)
    setattr(changed, part, value)
    text = ast.unparse(ast.fix_missing_locations(tree))
    setattr(changed, part, before)
    return text


def _difference(before: str, after: str) -> tuple[str, str]:
    """The line that differs, in both texts; of a long one what stands around the difference."""
    lines = zip(before.splitlines(), after.splitlines(), strict=False)
    was, now = next((one.strip(), other.strip()) for one, other in lines if one != other)
    start = _alike(was, now)
    end = _alike(was[start:][::-1], now[start:][::-1])
    return _excerpt(was, start, end), _excerpt(now, start, end)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _excerpt(line: str, start: int, end: int) -> str:
    first, last = max(start - _AROUND, 0), min(len(line) - end + _AROUND, len(line))
    shown = line[first:last]
    if len(shown) > _LONGEST:
        shown = f"{shown[: 2 * _LONGEST // 3]}…{shown[-_LONGEST // 3 :]}"
    return f"{'…' * (first > 0)}{shown}{'…' * (last < len(line))}"


def _changes(node: ast.AST) -> Iterator[_Change]:
    yield from _without_statements(node)
    yield from _other_conditions(node)
    match node:
        case ast.BinOp() if type(node.op) in _COMPUTED:
            yield node, "op", _COMPUTED[type(node.op)]()
        case ast.Call(func=ast.Name(id=name)) if name in _CALLED:
            yield node.func, "id", _CALLED[name]
        case ast.Constant(value=bool()):
            yield node, "value", not node.value
        case ast.Constant(value=int(number)):
            yield node, "value", number + 1
        case ast.Constant(value=str(text)):
            yield from ((node, "value", other) for other in _other_sql(text))


def _other_conditions(node: ast.AST) -> Iterator[_Change]:
    match node:
        case ast.If() | ast.While() | ast.IfExp() if not _is_turned_by_comparing(node.test):
            yield node, "test", _negated(node.test)
        case ast.comprehension():
            for at, each in enumerate(node.ifs):
                if not _is_turned_by_comparing(each):
                    yield node, "ifs", [*node.ifs[:at], _negated(each), *node.ifs[at + 1 :]]
        case ast.Compare():
            for at, operator in enumerate(node.ops):
                other = _COMPARED[type(operator)]()
                yield node, "ops", [*node.ops[:at], other, *node.ops[at + 1 :]]
        case ast.BoolOp():
            yield node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.UnaryOp(op=ast.Not()):
            yield node, "operand", _negated(node.operand)


def _is_turned_by_comparing(test: ast.expr) -> bool:
    """Whether the opposite of a condition comes of its comparison as well."""
    return (
        isinstance(test, ast.Compare)
        and len(test.ops) == 1
        and not isinstance(test.ops[0], _BORDERS)
    )


def _negated(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _without_statements(node: ast.AST) -> Iterator[_Change]:
    """Not in a constructor, of which nothing works without what it sets."""
    for part in ("body", "orelse", "finalbody"):
        statements = getattr(node, part, None)
        if isinstance(statements, list):
            for at, each in enumerate(statements):
                if _only_has_an_effect(each) and getattr(node, "name", "") != "__init__":
                    yield node, part, [*statements[:at], ast.Pass(), *statements[at + 1 :]]


def _only_has_an_effect(statement: ast.stmt) -> bool:
    """Whether everything else still runs without it: it names nothing that is read later."""
    match statement:
        case ast.Expr():
            return not _is_remark(statement)
        case ast.Assign(targets=targets):
            return all(isinstance(each, ast.Attribute | ast.Subscript) for each in targets)
        case ast.AugAssign() | ast.Continue() | ast.Raise():
            return True
    return False


def _other_sql(text: str) -> Iterator[str]:
    for word, other in _SQL:
        for found in word.finditer(text):
            yield text[: found.start()] + other + text[found.end() :]
