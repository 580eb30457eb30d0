from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from compositions import ROOT, encoded, picture
from PIL import Image, ImageCms, ImageFile

from press.layout.colours import palette
from press.model.composition import Asset, PictureAsset
from press.model.printer import HOUSE_CONVERSION, HOUSE_OUTPUT, Separation
from press.render import photos
from press.render.colour import held
from press.render.store import Store

RED, GREEN, BLUE = (254, 0, 0), (0, 128, 1), (0, 0, 254)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    profile = tmp_path / "layouts/colour"
    profile.mkdir(parents=True)
    for name in (HOUSE_CONVERSION, HOUSE_OUTPUT):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


def prepare(root: Path, asset: PictureAsset, **more: Asset) -> tuple[Image.Image | None, list[Any]]:
    made, report = photos.prepare(
        root, {"asset:p": asset, **more}, Store(root / ".cache"), lambda _: None
    )
    data = made.get("asset:p")
    return (Image.open(io.BytesIO(data)) if data else None), list(report)


def made(root: Path, data: bytes, name: str = "bild.jpg", **options: Any) -> Image.Image:
    image, findings = prepare(root, picture(data, root, name, **options))
    assert findings == []
    assert image is not None
    return image


def near(image: Image.Image, colour: tuple[int, ...], at: tuple[int, int] = (20, 15)) -> bool:
    seen = image.getpixel(at)
    assert isinstance(seen, tuple)
    return all(abs(a - b) <= 12 for a, b in zip(seen, colour, strict=True))


def two_halves(mode: str = "RGB") -> Image.Image:
    """Left red, right blue."""
    image = Image.new("RGB", (80, 60), RED)
    image.paste(BLUE, (40, 0, 80, 60))
    return image.convert(mode)


def png16(width: int, height: int, grey: int) -> bytes:
    """A 16-bit grey PNG, which Pillow cannot write in all versions."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(b"\0" + struct.pack(">H", grey) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 16, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def test_crops_scales_and_strips(root: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    data = encoded(two_halves(), quality=95, exif=exif, comment=b"secret too")
    image = made(root, data, crop=(40, 0, 80, 60), pixels=(20, 30))
    assert (image.size, image.mode, image.format) == ((20, 30), "RGB", "JPEG")
    assert near(image, BLUE, (3, 3))
    kept = next((root / ".cache/pictures").iterdir()).read_bytes()
    assert b"secret" not in kept
    assert image.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize(("orientation", "corner"), [(1, RED), (3, BLUE), (6, RED), (8, BLUE)])
def test_turns_as_the_camera_was_held(
    root: Path, orientation: int, corner: tuple[int, int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encoded(two_halves(), quality=95, exif=exif)
    size = (60, 80) if orientation > 4 else (80, 60)
    image = made(root, data, size=size, pixels=(size[0] // 2, size[1] // 2))
    assert image.size == (size[0] // 2, size[1] // 2)
    # 6 turns right: red on top; 8 turns left: blue on top.
    assert near(image, corner, (3, 3))
    assert image.getexif() == {}


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
@pytest.mark.parametrize("mode", ["RGB", "P", "RGBA", "CMYK", "L", "1", "LA", "PA"])
def test_any_mode_becomes_rgb(root: Path, mode: str, kind: str) -> None:
    if (mode, kind) in {("CMYK", "PNG"), ("PA", "PNG"), ("PA", "TIFF")}:
        kind, mode = ("TIFF", "CMYK") if mode == "CMYK" else ("PNG", "P")
    image = made(root, encoded(two_halves(mode), kind), f"bild.{kind.lower()}")
    assert image.mode == "RGB"
    if mode in ("RGB", "P", "RGBA"):
        assert near(image, RED, (5, 15))
        assert near(image, BLUE, (35, 15))


def test_cmyk_tiff_is_seen_through_the_house_profile(root: Path) -> None:
    cyan = Image.new("CMYK", (80, 60), (255, 0, 0, 0))
    image = made(root, encoded(cyan, "TIFF"), "bild.tif")
    red, green, blue = image.getpixel((20, 15))  # type: ignore[misc]
    assert red < 40 < 120 < green < 190 < blue < 250  # not Pillow's naive (0, 255, 255)


def test_sixteen_bits(root: Path) -> None:
    image = made(root, png16(80, 60, 40000), "bild.png")
    assert near(image, (156, 156, 156))


def test_transparency_lies_on_white(root: Path) -> None:
    clear = Image.new("RGBA", (80, 60), (0, 0, 0, 0))
    clear.paste((255, 0, 0, 255), (0, 0, 40, 60))
    image = made(root, encoded(clear, "PNG"), "bild.png")
    assert near(image, (255, 255, 255), (35, 15))
    assert near(image, RED, (5, 15))
    palette = encoded(clear.convert("P"), "PNG", transparency=0)
    assert made(root, palette, "palette.png").mode == "RGB"


def test_embedded_profile_is_honoured(root: Path) -> None:
    """Swapped channels in the profile must come out swapped."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    transform = ImageCms.buildTransform(srgb, lab, "RGB", "LAB")
    image = ImageCms.applyTransform(Image.new("RGB", (80, 60), GREEN), transform)
    assert image is not None
    assert near(made(root, encoded(image, "TIFF"), "lab.tif"), GREEN)
    data = encoded(Image.new("RGB", (80, 60), GREEN), icc_profile=srgb.tobytes(), quality=95)
    assert near(made(root, data, "srgb.jpg"), GREEN)


