"""Master pictures made ready for their frames: cropped, scaled, in the product's colour.

WeasyPrint does none of this well (defects P5 to P8, L9), so it only ever sees finished
JPEGs without metadata. They are kept in the store by everything that decides about
their bytes; with a warm store no master is opened at all.
"""

from __future__ import annotations

import io
import os
import struct
import warnings
import zlib
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import PIL
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from press.codes import finding
from press.findings import Finding, Report
from press.model.composition import Asset, PictureAsset
from press.render.colour import BrokenProfileError, Inks, eight_bits, held, seen, to_colour
from press.render.fetcher import read_below
from press.render.store import Store, key_of

#: Raise it when the way pictures are made changes: every kept picture is made anew.
ENGINE = "2"
#: Below this share of the needed pixels a picture is told to be soft.
SOFT = 0.66
#: No master may have more pixels; about what the largest cameras make.
MOST_PIXELS = 160_000_000

_FORMATS = ("JPEG", "PNG", "TIFF")
#: What Pillow's decoders have been seen to raise on broken files.
_BROKEN = (
    ArithmeticError, EOFError, LookupError, MemoryError, OSError, SyntaxError, TypeError,
    ValueError, struct.error, zlib.error, Image.DecompressionBombError,
)  # fmt: skip


def prepare(
    root: Path,
    assets: Mapping[str, Asset],
    store: Store,
    progress: Callable[[str], None],
) -> tuple[dict[str, bytes], Report]:
    """All pictures of a composition by their address, and what is wrong with them."""
    wanted = {url: asset for url, asset in assets.items() if isinstance(asset, PictureAsset)}
    made: dict[str, bytes] = {}
    findings: list[Finding] = []
    if not wanted:
        return made, Report()
    separations = {asset.separation for asset in wanted.values()}
    inks = {one: Inks.of(one, lambda path: read_below(root, path)) for one in separations}
    with _strict_decoding(), ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
        jobs = [
            pool.submit(_prepare_one, root, asset, inks[asset.separation], store)
            for asset in wanted.values()
        ]
        try:
            for number, (url, job) in enumerate(zip(wanted, jobs, strict=True), start=1):
                progress(f"pictures {number}/{len(jobs)}")
                data, found = job.result()
                findings += found
                if data is not None:
                    made[url] = data
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return made, Report.of(findings)


def _prepare_one(
    root: Path, asset: PictureAsset, inks: Inks, store: Store
) -> tuple[bytes | None, list[Finding]]:
    findings = list(_softness(asset))
    key = key_of(
        ENGINE, PIL.__version__, asset.photo.digest, repr(asset.crop), repr(asset.pixels),
        asset.colour, str(asset.quality), inks.digest,
    )  # fmt: skip
    kept = store.get("pictures", key, ".jpg")
    if kept is not None:
        return kept, findings
    try:
        data, sound = _make(root, asset, inks)
    except _BROKEN as error:
        return None, [finding(
            "render/picture-broken", asset.photo.origin,
            picture=asset.photo.path, reason=_reason(error),
        )]  # fmt: skip
    if sound:
        store.put("pictures", key, data, ".jpg")
    else:
        findings.append(
            finding("render/picture-profile", asset.photo.origin, picture=asset.photo.path)
        )
    return data, findings


def _make(root: Path, asset: PictureAsset, inks: Inks) -> tuple[bytes, bool]:
    """The finished JPEG, and whether the embedded colour profile could be used."""
    image = _scaled(root, asset)
    sound = True
    colour: Literal["rgb", "cmyk"] = "rgb" if asset.colour == "rgb" else "cmyk"
    try:
        image = to_colour(image, colour, inks)
    except BrokenProfileError:
        image.info.pop("icc_profile", None)
        image, sound = to_colour(image, colour, inks), False
    if colour == "cmyk":
        image = held(image, inks.ink_max)
    if asset.colour == "proof":
        image = seen(image, inks)
    image.info.clear()
    out = io.BytesIO()
    image.save(out, "JPEG", quality=asset.quality, subsampling=0, optimize=True)
    return out.getvalue(), sound


def _scaled(root: Path, asset: PictureAsset) -> Image.Image:
    """The crop in its size, in the colours of the master.

    Colours are converted afterwards, when there are far fewer pixels and the master's own
    are out of memory.
    """
    _check_size(*asset.photo.size)
    with Image.open(io.BytesIO(read_below(root, asset.photo.path)), formats=_FORMATS) as master:
        width, height = master.size
        _check_size(width, height)
        profile = master.info.get("icc_profile")
        crop, pixels = asset.crop, _never_larger(asset)
        share = max(pixels[0] / (crop[2] - crop[0]), pixels[1] / (crop[3] - crop[1]))
        # A JPEG can be decoded at 1/2, 1/4 or 1/8; twice the wanted size keeps it sharp.
        master.draft(None, (int(width * share * 2), int(height * share * 2)))
        oriented = (height, width) if _turned(master) else (width, height)
        ImageOps.exif_transpose(master, in_place=True)
        master.load()
        box = tuple(
            edge * master.size[side % 2] / oriented[side % 2] for side, edge in enumerate(crop)
        )
        image = eight_bits(master).resize(pixels, Image.Resampling.LANCZOS, box, reducing_gap=3.0)
    if profile:
        image.info["icc_profile"] = profile
    return image


def _check_size(width: float, height: float) -> None:
    if width * height > MOST_PIXELS:
        raise ValueError(f"{width:.0f} × {height:.0f} px > {MOST_PIXELS // 1_000_000} MP")


def _never_larger(asset: PictureAsset) -> tuple[int, int]:
    """The size to scale to: never more pixels than the master has in the crop."""
    left, top, right, bottom = asset.crop
    share = min(1.0, (right - left) / asset.pixels[0], (bottom - top) / asset.pixels[1])
    return (
        max(1, round(asset.pixels[0] * share)),
        max(1, round(asset.pixels[1] * share)),
    )


def _softness(asset: PictureAsset) -> Iterator[Finding]:
    left, top, right, bottom = asset.crop
    share = min((right - left) / asset.pixels[0], (bottom - top) / asset.pixels[1])
    if share < SOFT:
        yield finding(
            "render/picture-soft",
            asset.photo.origin,
            picture=asset.photo.path,
            has=f"{right - left} × {bottom - top}",
            needs=f"{asset.pixels[0]} × {asset.pixels[1]}",
            percent=round(share * 100),
        )


def _turned(image: Image.Image) -> bool:
    """True when the camera was held upright: EXIF orientations 5 to 8."""
    # TIFFs are turned while they are loaded, and forget their orientation then.
    return image.format != "TIFF" and image.getexif().get(0x0112, 1) in (5, 6, 7, 8)


def _reason(error: BaseException) -> str:
    if isinstance(error, UnidentifiedImageError):
        return "no JPEG, PNG, TIFF"
    text = (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__
    return text if len(text) <= 160 else text[:159] + "…"


@contextmanager
def _strict_decoding() -> Iterator[None]:
    """Truncated pictures are errors here; importing WeasyPrint makes Pillow forgive them."""
    forgiving, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    with warnings.catch_warnings():
        # We have a limit of our own; Pillow's warning is for those who have none.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = forgiving
