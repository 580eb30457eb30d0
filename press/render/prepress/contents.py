"""All content streams of a document: pages, the forms and tiles they paint, their resources.

Every stream is rewritten once, gets resources of its own with nothing in them that it does
not use (WeasyPrint gives all pages one dictionary, with two Lab spaces in it), and is looked
through for transparency: what is not transparent should not say so, a transparency group
around opaque things only makes a raster image processor flatten it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from press.codes import finding
from press.findings import Finding
from press.model.printer import Standard
from press.render.prepress.geometry import Matrix, multiply
from press.render.prepress.inks import Ink, Inks, Space
from press.render.prepress.rewrite import rewrite
from press.render.prepress.state import State

_GRAY_RGB_CMYK: dict[int, Space] = {1: "gray", 3: "rgb", 4: "cmyk"}
_CALIBRATED: dict[str, Space] = {"/CalGray": "gray", "/CalRGB": "rgb", "/Lab": "lab"}
#: Names of our own graphics states; WeasyPrint's are a1, A1, s0, …
_SWITCHES = {True: "/Overprint", False: "/Knockout"}


class Contents:
    """Brings what is painted on the pages into ink; afterwards knows what it met."""

    def __init__(self, document: pikepdf.Pdf, inks: Inks, standard: Standard) -> None:
        self.inks = inks
        #: Without it graphics states must not even say that they are opaque (PDF 1.3).
        self.may_be_soft = standard == "pdf/x-4"
        self._standard = standard
        #: Pictures that are painted, each with its first page.
        self.pictures: dict[tuple[int, int], tuple[Any, int]] = {}
        #: Pages with anything transparent on them.
        self.soft_pages: set[int] = set()
        self.findings: list[Finding] = []
        self.page = 0
        self._digest = hashlib.sha256()
        self._forms: dict[tuple[int, int], bool] = {}
        self._groups: dict[tuple[int, int], tuple[Any, bool]] = {}
        self._moved: set[tuple[int, int]] = set()
        self._switches = {
            on: document.make_indirect(Dictionary(Type=Name.ExtGState, OP=on, op=on, OPM=1))
            for on in (True, False)
        }

    def rewrite_page(self, number: int, page: pikepdf.Page, shift: tuple[float, float]) -> bytes:
        """The content of a page in ink; its resources are replaced.

        `shift` is the way the page's content will be moved: tiles are laid from the corner
        of the page and must be moved with it (ISO 32000-1, 8.7.3.1).
        """
        self.page = number
        streams = page.obj.get("/Contents", Array())
        parts = streams if isinstance(streams, Array) else [streams]
        content = b"\n".join(part.read_bytes() for part in parts)
        stream, resources, soft = self._stream(content, page.resources, State())
        page.obj.Resources = resources
        for tile in dict(resources.get("/Pattern", Dictionary())).values():
            if tile.objgen not in self._moved:
                self._moved.add(tile.objgen)
                matrix = multiply(_matrix(tile), (1, 0, 0, 1, *shift))
                tile.Matrix = Array([round(part, 5) for part in matrix])
        if soft and self.may_be_soft:
            self.soft_pages.add(number)
        elif soft:
            self.tell("prepress/transparency", standard=self._standard.upper())
        return stream

    def settle_groups(self) -> None:
        """Needless transparency groups dissolve; the others blend in DeviceCMYK (P16)."""
        for form, needed in self._groups.values():
            if needed:
                form.Group.CS = Name.DeviceCMYK
            else:
                del form.Group

    def digest(self) -> str:
        """A fingerprint of everything that is painted, pictures included."""
        painted = self._digest.copy()
        for picture, _ in self.pictures.values():
            painted.update(picture.read_raw_bytes())
        return painted.hexdigest()

    def tell(self, code: str, **values: str) -> None:
        """A finding on the page that is being read."""
        told: dict[str, Any] = {**values}
        self.findings.append(finding(code, page=self.page, **told))

    def _stream(self, content: bytes, resources: Any, state: State) -> tuple[bytes, Any, bool]:
        around = _Around(self, resources if resources is not None else Dictionary())
        stream = rewrite(content, around, state)
        self._digest.update(stream)
        return stream, around.used(), around.soft

    def overprint_switch(self, on: bool) -> Any:
        """The graphics state that switches overprinting."""
        return self._switches[on]

    def form(self, form: Any, state: State) -> bool:
        """Bring a form into ink at its first painting; whether anything in it is transparent."""
        key = form.objgen
        if key not in self._forms:
            self._forms[key] = False  # a form that paints itself is no form
            inner = State(multiply(_matrix(form), state.matrix), ink=None)
            self._forms[key] = self._rewrite_object(form, inner)
        soft = self._forms[key]
        if "/Group" in form:
            _, needed = self._groups.get(key, (form, False))
            self._groups[key] = (form, needed or soft or state.is_soft)
        return soft

    def mask(self, form: Any) -> None:
        """A soft mask's group: it keeps being one."""
        key = form.objgen
        if key not in self._forms:
            self._forms[key] = True
            self._rewrite_object(form, State(_matrix(form)))
        self._groups[key] = (form, True)

    def tile(self, tile: Any) -> bool:
        """Bring a pattern's cell into ink; whether anything in it is transparent."""
        key = tile.objgen
        if tile.get("/PatternType") == 2:
            self.shading(tile.get("/Shading"))
            return False
        if key not in self._forms:
            self._forms[key] = self._rewrite_object(tile, State(_matrix(tile)))
        return self._forms[key]

    def shading(self, shading: Any) -> None:
        """A gradient must be in ink and have as many parts as ink has (defect P10)."""
        parts = {"/DeviceCMYK": 4, "/DeviceGray": 1}.get(str(shading.get("/ColorSpace")))
        if parts is None or any(len(stop) != parts for stop in _stops(shading.get("/Function"))):
            self.tell("prepress/gradient")

    def _rewrite_object(self, stream: Any, state: State) -> bool:
        content, resources, soft = self._stream(
            stream.read_bytes(), stream.get("/Resources"), state
        )
        stream.write(content)
        stream.Resources = resources
        return soft


