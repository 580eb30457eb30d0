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
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import brochures  # noqa: E402
import pypdfium2  # noqa: E402
import wordfiles  # noqa: E402
from projects import make_project  # noqa: E402

#: Edition that brochures become.
EDITION = "2040"


def main() -> int:
    """Bring all in and print a table; 1 if a word was left without a place."""
    if sys.argv[1:2] == ["--make"]:
        return make(Path(sys.argv[2]))
    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own: what it takes would be counted as that of the others.
        subprocess.run([sys.executable, __file__, "--make", folder], check=True)
        print("| manuscript | words | stories | sidecars | report | no place | seconds | MB |")
        print("|---|---:|---:|---:|---:|---:|---:|---:|")
        return max([brought(path) for path in sorted(Path(folder).iterdir())])


def make(folder: Path) -> int:
    """Write the manuscripts, the smallest first."""
    made = {
        "1 contribution.docx": wordfiles.contribution(),
        "2 400 paragraphs.docx": long(400, 0),
        "3 2,000 paragraphs, 6 photos.docx": long(2000, 6),
        "4 brochure, form feeds.txt": brochures.with_form_feeds().encode(),
        "5 brochure, one flow.txt": brochures.recognised().encode(),
    }
    for pdf in sorted((ROOT / "output").glob("*/*-web.pdf"))[-1:]:
        pages = pypdfium2.PdfDocument(pdf)
        text = "\f".join(page.get_textpage().get_text_range() for page in pages)
        made[f"6 text of {pdf.stem}.txt"] = text.encode()
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return 0


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


def brought(file: Path) -> int:
    """Bring one in, print its row, and return 1 if words found no place."""
    with tempfile.TemporaryDirectory() as folder:
        root = make_project(Path(folder) / "project")
        (root / "output").mkdir()
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
            sys.exit(f"{file.name} ended with {process.returncode}: {answer.read_text()}")
        told = json.loads(answer.read_text("utf-8"))["words"]
    # Linux counts in kilobytes, macOS in bytes.
    megabytes = used.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    kinds = ("total", "stories", "sidecars", "report", "unplaced")
    counts = " | ".join(f"{told[kind]:,}" for kind in kinds)
    print(f"| {file.stem[2:]} | {counts} | {seconds:.2f} | {megabytes:.0f} |", flush=True)
    return min(told["unplaced"], 1)


if __name__ == "__main__":
    sys.exit(main())
