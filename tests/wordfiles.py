"""Word files written by hand: a ZIP with the XML that Word would write, no more."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from PIL import Image

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="jpg" ContentType="image/jpeg"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType="'
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
STYLES = (
    f'{_HEAD}<w:styles xmlns:w="{W}">'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'
        for key, name, more in (
            ("Standard", "Normal", ""),
            ("Titel", "Title", ""),
            ("berschrift1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
            ("berschrift2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
            ("Zwischen", "Zwischenüberschrift", '<w:basedOn w:val="berschrift2"/>'),
            ("Zitat", "Quote", ""),
            ("Beschriftung", "caption", ""),
            ("Verzeichnis1", "toc 1", ""),
        )
    )
    + '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/></w:style>'
    "</w:styles>"
)
NUMBERING = (
    f'{_HEAD}<w:numbering xmlns:w="{W}">'
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


def run(text: str, *marks: str) -> str:
    """A run; marks are names of properties: `b`, `i`, `u`, `strike`, `vanish`."""
    properties = "".join(
        f'<w:{mark} w:val="single"/>' if mark == "u" else f"<w:{mark}/>" for mark in marks
    )
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def raised(text: str) -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{escape(text)}</w:t></w:r>'


def paragraph(*inner: str, style: str = "", number: str = "", level: int = 0) -> str:
    """A paragraph; what is no XML becomes a run."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    body = "".join(part if part.startswith("<") else run(part) for part in inner)
    return f"<w:p><w:pPr>{properties}</w:pPr>{body}</w:p>"