def test_damaged_profile_is_told(root: Path) -> None:
    data = encoded(Image.new("RGB", (80, 60), RED), icc_profile=b"no profile" * 20)
    image, findings = prepare(root, picture(data, root))
    assert [f.code for f in findings] == ["render/picture-profile"]
    assert image is not None
    assert near(image, RED)


def test_a_profile_of_another_colour_space_is_passed_over(root: Path) -> None:
    ink = (root / "layouts/colour/FOGRA39L_300.icc").read_bytes()
    data = encoded(Image.new("RGB", (80, 60), RED), icc_profile=ink, quality=95)
    assert near(made(root, data), RED)


def test_ink(root: Path) -> None:
    data = encoded(two_halves(), quality=95)
    image = made(root, data, colour="cmyk", quality=95)
    assert image.mode == "CMYK"
    cyan, magenta, yellow, _ = image.getpixel((5, 15))  # type: ignore[misc]
    assert cyan < 40 < 200 < min(magenta, yellow)
    pixels = image.tobytes()
    assert max(sum(pixels[i : i + 4]) for i in range(0, len(pixels), 4)) <= 3.06 * 255
    untouched = made(
        root, encoded(Image.new("CMYK", (80, 60), (0, 0, 0, 255)), quality=95), "k.jpg",
        colour="cmyk",
    )  # fmt: skip
    assert near(untouched, (0, 0, 0, 255))


def shops(root: Path, ink_max: float = 300.0) -> Separation:
    """A shop's own profile: black is made of more inks than the house's."""
    path = "layouts/colour/shop.icc"
    (root / path).write_bytes((ROOT / HOUSE_OUTPUT).read_bytes())
    return Separation(path, path, ink_max)


def totals(image: Image.Image) -> list[float]:
    """The sum of the inks in every pixel, %."""
    pixels = image.tobytes()
    return [sum(pixels[i : i + 4]) / 2.55 for i in range(0, len(pixels), 4)]


def test_the_profile_of_the_shop_makes_the_ink(root: Path) -> None:
    data = encoded(Image.new("RGB", (80, 60), (0, 0, 0)), quality=95)
    house = made(root, data, colour="cmyk", quality=95)
    shop = made(root, data, colour="cmyk", quality=95, separation=shops(root, 400.0))
    assert max(totals(house)) < 300 < 312 < min(totals(shop))
    assert len(list((root / ".cache/pictures").iterdir())) == 2


def test_another_profile_of_the_same_name_is_another_picture(root: Path) -> None:
    data = encoded(two_halves(), quality=95)
    separation = shops(root)
    first = made(root, data, colour="cmyk", separation=separation)
    (root / separation.conversion).write_bytes((ROOT / HOUSE_CONVERSION).read_bytes())
    second = made(root, data, colour="cmyk", separation=separation)
    assert first.tobytes() != second.tobytes()
    assert len(list((root / ".cache/pictures").iterdir())) == 2


@pytest.mark.parametrize("most", [300.0, 260.0])
def test_no_place_takes_more_ink_than_the_shop_allows(root: Path, most: float) -> None:
    """One step of JPEG more or less; black is what stays."""
    dark = Image.new("RGB", (80, 60), (0, 0, 0))
    dark.paste((250, 250, 250), (40, 0, 80, 60))
    data = encoded(dark, quality=95)
    free = made(root, data, colour="cmyk", quality=95, separation=shops(root, 400.0))
    image = made(root, data, colour="cmyk", quality=95, separation=shops(root, most))
    assert most - 4 < max(totals(image)) < most + 4
    *_, black = image.getpixel((5, 15))  # type: ignore[misc]
    assert black == pytest.approx(free.getpixel((5, 15))[3], abs=3)  # type: ignore[index]
    assert near(image, free.getpixel((35, 15)), (35, 15))  # type: ignore[arg-type]


def test_ink_is_held_in_every_band() -> None:
    """More pixels than are summed at once; what is allowed stays to the last bit."""
    image = Image.new("CMYK", (1500, 1500), (200, 100, 50, 20))
    image.paste((255, 255, 255, 255), (0, 1400, 1500, 1450))
    image.paste((255, 255, 0, 204), (0, 0, 700, 10))
    result = held(image.copy(), 300.0)
    assert result.getpixel((9, 1420)) == (170, 170, 170, 255)
    assert result.getpixel((9, 5)) == (255, 255, 0, 204)
    assert result.crop((0, 10, 1500, 1400)) == image.crop((0, 10, 1500, 1400))
    assert max(totals(held(image, 240.0))) < 240.1


