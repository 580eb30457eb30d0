"""A rendering taken apart: pages, the takes they belong to, and where their lines come from."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2

from press.findings import Report
from press.model.composition import Asset, Composition, FileAsset, TextAsset
from press.model.geometry import Geometry
from press.model.rendering import PageRecord, Rendering
from press.model.take import Take
from press.preview.jobs import Leaf, Place, TakeSet

#: Points in a millimetre.
_PT = 72 / 25.4
#: Scale of the pictures that pages are told apart by: 36 pixels an inch.
_SMALL = 0.5
_CALLED = re.compile(r'"#([\w.-]+)"')
_LINE = re.compile(r"--line:\s*([\d.]+)pt")


def called(html: str) -> frozenset[str]:
    """Ids that a composition refers to."""
    return frozenset(_CALLED.findall(html))


def key(root: Path, composition: Composition, take: Take) -> str:
    """Changes when anything changes that the pages of a take are made from."""
    digest = hashlib.sha256(composition.html.encode())
    digest.update(repr((take.after, sorted(take.elsewhere.items()))).encode())
    for address, asset in sorted(composition.assets.items()):
        if address in composition.html or address.startswith(("asset:css/", "asset:fonts/")):
            digest.update(f"{address} {_told(root, asset)}".encode())
    return digest.hexdigest()


def _told(root: Path, asset: Asset) -> str:
    if isinstance(asset, TextAsset):
        return asset.content
    if isinstance(asset, FileAsset):
        try:
            there = (root / asset.path).stat()
        except OSError:
            return "–"
        return f"{there.st_mtime_ns} {there.st_size}"
    return repr(asset)


def leaves(rendering: Rendering) -> tuple[Leaf, ...]:
    """The pages of a rendering in their order."""
    places = _places(rendering.geometry)
    digests = _digests(rendering.pdf)
    sheets = {sheet.number: sheet for sheet in rendering.geometry.sheets}
    return tuple(
        Leaf(
            number=page.number,
            stories=page.stories,
            digest=digest,
            index=index,
            width=sheets[page.number].width,
            height=sheets[page.number].height,
            places=tuple(places[page.number]),
        )
        for index, (page, digest) in enumerate(zip(rendering.pages, digests, strict=True))
    )


def takes(pages: Iterable[PageRecord]) -> list[tuple[tuple[str, ...], int, int]]:
    """Stories that share pages, with the numbers of the page before and of the last page.

    A page without a story belongs to the take that follows; at the end, to the last.
    """
    found: list[tuple[list[str], int, int]] = []
    after = 0
    for page in pages:
        if not page.stories:
            continue
        if found and set(found[-1][0]) & set(page.stories):
            stories, before, _ = found.pop()
            stories += [story for story in page.stories if story not in stories]
        else:
            stories, before = list(page.stories), after
        after = page.number
        found.append((stories, before, after))
    return [(tuple(stories), before, end) for stories, before, end in found]


def take_set(stories: Sequence[str], after: int, key: str, leaves: Sequence[Leaf]) -> TakeSet:
    """A take of these pages, of which nothing wrong is known."""
    return TakeSet(tuple(stories), after, key, tuple(leaves), Report())


def judged(taken: Iterable[TakeSet], report: Report) -> tuple[tuple[TakeSet, ...], Report]:
    """The takes with what was found on their pages, and the findings that have no page."""
    done: list[TakeSet] = []
    left = report
    for take in taken:
        numbers = {leaf.number for leaf in take.leaves}
        own = Report.of(f for f in left if f.page in numbers)
        left = Report.of(f for f in left if f.page not in numbers)
        done.append(replace(take, report=own))
    return tuple(done), left


def grid(composition: Composition, geometry: Geometry) -> tuple[float, float] | None:
    """Distance of the baselines as the stylesheets say, and where most lines of text stand."""
    css = "".join(a.content for a in composition.assets.values() if isinstance(a, TextAsset))
    line = _LINE.search(css)
    if line is None:
        return None
    step = float(line[1]) / _PT
    standing = Counter(
        round(line.baseline % step, 2)
        for line in geometry.lines
        if geometry.blocks[line.block].kind == "text"
    )
    return (step, standing.most_common(1)[0][0]) if standing else None


def _places(geometry: Geometry) -> dict[int, list[Place]]:
    """Page -> its lines and pictures with where they come from."""
    found: dict[int, list[Place]] = defaultdict(list)
    for line in geometry.lines:
        block = geometry.blocks[line.block]
        if block.origin is not None and block.kind != "folio":
            found[line.page].append(Place(block.origin.path, block.origin.line or 1, line.area))
    for image in geometry.images:
        if image.origin is not None:
            found[image.page].append(Place(image.origin.path, image.origin.line or 1, image.area))
    return found


def _digests(pdf: bytes) -> list[str]:
    """For each page a digest of what it looks like."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        digests = []
        for page in document:
            bitmap = page.render(scale=_SMALL)
            digests.append(hashlib.blake2b(bitmap.buffer, digest_size=12).hexdigest())
            bitmap.close()
            page.close()
        return digests
    finally:
        document.close()
