"""A Word file made ready for mammoth: only what it understands, every paragraph numbered.

mammoth drops in silence what it does not know (fields, formulas, text boxes of the newer
sort) and prints what nobody was to see (hidden words). So the parts are taken apart here
first: what cannot be carried over becomes an `Aside` with its place, what can is put in
a form that mammoth reads, and each paragraph gets a bookmark with its number. Pictures are
replaced by their own names, so that none is unpacked before it is wanted.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, SubElement, tostring

from press.codes import finding
from press.errors import SourcesError
from press.intake.archive import Archive
from press.intake.manuscript import NOWHERE, Aside, Passage, Place, Remark
from press.intake.markup import attribute, child, local
from press.intake.word_text import (
    branch,
    heading_levels,
    own_text,
    paragraphs,
    passages,
    style,
)

#: Name of the bookmark that numbers a paragraph; boxes have a letter of their own.
BOOKMARK = "intake-"
BOX = "b"

_MAIN = "word/document.xml"
_VML = "urn:schemas-microsoft-com:vml"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_WRAPPERS = frozenset({"fldSimple", "dir", "bdo", "ruby", "rubyBase"})
_GONE = {"del": "deleted", "moveFrom": "deleted", "rt": "ruby"}


@dataclass(frozen=True, slots=True)
class Prepared:
    """What mammoth is given, and what is known besides."""

    file: io.BytesIO
    levels: Mapping[str, int]
    #: Bookmark -> the paragraph's place.
    places: Mapping[str, Place]
    #: Picture's name in the archive -> shares cut off by Word: left, top, right, bottom.
    crops: Mapping[str, tuple[float, float, float, float]]
    #: `footnote-2` -> its words.
    notes: Mapping[str, str]
    asides: tuple[Aside, ...]
    remarks: tuple[Remark, ...]
    passages: tuple[Passage, ...]


def prepare(archive: Archive) -> Prepared:
    """Take a Word file apart. Raises SourcesError if a part is hostile or not to be read."""
    main = _main_part(archive)
    styles = archive.xml("word/styles.xml") if "word/styles.xml" in archive.members else None
    workshop = _Workshop(archive, heading_levels(styles))
    parts: dict[str, bytes] = {}
    folder = str(PurePosixPath(main).parent)
    for member in sorted(archive.members):
        stem = PurePosixPath(member).name
        if str(PurePosixPath(member).parent) != folder or not stem.endswith(".xml"):
            continue
        if member == main:
            parts[member] = workshop.body(member)
        elif stem.startswith(("footnotes", "endnotes")):
            parts[member] = workshop.notes(member)
        elif stem.startswith(("header", "footer")):
            workshop.margin(member, stem.rstrip("0123456789.xml"))
        elif stem == "comments.xml":
            workshop.comments(member)
        elif stem in ("styles.xml", "numbering.xml"):
            parts[member] = tostring(archive.xml(member), "utf-8")
    for member in ("[Content_Types].xml", "_rels/.rels"):
        if member in archive.members:
            parts[member] = tostring(archive.xml(member), "utf-8")
    parts |= workshop.relations_kept
    workshop.embedded()
    return Prepared(
        _packed(parts, workshop.pictures),
        workshop.levels,
        workshop.places,
        workshop.crops,
        workshop.told,
        tuple(workshop.asides),
        tuple(workshop.remarks),
        tuple(workshop.passages),
    )


def _main_part(archive: Archive) -> str:
    """The part with the text, as the file's own list says."""
    if "_rels/.rels" in archive.members:
        for relation in archive.xml("_rels/.rels"):
            if attribute(relation, "Type").endswith("/officeDocument"):
                target = attribute(relation, "Target").lstrip("/")
                if target in archive.members:
                    return target
    if _MAIN not in archive.members:
        raise SourcesError(finding("import/unreadable-document", name=archive.name, reason=_MAIN))
    return _MAIN


def _packed(parts: Mapping[str, bytes], pictures: set[str]) -> io.BytesIO:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as out:
        for name, content in parts.items():
            out.writestr(name, content)
        for name in sorted(pictures):
            out.writestr(name, name.encode())
    file.seek(0)
    return file


