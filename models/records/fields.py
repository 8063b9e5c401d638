"""The field catalogue: what each kind of record is called, holds and points at, said once.

Form, table, filter, history line, import mapping and briefing row read it and need no special
case. It describes; it neither reads nor writes a case file.

To add a field: add one `Fact` to one record and a line in the list of permanent codes
(`tests/house/permanent_codes.txt`). The tables change with it, so `MINOR` in
`models/storage/format.py` rises, `packaging/keep_schema.py` keeps the new tables, and files made
before are upgraded.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import peewee

from models.errors import Refused, WroteOutsideEdit
from models.language import language, spoken
from models.records.kinds import Kind, Names, Prose, Reference, Text, parsed
from models.records.vocabularies import Vocabulary

LIFE = "life"
"""The code of the field that says whether a record is here or deleted; every record has it."""


_NO_VALUE = (ValueError, TypeError, ArithmeticError)


@spoken
def worded(english: str, place: str = "") -> str:
    """A label or what is shown for nothing; `place` is the field, such as `decision.date`."""
    return english


@spoken
def relations(described: "Mapping[str, Many]") -> "Mapping[str, Many]":
    """The relations of a kind of record in their words."""
    return described


class SortKey(peewee.Field):
    """The column beside a fact whose stored form would sort wrongly."""

    field_type = ""


class Fact(peewee.Field):
    """One field of a record: a column of its table and an entry of the catalogue.

    `code` is permanent and stands in every history; it is the attribute's name until an upgrade
    renames the attribute. `gap` is what is shown where nothing is stated. `matters` marks a field
    whose emptiness is itself worth telling. `owner` marks the reference from a child record to
    the record inside which it is edited, `fixed` a field that is set once. `inverse` heads the
    records with this reference where they are shown at the record referred to.
    """

    field_type = ""

    def __init__(
        self,
        kind: Kind[Any],
        label: str,
        *,
        help: str = "",
        section: str = "Facts",
        gap: str = "not stated",
        matters: bool = False,
        withhold: bool = True,
        owner: bool = False,
        fixed: bool = False,
        inverse: str = "",
        code: str = "",
    ) -> None:
        super().__init__(null=True)
        self.kind = kind
        self._label = label
        self.help = help
        self.section = section
        self._gap = gap
        self.matters = matters
        self.withhold = withhold
        self.owner = owner
        self.fixed = fixed
        self._inverse = inverse
        self.code = code
        self._place = ""

    def bind(self, model: type[peewee.Model], name: str, set_attribute: bool = True) -> None:
        super().bind(model, name, set_attribute)
        self.code = self.code or name
        self._place = f"{getattr(model, 'code', '')}.{self.code}"
        if self.kind.sorted_apart:
            model._meta.add_field(f"{name}_sort", SortKey(null=True))

    @property
    def label(self) -> str:
        """What it is called."""
        return worded(self._label, self._place)

    @property
    def gap(self) -> str:
        """What is shown where nothing is stated."""
        return worded(self._gap, self._place)

    @property
    def inverse(self) -> str:
        """What heads the records with this reference at the record referred to."""
        return worded(self._inverse, self._place)

    def db_value(self, value: Any) -> Any:
        return None if value is None else self.kind.stored(value)

    def python_value(self, value: Any) -> Any:
        try:
            return None if value is None else self.kind.loaded(value)
        except _NO_VALUE as error:
            raise self._damaged() from error

    def recalled(self, text: str | None, names: Names) -> Any:
        """The value that the history holds as canonical JSON; None where nothing is or withheld.

        Raises Refused for what is no value of this field, which only damage can put there.
        """
        try:
            json = None if text is None else parsed(text)
            return None if json is None else self.kind.from_json(json, names)
        except _NO_VALUE as error:
            raise self._damaged() from error

    def _damaged(self) -> Refused:
        return Refused(
            f"The file is damaged: what it holds as “{self._label}” can't be read.",
            kept="It was left as it is.",
            do="Check the file, and open a backup or a copy that somebody else has.",
        )

    @property
    def sort_column(self) -> str:
        """The name of the column that orders rows by this field."""
        return f"{self.column_name}_sort" if self.kind.sorted_apart else self.column_name

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns that hold it."""
        if self.kind.sorted_apart:
            return (self.column_name, self.sort_column)
        return (self.column_name,)

    def row(self, value: Any) -> tuple[Any, ...]:
        """What its `columns` hold for a value; None stands for nothing stated."""
        if value is None:
            return (None,) * len(self.columns)
        if self.kind.sorted_apart:
            return (self.kind.stored(value), self.kind.sort_key(value))
        return (self.kind.stored(value),)


@dataclass(frozen=True)
class Many:
    """A relation of a record to any number of others; each pair is a `Link` record of its own.

    One that is `fixed` is settled when its record is made.
    """

    code: str
    label: str
    to: tuple[str, ...]
    inverse: str
    help: str = ""
    roles: Vocabulary | None = None
    section: str = "Facts"
    gap: str = "none stated"
    matters: bool = False
    fixed: bool = False


