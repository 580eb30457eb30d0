"""The QR code of the back cover."""

from __future__ import annotations

import functools
from io import BytesIO

import segno


@functools.lru_cache(maxsize=4)
def qr(text: str, colour: str) -> str:
    """An SVG of the code in one literal colour, without quiet zone and fixed size.

    Error correction M (ISO/IEC 18004): a brochure on a counter gets scuffed.
    """
    stream = BytesIO()
    segno.make(text, error="m", micro=False).save(
        stream,
        kind="svg",
        border=0,
        dark="#000",
        light=None,
        xmldecl=False,
        svgns=True,
        omitsize=True,
        svgclass=None,
        lineclass=None,
        title=text,
    )
    return (
        stream.getvalue().decode("utf-8").replace('stroke="#000"', f'fill="none" stroke="{colour}"')
    )