def test_ink_made_for_the_shop_keeps_its_numbers(root: Path) -> None:
    separation = shops(root)
    profile = (root / separation.output).read_bytes()
    black = Image.new("CMYK", (80, 60), (0, 0, 0, 255))
    data = encoded(black, "TIFF", icc_profile=profile)
    kept = made(root, data, "bild.tif", colour="cmyk", quality=95, separation=separation)
    assert near(kept, (0, 0, 0, 255))
    data = encoded(black, "TIFF", icc_profile=(ROOT / HOUSE_CONVERSION).read_bytes())
    other = made(root, data, "bild.tif", colour="cmyk", quality=95, separation=separation)
    assert other.getpixel((20, 15))[0] > 100  # type: ignore[index]


def test_a_proof_shows_what_ink_can(root: Path) -> None:
    """A green that no ink reaches comes out as the press would make it."""
    data = encoded(Image.new("RGB", (80, 60), (0, 255, 0)), quality=95)
    web = made(root, data)
    proof = made(root, data, colour="proof")
    assert near(web, (0, 255, 0))
    assert proof.mode == "RGB"
    red, green, blue = proof.getpixel((20, 15))  # type: ignore[misc]
    assert green < 200
    assert red + blue > 60


def test_a_proof_shows_ink_as_flat_colours_are_shown(root: Path) -> None:
    tokens = palette(ROOT)
    for name in ("petrol", "red", "ochre-deep", "paper"):
        ink = tuple(round(part * 255) for part in tokens.inks[name])
        master = Image.new("CMYK", (80, 60), ink)
        image = made(root, encoded(master, "TIFF"), f"{name}.tif", colour="proof", quality=95)
        assert near(image, tokens.screens[name]), name


@pytest.mark.parametrize("share", [0.3, 0.8, 0.98])
def test_truncated(root: Path, share: float) -> None:
    noise = Image.effect_noise((400, 300), 90).convert("RGB")
    data = encoded(noise, quality=95)
    asset = picture(data[: int(len(data) * share)], root, size=(400, 300))
    image, (told,) = prepare(root, asset)
    assert image is None
    assert told.code == "render/picture-broken"
    assert told.origin == asset.photo.origin
    assert told.values["picture"] == "images/2019/bild.jpg"


def test_truncation_is_noticed_although_weasyprint_forgives_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    data = encoded(Image.effect_noise((400, 300), 90).convert("RGB"))
    _, findings = prepare(root, picture(data[: len(data) // 2], root, size=(400, 300)))
    assert [f.code for f in findings] == ["render/picture-broken"]
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 50])
def test_not_a_picture(root: Path, data: bytes) -> None:
    _, findings = prepare(root, picture(data, root))
    assert [f.code for f in findings] == ["render/picture-broken"]


def test_huge(root: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IEND", b"")
    _, (told,) = prepare(root, picture(data, root, "gross.png", size=(30_000, 30_000)))
    assert told.code == "render/picture-broken"
    assert told.values["reason"] == "30000 × 30000 px > 160 MP"


def test_missing_master_tells_no_path_of_the_machine(root: Path) -> None:
    asset = picture(b"x", root)
    (root / asset.photo.path).unlink()
    _, (told,) = prepare(root, asset)
    assert told.code == "render/picture-broken"
    assert str(root) not in str(dict(told.values))


def test_is_never_enlarged(root: Path) -> None:
    image = made(root, encoded(two_halves()), pixels=(100, 75))
    assert image.size == (80, 60)


def test_soft(root: Path) -> None:
    image, (told,) = prepare(root, picture(encoded(two_halves()), root, pixels=(200, 150)))
    assert image is not None
    assert image.size == (80, 60)
    assert told.code == "render/picture-soft"
    assert (told.values["has"], told.values["needs"]) == ("80 × 60", "200 × 150")
    assert told.values["percent"] == 40


def test_warm_cache_opens_no_master(root: Path) -> None:
    asset = picture(encoded(two_halves()), root)
    first, _ = prepare(root, asset)
    (root / asset.photo.path).unlink()
    second, findings = prepare(root, asset)
    assert findings == []
    assert first is not None
    assert second is not None
    assert first.tobytes() == second.tobytes()


def test_a_damaged_entry_is_made_anew(root: Path) -> None:
    asset = picture(encoded(two_halves()), root)
    prepare(root, asset)
    (kept,) = (root / ".cache/pictures").iterdir()
    good = kept.read_bytes()
    kept.write_bytes(good[: len(good) // 2])
    image, findings = prepare(root, asset)
    assert findings == []
    assert image is not None
    assert kept.read_bytes() == good


def test_another_crop_is_another_picture(root: Path) -> None:
    data = encoded(two_halves())
    for crop in ((0, 0, 40, 30), (40, 30, 80, 60)):
        prepare(root, picture(data, root, crop=crop))
    assert len(list((root / ".cache/pictures").iterdir())) == 2


def test_progress_counts(root: Path) -> None:
    steps: list[str] = []
    data = encoded(two_halves())
    assets = {f"asset:{n}": picture(data, root, f"b{n}.jpg") for n in range(3)}
    photos.prepare(root, assets, Store(root / ".cache"), steps.append)
    assert steps == ["pictures 1/3", "pictures 2/3", "pictures 3/3"]
