"""PDF/A-2a besides PDF/UA-1 in the same file: what the archive standard asks for on top.

An output intent that says what the screen colours mean, both claims in the metadata, and
no picture that a viewer may smooth. Everything else a tagged file of ours is already:
fonts embedded, annotations marked for printing, no attachments, no scripts.
Source: ISO 19005-2, 6.2.3, 6.2.8 and 6.6; PDF/UA's claim needs a schema of its own there.
"""

from __future__ import annotations

from functools import cache

import pikepdf
from PIL import ImageCms

#: Where an ICC profile tells when it was made: here the day of IEC 61966-2-1.
_DATE = slice(24, 36)
_DAY = b"".join(part.to_bytes(2, "big") for part in (1999, 10, 18, 0, 0, 0))
_NAME = "sRGB IEC61966-2.1"
_END = b"</rdf:RDF>"
_CLAIM = b"""<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 pdfaid:part="2" pdfaid:conformance="A"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def make_archivable(document: pikepdf.Pdf) -> None:
    """Add to a finished PDF/UA-1 file what makes it PDF/A-2a as well.

    Its colours must be RGB or grey.
    """
    root = document.Root
    if "/OutputIntents" not in root:
        intent = pikepdf.Dictionary(
            Type=pikepdf.Name.OutputIntent,
            S=pikepdf.Name.GTS_PDFA1,
            OutputConditionIdentifier=pikepdf.String(_NAME),
            RegistryName=pikepdf.String("http://www.color.org"),
            Info=pikepdf.String(_NAME),
            DestOutputProfile=document.make_stream(_srgb(), N=3),
        )
        root.OutputIntents = pikepdf.Array([document.make_indirect(intent)])
    packet = root.Metadata.read_bytes()
    if b"pdfaid:part" not in packet:
        before, end, after = packet.rpartition(_END)
        root.Metadata.write(before + _CLAIM + end + after)
    for thing in document.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Interpolate"):
            thing.Interpolate = False


@cache
def _srgb() -> bytes:
    """The sRGB profile that LittleCMS computes, free to use, without the time of day."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE] = _DAY
    return bytes(profile)
