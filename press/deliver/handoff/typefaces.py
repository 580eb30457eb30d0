"""The fonts that stand in the PDFs, with the files they came from and their licences."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont, TTLibError

from press.model.handoff import Typeface

#: Ids in a font's table of names (OpenType specification, "name").
_POSTSCRIPT, _LICENCE = 6, 13
_OFL = "SIL Open Font License 1.1"


def typefaces(files: Mapping[str, bytes], folder: Path) -> tuple[Typeface, ...]:
    """The fonts of some PDFs (label -> bytes), by name; `folder` holds the house's fonts."""
    known = _known(folder)
    used: dict[str, list[str]] = {}
    for label, pdf in files.items():
        for name in sorted(_names(pdf)):
            used.setdefault(name, []).append(label)
    return tuple(
        Typeface(name, *known.get(name, ("", "")), used_in=tuple(labels))
        for name, labels in sorted(used.items())
    )


def _names(pdf: bytes) -> set[str]:
    """PostScript names of the fonts in a PDF, without the prefix of a subset."""
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


def _known(folder: Path) -> dict[str, tuple[str, str]]:
    """PostScript name -> file name and licence of every font in a folder."""
    return dict(_read(path) for path in sorted(folder.glob("*.woff2")))


def _read(path: Path) -> tuple[str, tuple[str, str]]:
    try:
        with TTFont(path, lazy=True) as font:
            names = font["name"]
            name, licence = (names.getDebugName(at) or "" for at in (_POSTSCRIPT, _LICENCE))
    except (TTLibError, OSError, KeyError):
        return path.stem, (path.name, "")
    said = _OFL if "Open Font License, Version 1.1" in licence else licence
    return name, (path.name, said)


def licence_files(folder: Path) -> Iterable[Path]:
    """The licence texts that lie beside the fonts."""
    return sorted(folder.glob("LICENSE*"))