def note(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def link(relation: str, text: str) -> str:
    return f'<w:hyperlink r:id="{relation}">{run(text)}</w:hyperlink>'


def picture(relation: str, alt: str = "", crop: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild" descr="{escape(alt)}"/>'
        "<a:graphic><a:graphicData><pic:pic><pic:blipFill>"
        f'<a:blip r:embed="{relation}"/>{crop}</pic:blipFill></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def table(*rows: tuple[str, ...]) -> str:
    cells = (
        "<w:tr>" + "".join(f"<w:tc>{_cell(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr/>{''.join(cells)}</w:tbl>"


def _cell(cell: str) -> str:
    return cell if cell.startswith("<w:p>") else paragraph(cell)


def text_box(words: str, *, fallback: bool = True) -> str:
    """A text box as Word writes it: the new form, and the old one for old programs."""
    content = f"<w:txbxContent>{paragraph(words)}</w:txbxContent>"
    new = (
        '<mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Feld"/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    )
    old = (
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback>"
    )
    return f"<w:r><mc:AlternateContent>{new}{old if fallback else ''}</mc:AlternateContent></w:r>"


def relations(entries: Mapping[str, tuple[str, str]]) -> str:
    """Id -> kind and target; addresses with a scheme lie outside."""
    rows = "".join(
        f'<Relationship Id="{key}" Type="{_DOCUMENT}/{kind}" Target="{escape(target)}"'
        + (' TargetMode="External"' if ":" in target else "")
        + "/>"
        for key, (kind, target) in entries.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def parts(
    *body: str,
    notes: Mapping[int, str] | None = None,
    media: Mapping[str, bytes] | None = None,
    links: Mapping[str, str] | None = None,
    more: Mapping[str, str | bytes] | None = None,
) -> dict[str, str | bytes]:
    """The parts of a file. Pictures are related by their name without ending."""
    related = {key: ("hyperlink", target) for key, target in (links or {}).items()}
    related |= {Path(n).stem: ("image", f"media/{n}") for n in media or {}}
    held: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations({"d": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"{_HEAD}<w:document {SPACES}><w:body>{''.join(body)}</w:body>"
        "</w:document>",
        "word/_rels/document.xml.rels": relations(related),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
    }
    if notes:
        rows = "".join(
            f'<w:footnote w:id="{key}">{text if text.startswith("<") else paragraph(text)}'
            "</w:footnote>"
            for key, text in notes.items()
        )
        separator = f'<w:footnote w:type="separator" w:id="-1">{paragraph("—")}</w:footnote>'
        held["word/footnotes.xml"] = f"{_HEAD}<w:footnotes {SPACES}>{separator}{rows}</w:footnotes>"
    held |= {f"word/media/{name}": content for name, content in (media or {}).items()}
    return held | dict(more or {})


def packed(held: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in held.items():
            out.writestr(name, content)
    return file.getvalue()


def word(*body: str, **more: Mapping[str, str]) -> bytes:
    """A whole Word file."""
    return packed(parts(*body, **more))  # type: ignore[arg-type]


# Pictures --------------------------------------------------------------------------------


def photo(
    size: tuple[int, int] = (320, 200),
    iptc: Mapping[tuple[int, int], str] | None = None,
    xmp: str = "",
    colour: str = "#7a8c5a",
) -> bytes:
    """A JPEG with what a photographer writes into it."""
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "JPEG", quality=90)
    raw = file.getvalue()
    segments = b""
    if iptc:
        records = b"\x1c\x01\x5a\x00\x03\x1b%G"
        for (record, number), text in iptc.items():
            data = text.encode()
            records += struct.pack(">BBBH", 0x1C, record, number, len(data)) + data
        block = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(records)) + records
        if len(records) % 2:
            block += b"\x00"
        segments += _segment(0xED, b"Photoshop 3.0\x00" + block)
    if xmp:
        segments += _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + xmp.encode())
    return raw[:2] + segments + raw[2:]


def _segment(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data


def xmp(inner: str) -> str:
    """A packet of XMP around properties."""
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        f'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">{inner}'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )


# A contribution --------------------------------------------------------------------------


def contribution() -> bytes:
    """What an author mails: everything that Word can do to a text, in invented words."""
    german = "Karl sagte: „Wir nennen das ‚Schottern rückwärts‘ – und es bleibt dabei.“"
    return word(
        paragraph("Ein Kran für alle", style="Titel"),
        paragraph("Stadt Suhl", style="berschrift1"),
        paragraph("Mein Name ist Emilia Erfunden und ich bin Integrationsmanagerin in der "
                  "Stadtverwaltung Suhl."),
        paragraph("Schwerpunkt: Werkstätten und Nachbarschaft"),
        paragraph("Am Waldrand steht ein Kran, den ", run("niemand", "i"), " mehr braucht. ",
                  "Seit drei Jahren heben ihn Akteur*innen aus zwölf Vereinen gemeinsam auf."),
        paragraph("Wie es anfing", style="Zwischen"),
        paragraph(german, note(1), " Danach kamen ", run("Bürger*innen", "b"),
                  " und Schulklassen, z. B. aus ", link("l1", "Zella-Mehlis"), "."),
        paragraph("Was alle brauchten:"),
        paragraph("Seile und Haken", number="1"),
        paragraph("Geduld", number="1"),
        paragraph("und zwar viel", number="1", level=1),
        paragraph("Zuerst messen", number="2"),
        paragraph("Dann heben", number="2"),
        paragraph("Heben heißt warten können.", style="Zitat"),
        paragraph(picture("kran", "Ein gelber Kran am Waldrand",
                          '<a:srcRect l="40000" t="0" r="0" b="0"/>')),
        paragraph("Der Kran im März (Foto: Emilia Erfunden)"),
        paragraph("Zahlen und Daten", style="berschrift2"),
        table(("Wann", "Was"), ("2016", "Der Kran wird gefunden"),
              ("März 2017", "Zwölf Vereine gründen den Beirat")),
        paragraph("Tabelle 2: Der Kran in Zahlen", style="Beschriftung"),
        table(("12", "Vereine"), ("340", "Menschen am Tag der offenen Tür")),
        table(("Ort", "Verein", "Mitglieder"), ("Suhl", "Heber e. V.", "40"),
              ("Zella-Mehlis", "Seil e. V.", "17")),
        paragraph("Der Kran steht auf 20 m", raised("2"), " Fläche; 15 % davon sind Beton.",
                  text_box("Kasten am Rand: Wer mitmachen will, ruft an.")),
        paragraph("Ende gut.", run(" Geheime Randnotiz.", "vanish"),
                  '<w:del w:id="9"><w:r><w:delText> Gestrichener Satz.</w:delText></w:r></w:del>',
                  note(2)),
        notes={1: "Der Kran gehört der Stadt; siehe Beschluss vom 6. März 2017.",
               2: paragraph("Erster Absatz der Notiz.") + paragraph("Zweiter Absatz.")},
        media={"kran.jpg": photo(
            (640, 400),
            iptc={(2, 120): "Kran am Waldrand, Übersicht", (2, 80): "Erika Muster",
                  (2, 55): "20180906", (2, 116): "© Erika Muster"})},
        links={"l1": "https://example.org/zella_mehlis"},
        more={"word/header1.xml": f"<w:hdr {SPACES}>{paragraph('Entwurf vom Amt')}</w:hdr>",
              "word/comments.xml": f'<w:comments {SPACES}><w:comment w:id="0" w:author="Chefin">'
              f'{paragraph("Bitte kürzen!")}</w:comment></w:comments>'},
    )  # fmt: skip