@dataclass(slots=True)
class _Workshop:
    """Takes parts apart, one after the other, and gathers what it finds."""

    archive: Archive
    levels: Mapping[str, int]
    places: dict[str, Place] = field(default_factory=dict)
    crops: dict[str, tuple[float, float, float, float]] = field(default_factory=dict)
    asides: list[Aside] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)
    pictures: set[str] = field(default_factory=set)
    relations_kept: dict[str, bytes] = field(default_factory=dict)
    _relations: dict[str, tuple[str, bool]] = field(default_factory=dict)
    _comments: dict[str, Place] = field(default_factory=dict)
    _numbered: int = 0

    def body(self, member: str) -> bytes:
        """The running text."""
        root = self.archive.xml(member)
        text = child(root, "body")
        if text is None:
            raise SourcesError(
                finding("import/unreadable-document", name=self.archive.name, reason="w:body")
            )
        self._read_relations(member)
        self.passages += passages(text, self.levels)
        self._clear(text, "")
        return bytes(tostring(root, "utf-8"))

    def notes(self, member: str) -> bytes:
        """Footnotes or endnotes; their separators are no words."""
        root = self.archive.xml(member)
        self._read_relations(member)
        count = 0
        for note in list(root):
            if attribute(note, "type") in ("separator", "continuationSeparator"):
                root.remove(note)
                continue
            count += 1
            name = f"{'Fußnote' if local(note) == 'footnote' else 'Endnote'} {count}"
            self.passages += passages(note, {}, name)
            self._clear(note, name)
            words = " ".join(own_text(p).strip() for p, _ in paragraphs(note))
            self.told[f"{local(note)}-{attribute(note, 'id')}"] = words.strip()
        return bytes(tostring(root, "utf-8"))

    def margin(self, member: str, kind: str) -> None:
        """Heads and feet of the pages: told, never carried over."""
        root = self.archive.xml(member)
        lines = [own_text(p).strip() for p, _ in paragraphs(root)]
        self.passages += (Passage(NOWHERE, line) for line in lines if line)
        self._aside(kind, NOWHERE, "\n".join(line for line in lines if line))

    def comments(self, member: str) -> None:
        """What was written in the margin of the manuscript."""
        for comment in self.archive.xml(member):
            words = " ".join(own_text(p).strip() for p, _ in paragraphs(comment)).strip()
            author = attribute(comment, "author")
            place = self._comments.get(attribute(comment, "id"), NOWHERE)
            self.passages.append(Passage(place, words))
            self._aside("comment", place, f"{author}: {words}" if author else words)

    def embedded(self) -> None:
        """Files inside the file, and pictures that the text does not show."""
        for member in sorted(self.archive.members):
            folder = PurePosixPath(member).parent.name
            name = PurePosixPath(member).name
            if folder == "embeddings":
                self.remarks.append(Remark("embedded", NOWHERE, name, "unsure"))
            elif folder == "media" and member not in self.pictures:
                self.remarks.append(Remark("picture-unused", NOWHERE, name, "likely"))

    # Taking apart --------------------------------------------------------------------------

    def _clear(self, text: Element, outside: str) -> None:
        _choose(text)
        number, heading = 0, outside
        for paragraph, boxed in list(paragraphs(text)):
            words = own_text(paragraph).strip()
            if words and not outside:
                number += 1
                if style(paragraph) in self.levels:
                    heading = " ".join(words.split())[:80]
            place = Place(number, heading)
            self._paragraph(paragraph, place)
            self._bookmark(paragraph, place, boxed=boxed)

    def _bookmark(self, paragraph: Element, place: Place, *, boxed: bool) -> None:
        self._numbered += 1
        name = f"{BOOKMARK}{BOX if boxed else ''}{self._numbered}"
        self.places[name] = place
        space = paragraph.tag.rpartition("}")[0] + "}"
        mark = Element(f"{space}bookmarkStart", {f"{space}name": name})
        first = 1 if len(paragraph) and local(paragraph[0]) == "pPr" else 0
        paragraph.insert(first, mark)

    def _paragraph(self, element: Element, place: Place) -> None:
        """Everything in a paragraph but the paragraphs inside it."""
        for part in list(element):
            name = local(part)
            if name in _GONE:
                self._aside(_GONE[name], place, own_text(part))
                element.remove(part)
            elif name == "r" and _hidden(part):
                self._aside("hidden", place, own_text(part))
                element.remove(part)
            elif name == "sdt" and child(part, "sdtPr", "showingPlcHdr") is not None:
                self._aside("form", place, own_text(part))
                element.remove(part)
            elif name in ("oMath", "oMathPara"):
                self._formula(element, part, place)
            elif name in _WRAPPERS:
                self._paragraph(part, place)
                _unwrap(element, part)
            elif name == "drawing":
                self._drawing(element, part, place)
            elif name == "pict" or name == "object":
                self._old_picture(part, place)
            elif name in ("p", "txbxContent"):
                continue
            else:
                self._references(part, place)
                self._paragraph(part, place)

    def _references(self, part: Element, place: Place) -> None:
        name = local(part)
        if name == "commentReference":
            self._comments[attribute(part, "id")] = place
        elif name == "hyperlink":
            key = _relation_key(part, "id")
            if key and part.attrib[key] not in self._relations:
                del part.attrib[key]

    def _formula(self, parent: Element, part: Element, place: Place) -> None:
        words = own_text(part)
        self.remarks.append(Remark("formula", place, words[:80], "unsure"))
        space = _word_space(parent)
        run = Element(f"{space}r")
        SubElement(run, f"{space}t").text = words
        parent[list(parent).index(part)] = run

    def _drawing(self, parent: Element, part: Element, place: Place) -> None:
        """A drawing: a picture, a text box, a group of both, or a chart."""
        properties = next((e for e in part.iter() if local(e) == "docPr"), None)
        alt = attribute(properties, "descr") if properties is not None else ""
        boxes = [e for e in part.iter() if local(e) == "txbxContent"]
        blips = [e for e in part.iter() if local(e) == "blip"]
        kept: list[Element] = []
        for blip in blips:
            key = _relation_key(blip, "embed")
            name = self._picture(blip.attrib[key] if key else "", place) if key else ""
            if name:
                self._crop(name, part, place)
                kept.append(_pictured(parent, blip.attrib[key], alt) if key else part)
            elif link := _relation_key(blip, "link"):
                address = self._relations.get(blip.attrib[link], ("–", True))[0]
                self.remarks.append(Remark("picture-linked", place, address[:120], "unsure"))
        kept += [_boxed(parent, box) for box in boxes]
        for data in part.iter():
            if local(data) in ("chart", "relIds"):
                self._chart(data, place)
        at = list(parent).index(part)
        parent.remove(part)
        for offset, new in enumerate(kept):
            parent.insert(at + offset, new)

    def _crop(self, name: str, part: Element, place: Place) -> None:
        cut = next((e for e in part.iter() if local(e) == "srcRect"), None)
        if cut is None:
            return
        shares = [_thousandths(attribute(cut, side, "0")) for side in ("l", "t", "r", "b")]
        if any(share > 0.005 for share in shares):
            self.crops[name] = (shares[0], shares[1], shares[2], shares[3])
            self.remarks.append(Remark("picture-cropped", place, PurePosixPath(name).name))

    def _old_picture(self, part: Element, place: Place) -> None:
        """Pictures and text boxes of the older sort, which mammoth reads by itself."""
        for parent in list(part.iter()):
            for shape in list(parent):
                if local(shape) != "imagedata":
                    continue
                key = _relation_key(shape, "id")
                if not key or not self._picture(shape.attrib[key], place):
                    parent.remove(shape)

    def _picture(self, relation: str, place: Place) -> str:
        """The name of an embedded picture in the archive, or empty if it is not there."""
        target, external = self._relations.get(relation, ("", False))
        if external or target not in self.archive.members:
            self.remarks.append(Remark("picture-gone", place, target[:120] or "–", "unsure"))
            return ""
        self.pictures.add(target)
        return target

    def _chart(self, data: Element, place: Place) -> None:
        for key, value in data.attrib.items():
            target, external = self._relations.get(value, ("", True))
            if "relationships" in key and not external and target.endswith(".xml"):
                if target not in self.archive.members:
                    continue
                words = [
                    (e.text or "").strip()
                    for e in self.archive.xml(target).iter()
                    if local(e) in ("t", "v")
                ]
                self._aside("chart", place, " · ".join(word for word in words if word))

    def _aside(self, kind: str, place: Place, words: str) -> None:
        words = words.strip()
        if words:
            self.asides.append(Aside(kind, place, words))

    # Relations ------------------------------------------------------------------------------

    def _read_relations(self, member: str) -> None:
        """Where the part's pictures and links lead; what leads nowhere is left out."""
        pure = PurePosixPath(member)
        name = f"{pure.parent}/_rels/{pure.name}.rels"
        self._relations = {}
        if name not in self.archive.members:
            return
        root = self.archive.xml(name)
        for relation in root:
            target = attribute(relation, "Target")
            external = attribute(relation, "TargetMode") == "External"
            if not external:
                target = _resolved(str(pure.parent), target)
            self._relations[attribute(relation, "Id")] = (target, external)
        self.relations_kept[name] = tostring(root, "utf-8")


