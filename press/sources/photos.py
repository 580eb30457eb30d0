"""Master pictures and their sidecars become photos."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import PurePosixPath

from press.codes import finding
from press.findings import Finding, Origin
from press.model.photo import Licence, Photo, PictureFormat
from press.sources import figures, raster, svg
from press.sources.files import Project
from press.sources.gaps import gaps
from press.sources.pictures import FORMATS, MISSING_SIZE, Pictures
from press.sources.schema.fields import ID
from press.sources.schema.photo import PhotoFile
from press.sources.typesetter import Field, Typesetter
from press.sources.validation import validate
from press.sources.yamlfile import parse

Size = tuple[float, float]
_READERS: Mapping[str, Callable[[bytes, str, list[Finding]], Size | None]] = {
    "jpeg": raster.size,
    "png": raster.size,
    "tiff": raster.size,
    "svg": svg.size,
}
#: Fields of the sidecar whose absence has a finding of its own.
_OWN_CODES = {
    ("sources/field-missing", "alt"): "picture/no-alt",
    ("sources/blank", "alt"): "picture/no-alt",
    ("sources/field-missing", "credit"): "picture/no-credit",
    ("sources/blank", "credit"): "picture/no-credit",
    ("sources/field-missing", "rights"): "picture/no-rights",
    ("sources/blank", "rights"): "picture/no-rights",
}


def read(project: Project, edition: str, setter: Typesetter) -> Pictures:
    """All pictures of `images/<edition>`, with findings for those that cannot be used."""
    folder = f"images/{edition}"
    found = setter.found
    masters: dict[str, str] = {}
    sidecars: dict[str, str] = {}
    broken: set[str] = set()
    for path in project.files(folder):
        pure = PurePosixPath(path)
        ending = pure.suffix.lower()
        if ending == ".yaml":
            sidecars[pure.stem] = path
        elif ending not in FORMATS:
            found.append(_stranger(path, ending))
        elif not re.fullmatch(ID, pure.stem):
            found.append(finding("sources/file-name", Origin(path), name=pure.name))
            broken.add(pure.stem)
        elif pure.stem in masters:
            first = PurePosixPath(masters[pure.stem]).name
            found.append(finding("picture/duplicate", Origin(path), id=pure.stem, first=first))
        else:
            masters[pure.stem] = path
    found += [
        finding("sources/stray-folder", Origin(path), name=PurePosixPath(path).name)
        for path in project.folders(folder)
    ]
    photos: dict[str, Photo] = {}
    promised: dict[str, Photo] = {}
    for name in sorted({*masters, *sidecars}):
        photo = _photo(name, masters.get(name), sidecars.get(name), project, setter)
        if photo is None:
            broken.add(name)
        elif photo.missing:
            promised[name] = photo
        else:
            photos[name] = photo
    return Pictures(folder, photos, frozenset(broken), promised)


def unused(pictures: Pictures, used: set[str]) -> list[Finding]:
    """Notes on pictures and sidecars that nothing in the edition names."""
    left = [
        finding("picture/unused", Origin(p.path), picture=p.id)
        for p in pictures.photos.values()
        if p.id not in used
    ]
    return left + [
        finding("picture/sidecar-alone", p.origin, picture=p.id)
        for p in pictures.promised.values()
        if p.id not in used
    ]


def run_out(pictures: Pictures, used: set[str], day: date) -> list[Finding]:
    """Warnings on pictures of the edition that may not be printed any more on its day."""
    return [
        finding(
            "picture/licence-run-out",
            photo.licence.origin,
            picture=photo.id,
            until=photo.licence.until.isoformat(),
            today=day.isoformat(),
        )
        for photo in (*pictures.photos.values(), *pictures.promised.values())
        if photo.id in used and photo.licence is not None and photo.licence.until < day
    ]


def _photo(
    name: str, master: str | None, sidecar: str | None, project: Project, setter: Typesetter
) -> Photo | None:
    found = setter.found
    kind: PictureFormat = "jpeg"
    size: Size | None = MISSING_SIZE
    digest = ""
    if master is not None:
        kind = FORMATS[PurePosixPath(master).suffix.lower()]
        raw = project.data(master, found)
        size = None
        if raw is not None:
            size = _READERS[kind](raw, master, found)
            digest = hashlib.sha256(raw).hexdigest()
        if sidecar is None:
            found.append(finding("picture/no-sidecar", Origin(master), picture=name))
    if sidecar is None:
        return None
    facts = _sidecar(sidecar, project, setter)
    if facts is None or size is None:
        return None
    file, field = facts
    if file.release == "missing":
        found.append(finding("picture/release-missing", field.at("release"), picture=name))
    return Photo(
        id=name,
        path=master or f"images/{PurePosixPath(sidecar).parent.name}/{name}.jpg",
        format=kind,
        size=size,
        digest=digest,
        alt=field.plain(file.alt, "alt"),
        caption=field.plain(file.caption, "caption"),
        credit=field.plain(file.credit, "credit"),
        rights=field.plain(file.rights, "rights"),
        release=file.release,
        focus=(file.focus[0], file.focus[1]),
        origin=Origin(sidecar, 1),
        missing=master is None,
        licence=Licence(figures.day(file.until), field.at("until")) if file.until else None,
        kind=file.kind or ("drawing" if kind == "svg" else "photo"),
    )


def _sidecar(path: str, project: Project, setter: Typesetter) -> tuple[PhotoFile, Field] | None:
    found = setter.found
    text = project.text(path, found)
    found += gaps(text or "", path)
    yaml = parse(text, path, found) if text is not None else None
    if yaml is None:
        return None
    faults: list[Finding] = []
    file = validate(PhotoFile, yaml, faults)
    picture = PurePosixPath(path).stem
    for fault in faults:
        own = _OWN_CODES.get((fault.code, str(fault.values.get("field"))))
        found.append(finding(own, fault.origin, picture=picture) if own else fault)
    return None if file is None else (file, Field(yaml, setter))


def _stranger(path: str, ending: str) -> Finding:
    """A file that is neither a picture we print nor a sidecar."""
    name = PurePosixPath(path).name
    if ending in (".gif", ".webp", ".heic", ".bmp", ".psd", ".ai", ".eps", ".pdf", ".avif", ".jp2"):
        return finding("picture/format", Origin(path), name=name)
    return finding("sources/stray-file", Origin(path), name=name)
