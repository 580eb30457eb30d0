"""Nothing written into a file ends in a traceback. The same files on every run."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from projects import EDITION

from press.codes import REGISTER
from press.errors import SourcesError
from press.findings import Report
from press.sources.library import read
from press.sources.plan import plan
from sources.mutations import spoilt, spoilt_bytes

PICTURES = (".jpg", ".svg")


@pytest.mark.parametrize("seed", range(4))
def test_spoilt_files(project: Path, seed: int) -> None:
    chance = random.Random(seed)
    files = sorted(path for path in project.rglob("*") if path.is_file())
    for _ in range(25):
        path = chance.choice(files)
        raw = path.read_bytes()
        if path.suffix in PICTURES or chance.random() < 0.2:
            path.write_bytes(spoilt_bytes(raw, chance))
        else:
            path.write_bytes(spoilt(raw.decode("utf-8"), chance).encode("utf-8"))
        tell(project)
        path.write_bytes(raw)


def test_random_bytes(project: Path) -> None:
    chance = random.Random(2031)
    for path in sorted(path for path in project.rglob("*") if path.is_file()):
        raw = path.read_bytes()
        path.write_bytes(chance.randbytes(chance.randint(1, 4000)))
        assert tell(project).findings
        path.write_bytes(raw)


def tell(root: Path) -> Report:
    """All that is found, said in both languages."""
    try:
        library, report = read(root, EDITION)
        report += plan(library)[1]
    except SourcesError as error:
        report = error.report
        assert report.errors
    for fault in report:
        for language in ("de", "en"):
            REGISTER[fault.code].say(fault, language)  # type: ignore[arg-type]
    return report
