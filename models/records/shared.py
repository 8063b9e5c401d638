"""Records that any other may own: other names, tags, attachments, links."""

from models.records.fields import Fact, Record
from models.records.kinds import (
    Code,
    Digest,
    FieldName,
    LanguageTag,
    Number,
    OrderKey,
    Reference,
    Text,
)
from models.records.vocabularies import GATE_ROLE, NAME_KIND


class OtherName(Record):
    """Another name of a company, an authority or a product, native-script names included."""

    code = "other_name"
    label = "Other name"
    headline = ("name",)

    owner_of = Fact(
        Reference(("company", "authority", "product")),
        "Of",
        owner=True,
        fixed=True,
        code="of",
    )
    name = Fact(Text(), "Name")
    kind = Fact(Code(NAME_KIND), "Kind")
    language = Fact(LanguageTag(), "Language")


class Tag(Record):
    """One word that groups records; the same word twice on one record is one tag."""

    code = "tag"
    label = "Tag"
    headline = ("word",)
    ends = ("tagged", "word")

    tagged = Fact(Reference(()), "Of", owner=True, fixed=True, code="of")
    word = Fact(Text(), "Tag", fixed=True)


class Attachment(Record):
    """A file kept with a record; the history holds its hash, a table of its own the bytes."""

    code = "attachment"
    label = "Attachment"
    headline = ("name",)

    attached = Fact(Reference(()), "Of", owner=True, fixed=True, code="of")
    name = Fact(Text(), "File name")
    media_type = Fact(Text(), "Media type")
    size = Fact(Number(unit="bytes", low=0), "Size", fixed=True)
    sha256 = Fact(Digest(), "SHA-256", fixed=True)


class Link(Record):
    """One pair of a relation between records, with the role of the one at the other."""

    code = "link"
    label = "Link"
    headline = ("target",)
    ends = ("owner", "relation", "target", "role")

    owner = Fact(Reference(()), "From", owner=True, fixed=True, withhold=False)
    relation = Fact(FieldName(), "Relation", fixed=True, withhold=False)
    target = Fact(Reference(()), "To", fixed=True, withhold=False)
    role = Fact(Code(GATE_ROLE), "Role", fixed=True, withhold=False)
    position = Fact(OrderKey(), "Order", withhold=False)
