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
from press.intake import word_relations
from press.intake.archive import Archive
from press.intake.manuscript import NOWHERE, Aside, Passage, Place, Remark
from press.intake.markup import attribute, child, local
from press.intake.word_drawings import Crop, Drawings, word_space
from press.intake.word_text import (
    branch,
    heading_levels,
    own_text,
    paragraphs,
    passages,
    style,
    why_unseen,
)

#: Name of the bookmark that numbers a paragraph; boxes have a letter of their own.
BOOKMARK = "intake-"
BOX = "b"

_WRAPPERS = frozenset({"fldSimple", "dir", "bdo", "ruby", "rubyBase"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """What mammoth is given, and what is known besides."""

    file: io.BytesIO
    levels: Mapping[str, int]
    #: Bookmark -> the paragraph's place.
    places: Mapping[str, Place]
    #: Picture's name in the archive -> shares cut off by Word: left, top, right, bottom.
    crops: Mapping[str, Crop]
    #: `footnote-2` -> its words.
    notes: Mapping[str, str]
    asides: tuple[Aside, ...]
    remarks: tuple[Remark, ...]
    passages: tuple[Passage, ...]


def prepare(archive: Archive) -> Prepared:
    """Take a Word file apart. Raises SourcesError if a part is hostile or not to be read."""
    main = word_relations.main_part(archive)
    folder = str(PurePosixPath(main).parent)
    styles = f"{folder}/styles.xml"
    levels = heading_levels(archive.xml(styles) if styles in archive.members else None)
    workshop = _Workshop(archive, levels)
    workshop.parts[main] = workshop.body(main)
    for member in sorted(archive.members - {main}):
        stem = PurePosixPath(member).name
        if str(PurePosixPath(member).parent) != folder or not stem.endswith(".xml"):
            continue
        if stem.startswith(("footnotes", "endnotes")):
            workshop.parts[member] = workshop.notes(member)
        elif stem.startswith(("header", "footer")):
            workshop.margin(member, stem.rstrip("0123456789.xml"))
        elif stem == "comments.xml":
            workshop.comments(member)
    for member in ("[Content_Types].xml", "_rels/.rels", styles, f"{folder}/numbering.xml"):
        if member in archive.members:
            workshop.parts[member] = tostring(archive.xml(member), "utf-8")
    workshop.embedded()
    return Prepared(
        _packed(workshop.parts, workshop.drawings.pictures),
        levels,
        workshop.places,
        workshop.drawings.crops,
        workshop.told,
        tuple(workshop.asides),
        tuple(workshop.remarks),
        tuple(workshop.passages),
    )


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
    #: Name of a part -> what mammoth gets of it.
    parts: dict[str, bytes] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    asides: list[Aside] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    #: Key of a note -> its words.
    told: dict[str, str] = field(default_factory=dict)
    drawings: Drawings = field(init=False)
    _comments: dict[str, Place] = field(default_factory=dict)
    _numbered: int = 0

    def __post_init__(self) -> None:
        self.drawings = Drawings(self.archive, self._tell)

    def body(self, member: str) -> bytes:
        """The running text."""
        root = self.archive.xml(member)
        text = child(root, "body")
        if text is None:
            raise SourcesError(
                finding("import/unreadable-document", name=self.archive.name, reason="w:body")
            )
        self._relate(member)
        self.passages += passages(text, self.levels)
        self._clear(text, "")
        return bytes(tostring(root, "utf-8"))

    def notes(self, member: str) -> bytes:
        """Footnotes or endnotes; their separators are no words."""
        root = self.archive.xml(member)
        self._relate(member)
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
            elif folder == "media" and member not in self.drawings.pictures:
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
        space = word_space(paragraph)
        mark = Element(f"{space}bookmarkStart", {f"{space}name": name})
        first = 1 if len(paragraph) and local(paragraph[0]) == "pPr" else 0
        paragraph.insert(first, mark)

    def _paragraph(self, element: Element, place: Place) -> None:
        """Everything in a paragraph but the paragraphs inside it."""
        for part in list(element):
            name = local(part)
            if why := why_unseen(part):
                self._aside(why, place, own_text(part))
                element.remove(part)
            elif name in ("oMath", "oMathPara"):
                self._formula(element, part, place)
            elif name in _WRAPPERS:
                self._paragraph(part, place)
                _unwrap(element, part)
            elif name == "drawing":
                self.drawings.drawing(element, part, place)
            elif name in ("pict", "object"):
                self.drawings.old_picture(part, place)
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
            key = word_relations.key_of(part, "id")
            if key and part.attrib[key] not in self.drawings.relations.targets:
                del part.attrib[key]

    def _formula(self, parent: Element, part: Element, place: Place) -> None:
        words = own_text(part)
        self.remarks.append(Remark("formula", place, words[:80], "unsure"))
        space = word_space(parent)
        run = Element(f"{space}r")
        SubElement(run, f"{space}t").text = words
        parent[list(parent).index(part)] = run

    def _aside(self, kind: str, place: Place, words: str) -> None:
        if words.strip():
            self.asides.append(Aside(kind, place, words.strip()))

    def _tell(self, thing: Remark | Aside) -> None:
        if isinstance(thing, Aside):
            self.asides.append(thing)
        else:
            self.remarks.append(thing)

    def _relate(self, member: str) -> None:
        """Read where the part's pictures and links lead."""
        self.drawings.relations = word_relations.of(self.archive, member)
        if self.drawings.relations.member:
            self.parts[self.drawings.relations.member] = self.drawings.relations.xml


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
