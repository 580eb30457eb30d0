"""What the file says about itself: standard, output intent, title, dates, identifiers.

Info dictionary and XMP packet are written from one value, so they agree. Nothing is random
and no clock is read: dates are those of the edition, identifiers are computed from its name
and from what is in the file (defects P3, P20). Sources of the keys: ISO 15930-1 (X-1a:2001),
15930-3 (X-3:2002), 15930-7 (X-4), the ICC's registry of characterisation data for the names
of printing conditions.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

import pikepdf
import weasyprint
from pikepdf import Array, Dictionary, Name, Stream, String

from press import __version__
from press.model.printer import PrintCondition, Standard

#: Version of PDF, GTS_PDFXVersion, GTS_PDFXConformance.
_STANDARDS: dict[Standard, tuple[str, str, str]] = {
    "pdf/x-4": ("1.6", "PDF/X-4", ""),
    "pdf/x-3": ("1.3", "PDF/X-3:2002", ""),
    "pdf/x-1a": ("1.3", "PDF/X-1:2001", "PDF/X-1a:2001"),
}
PRODUCER = f"WeasyPrint {weasyprint.__version__}"
_HOUSE = uuid.uuid5(uuid.NAMESPACE_URL, "tag:press:print")


@dataclass(frozen=True, slots=True)
class Identity:
    """One print file's particulars."""

    #: Stays the same for all states of the file: `2019/print/all`.
    name: str
    title: str
    author: str
    day: date
    standard: Standard
    creator: str = f"press {__version__}"
    producer: str = PRODUCER

    @property
    def pdf_version(self) -> str:
        """The version of PDF that the standard is built on."""
        return _STANDARDS[self.standard][0]

    def write(self, document: pikepdf.Pdf, digest: str) -> None:
        """Write Info and XMP; `digest` tells states of the file apart.

        In PDF 1.3 a packet is not known yet and means nothing, but workflows read it.
        """
        _, version, conformance = _STANDARDS[self.standard]
        del document.docinfo
        stamp = f"D:{self.day:%Y%m%d}000000Z"
        entries = {
            "/Title": self.title, "/Author": self.author, "/Creator": self.creator,
            "/Producer": self.producer,
            "/CreationDate": stamp, "/ModDate": stamp,
            "/GTS_PDFXVersion": version, "/GTS_PDFXConformance": conformance,
        }  # fmt: skip
        info = document.docinfo
        for key, value in entries.items():
            if value:
                info[key] = String(value)
        info["/Trapped"] = Name("/False")
        if "/Metadata" in document.Root:
            del document.Root.Metadata
        packet = Stream(document, self._xmp(version, conformance, digest))
        packet.Type, packet.Subtype = Name.Metadata, Name.XML
        document.Root.Metadata = document.make_indirect(packet)

    def _xmp(self, version: str, conformance: str, digest: str) -> bytes:
        stamp = f"{self.day.isoformat()}T00:00:00Z"
        document = uuid.uuid5(_HOUSE, self.name)
        instance = uuid.uuid5(document, digest)
        plain = {
            f"{'pdfxid' if version == 'PDF/X-4' else 'pdfx'}:GTS_PDFXVersion": version,
            "pdfx:GTS_PDFXConformance": conformance,
            "pdf:Producer": self.producer, "pdf:Trapped": "False",
            "xmp:CreatorTool": self.creator, "xmp:CreateDate": stamp,
            "xmp:ModifyDate": stamp, "xmp:MetadataDate": stamp,
            "xmpMM:DocumentID": f"uuid:{document}", "xmpMM:InstanceID": f"uuid:{instance}",
            "xmpMM:VersionID": "1", "xmpMM:RenditionClass": "default",
        }  # fmt: skip
        lines = [f"  <{key}>{escape(value)}</{key}>" for key, value in plain.items() if value]
        for key, kind, value in (("dc:title", "Alt", self.title),
                                 ("dc:creator", "Seq", self.author)):  # fmt: skip
            if value:
                language = ' xml:lang="x-default"' if kind == "Alt" else ""
                lines.append(
                    f"  <{key}><rdf:{kind}><rdf:li{language}>{escape(value)}</rdf:li>"
                    f"</rdf:{kind}></{key}>"
                )
        return _PACKET.format(body="\n".join(lines)).encode()


def write_intent(document: pikepdf.Pdf, condition: PrintCondition, profile: bytes) -> None:
    """The one output intent: the registered name of the condition, and its profile."""
    embedded = Stream(document, profile)
    embedded.N = 4
    embedded.Alternate = Name.DeviceCMYK
    document.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier=String(condition.identifier),
                OutputCondition=String(condition.condition),
                RegistryName=String(condition.registry),
                Info=String(condition.condition),
                DestOutputProfile=document.make_indirect(embedded),
            )
        ]
    )


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"
  xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
{body}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
