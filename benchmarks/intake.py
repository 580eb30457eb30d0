"""What becomes of every word of a manuscript, how long does it take, and how much memory?

Each manuscript is brought in by a process of its own, `publish.py import`, into a copy of
the miniature edition. The manuscripts are made here: Word files of several lengths, the
sample brochure in its two shapes, and the plain text of the newest web PDF in `output/`,
which is as untidy as text out of a PDF gets. The aim: no word without a place.

    .venv/bin/python benchmarks/intake.py
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import brochures  # noqa: E402
import pypdfium2  # noqa: E402
import wordfiles  # noqa: E402
from projects import make_project  # noqa: E402

#: Edition that brochures become.
EDITION = "2040"


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A file to bring in."""

    name: str
    file: str
    content: bytes


def main() -> int:
    """Bring all in and print a table; 1 if a word was left without a place."""
    print("| manuscript | words | stories | sidecars | report | no place | seconds | MB |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    return max([brought(manuscript) for manuscript in manuscripts()])


def manuscripts() -> Iterator[Manuscript]:
    """The manuscripts, from the smallest to the largest."""
    yield Manuscript("contribution, Word", "beitrag.docx", wordfiles.contribution())
    yield Manuscript("400 paragraphs, Word", "lang.docx", long(400, 0))
    yield Manuscript("2,000 paragraphs, 6 photos, Word", "sehr-lang.docx", long(2000, 6))
    form_feeds, flow = brochures.with_form_feeds(), brochures.recognised()
    yield Manuscript("brochure, form feeds", "broschuere.txt", form_feeds.encode())
    yield Manuscript("brochure, one flow", "broschuere.txt", flow.encode())
    for pdf in sorted((ROOT / "output").glob("*/*-web.pdf"))[-1:]:
        pages = pypdfium2.PdfDocument(pdf)
        text = "\f".join(page.get_textpage().get_text_range() for page in pages)
        yield Manuscript(f"text of {pdf.name}", "heft.txt", text.encode())


def long(paragraphs: int, photos: int) -> bytes:
    """A Word file of so many paragraphs of thirty words, with photos of 24 megapixels."""
    words = "Der Verein traf sich an jedem zweiten Samstag und am Ende waren alle Akteur*innen da"
    body = [wordfiles.paragraph(f"Absatz {n}: {words}, {words}.") for n in range(paragraphs)]
    body += [wordfiles.paragraph(wordfiles.picture(f"foto{n}")) for n in range(photos)]
    media = {
        f"foto{n}.jpg": wordfiles.photo(
            (6000, 4000), {(2, 120): f"Foto {n}"}, colour=f"#{n}0{n}0a0"
        )
        for n in range(photos)
    }
    return wordfiles.packed(wordfiles.parts(*body, media=media))


def brought(manuscript: Manuscript) -> int:
    """Bring one in, print its row, and return how many words found no place."""
    with tempfile.TemporaryDirectory() as folder:
        root = make_project(Path(folder) / "project")
        (root / "output").mkdir()
        file = Path(folder) / manuscript.file
        file.write_bytes(manuscript.content)
        command = [sys.executable, "publish.py", "import", str(file), "--json", "--root", str(root)]
        whole = file.suffix == ".txt"
        command += ["--edition", EDITION] if whole else ["--county", "gotha"]
        answer = Path(folder) / "answer.json"
        with answer.open("wb") as stream:
            began = time.perf_counter()
            process = subprocess.Popen(command, cwd=ROOT, stdout=stream)
            _, status, used = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{manuscript.name} ended with {process.returncode}: {answer.read_text()}")
        told = json.loads(answer.read_text("utf-8"))["words"]
    # Linux counts in kilobytes, macOS in bytes.
    megabytes = used.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    kinds = ("total", "stories", "sidecars", "report", "unplaced")
    counts = " | ".join(f"{told[kind]:,}" for kind in kinds)
    print(f"| {manuscript.name} | {counts} | {seconds:.2f} | {megabytes:.0f} |", flush=True)
    return min(told["unplaced"], 1)


if __name__ == "__main__":
    sys.exit(main())