def _choose(element: Element) -> None:
    """Put the chosen branch in the place of every alternative."""
    for part in list(element):
        if local(part) == "AlternateContent":
            chosen = branch(part)
            at = list(element).index(part)
            element.remove(part)
            for offset, new in enumerate(chosen if chosen is not None else ()):
                element.insert(at + offset, new)
                _choose(new)
        else:
            _choose(part)
    if any(local(part) == "AlternateContent" for part in element):
        _choose(element)


def _unwrap(parent: Element, part: Element) -> None:
    at = list(parent).index(part)
    parent.remove(part)
    for offset, inner in enumerate(list(part)):
        parent.insert(at + offset, inner)


def _hidden(run: Element) -> bool:
    vanish = child(run, "rPr", "vanish")
    return vanish is not None and attribute(vanish, "val", "1") not in ("0", "false")


def _relation_key(element: Element, name: str) -> str:
    """The full name of a relation attribute (`r:id`, not `w:id`), or empty."""
    for key in element.attrib:
        space, _, own = key.rpartition("}")
        if own == name and "relationships" in space.casefold():
            return key
    return ""


def _resolved(folder: str, target: str) -> str:
    """A target relative to its part, as a name in the archive."""
    if target.startswith("/"):
        return target.lstrip("/")
    steps: list[str] = folder.split("/") if folder != "." else []
    for step in target.split("/"):
        if step == ".." and steps:
            steps.pop()
        elif step not in (".", ".."):
            steps.append(step)
    return "/".join(steps)


