"""Makes finished pages a file for keeping: PDF/A-2b (ISO 19005-2).

It adds what reportlab has no words for: a description as XMP, the meaning of the colours, and an
order of objects that depends on nothing but them. It never touches what a page shows.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from uuid import UUID
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Stream, StreamDecodeLevel, String

from resources import colour_profile

_MADE_WITH = "Proviso"
_CONDITION = "sRGB IEC61966-2.1"


@dataclass(frozen=True)
class Description:
    """What a document says of itself, on one line each; `dated` is an instant with its zone."""

    title: str
    author: str
    subject: str
    keywords: str
    language: str
    dated: datetime | None = None


def archived(content: bytes, description: Description) -> bytes:
    """The PDF `content` as PDF/A-2b; the same content and description give the same bytes."""
    result = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        _describe(pdf, description, content)
        _mean_colours(pdf)
        for page in pdf.pages:
            # An empty transition, which reportlab writes into every page.
            if Name.Trans in page.obj:
                del page.obj[Name.Trans]
        pdf.save(
            result,
            force_version="1.7",
            # The description names none, so that nobody has to read it and write it anew.
            fix_metadata_version=False,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
            stream_decode_level=StreamDecodeLevel.none,
        )
    return result.getvalue()


def _describe(pdf: pikepdf.Pdf, description: Description, content: bytes) -> None:
    packet = pdf.make_stream(_packet(description, content).encode())
    packet[Name.Type], packet[Name.Subtype] = Name.Metadata, Name.XML
    pdf.Root[Name.Metadata] = packet
    pdf.Root[Name.Lang] = String(description.language)
    pdf.Root[Name.ViewerPreferences] = Dictionary(DisplayDocTitle=True)
    facts = {
        Name.Title: description.title,
        Name.Author: description.author,
        Name.Subject: description.subject,
        Name.Keywords: description.keywords,
        Name.Creator: _MADE_WITH,
        Name.Producer: _MADE_WITH,
    }
    if description.dated is not None:
        dated = description.dated.astimezone(UTC)
        # Of a year before 1000, `%Y` has fewer than four figures on some systems.
        day = f"D:{dated.year:04}{dated:%m%d%H%M%S}+00'00'"
        facts |= {Name.CreationDate: day, Name.ModDate: day}
    pdf.trailer[Name.Info] = pdf.make_indirect(
        Dictionary({str(name): String(said) for name, said in facts.items() if said})
    )


def _mean_colours(pdf: pikepdf.Pdf) -> None:
    profile = Stream(pdf, colour_profile().read_bytes())
    profile[Name.N] = 3
    pdf.Root[Name.OutputIntents] = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String(_CONDITION),
                Info=String(_CONDITION),
                DestOutputProfile=profile,
            )
        ]
    )


def _packet(description: Description, content: bytes) -> str:
    """The description as XMP (ISO 16684-1), in the few elements that PDF/A-2 asks for or knows."""
    plain = {
        "pdfaid:part": "2",
        "pdfaid:conformance": "B",
        "dc:format": "application/pdf",
        "pdf:Producer": _MADE_WITH,
        "pdf:Keywords": description.keywords,
        "xmp:CreatorTool": _MADE_WITH,
        # Who holds two copies can tell whether they are the same document without a date.
        "xmpMM:DocumentID": f"uuid:{UUID(bytes=hashlib.sha256(content).digest()[:16], version=4)}",
    }
    if description.dated is not None:
        day = description.dated.astimezone(UTC).isoformat(timespec="seconds")
        plain |= {"xmp:CreateDate": day, "xmp:ModifyDate": day, "xmp:MetadataDate": day}
    listed = {
        "dc:title": ("Alt", ' xml:lang="x-default"', description.title),
        "dc:description": ("Alt", ' xml:lang="x-default"', description.subject),
        "dc:creator": ("Seq", "", description.author),
        "dc:language": ("Bag", "", description.language),
    }
    elements = [f"<{name}>{escape(said)}</{name}>" for name, said in plain.items() if said]
    elements += [
        f"<{name}><rdf:{kind}><rdf:li{look}>{escape(said)}</rdf:li></rdf:{kind}></{name}>"
        for name, (kind, look, said) in listed.items()
        if said
    ]
    spaces = {
        "dc": "http://purl.org/dc/elements/1.1/",
        "pdf": "http://ns.adobe.com/pdf/1.3/",
        "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
        "xmp": "http://ns.adobe.com/xap/1.0/",
        "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    }
    rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    # Some readers look for the names of a description in its own element only.
    known = " ".join(f'xmlns:{short}="{long}"' for short, long in spaces.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {rdf}>'
        f'<rdf:Description rdf:about="" {known}>\n'
        + "\n".join(elements)
        + '\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )
