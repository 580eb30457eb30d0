"""Finished publications kept under a key of everything they were made from.

A kept publication is taken instead of being made: the same sources, layouts, engine and
libraries give the same bytes. `--force` makes it anew all the same.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from functools import cache
from importlib import metadata
from pathlib import Path, PurePath
from typing import Any

import press
from press import machine
from press.findings import Finding, Origin, Report, Severity
from press.model.composition import FileAsset, PictureAsset
from press.model.delivery import Deliverable
from press.model.rendering import PageRecord
from press.publication import CACHE, Made, Publication
from press.render.store import Store

_KIND = "publications"
#: The profiles that pictures are converted with.
_COLOUR = "layouts/colour"
#: Libraries whose version shows in the pages or in what is found on them.
_LIBRARIES = (
    "weasyprint", "pydyf", "tinycss2", "tinyhtml5", "cssselect2", "fonttools", "pyphen",
    "brotli", "pillow", "pikepdf", "pypdfium2", "lxml",
)  # fmt: skip


def key(publication: Publication) -> str:
    """Changes when anything changes that the publication is made from.

    Of the book only the stories count: they are what the preflight holds the file against.
    """
    root, composition = publication.root, publication.composition
    files = {
        asset.path: _file(root, asset.path)
        for asset in composition.assets.values()
        if isinstance(asset, FileAsset)
    }
    for path in sorted((root / _COLOUR).glob("*.icc")):
        files[path.name] = _file(root, f"{_COLOUR}/{path.name}")
    separations = {a.separation for a in composition.assets.values() if isinstance(a, PictureAsset)}
    for separation in separations:  # a shop's own profile may lie anywhere
        for profile in (separation.conversion, separation.output):
            files[profile] = _file(root, profile)
    told = _told((engine(), composition, publication.book.sections, files))
    return hashlib.sha256(told.encode()).hexdigest()


@cache
def engine() -> str:
    """The engine's own code and the libraries it stands on."""
    digest = hashlib.sha256(platform.python_version().encode())
    folder = Path(press.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    for name in _LIBRARIES:
        digest.update(f"{name} {_version(name)}\n".encode())
    digest.update(json.dumps(machine.libraries_found(), sort_keys=True).encode())
    return digest.hexdigest()


def take(publication: Publication, under: str) -> Made | None:
    """The publication as it was kept, or None."""
    data = Store(publication.root / CACHE).get(_KIND, under)
    if data is None:
        return None
    head, _, rest = data.partition(b"\n")
    told = json.loads(head)
    files: list[Deliverable] = []
    for file in told["files"]:
        content, rest = rest[: file["bytes"]], rest[file.pop("bytes") :]
        pages = _pages(file.pop("pages"))
        files.append(Deliverable(**file, content=content, pages=pages))
    return Made(
        publication.book.selection,
        tuple(files),
        _pages(told["pages"]),
        _report(told["rendered"]),
        _report(told["checked"]),
    )


def keep(publication: Publication, under: str, made: Made) -> None:
    """Keep a publication that nothing was wrong with."""
    if made.rendered.errors or made.checked.errors:
        return
    told = {
        "files": [
            {
                "name": file.name,
                "role": file.role,
                "product": file.product,
                "selection": file.selection,
                "bytes": len(file.content),
                "pages": [asdict(page) for page in file.pages],
            }
            for file in made.files
        ],
        "pages": [asdict(page) for page in made.pages],
        "rendered": [_finding(f) for f in made.rendered],
        "checked": [_finding(f) for f in made.checked],
    }
    data = json.dumps(told, ensure_ascii=False).encode() + b"\n"
    Store(publication.root / CACHE).put(
        _KIND, under, data + b"".join(file.content for file in made.files)
    )


def _told(value: Any) -> str:
    """A value as text that is the same in every process: sets and mappings in order."""
    if is_dataclass(value) and not isinstance(value, type):
        inner = (f"{f.name}={_told(getattr(value, f.name))}" for f in fields(value))
        return f"{type(value).__name__}({','.join(inner)})"
    if isinstance(value, Mapping):
        return f"{{{','.join(sorted(f'{_told(k)}:{_told(v)}' for k, v in value.items()))}}}"
    if isinstance(value, set | frozenset):
        return f"{{{','.join(sorted(map(_told, value)))}}}"
    if isinstance(value, tuple | list):
        return f"({','.join(map(_told, value))})"
    return str(value) if isinstance(value, PurePath) else repr(value)


def _file(root: Path, path: str) -> str:
    """Digest of a file; of one that has not changed since it was last asked, without reading."""
    try:
        there = (root / path).stat()
        return _digest(root / path, there.st_mtime_ns, there.st_size, there.st_ino)
    except OSError:
        return "–"


@cache
def _digest(path: Path, *_: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "–"


def _pages(told: list[dict[str, Any]]) -> tuple[PageRecord, ...]:
    return tuple(PageRecord(p["number"], p["label"], tuple(p["stories"])) for p in told)


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "code": found.code,
        "severity": int(found.severity),
        "values": dict(found.values),
        "origin": [found.origin.path, found.origin.line] if found.origin else None,
        "page": found.page,
        "waived_because": found.waived_because,
    }


def _report(told: list[dict[str, Any]]) -> Report:
    return Report.of(
        Finding(
            code=f["code"],
            severity=Severity(f["severity"]),
            values=f["values"],
            origin=Origin(*f["origin"]) if f["origin"] else None,
            page=f["page"],
            waived_because=f["waived_because"],
        )
        for f in told
    )