def _word_space(element: Element) -> str:
    """The namespace of WordprocessingML that this file uses: there are two."""
    return element.tag.rpartition("}")[0] + "}"


def _pictured(parent: Element, relation: str, alt: str) -> Element:
    """A drawing with one picture, in the form that mammoth reads."""
    space = _word_space(parent)
    strict = "purl.oclc.org" in space
    spaces = {
        "a": "http://purl.oclc.org/ooxml/drawingml/main" if strict else _DRAWING,
        "pic": "http://purl.oclc.org/ooxml/drawingml/picture" if strict else _PICTURE,
        "wp": "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" if strict else _PLACED,
        "r": "http://purl.oclc.org/ooxml/officeDocument/relationships"
        if strict
        else "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    }
    drawing = Element(f"{space}drawing")
    inline = SubElement(drawing, f"{{{spaces['wp']}}}inline")
    SubElement(inline, f"{{{spaces['wp']}}}docPr", {"descr": alt})
    here = inline
    for prefix, name in (
        ("a", "graphic"), ("a", "graphicData"), ("pic", "pic"), ("pic", "blipFill"),
    ):  # fmt: skip
        here = SubElement(here, f"{{{spaces[prefix]}}}{name}")
    SubElement(here, f"{{{spaces['a']}}}blip", {f"{{{spaces['r']}}}embed": relation})
    return drawing


def _boxed(parent: Element, content: Element) -> Element:
    """A text box in the older form, which mammoth reads."""
    picture = Element(f"{_word_space(parent)}pict")
    SubElement(SubElement(picture, f"{{{_VML}}}shape"), f"{{{_VML}}}textbox").append(content)
    return picture


def _thousandths(value: str) -> float:
    """A share as DrawingML writes it: thousandths of a percent."""
    try:
        return max(0.0, min(int(value) / 100_000, 1.0))
    except ValueError:
        return 0.0
