"""Print shops: `layouts/printers/<name>.yaml`, the thresholds that a PDF must keep."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from press.codes import finding
from press.codes.nearest import nearest
from press.errors import LayoutError, UsageError
from press.findings import Finding, Origin
from press.layout.files import names, read_bytes, read_text, read_yaml
from press.model.printer import Binding, PrintCondition, Printer, Resolution, Standard

FOLDER = "layouts/printers"
#: The shop that a file is judged by when none is named.
DEFAULT = "offset"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class ConditionFile(_Strict):
    """The printing condition; see `press.model.printer.PrintCondition`."""

    identifier: str = Field(min_length=1)
    condition: str = Field(min_length=1)
    registry: str = "http://www.color.org"
    profile: str | None


class ResolutionFile(_Strict):
    """Effective resolution, px per inch."""

    want: float = Field(ge=72, le=5000)
    warn: float = Field(ge=1, le=5000)
    error: float = Field(ge=1, le=5000)


class PrinterFile(_Strict):
    """What a print shop's file may hold; see `press.model.printer.Printer`."""

    title: str = Field(min_length=1)
    standard: Standard = "pdf/x-4"
    trim: tuple[float, float] = Field(strict=False)
    bleed: float = Field(ge=0, le=20)
    safe: float = Field(ge=0, le=50)
    gutter: float = Field(ge=0, le=50)
    marks: bool
    intent: ConditionFile
    ink_max: float = Field(ge=100, le=400)
    ink_square: float = Field(default=15.0, ge=1, le=100)
    ppi: ResolutionFile
    ppi_max: float = Field(default=600.0, ge=72, le=5000)
    bitonal: ResolutionFile
    small_text: float = Field(ge=1, le=20)
    mixed_text: float = Field(ge=1, le=40)
    black_text: float = Field(default=12.0, ge=0, le=100)
    black_line: float = Field(default=2.0, ge=0, le=20)
    hairline: float = Field(ge=0, le=5)
    mixed_line: float = Field(ge=0, le=5)
    pages_multiple: int = Field(ge=1, le=64)
    binding: Binding
    spots: tuple[str, ...] = Field(default=(), strict=False)
    max_file_mb: float = Field(ge=1, le=100_000)
    file_name: str = Field(default=r"[a-z0-9][a-z0-9._-]*\.pdf", min_length=1)


def printers(root: Path) -> tuple[str, ...]:
    """Names of the print shops that exist, sorted."""
    return names(root, FOLDER, ".yaml")


def read(root: Path, name: str = DEFAULT) -> Printer:
    """One print shop.

    Raises `UsageError` for an unknown name (naming the nearest and all there are) and
    `LayoutError` with file and line for everything that is wrong in its file, a missing or
    unfit colour profile included.
    """
    known = printers(root)
    if name not in known:
        raise UsageError(
            finding(
                "printer/unknown", name=name, nearest=nearest(name, known), known=", ".join(known)
            )
        )
    path = f"{FOLDER}/{name}.yaml"
    data = read_yaml(root, path)
    lines = dict(_lines(yaml.compose(read_text(root, path), Loader=yaml.SafeLoader)))
    if not isinstance(data, dict):
        raise LayoutError(finding("printer/not-fields", Origin(path)))
    try:
        file = PrinterFile.model_validate(data)
    except ValidationError as error:
        raise LayoutError(*_faults(error, data, path, lines)) from None
    found = [*_disordered(file, path, lines), *_bad_pattern(file, path, lines)]
    digest = None
    if file.intent.profile is not None:
        digest, faults = _profile(root, file.intent.profile, _origin(path, lines, "intent"))
        found += faults
    if found:
        raise LayoutError(*found)
    return _made(name, file, digest, Origin(path))


def _made(name: str, file: PrinterFile, digest: str | None, origin: Origin) -> Printer:
    fields: dict[str, Any] = {field: getattr(file, field) for field in PrinterFile.model_fields}
    fields["intent"] = PrintCondition(**file.intent.model_dump(), digest=digest)
    fields["ppi"] = Resolution(**file.ppi.model_dump())
    fields["bitonal"] = Resolution(**file.bitonal.model_dump())
    return Printer(name=name, origin=origin, **fields)


_Place = tuple[str | int, ...]