class Record(peewee.Model):
    """Anything known. Its table is the latest reading of the history, written only by the door.

    `id` is local to one file and never leaves it.
    """

    id = peewee.IntegerField(primary_key=True)

    code: ClassVar[str] = ""
    label: ClassVar[str] = ""
    plural: ClassVar[str] = ""
    help: ClassVar[str] = ""
    group: ClassVar[str] = ""
    icon: ClassVar[str] = ""
    headline: ClassVar[tuple[str, ...]] = ()
    listed: ClassVar[tuple[str, ...]] = ()
    ends: ClassVar[tuple[str, ...]] = ()
    relations: ClassVar[tuple[Many, ...]] = ()

    class Meta:
        legacy_table_names = False

    def save(self, *_: Any, **__: Any) -> int:
        raise WroteOutsideEdit("Records are changed through Case.edit, which keeps the history.")

    def delete_instance(self, *_: Any, **__: Any) -> int:
        raise WroteOutsideEdit("Records are deleted through Case.edit, which keeps the history.")


class Main(Record):
    """A record that stands in a section of its own."""

    notes = Fact(
        Prose(formatted=True),
        "Notes",
        section="Notes",
        gap="no notes",
        help="For the desk's own use.",
    )


@dataclass(frozen=True)
class Entry:
    """One kind of record as the catalogue describes it.

    `facts` are keyed by permanent code in the order of the form. `owner` is set for child records,
    `ends` names the fields from which a link's uid is derived, `headline` the fields that name a
    record where no label of its own is known, `listed` the columns that a list shows at first.
    """

    model: type[Record]
    code: str
    help: str
    group: str
    icon: str
    headline: tuple[str, ...]
    listed: tuple[str, ...]
    ends: tuple[str, ...]
    facts: Mapping[str, Fact]
    relations: Mapping[str, Many]
    owner: Fact | None

    @property
    def label(self) -> str:
        """What one record of it is called."""
        return worded(self.model.label)

    @property
    def plural(self) -> str:
        """What several records of it are called."""
        return worded(self.model.plural or f"{self.model.label}s")

    @property
    def manys(self) -> Mapping[str, Many]:
        """Its relations to any number of others, by permanent code."""
        return relations(self.relations)

    @property
    def naming(self) -> Fact | None:
        """The field whose own text names the record, if it has one."""
        first = self.facts[self.headline[0]]
        return first if isinstance(first.kind, Text | Prose) else None

    def stated(self, values: Mapping[str, Any]) -> list[tuple[Fact, Any]]:
        """Values by attribute name, each with its field. Raises TypeError for one without."""
        facts = {fact.name: fact for fact in self.facts.values()}
        unknown = values.keys() - facts.keys()
        if unknown:
            raise TypeError(f"{self.label} has no field {', '.join(sorted(unknown))}.")
        return [(facts[name], value) for name, value in values.items()]

    @property
    def table(self) -> str:
        """The name of its table."""
        return str(self.model._meta.table_name)

    def sections(self) -> dict[str, list[Fact | Many]]:
        """What the form shows under each heading, in order."""
        shown: dict[str, list[Fact | Many]] = {}
        described: list[Fact | Many] = [*self.facts.values(), *self.manys.values()]
        for one in sorted(described, key=lambda each: each.section == "Notes"):
            shown.setdefault(one.section, []).append(one)
        return shown

    def references(self) -> tuple[Fact, ...]:
        """Its fields that hold a reference to one record."""
        return self._references

    @property
    def mattering(self) -> tuple[Fact | Many, ...]:
        """Its fields, then its relations, of which it is told where nothing is known."""
        tag = language()
        if tag not in self._mattering:
            described: list[Fact | Many] = [*self.facts.values(), *self.manys.values()]
            self._mattering[tag] = tuple(each for each in described if each.matters)
        return self._mattering[tag]

    # Both are asked of each of thousands of records.
    @cached_property
    def _mattering(self) -> dict[str, tuple[Fact | Many, ...]]:
        return {}

    @cached_property
    def _references(self) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.facts.values() if isinstance(fact.kind, Reference))


def described(model: type[Record]) -> Entry:
    """Read the catalogue's entry off a record class; own fields come before inherited ones."""
    inherited = set(Main._meta.fields)
    facts = [field for field in model._meta.sorted_fields if isinstance(field, Fact)]
    facts.sort(key=lambda fact: fact.name in inherited)
    return Entry(
        model=model,
        code=model.code,
        help=model.help,
        group=model.group,
        icon=model.icon or model.code,
        headline=model.headline,
        listed=model.listed,
        ends=model.ends,
        facts={fact.code: fact for fact in facts},
        relations={many.code: many for many in model.relations},
        owner=next((fact for fact in facts if fact.owner), None),
    )
