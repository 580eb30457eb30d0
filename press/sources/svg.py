"""Drawings: read safely, with nothing active and nothing from outside in them.

The file is walked by expat's handlers: no entity is expanded, nothing is fetched, and no
tree is built that deep nesting could hurt.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from press.codes import finding
from press.findings import Finding, Origin
from press.sources.validation import shown

#: Largest drawing, bytes.
SIZE_LIMIT = 2_000_000
#: Levels of nesting.
DEPTH_LIMIT = 60
#: Elements printed, those repeated by `use` counted each time.
ELEMENT_LIMIT = 50_000

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_ACTIVE = frozenset(
    {"script", "handler", "listener", "animate", "animateMotion", "animateTransform", "set"}
    | {"discard", "iframe", "audio", "video", "canvas", "a"}
)
_EMBEDDED = frozenset({"image", "foreignObject", "feImage", "font-face", "font-face-src", "cursor"})
_WRITTEN = frozenset({"text", "tspan", "textPath", "tref", "altGlyph"})
_URL = re.compile(r"url\(\s*['\"]?\s*([^'\")\s]*)", re.IGNORECASE)
_IMPORT = re.compile(r"@import|@font-face|expression\(|javascript:", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:[eE][-+]?\d{1,2})?")


def size(raw: bytes, path: str, found: list[Finding]) -> tuple[float, float] | None:
    """Width and height of the viewBox in user units, or None with the reasons."""
    if len(raw) > SIZE_LIMIT:
        found.append(
            finding(
                "sources/too-large",
                Origin(path),
                size=f"{len(raw) / 1e6:.1f}",
                limit=f"{SIZE_LIMIT / 1e6:.0f}",
            )
        )
        return None
    drawing = _Drawing(path)
    drawing.walk(raw)
    found += drawing.found
    return None if any(f.code != "picture/svg-text" for f in drawing.found) else drawing.size


class _StopError(Exception):
    """The drawing is refused; the finding has been made."""


@dataclass(slots=True)
class _Drawing:
    path: str
    found: list[Finding] = field(default_factory=list)
    size: tuple[float, float] | None = None
    _depth: int = 0
    _elements: int = 0
    #: Ids of the elements that are open, with None for those without.
    _open: list[str | None] = field(default_factory=list)
    #: Id -> how many elements stand in it, and what it uses how often.
    _inside: Counter[str] = field(default_factory=Counter)
    _uses: dict[str, Counter[str]] = field(default_factory=dict)
    _style: list[str] = field(default_factory=list)
    _in_style: bool = False
    _parser: expat.XMLParserType = field(
        default_factory=lambda: expat.ParserCreate(namespace_separator=" ")
    )

    def walk(self, raw: bytes) -> None:
        parser = self._parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.ProcessingInstructionHandler = self._instruction
        try:
            parser.Parse(raw, True)
        except expat.ExpatError as error:
            self._tell("picture/svg-broken", line=error.lineno, reason=_reason(error))
            return
        except (_StopError, ValueError, LookupError):
            if not self.found:
                self._tell("picture/svg-broken", reason="encoding")
            return
        if self._printed("", frozenset()) > ELEMENT_LIMIT:
            self._tell("picture/svg-too-complex", line=1, limit=ELEMENT_LIMIT)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        self._depth += 1
        if self._depth == 1:
            self._root(space, tag, attributes)
        if self._depth > DEPTH_LIMIT:
            self._tell("picture/svg-too-complex", limit=DEPTH_LIMIT)
            raise _StopError
        if tag in _ACTIVE:
            self._tell("picture/svg-active", what=f"<{tag}>")
        elif tag in _EMBEDDED:
            self._tell("picture/svg-embedded", what=f"<{tag}>")
        elif tag in _WRITTEN and space == _SVG:
            self._tell("picture/svg-text", what=f"<{tag}>")
        self._in_style = tag == "style"
        for key, value in attributes.items():
            self._attribute(key.rpartition(" ")[2], value)
        self._count(tag, attributes)

    def _root(self, space: str, tag: str, attributes: dict[str, str]) -> None:
        if tag != "svg" or space != _SVG:
            self._tell("picture/svg-root", what=f"<{tag}>")
            raise _StopError
        numbers = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
        if len(numbers) == 4 and all(_NUMBER.fullmatch(n) for n in numbers):
            width, height = float(numbers[2]), float(numbers[3])
            if 0 < width < 1e9 and 0 < height < 1e9:
                self.size = (width, height)
                return
        self._tell("picture/svg-no-viewbox", actual=shown(attributes.get("viewBox", "–")))

    def _attribute(self, key: str, value: str) -> None:
        if key.lower().startswith("on"):
            self._tell("picture/svg-active", what=key)
        elif key in ("href", "src") and not value.strip().startswith("#"):
            self._tell("picture/svg-external", what=shown(value))
        else:
            self._style_text(value)

    def _style_text(self, text: str) -> None:
        for address in _URL.findall(text):
            if not address.startswith("#"):
                self._tell("picture/svg-external", what=shown(address))
        if match := _IMPORT.search(text):
            self._tell("picture/svg-external", what=match.group())

    def _count(self, tag: str, attributes: dict[str, str]) -> None:
        """Keep the books on repetition: `use` in `use` grows without bounds."""
        self._open.append(attributes.get("id"))
        around = {key for key in self._open if key} | {""}
        for key in around:
            self._inside[key] += 1
        if tag == "use":
            target = attributes.get("href") or attributes.get(f"{_XLINK} href") or ""
            for key in around:
                self._uses.setdefault(key, Counter())[target.strip().removeprefix("#")] += 1

    def _printed(self, key: str, above: frozenset[str]) -> int:
        """Elements printed by the element of this id; more than the limit if it is circular."""
        total = self._inside[key]
        if key in above or len(above) > DEPTH_LIMIT:
            return ELEMENT_LIMIT + 1
        for target, times in self._uses.get(key, Counter()).items():
            if target in self._inside:
                total += times * self._printed(target, above | {key})
            if total > ELEMENT_LIMIT:
                break
        return total

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._open.pop()
        if self._style:
            self._style_text("".join(self._style))
            self._style.clear()
        self._in_style = False

    def _characters(self, text: str) -> None:
        if self._in_style:
            self._style.append(text)

    def _doctype(self, *_: object) -> None:
        self._tell("picture/svg-doctype")
        raise _StopError

    def _entity(self, *_: object) -> None:
        self._tell("picture/svg-doctype")
        raise _StopError

    def _instruction(self, target: str, data: str) -> None:
        self._tell("picture/svg-external", what=shown(f"<?{target}"))

    def _tell(self, code: str, line: int | None = None, **values: Any) -> None:
        line = self._parser.CurrentLineNumber if line is None else line
        self.found.append(finding(code, Origin(self.path, line), **values))


def _reason(error: expat.ExpatError) -> str:
    return expat.errors.messages.get(error.code, "XML")
