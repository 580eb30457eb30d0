"""OpenDocument texts written by hand: content.xml as LibreOffice would write it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{prefix}="{_NAMES}:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("style", "style"), ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
_STYLES = (
    '<office:automatic-styles><style:style style:name="T1" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2" style:family="text">'
    '<style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
    '<style:style style:name="P2" style:parent-style-name="Illustration"/>'
    '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/>'
    '</text:list-style><text:list-style style:name="L2">'
    '<text:list-level-style-number text:level="1"/></text:list-style>'
    "</office:automatic-styles>"
)


def odt(*body: str, pictures: Mapping[str, bytes] | None = None, margin: str = "") -> bytes:
    """A whole file."""
    content = (
        f"<office:document-content {SPACES}>{_STYLES}<office:body><office:text>"
        f"{''.join(body)}</office:text></office:body></office:document-content>"
    )
    styles = (
        f"<office:document-styles {SPACES}><office:master-styles><style:master-page>"
        f"<style:footer><text:p>{margin}</text:p></style:footer>"
        "</style:master-page></office:master-styles></office:document-styles>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        out.writestr("content.xml", content)
        out.writestr("styles.xml", styles)
        for name, raw in (pictures or {}).items():
            out.writestr(f"Pictures/{name}", raw)
    return file.getvalue()


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def h(text: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{text}</text:h>'


def items(style: str, *texts: str) -> str:
    inner = "".join(
        f"<text:list-item>{text if text.startswith('<') else p(text)}</text:list-item>"
        for text in texts
    )
    return f'<text:list text:style-name="{style}">{inner}</text:list>'


def note(text: str, number: int = 1) -> str:
    return (
        f'<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation>'
        f"<text:note-body>{p(text)}</text:note-body></text:note>"
    )


def frame(name: str, alt: str = "") -> str:
    return (
        f'<draw:frame><draw:image xlink:href="Pictures/{name}"/><svg:desc>{alt}</svg:desc>'
        "</draw:frame>"
    )


def box(text: str) -> str:
    return f"<draw:frame><draw:text-box>{p(text)}</draw:text-box></draw:frame>"


def table(*rows: tuple[str, ...]) -> str:
    inner = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    return f"<table:table>{inner}</table:table>"
