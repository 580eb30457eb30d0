"""Pictures of a manuscript as masters of the house, each with its sidecar.

The bytes are kept as they are: full resolution, nothing coded anew. Only formats that
the house does not print and that lose nothing as PNG (GIF, BMP, WebP) are changed.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from PIL import Image

from press.findings import Finding
from press.intake import metadata
from press.intake.captions import Caption
from press.intake.manuscript import Image as Shown
from press.intake.manuscript import Remark
from press.sources import raster
from press.sources.gaps import MARK
from press.sources.yamlfile import Data
from press.sources.yamltext import written

#: Largest picture that is decoded to change its format, px.
CHANGED_LIMIT = 40_000_000

_ENDINGS = ((b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n", ".png"), (b"II*\x00", ".tif"),
            (b"MM\x00*", ".tif"))  # fmt: skip
_CHANGED = ((b"GIF8", "GIF"), (b"BM", "BMP"), (b"RIFF", "WEBP"))
_NOT_PRINTED = ((b"\x01\x00\x00\x00", "EMF"), (b"\xd7\xcd\xc6\x9a", "WMF"), (b"%!PS", "EPS"))
#: What Word writes into the alternative text by itself.
_AUTOMATIC = ("automatisch generiert", "automatically generated", "ki-generierte inhalte")


@dataclass(frozen=True, slots=True)
class Master:
    """A picture as it is stored, and what its sidecar says."""

    #: Its id: the file's name without ending.
    name: str
    ending: str
    content: bytes
    sidecar: str
    #: The words of the sidecar that came from the manuscript.
    words: tuple[str, ...]


def master(
    shown: Shown, raw: bytes, name: str, caption: Caption | None, remark: Callable[[Remark], None]
) -> Master | None:
    """A picture to be stored under the id `name`, or None if the house cannot print it."""
    file = PurePosixPath(shown.key).name
    made = _printable(raw)
    if made is None:
        looks = next((word for magic, word in _NOT_PRINTED if raw.startswith(magic)), "?")
        remark(Remark("picture-format", shown.place, f"{file} ({looks})", "unsure"))
        return None
    ending, content = made
    faults: list[Finding] = []
    if raster.size(content, f"{name}{ending}", faults) is None:
        codes = ", ".join(fault.code for fault in faults)
        remark(Remark("picture-broken", shown.place, f"{file} ({codes})", "unsure"))
        return None
    if content is not raw:
        remark(Remark("picture-changed", shown.place, file))
    facts = metadata.read(content)
    return Master(name, ending, content, sidecar(facts, shown, caption, remark), _words(caption))


def sidecar(
    facts: metadata.Facts,
    shown: Shown,
    caption: Caption | None,
    remark: Callable[[Remark], None],
) -> str:
    """The sidecar: what the manuscript says counts before what the picture says of itself."""
    fields: dict[str, Data] = {}
    alt = shown.alt
    if any(word in alt.casefold() for word in _AUTOMATIC):
        remark(Remark("alt-automatic", shown.place, alt[:120], "likely"))
        alt = ""
    fields["alt"] = alt or facts.alt or f"{MARK} was zu sehen ist und wozu, in ein bis zwei Sätzen"
    said = caption.text if caption else ""
    if said and facts.caption and said != facts.caption:
        remark(Remark("caption-embedded", shown.place, facts.caption))
    if text := said or facts.caption:
        fields["caption"] = text
    credit = (caption.credit if caption else "") or facts.credit
    if credit and facts.credit and credit != facts.credit:
        remark(Remark("credit-embedded", shown.place, facts.credit))
    fields["credit"] = credit or f"{MARK} wer das Bild gemacht hat"
    told = f"; im Bild steht: {facts.rights}" if facts.rights else ""
    fields["rights"] = f"{MARK} warum wir es drucken dürfen{told}"
    fields = {name: str(text)[:1_400] for name, text in fields.items()}
    fields["release"] = "missing"
    if facts.date:
        fields["date"] = facts.date
    if focus := _focus(shown.crop):
        fields["focus"] = list(focus)
    return written(fields)


def _words(caption: Caption | None) -> tuple[str, ...]:
    return (caption.text, caption.credit) if caption else ()


def _focus(crop: tuple[float, float, float, float]) -> tuple[float, float] | None:
    """The middle of what Word shows, if it cuts the picture off-centre."""
    left, top, right, bottom = crop
    across, down = (left + 1 - right) / 2, (top + 1 - bottom) / 2
    inside = 0 <= across <= 1 and 0 <= down <= 1
    if not inside or (abs(across - 0.5) < 0.01 and abs(down - 0.5) < 0.01):
        return None
    return round(across, 2), round(down, 2)


def _printable(raw: bytes) -> tuple[str, bytes] | None:
    """Ending and bytes of a picture that the house prints."""
    for magic, ending in _ENDINGS:
        if raw.startswith(magic):
            return ending, raw
    kind = next((kind for magic, kind in _CHANGED if raw.startswith(magic)), "")
    if not kind:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(raw), formats=(kind,)) as image:
                if image.width * image.height > CHANGED_LIMIT:
                    return None
                out = io.BytesIO()
                image.save(out, "PNG")
    except Exception:  # noqa: BLE001 - a broken picture may fail a decoder in any way
        return None
    return ".png", out.getvalue()
