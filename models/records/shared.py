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
    help = "Another name of a company, an authority or a product."
    headline = ("name",)

    owner_of = Fact(
        Reference(("company", "authority", "product")),
        "Of",
        owner=True,
        fixed=True,
        code="of",
        help="Whose name it is.",
    )
    name = Fact(Text(), "Name", help="The name in its own script.")
    kind = Fact(Code(NAME_KIND), "Kind", help="What sort of name it is.")
    language = Fact(LanguageTag(), "Language", help="The language that the name is in.")


class Tag(Record):
    """One word that groups records; the same word twice on one record is one tag."""

    code = "tag"
    label = "Tag"
    help = "One word that groups records."
    headline = ("word",)
    ends = ("tagged", "word")

    tagged = Fact(
        Reference(()),
        "Of",
        owner=True,
        fixed=True,
        code="of",
        help="The record that bears the word.",
    )
    word = Fact(
        Text(), "Tag", fixed=True, help="The word; the same word on several records groups them."
    )


class Attachment(Record):
    """A file kept with a record; the history holds its hash, a table of its own the bytes."""

    code = "attachment"
    label = "Attachment"
    help = "A file kept with a record."
    headline = ("name",)

    attached = Fact(
        Reference(()),
        "Of",
        owner=True,
        fixed=True,
        code="of",
        help="The record that it is kept with.",
    )
    name = Fact(Text(), "File name", help="What the file was called.")
    media_type = Fact(
        Text(), "Media type", help="What sort of file it is, such as application/pdf."
    )
    size = Fact(Number(unit="bytes", low=0), "Size", fixed=True, help="How large it is.")
    sha256 = Fact(Digest(), "SHA-256", fixed=True, help="The fingerprint of its bytes.")


class Link(Record):
    """One pair of a relation between records, with the role of the one at the other."""

    code = "link"
    label = "Link"
    help = "One pair of a relation between records."
    headline = ("target",)
    ends = ("owner", "relation", "target", "role")

    owner = Fact(
        Reference(()),
        "From",
        owner=True,
        fixed=True,
        withhold=False,
        help="The record whose relation it is.",
    )
    relation = Fact(
        FieldName(),
        "Relation",
        fixed=True,
        withhold=False,
        help="Which relation, with the kind of its owner.",
    )
    target = Fact(
        Reference(()), "To", fixed=True, withhold=False, help="The record at the other end."
    )
    role = Fact(
        Code(GATE_ROLE),
        "Role",
        fixed=True,
        withhold=False,
        help="What the one at the other end does in it.",
    )
    position = Fact(
        OrderKey(),
        "Order",
        withhold=False,
        help="Where it stands among the others of the relation.",
    )
