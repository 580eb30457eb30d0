"""The fonts that stand in the PDFs, with the files they came from and their licences."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont, TTLibError

from press.model.handoff import Typeface

#: Ids in a font's table of names (OpenType specification, "name").
_FULL, _POSTSCRIPT, _LICENCE = 4, 6, 13
_OFL = "SIL Open Font License 1.1"


def typefaces(files: Mapping[str, bytes], folder: Path) -> tuple[Typeface, ...]:
    """The fonts of some PDFs (label -> bytes), by name; `folder` holds the house's fonts."""
    known = {_key(full): font for full, font in map(_read, sorted(folder.glob("*.woff2")))}
    used: dict[str, list[str]] = {}
    for label, pdf in files.items():
        for name in sorted(_names(pdf)):
            used.setdefault(name, []).append(label)
    found = (
        replace(known.get(_key(name), Typeface(name, "", "", ())), used_in=tuple(labels))
        for name, labels in used.items()
    )
    return tuple(sorted(found, key=lambda font: font.name))


def _names(pdf: bytes) -> set[str]:
    """Names of the fonts in a PDF, without the prefix of a subset."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = (
            str(thing["/FontName"])
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and "/FontName" in thing
        )
        return {_plain(name) for name in found}


def _plain(name: str) -> str:
    name = name.lstrip("/")
    return name[7:] if name[6:7] == "+" else name


def _key(name: str) -> str:
    """WeasyPrint writes `Source-Sans-3-Semi-Bold` for "Source Sans 3 Semibold"."""
    return re.sub(r"[^a-z0-9]", "", name.lower()).removesuffix("regular")


def _read(path: Path) -> tuple[str, Typeface]:
    """Full name of a font file, and what the list tells of it."""
    try:
        with TTFont(path, lazy=True) as font:
            names = font["name"]
            full, name, licence = (
                names.getDebugName(at) or "" for at in (_FULL, _POSTSCRIPT, _LICENCE)
            )
    except (TTLibError, OSError, KeyError):
        return path.stem, Typeface(path.stem, path.name, "", ())
    said = _OFL if "Open Font License, Version 1.1" in licence else licence
    return full, Typeface(name, path.name, said, ())


def licence_files(folder: Path) -> Iterable[Path]:
    """The licence texts that lie beside the fonts."""
    return sorted(folder.glob("LICENSE*"))
