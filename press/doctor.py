"""Is everything here that a build needs? The questions and the answers; no words.

Belongs to no stage and imports none: it must answer when half of the machine is missing.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import platform
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.utils import canonicalize_name

from press import machine
from press.codes import finding
from press.codes.register import Words
from press.findings import Finding, Origin

LOCK = "requirements.lock"
#: Megabytes that a build takes with a cold cache, with room to spare.
ROOM = 300

_PIN = re.compile(r"^([\w.-]+)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)
_FONT = re.compile(r"asset:fonts/([\w.-]+)")


@dataclass(frozen=True, slots=True)
class Check:
    """One question and its answer; `finding` is None when all is well."""

    name: Words
    #: What there is: a version, a number, a path.
    state: Words
    needed: bool
    finding: Finding | None = None


def examine(root: Path) -> tuple[Check, ...]:
    """Everything that is asked, in the order it is told."""
    return (
        _python(),
        *_libraries(),
        *_packages(root),
        _files(root, "layouts/fonts", "*.woff2", Words("Schriften", "Fonts"), _fonts_used(root)),
        _files(root, "layouts/colour", "*.icc", Words("Farbprofile", "Colour profiles"), set()),
        *_judges(),
        _spelling(),
        _space(root),
        _output(root),
    )


def _python() -> Check:
    version = platform.python_version()
    oldest = ".".join(map(str, machine.PYTHON))
    good = tuple(map(int, platform.python_version_tuple()[:2])) >= machine.PYTHON
    fault = None if good else finding("tool/python-old", version=version, oldest=oldest)
    return Check(_same(f"Python ≥ {oldest}"), _same(version), True, fault)


def _libraries() -> Iterator[Check]:
    found = machine.libraries_found()
    commands = machine.install_lines()
    for library in machine.LIBRARIES:
        version = found.get(library.name)
        oldest = ".".join(map(str, library.oldest))
        name = _same(f"{library.name} ≥ {oldest}" if oldest else library.name)
        if version is None:
            fault = finding("tool/library-missing", libraries=library.name, commands=commands)
            yield Check(name, _MISSING, True, fault)
        elif machine.too_old(library, version):
            fault = finding(
                "tool/library-old",
                library=library.name, version=version, oldest=oldest, commands=commands,
            )  # fmt: skip
            yield Check(name, _same(version), True, fault)
        else:
            yield Check(name, _same(version) if version else Words("ja", "yes"), True)


def _packages(root: Path) -> Iterator[Check]:
    """One line if all are as pinned, else one for each that is not."""
    name_of_all = Words("Python-Bibliotheken", "Python libraries")
    try:
        lock = (root / LOCK).read_text("utf-8")
    except OSError:
        fault = finding("tool/file-missing", folder=".", files=LOCK)
        yield Check(name_of_all, _MISSING, True, fault)
        return
    pins = [
        (canonicalize_name(name), version)
        for name, version, marker in _PIN.findall(lock)
        if not marker or Marker(marker).evaluate()
    ]
    astray = 0
    for name, pinned in pins:
        try:
            version = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            fault = finding("tool/package-missing", package=name, pinned=pinned)
            state = _MISSING
        else:
            if version == pinned:
                continue
            state = _same(version)
            fault = finding("tool/package-differs", package=name, version=version, pinned=pinned)
        astray += 1
        yield Check(_same(f"{name} {pinned}"), state, True, fault)
    if not astray:
        state = Words(f"{len(pins)}, alle wie festgelegt", f"{len(pins)}, all as pinned")
        yield Check(name_of_all, state, True)


def _files(root: Path, folder: str, pattern: str, name: Words, wanted: set[str]) -> Check:
    """Fonts or profiles: all that are wanted are there, and none is damaged."""
    there = sorted((root / folder).glob(pattern))
    state = Words(f"{len(there)} vorhanden", f"{len(there)} there")
    missing = sorted(wanted - {path.name for path in there}) or ([] if there else [pattern])
    if missing:
        fault = finding("tool/file-missing", folder=folder, files=", ".join(missing))
        return Check(name, state, True, fault)
    broken = next((path for path in there if not _whole(path)), None)
    if broken:
        place = f"{folder}/{broken.name}"
        return Check(name, state, True, finding("tool/file-broken", Origin(place), file=place))
    return Check(name, state, True)


def _fonts_used(root: Path) -> set[str]:
    """File names of the fonts that the stylesheets load."""
    sheets = (root / "layouts" / "css").glob("**/*.css")
    return {name for sheet in sheets for name in _FONT.findall(sheet.read_text("utf-8", "replace"))}


def _whole(path: Path) -> bool:
    """True if a font or profile begins as it must and is as long as it says."""
    data = path.read_bytes()
    if path.suffix == ".icc":
        return data[36:40] == b"acsp" and int.from_bytes(data[:4], "big") == len(data)
    return data[:4] == b"wOF2" and int.from_bytes(data[8:12], "big") == len(data)


def _judges() -> Iterator[Check]:
    for name, code in machine.JUDGES.items():
        path = shutil.which(name)
        if path:
            yield Check(_same(name), _same(path), False)
        else:
            yield Check(_same(name), _MISSING, False, finding(code))


def _spelling() -> Check:
    """hunspell and its German dictionary: words are looked up only if both are there."""
    name = Words("Rechtschreibung", "Spelling")
    dictionary = machine.dictionary()
    if dictionary and importlib.util.find_spec("hunspell"):
        return Check(name, _same(str(dictionary)), False)
    return Check(name, _MISSING, False, finding("tool/no-spelling"))


def _space(root: Path) -> Check:
    free = shutil.disk_usage(root).free // 1_000_000
    fault = finding("tool/space-short", free=free, needed=ROOM) if free < ROOM else None
    return Check(Words("Freier Platz", "Free space"), _same(f"{free} MB"), True, fault)


def _output(root: Path) -> Check:
    """Asks by writing: rights, quotas and read-only drives all answer the same way."""
    name = Words("Schreibrecht auf output/", "Write access to output/")
    folder = root / "output"
    try:
        with tempfile.TemporaryFile(dir=folder if folder.exists() else root):
            return Check(name, Words("ja", "yes"), True)
    except OSError as error:
        reason = error.strerror or os.strerror(error.errno or 0)
        fault = finding("tool/output-locked", folder="output/", reason=reason)
        return Check(name, Words("nein", "no"), True, fault)


def _same(text: str) -> Words:
    """A name, number or path that is the same in both languages."""
    return Words(text, text)


_MISSING = Words("fehlt", "missing")