class _Around:
    """The surroundings of one content stream."""

    def __init__(self, contents: Contents, resources: Any) -> None:
        self._contents = contents
        self._resources = resources
        self._used: dict[str, dict[str, Any]] = {}
        self._met: dict[str, dict[str, bool]] = {}
        self.soft = False

    def ink(self, space: Space, parts: tuple[float, ...]) -> Ink:
        """The ink of a colour; told when it is not exact."""
        ink, exact = self._contents.inks.ink(space, parts)
        if not exact:
            self._contents.tell(
                "prepress/colour",
                space=space.upper(),
                colour=_shown(space, parts),
                ink=_percent(ink),
            )
        return ink

    def space(self, name: str) -> Space | None:
        """What a colour space of the resources is converted as."""
        space = self._find("ColorSpace", name)
        family = str(space[0]) if isinstance(space, Array) else str(space)
        if family == "/ICCBased":
            return _GRAY_RGB_CMYK[int(space[1].N)]
        return _CALIBRATED.get(family)

    def transparency(self, name: str) -> dict[str, bool]:
        """What a graphics state says about transparency."""
        if name not in self._met:
            state = self._find("ExtGState", name) or Dictionary()
            said: dict[str, bool] = {}
            for key in ("/ca", "/CA"):
                if key in state:
                    said[key] = float(state[key]) < 1
            if "/BM" in state:
                said["/BM"] = str(state.BM) not in ("/Normal", "/Compatible")
            if "/SMask" in state:
                said["/SMask"] = state.SMask != Name("/None")
                if said["/SMask"]:
                    self._contents.mask(state.SMask.G)
            self._met[name] = said
        self.soft = self.soft or any(self._met[name].values())
        return self._met[name]

    def use(self, kind: str, name: str) -> None:
        """Take a resource over; bring patterns and gradients into ink."""
        kept = self._used.setdefault(f"/{kind}", {})
        if name in kept:
            return
        resource = self._find(kind, name)
        if resource is None:
            return
        kept[name] = resource
        if kind == "ExtGState" and not self._contents.may_be_soft:
            for key in ("/ca", "/CA", "/BM", "/AIS"):
                if key in resource:
                    del resource[key]
        if kind == "Pattern":
            self.soft = self._contents.tile(resource) or self.soft
        elif kind == "Shading":
            self._contents.shading(resource)

    def paint(self, name: str, state: State) -> None:
        """A form is brought into ink, a picture is noted."""
        painted = self._find("XObject", name)
        if painted is None:
            return
        if painted.get("/Subtype") == "/Form":
            self.soft = self._contents.form(painted, state) or self.soft
        else:
            self._contents.pictures.setdefault(painted.objgen, (painted, self._contents.page))
            self.soft = self.soft or "/SMask" in painted

    def overprint(self, on: bool) -> str:
        """The name of the switch, taken into the resources."""
        name = _SWITCHES[on]
        self._used.setdefault("/ExtGState", {})[name] = self._contents.overprint_switch(on)
        return name

    def used(self) -> Any:
        """The resources that were used, and no others."""
        return Dictionary(
            {
                kind: Dictionary(dict(sorted(used.items())))
                for kind, used in sorted(self._used.items())
                if used
            }
        )

    def _find(self, kind: str, name: str) -> Any:
        return self._resources.get(f"/{kind}", Dictionary()).get(name)


def _matrix(stream: Any) -> Matrix:
    a, b, c, d, e, f = (float(part) for part in stream.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    return a, b, c, d, e, f


def _stops(function: Any) -> Iterator[Any]:
    """The colours at the ends of interpolations, through functions made of functions."""
    parts: Iterable[Any] = function if isinstance(function, Array) else [function]
    for part in parts:
        if "/Functions" in part:
            yield from _stops(part.Functions)
        for key in ("/C0", "/C1"):
            if key in part:
                yield part[key]


def _shown(space: Space, parts: tuple[float, ...]) -> str:
    if space == "rgb":
        return "#" + "".join(f"{min(255, max(0, round(part * 255))):02x}" for part in parts)
    return " ".join(f"{part:g}" for part in parts)


def _percent(ink: Ink) -> str:
    return "/".join(f"{part * 100:.0f}" for part in ink)
