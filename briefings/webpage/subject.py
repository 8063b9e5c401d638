"""What a page is told from, and how it leads from one record to another.

A record has one place on the page, which every mention of it leads to.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from briefings.twins.markup import typed
from briefings.webpage.files import taken_in
from briefings.webpage.order import PageOrder
from models.language import CHINESE, nearest
from models.reading.origins import Cited
from models.reading.reader import Reader
from models.reading.standing import Matter, Overview
from models.reading.whole import Whole
from models.records import CATALOGUE, Attachment, Citation, Dossier, Entry, Record

_GROUPS: Final = ("case", "assessment", "reference", "evidence", "desk")


@dataclass(frozen=True)
class Subject:
    """The case while its page is told: as it leaves, with its standing on the day of the order.

    `handling` is the TLP code of the page, `frontier` the state of the file that it was read at.
    """

    order: PageOrder
    case: Reader
    whole: Whole
    matter: Matter
    overview: Overview
    handling: str
    frontier: tuple[str, ...]

    @property
    def dossier(self) -> Dossier:
        """The case's record of itself."""
        return self.case.dossier

    @cached_property
    def sections(self) -> tuple[Entry, ...]:
        """The kinds of record that have a section, in the order of the page; empty ones too."""
        without = {"desk"} & self.order.without
        return tuple(
            entry
            for group in _GROUPS
            if group not in without
            for entry in CATALOGUE.values()
            if entry.group == group and entry.owner is None and entry.code in self.whole.kinds
        )

    def records(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind, in the order of the page."""
        return tuple(self.whole.kinds[kind].values())

    @cached_property
    def numbers(self) -> Mapping[int, int]:
        """The number of each citation's note, in the order of the page.

        Citations of one record that say the same of its fields share a note.
        """
        found: dict[int, int] = {}
        last = 0
        for id in self._placed():
            alike: dict[Hashable, int] = {}
            for each in self.whole.about.get(id, ()):
                number = alike.setdefault(self._said(each), last + 1)
                found[each.citation.id] = number
                last = max(last, number)
        return found

    @cached_property
    def relations(self) -> Mapping[int, str]:
        """What the relation is called that each link is of."""
        found: dict[int, str] = {}
        for several in self.whole.links_of.values():
            for link in several:
                kind, _, code = (link.relation or "").partition(".")
                many = CATALOGUE[kind].manys.get(code) if kind in CATALOGUE else None
                if many is not None:
                    found[link.id] = many.label
        return found

    def given_earlier(self, citation: Citation) -> bool:
        """Whether a citation was given for a value that its field no longer has."""
        known = self.whole.evidence.get((citation.about, citation.field))
        return known is not None and any(each.citation.id == citation.id for each in known.earlier)

    @cached_property
    def placed(self) -> frozenset[int]:
        """The records that have a place on the page, citations among them."""
        return frozenset((*self._placed(), *self.numbers))

    @cached_property
    def files(self) -> Mapping[int, str]:
        """Of each attachment on the page how it stands there, as `files.taken_in` says it."""
        if "files" in self.order.without:
            return {}
        attachments = self.whole.kinds.get(Attachment.code, {}).values()
        return taken_in(
            self.case,
            [
                each
                for each in attachments
                if isinstance(each, Attachment) and each.id in self.placed
            ],
        )

    def text(self, text: str) -> str:
        """Typed text as text."""
        return typed(text, chinese=nearest(self.order.language) == CHINESE)

    def place(self, id: int) -> str:
        """The identifier of a record on the page: the same in every page that tells of it."""
        return f"r{self.whole.uids[id]}"

    def label(self, id: int) -> str:
        """What a record is called, as text."""
        return self.text(self.whole.label(id))

    def link(self, id: int, words: str = "") -> str:
        """A record by its name, or by `words` in HTML, as a link where it has a place."""
        said = words or f"<bdi>{self.label(id)}</bdi>"
        return f'<a href="#{self.place(id)}">{said}</a>' if id in self.placed else said

    def _said(self, cited: Cited) -> Hashable:
        """Everything that a note of a citation says but for which field it is."""
        citation = cited.citation
        own = ("about",) if self.given_earlier(citation) else ("about", "field", "given")
        codes = [code for code in CATALOGUE[citation.code].facts if code not in own]
        lacking = tuple(code for code in codes if (citation.id, code) in self.whole.withheld)
        facts = CATALOGUE[citation.code].facts
        return (lacking, *(getattr(citation, facts[code].name) for code in codes))

    def _placed(self) -> Iterator[int]:
        yield self.dossier.id
        yield from self._inside(self.dossier.id)
        for entry in self.sections:
            for record in self.whole.kinds[entry.code].values():
                yield record.id
                yield from self._inside(record.id)

    def _inside(self, id: int) -> Iterator[int]:
        for child in self.whole.inside.get(id, ()):
            yield child.id
            yield from self._inside(child.id)


def is_cited(record: Record) -> bool:
    """Whether a record is one of which sources speak, so that it is worth saying that none does."""
    return not isinstance(record, Citation | Dossier) and CATALOGUE[record.code].group in (
        "case",
        "assessment",
        "reference",
        "",
    )
