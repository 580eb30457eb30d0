"""Drawings in a Word file: pictures, text boxes, groups of both, and charts.

Each is put in the one form that mammoth reads; the words of charts are set aside.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, SubElement

from press.intake.archive import Archive
from press.intake.manuscript import Aside, Place, Remark
from press.intake.markup import attribute, local
from press.intake.word_relations import Relations, key_of

Tell = Callable[[Remark | Aside], None]
Crop = tuple[float, float, float, float]

_VML = "urn:schemas-microsoft-com:vml"
_STRICT, _USUAL = "http://purl.oclc.org/ooxml/", "http://schemas.openxmlformats.org/"
#: Prefix -> namespace, in the strict form and the usual one.
_SPACES = {
    "a": ("drawingml/main", "drawingml/2006/main"),
    "pic": ("drawingml/picture", "drawingml/2006/picture"),
    "wp": ("drawingml/wordprocessingDrawing", "drawingml/2006/wordprocessingDrawing"),
    "r": ("officeDocument/relationships", "officeDocument/2006/relationships"),
}


@dataclass(slots=True)
class Drawings:
    """Takes the drawings of a part apart, and knows which pictures the text shows."""

    archive: Archive
    tell: Tell
    #: Of the part that is being read.
    relations: Relations = field(default_factory=lambda: Relations({}))
    #: Names of embedded pictures in the archive.
    pictures: set[str] = field(default_factory=set)
    #: Picture -> shares cut off by Word: left, top, right, bottom.
    crops: dict[str, Crop] = field(default_factory=dict)

    def drawing(self, parent: Element, part: Element, place: Place) -> None:
        """Put a drawing's pictures and boxes in its place."""
        properties = next((e for e in part.iter() if local(e) == "docPr"), None)
        alt = attribute(properties, "descr") if properties is not None else ""
        kept: list[Element] = []
        for blip in [e for e in part.iter() if local(e) == "blip"]:
            key = key_of(blip, "embed")
            if key and (name := self._picture(blip.attrib[key], place)):
                self._crop(name, part, place)
                kept.append(_pictured(parent, blip.attrib[key], alt))
            elif link := key_of(blip, "link"):
                address = self.relations.targets.get(blip.attrib[link], ("–", True))[0]
                self.tell(Remark("picture-linked", place, address[:120], "unsure"))
        kept += [_boxed(parent, e) for e in part.iter() if local(e) == "txbxContent"]
        for data in part.iter():
            if local(data) in ("chart", "relIds"):
                self._chart(data, place)
        at = list(parent).index(part)
        parent.remove(part)
        for offset, new in enumerate(kept):
            parent.insert(at + offset, new)

    def old_picture(self, part: Element, place: Place) -> None:
        """Pictures and text boxes of the older sort, which mammoth reads by itself."""
        for parent in list(part.iter()):
            for shape in list(parent):
                if local(shape) != "imagedata":
                    continue
                key = key_of(shape, "id")
                if not key or not self._picture(shape.attrib[key], place):
                    parent.remove(shape)

    def _picture(self, relation: str, place: Place) -> str:
        """The name of an embedded picture in the archive, or empty if it is not there."""
        target, external = self.relations.targets.get(relation, ("", False))
        if external or target not in self.archive.members:
            self.tell(Remark("picture-gone", place, target[:120] or "–", "unsure"))
            return ""
        self.pictures.add(target)
        return target

    def _crop(self, name: str, part: Element, place: Place) -> None:
        cut = next((e for e in part.iter() if local(e) == "srcRect"), None)
        if cut is None:
            return
        left, top, right, bottom = (_share(attribute(cut, side, "0")) for side in "ltrb")
        if max(left, top, right, bottom) > 0.005:
            self.crops[name] = (left, top, right, bottom)
            self.tell(Remark("picture-cropped", place, PurePosixPath(name).name))

    def _chart(self, data: Element, place: Place) -> None:
        for target in self.relations.inside(data):
            if target not in self.archive.members or not target.endswith(".xml"):
                continue
            texts = (e.text for e in self.archive.xml(target).iter() if local(e) in ("t", "v"))
            words = " · ".join(text.strip() for text in texts if text and text.strip())
            if words:
                self.tell(Aside("chart", place, words))


def word_space(element: Element) -> str:
    """The namespace of WordprocessingML that this file uses, in brackets: there are two."""
    return element.tag.rpartition("}")[0] + "}"


def _pictured(parent: Element, relation: str, alt: str) -> Element:
    """A drawing with one picture."""
    space = word_space(parent)
    strict = _STRICT in space
    base = _STRICT if strict else _USUAL

    def full(prefix: str, name: str) -> str:
        return f"{{{base}{_SPACES[prefix][0 if strict else 1]}}}{name}"

    drawing = Element(f"{space}drawing")
    here = SubElement(drawing, full("wp", "inline"))
    SubElement(here, full("wp", "docPr"), {"descr": alt})
    for prefix, name in (
        ("a", "graphic"), ("a", "graphicData"), ("pic", "pic"), ("pic", "blipFill"),
    ):  # fmt: skip
        here = SubElement(here, full(prefix, name))
    SubElement(here, full("a", "blip"), {full("r", "embed"): relation})
    return drawing


def _boxed(parent: Element, content: Element) -> Element:
    """A text box in the older form."""
    picture = Element(f"{word_space(parent)}pict")
    SubElement(SubElement(picture, f"{{{_VML}}}shape"), f"{{{_VML}}}textbox").append(content)
    return picture


def _share(value: str) -> float:
    """A share as DrawingML writes it: thousandths of a percent."""
    try:
        return max(0.0, min(int(value) / 100_000, 1.0))
    except ValueError:
        return 0.0
