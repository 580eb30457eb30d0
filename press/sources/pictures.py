"""The pictures of an edition, to be picked by their ids."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from press.codes import finding
from press.codes.nearest import nearest
from press.findings import Finding, Origin
from press.model.photo import Photo, PictureFormat
from press.sources.validation import shown

#: Ending of a master picture -> its format.
FORMATS: Mapping[str, PictureFormat] = {
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".png": "png",
    ".tif": "tiff",
    ".tiff": "tiff",
    ".svg": "svg",
}
#: Size of the place kept for a missing picture, px.
MISSING_SIZE = (1500.0, 1000.0)


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures by id, with the facts of those whose file is missing."""

    #: Folder of the pictures: `images/2019`.
    folder: str
    photos: Mapping[str, Photo]
    #: Ids of pictures that are there but broken; their own finding says how.
    broken: frozenset[str] = frozenset()
    #: Missing pictures whose sidecar is there.
    promised: Mapping[str, Photo] = field(default_factory=dict)

    def pick(self, name: str, origin: Origin, found: list[Finding]) -> Photo | None:
        """The picture of this id.

        A missing one is a finding and still a `Photo`, so that a draft can keep its
        place; None is returned for names that are no ids and for broken pictures.
        """
        if fault := _no_id(name, origin):
            found.append(fault)
            return None
        if name in self.photos:
            return self.photos[name]
        if name in self.broken:
            return None
        stem = PurePosixPath(name)
        if stem.suffix.lower() in FORMATS and stem.stem in {*self.photos, *self.promised}:
            found.append(finding("picture/with-ending", origin, picture=shown(name), id=stem.stem))
            return None
        found.append(
            finding(
                "picture/missing",
                origin,
                picture=shown(name),
                folder=self.folder,
                nearest=nearest(name, self.photos),
            )
        )
        return self.promised.get(name) or _placeholder(name, self.folder, origin)


def _no_id(name: str, origin: Origin) -> Finding | None:
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", name):
        return finding("picture/remote", origin, picture=shown(name))
    if "/" in name or "\\" in name or name.startswith(".") or "\x00" in name:
        return finding("picture/path", origin, picture=shown(name))
    return None


def _placeholder(name: str, folder: str, origin: Origin) -> Photo:
    return Photo(
        id=name,
        path=f"{folder}/{name}.jpg",
        format="jpeg",
        size=MISSING_SIZE,
        digest="",
        alt="",
        caption="",
        credit="",
        rights="",
        release="none needed",
        focus=(0.5, 0.5),
        origin=origin,
        missing=True,
    )
