"""What stands outside the pages: metadata, output intents, actions, layers, tags."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any
from xml.etree import ElementTree

import pikepdf

from press.check.facts import limits, objects
from press.model.pdf import Catalog, OutputIntent, Profile

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
#: Namespaces whose values the rules ask for.
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
}
#: Bytes of XMP that are read; packets of real files stay below 100 kB.
_PACKET = 4_000_000
#: A path of somebody's machine: Unix homes and work folders, file addresses, drives.
PATH = re.compile(
    r"(?:file:/{1,3}|(?<![\w.:/])/(?:home|Users|tmp|private|var/folders|root|work)/|\b[A-Za-z]:\\)"
    r"[^\s<>\"')]*"
)
_RAW_PATH = re.compile(rb"(?:file:///|/Users/|/home/)[\x21-\x7e]{0,80}")


def read(pdf: pikepdf.Pdf, tags: bool) -> Catalog:
    """Everything outside the pages; `tags` also walks the tag tree (web files)."""
    root, trailer = pdf.Root, pdf.trailer
    info = _info(trailer)
    packet = objects.data(objects.get(root, "/Metadata")) or b""
    attached = _attachments(root)
    return Catalog(
        version=str(pdf.pdf_version),
        info=info,
        xmp=MappingProxyType(dict(_xmp(packet))),
        identifier=len(objects.array(objects.get(trailer, "/ID"), 2)) == 2,
        intents=tuple(_intents(root)),
        actions=tuple(_actions(root)),
        forms=tuple(_forms(root)),
        layers=tuple(_layers(root)),
        attachments=attached,
        navigation=tuple(_navigation(root)),
        bookmarks=_bookmarks(root),
        labels=objects.get(root, "/PageLabels") is not None,
        tagged=objects.get(objects.get(root, "/MarkInfo"), "/Marked") is True
        and objects.get(root, "/StructTreeRoot") is not None,
        language=objects.text(objects.get(root, "/Lang")),
        shows_title=objects.get(objects.get(root, "/ViewerPreferences"), "/DisplayDocTitle")
        is True,
        figures=_figures(root) if tags else None,
        paths=_paths((*info.values(), packet.decode("utf-8", "replace"), *attached)),
    )


def raw_paths(head: bytes) -> set[str]:
    """Paths of a machine in the bytes of a file, where nothing hides them."""
    return {found.decode("ascii") for found in _RAW_PATH.findall(head)}


def _paths(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({found for text in texts for found in PATH.findall(text)}))


def _info(trailer: Any) -> Mapping[str, str]:
    info = objects.get(trailer, "/Info")
    return MappingProxyType({key[1:]: objects.text(value) for key, value in objects.items(info)})


def _xmp(packet: bytes) -> Iterator[tuple[str, str]]:
    """The properties of all descriptions: attributes, texts, and the first item of lists."""
    try:
        tree = ElementTree.fromstring(packet.strip(b"\0 \r\n\t")[:_PACKET])
    except (ElementTree.ParseError, *objects.BROKEN):
        return
    for description in tree.iter(f"{_RDF}Description"):
        for name, value in description.attrib.items():
            prefixed = _prefixed(name)
            if prefixed:
                yield prefixed, str(value)
        for child in description:
            prefixed = _prefixed(child.tag)
            if prefixed:
                items = child.findall(f".//{_RDF}li")
                yield prefixed, ((items[0] if items else child).text or "").strip()


def _prefixed(name: Any) -> str:
    space, _, local = str(name).lstrip("{").partition("}")
    return f"{_PREFIXES[space]}:{local}" if space in _PREFIXES else ""


def _intents(root: Any) -> Iterator[OutputIntent]:
    for intent in objects.array(objects.get(root, "/OutputIntents"), 16):
        profile = objects.get(intent, "/DestOutputProfile")
        yield OutputIntent(
            subtype=objects.name(objects.get(intent, "/S")),
            identifier=objects.text(objects.get(intent, "/OutputConditionIdentifier")),
            condition=objects.text(objects.get(intent, "/OutputCondition")),
            registry=objects.text(objects.get(intent, "/RegistryName")),
            info=objects.text(objects.get(intent, "/Info")),
            profile=None if profile is None else _profile(profile),
        )


def _profile(stream: Any) -> Profile:
    """An ICC profile by its header (ICC.1:2010, 7.2)."""
    data = objects.data(stream) or b""
    return Profile(
        digest=hashlib.sha256(data).hexdigest(),
        space=data[16:20].decode("latin-1").strip(),
        device=data[12:16].decode("latin-1").strip(),
        components=objects.whole(objects.get(stream, "/N")),
    )


def _actions(root: Any) -> Iterator[str]:
    opened = objects.get(root, "/OpenAction")
    if opened is not None and not isinstance(opened, pikepdf.Array):
        yield "OpenAction"
    if objects.get(root, "/AA") is not None:
        yield "AA"
    if objects.get(objects.get(root, "/Names"), "/JavaScript") is not None:
        yield "JavaScript"


def _forms(root: Any) -> Iterator[str]:
    form = objects.get(root, "/AcroForm")
    if form is None:
        return
    if objects.get(form, "/XFA") is not None:
        yield "XFA"
    fields = objects.array(objects.get(form, "/Fields"), 1000)
    if fields:
        yield f"AcroForm ({len(fields)})"


def _layers(root: Any) -> Iterator[str]:
    properties = objects.get(root, "/OCProperties")
    for group in objects.array(objects.get(properties, "/OCGs"), 200):
        yield objects.text(objects.get(group, "/Name")) or "?"


def _attachments(root: Any) -> tuple[str, ...]:
    names = objects.get(objects.get(root, "/Names"), "/EmbeddedFiles")
    files = [*objects.tree(names, "/Kids", "/Names"), *objects.array(objects.get(root, "/AF"), 100)]
    found = {objects.text(objects.get(entry, "/UF", "/F")) or "?" for entry in files[:1000]}
    if objects.get(root, "/Collection") is not None:
        found.add("Collection")
    return tuple(sorted(found))


def _navigation(root: Any) -> Iterator[str]:
    names = objects.get(root, "/Names")
    if _bookmarks(root):
        yield "Outlines"
    if objects.get(root, "/Dests") is not None or objects.get(names, "/Dests") is not None:
        yield "Dests"
    if objects.array(objects.get(root, "/Threads"), 1):
        yield "Threads"


def _bookmarks(root: Any) -> int:
    """Number of bookmarks, cycles cut off."""
    waiting = [objects.get(objects.get(root, "/Outlines"), "/First")]
    seen: set[Any] = set()
    count = 0
    while waiting and count < limits.TREE:
        entry = waiting.pop()
        known = objects.key(entry)
        if entry is None or known in seen:
            continue
        seen.add(known)
        count += 1
        waiting += [objects.get(entry, "/Next"), objects.get(entry, "/First")]
    return count


def _figures(root: Any) -> tuple[int, int]:
    """Figures of the tag tree, and those without a text in their place."""
    structure = objects.get(root, "/StructTreeRoot")
    roles = {
        key[1:]: objects.name(value)
        for key, value in objects.items(objects.get(structure, "/RoleMap"))
    }
    waiting = _kids(structure)
    seen: set[Any] = set()
    figures = bare = 0
    for _ in range(limits.TREE):
        if not waiting:
            break
        element = waiting.pop()
        known = objects.key(element)
        if known is not None:
            if known in seen:
                continue
            seen.add(known)
        kind = objects.name(objects.get(element, "/S"))
        if "Figure" in (kind, roles.get(kind)):
            figures += 1
            told = objects.text(objects.get(element, "/Alt", "/ActualText"))
            bare += not told.strip()
        waiting += _kids(element)
    return figures, bare


def _kids(element: Any) -> list[Any]:
    kids = objects.get(element, "/K")
    return objects.array(kids) if isinstance(kids, pikepdf.Array) else [kids]