def _lines(node: Any, place: _Place = ()) -> Iterator[tuple[_Place, int]]:
    """The line of every field, counted from 1."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*place, str(key.value))
            yield inner, key.start_mark.line + 1
            yield from _lines(value, inner)
    elif isinstance(node, yaml.SequenceNode):
        for at, value in enumerate(node.value):
            yield (*place, at), value.start_mark.line + 1
            yield from _lines(value, (*place, at))


def _origin(path: str, lines: Mapping[_Place, int], *place: str | int) -> Origin:
    """The line of a field, or of the nearest field that holds it."""
    for end in range(len(place), 0, -1):
        if place[:end] in lines:
            return Origin(path, lines[place[:end]])
    return Origin(path)


def _faults(
    error: ValidationError, data: Any, path: str, lines: Mapping[_Place, int]
) -> Iterator[Finding]:
    for fault in error.errors(include_url=False):
        place = fault["loc"]
        origin = _origin(path, lines, *place)
        field = ".".join(map(str, place)) or "–"
        if fault["type"] == "missing":
            yield finding("printer/field-missing", origin, field=field)
        elif fault["type"] == "extra_forbidden":
            known = _known(place[:-1])
            yield finding(
                "printer/field-unknown",
                origin,
                field=field,
                nearest=nearest(str(place[-1]), known),
                known=", ".join(known),
            )
        else:
            yield finding(
                "printer/field-wrong",
                origin,
                field=field,
                actual=str(fault["input"])[:60],
                allowed=_allowed(fault["type"], fault.get("ctx") or {}),
            )


def _known(place: tuple[str | int, ...]) -> list[str]:
    holder = place[0] if place else ""
    if holder == "intent":
        return list(ConditionFile.model_fields)
    if holder in ("ppi", "bitonal"):
        return list(ResolutionFile.model_fields)
    return list(PrinterFile.model_fields)


def _allowed(kind: str, context: Mapping[str, Any]) -> str:
    """What pydantic would have taken, in signs rather than words."""
    if "expected" in context:
        return str(context["expected"]).replace("'", "").replace(" or ", ", ")
    signs = (("ge", "≥"), ("gt", ">"), ("le", "≤"), ("lt", "<"))
    limits = [f"{sign} {context[key]:g}" for key, sign in signs if key in context]
    if limits:
        return ", ".join(limits)
    words = {
        "bool_type": "true, false", "float_type": "1.5", "int_type": "1", "int_from_float": "1",
        "string_type": "Text", "tuple_type": "[…]", "model_type": "{…}",
        "too_long": "[210, 297]", "string_too_short": "Text",
    }  # fmt: skip
    return words.get(kind, kind.replace("_", " "))


def _disordered(file: PrinterFile, path: str, lines: Mapping[_Place, int]) -> Iterator[Finding]:
    pairs: tuple[tuple[Literal["ppi", "bitonal"], ResolutionFile], ...] = (
        ("ppi", file.ppi),
        ("bitonal", file.bitonal),
    )
    for field, resolution in pairs:
        if not resolution.error <= resolution.warn <= resolution.want:
            yield finding("printer/resolution-order", _origin(path, lines, field), field=field)


def _bad_pattern(file: PrinterFile, path: str, lines: Mapping[_Place, int]) -> Iterator[Finding]:
    try:
        re.compile(file.file_name)
    except re.error as error:
        yield finding(
            "printer/field-wrong",
            _origin(path, lines, "file_name"),
            field="file_name",
            actual=file.file_name[:60],
            allowed=f"regex ({error})",
        )


def _profile(root: Path, path: str, origin: Origin) -> tuple[str | None, list[Finding]]:
    """The digest of a colour profile, and what is wrong with it (ICC.1:2010, 7.2)."""
    try:
        data = read_bytes(root, path)
    except LayoutError as error:
        reason = next((str(f.values.get("reason", f.code)) for f in error.report), "?")
        return None, [finding("printer/profile-unreadable", origin, path=path, reason=reason)]
    space = data[16:20].decode("latin-1").strip()
    device = data[12:16].decode("latin-1").strip()
    if (space, device) != ("CMYK", "prtr"):
        told = finding(
            "printer/profile-not-cmyk", origin, path=path, space=space or "–", device=device or "–"
        )
        return None, [told]
    return hashlib.sha256(data).hexdigest(), []
