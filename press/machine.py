"""What the machine must have besides Python libraries, and how to get it.

Only the standard library is used: `scripts/setup.py` asks these questions before
anything is installed, `press.doctor` asks them again. Libraries are opened in a process
of their own, so that a broken one can take only that process with it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

#: Oldest Python that the engine and its libraries run on.
PYTHON = (3, 10)


@dataclass(frozen=True, slots=True)
class SystemLibrary:
    """A shared library that WeasyPrint opens when it is imported."""

    name: str
    #: Names to try, as WeasyPrint tries them.
    files: tuple[str, ...]
    #: The C function that tells the version, and what it gives back.
    version: str
    gives: Literal["text", "number", "nothing"]
    oldest: tuple[int, ...] = ()


#: In the order WeasyPrint opens them; `pangoft2` and `harfbuzz-subset` tell no version.
LIBRARIES = (
    SystemLibrary(
        "Pango",
        ("libpango-1.0.so.0", "libpango-1.0.dylib", "pango-1.0"),
        "pango_version_string",
        "text",
        (1, 44),
    ),
    SystemLibrary(
        "PangoFT2",
        ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "pangoft2-1.0"),
        "pango_ft2_font_map_new",
        "nothing",
    ),
    SystemLibrary(
        "HarfBuzz",
        ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "harfbuzz"),
        "hb_version_string",
        "text",
    ),
    SystemLibrary(
        "HarfBuzz-Subset",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "harfbuzz-subset"),
        "hb_subset_input_create_or_fail",
        "nothing",
    ),
    SystemLibrary(
        "fontconfig",
        ("libfontconfig.so.1", "libfontconfig.1.dylib", "fontconfig"),
        "FcGetVersion",
        "number",
    ),
)

#: What set-up installs on Debian and Ubuntu.
DEBIAN = (
    "libpango-1.0-0",
    "libpangoft2-1.0-0",
    "libharfbuzz0b",
    "libharfbuzz-subset0",
    "libfontconfig1",
)

#: System -> the command that installs all of them.
INSTALL = (
    ("Debian, Ubuntu", f"sudo apt-get install {' '.join(DEBIAN)}"),
    ("Fedora", "sudo dnf install pango harfbuzz fontconfig"),
    ("macOS (Homebrew)", "brew install pango"),
    ("Windows (WSL)", f"wsl --install -d Debian; wsl sudo apt-get install {' '.join(DEBIAN)}"),
)


#: Programs from outside that give a second opinion, all optional -> the code that tells what
#: goes unchecked without it.
JUDGES = {
    "qpdf": "tool/no-qpdf",
    "mutool": "tool/no-mutool",
    "gs": "tool/no-gs",
    "pdftoppm": "tool/no-pdftoppm",
    "verapdf": "tool/no-verapdf",
}

#: Where systems keep dictionaries for hunspell; `DICPATH` may name others, as for hunspell.
DICTIONARIES = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
)
#: Name of the German dictionary, without `.aff` and `.dic`.
GERMAN = "de_DE"

_PROBE = """
import ctypes, json, sys
found = {}
for name, files, version, gives in json.loads(sys.argv[1]):
    for file in files:
        try:
            function = getattr(ctypes.CDLL(file), version)
        except (OSError, AttributeError):
            continue
        if gives == "text":
            function.restype = ctypes.c_char_p
            found[name] = function().decode("ascii", "replace")
        elif gives == "number":
            number = function()
            found[name] = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
        else:
            found[name] = ""
        break
print(json.dumps(found))
"""


def libraries_found(python: str = sys.executable) -> dict[str, str]:
    """Name -> version of the system libraries that open; empty text if it tells none.

    `python` is the interpreter that will load them later: a machine may hold libraries
    of another architecture.
    """
    question = json.dumps([(it.name, it.files, it.version, it.gives) for it in LIBRARIES])
    answer = subprocess.run(
        [python, "-I", "-c", _PROBE, question], capture_output=True, text=True, check=False
    )
    found: dict[str, str] = json.loads(answer.stdout) if answer.returncode == 0 else {}
    return found


def dictionary() -> Path | None:
    """The German dictionary for hunspell, without its ending; None if there is none."""
    named = os.environ.get("DICPATH", "").split(os.pathsep)
    folders = [Path(folder) for folder in (*named, *DICTIONARIES) if folder]
    found = (folder / GERMAN for folder in folders)
    return next((it for it in found if it.with_suffix(".aff").is_file()), None)


def too_old(library: SystemLibrary, version: str) -> bool:
    """True if a version is told and lies below the oldest that works."""
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    return bool(numbers) and numbers < library.oldest


def missing(found: dict[str, str]) -> tuple[str, ...]:
    """Names of the libraries that are not there or too old, in our order."""
    return tuple(it.name for it in LIBRARIES if it.name not in found or too_old(it, found[it.name]))


def install_lines(systems: Iterable[tuple[str, str]] = INSTALL) -> str:
    """The commands of all systems, one a line, for messages."""
    return "\n".join(f"  {system}: {command}" for system, command in systems)
