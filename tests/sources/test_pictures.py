from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from projects import EDITION, ROOT

from press.findings import Finding
from press.sources import raster, svg
from press.sources.library import read

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{inner}</svg>'


def codes(found: list[Finding]) -> list[str]:
    return [fault.code for fault in found]


def saved(image: Image.Image, **how: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, **how)  # type: ignore[arg-type]
    return stream.getvalue()


@pytest.mark.parametrize(
    ("mode", "kind", "name"),
    [
        ("RGB", "JPEG", "a.jpg"),
        ("L", "JPEG", "a.JPEG"),
        ("RGBA", "PNG", "a.png"),
        ("P", "PNG", "a.png"),
        ("1", "PNG", "a.png"),
        ("LA", "PNG", "a.png"),
        ("RGB", "TIFF", "a.tif"),
        ("LAB", "TIFF", "a.tiff"),
    ],
)
def test_sizes(mode: str, kind: str, name: str) -> None:
    found: list[Finding] = []
    assert raster.size(saved(Image.new(mode, (60, 40)), format=kind), name, found) == (60, 40)
    assert found == []


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_turns_the_size(orientation: int) -> None:
    exif = Image.Exif()
    exif[274] = orientation
    raw = saved(Image.new("RGB", (60, 40)), format="JPEG", exif=exif)
    expected = (60, 40) if orientation < 5 else (40, 60)
    assert raster.size(raw, "a.jpg", []) == expected


def test_progressive_and_marked_jpegs_are_whole() -> None:
    noise = Image.effect_noise((300, 200), 80).convert("RGB")
    thumbnail = saved(noise.resize((30, 20)), format="JPEG")
    for how in ({"progressive": True}, {"restart_marker_rows": 1}, {"comment": thumbnail[:900]}):
        raw = saved(noise, format="JPEG", **how)
        found: list[Finding] = []
        assert raster.size(raw, "a.jpg", found) is not None
        assert raster.size(raw + b"\0" * 99, "a.jpg", found) is not None
        assert found == []
        assert raster.size(raw[:-2], "a.jpg", found) is None
        assert codes(found) == ["picture/truncated"]


@pytest.mark.parametrize("share", [0.01, 0.1, 0.5, 0.9, 0.999])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_cut_off_files_are_never_taken(kind: str, share: float) -> None:
    raw = saved(Image.effect_noise((300, 200), 80), format=kind)
    found: list[Finding] = []
    ending = {"JPEG": "a.jpg", "PNG": "a.png", "TIFF": "a.tif"}[kind]
    assert raster.size(raw[: int(len(raw) * share)], ending, found) is None
    assert set(codes(found)) <= {"picture/truncated", "picture/unreadable"}


def test_the_limit_of_pillow_is_put_back() -> None:
    before = Image.MAX_IMAGE_PIXELS
    raster.size(b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "a.png", [])
    assert before == Image.MAX_IMAGE_PIXELS


def test_pillow_says_nothing_of_its_own(tmp_path: Path) -> None:
    raw = bytearray(saved(Image.new("RGB", (60, 40)), format="TIFF"))
    raw[raw.find((277).to_bytes(2, "little")) + 8] = 42  # samples per pixel
    (tmp_path / "a.tif").write_bytes(raw)
    program = (
        "from pathlib import Path; from press.sources import raster; "
        "assert raster.size(Path('{}').read_bytes(), 'a.tif', []) is None"
    ).format(tmp_path / "a.tif")
    said = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True)
    assert (said.returncode, said.stdout, said.stderr) == (0, b"", b"")


def test_cmyk_with_a_profile_is_only_noted() -> None:
    profile = Path(ROOT / "layouts/colour/FOGRA39L_coated.icc").read_bytes()
    raw = saved(Image.new("CMYK", (60, 40)), format="TIFF", icc_profile=profile)
    found: list[Finding] = []
    assert raster.size(raw, "a.tif", found) == (60, 40)
    assert codes(found) == ["picture/cmyk"]


def drawing(inner: str, box: str = "0 0 30 20") -> tuple[tuple[float, float] | None, list[str]]:
    found: list[Finding] = []
    size = svg.size(SVG.format(box=box, inner=inner).encode(), "a.svg", found)
    return size, codes(found)


@pytest.mark.parametrize("box", ["0 0 30 20", "-5,-5, 30.0 20e0", " 0 0\n30 20 "])
def test_the_view_box_is_the_size(box: str) -> None:
    assert drawing("<g/>", box) == ((30.0, 20.0), [])


@pytest.mark.parametrize(
    "inner",
    [
        '<rect width="9" height="9" fill="url(#a)" style="fill: url(\'#a\')"/>',
        '<defs><path id="a" d="M0 0"/></defs><use href="#a"/>',
        "<style>rect { fill: #fff }</style>",
        "<title>on und href</title><desc>url(x) in Worten</desc>",
        "<linearGradient id='a'><stop offset='0'/></linearGradient>",
        "<!-- <script> -->",
    ],
)
def test_what_a_drawing_may_hold(inner: str) -> None:
    assert drawing(inner) == ((30.0, 20.0), [])


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        ("<script/>", "picture/svg-active"),
        ('<g ONLOAD="x"/>', "picture/svg-active"),
        ('<animate attributeName="x"/>', "picture/svg-active"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', "picture/svg-active"),
        ('<image href="#a"/>', "picture/svg-embedded"),
        ('<use href="a.svg"/>', "picture/svg-external"),
        ('<use xlink:href="data:x" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
         "picture/svg-external"),
        ('<g filter="URL( &quot;https://a.de/&quot; )"/>', "picture/svg-external"),
        ('<g style="background: url(//a.de)"/>', "picture/svg-external"),
        ("<style>@font-face { src: x }</style>", "picture/svg-external"),
        ("<g><!ENTITY x 'y'></g>", "picture/svg-broken"),
        ("<g>&x;</g>", "picture/svg-broken"),
    ],
)  # fmt: skip
def test_what_a_drawing_may_not_hold(inner: str, code: str) -> None:
    assert drawing(inner) == (None, [code])


def test_other_encodings() -> None:
    text = SVG.format(box="0 0 3 2", inner="<title>Grüße</title>")
    found: list[Finding] = []
    for encoding in ("utf-8", "utf-16", "latin-1"):
        raw = (f'<?xml version="1.0" encoding="{encoding}"?>' + text).encode(encoding)
        assert svg.size(raw, "a.svg", found) == (3.0, 2.0)
    assert svg.size(b'<?xml version="1.0" encoding="x-none"?><svg/>', "a.svg", found) is None
    assert codes(found) == ["picture/svg-broken"]


@pytest.mark.parametrize(
    ("picture", "said", "kind"),
    [("zeichen", "", "drawing"), ("garten", "", "photo"), ("garten", "map", "map")],
)
def test_what_a_picture_is(project: Path, picture: str, said: str, kind: str) -> None:
    sidecar = project / f"images/{EDITION}/{picture}.yaml"
    if said:
        sidecar.write_text(f"{sidecar.read_text('utf-8')}kind: {said}\n", "utf-8")
    library, _ = read(project, EDITION)
    assert library.photos[picture].kind == kind
