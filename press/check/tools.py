"""Second opinions: programs from outside that judge the file in their own way.

None of them is needed. Each is looked for on the machine's path; one that is missing, runs
too long or breaks off is reported as not run, with what it would have told. They get a
copy of the file in a folder of their own, no shell, and a time limit.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from PIL import Image

from press.check.facts.inks import FINE, laid
from press.check.facts.objects import BROKEN
from press.check.registry import Hit, NotRun, Outcome, Verdict, hit_file, listed, measured
from press.model.preflight import Purpose, Said
from press.model.printer import Printer

#: A program may take this long, s.
SECONDS = 120.0
#: Pixels that Ghostscript draws for one of ours: thin lines are averaged, not lost.
_FINER = 4
_GOOD = ("DeviceCMYK", "DeviceGray")
#: Registration marks, where a shop wants marks: all plates at once (ISO 32000-1, 8.6.6.4).
_MARKS = "Separation(DeviceCMYK,All)"


@dataclass(frozen=True, slots=True)
class Judge:
    """A program, the rule that its verdict belongs to, and what it would tell."""

    program: str
    rule: str
    purposes: tuple[Purpose, ...]
    tells: Said
    ask: Callable[[Desk], Iterator[Outcome]]


@dataclass(frozen=True, slots=True)
class Desk:
    """What a judge is given: the program's path, the file, a folder, the shop, the time."""

    program: str
    file: Path
    folder: Path
    printer: Printer
    seconds: float

    def run(self, *arguments: str, output: Path | None = None) -> tuple[int, str]:
        """Run the program; its exit code and what it said, or where to put that.

        Raises `subprocess.TimeoutExpired` and `OSError`.
        """
        environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "HOME": str(self.folder)}
        if "JAVA_HOME" in os.environ:  # veraPDF may know no other way to its Java
            environment["JAVA_HOME"] = os.environ["JAVA_HOME"]
        command = [self.program, *arguments]
        if output is None:
            done = subprocess.run(
                command, cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=self.seconds, check=False,
            )  # fmt: skip
            return done.returncode, done.stdout.decode("utf-8", "replace")
        with output.open("wb") as into:
            ended = subprocess.run(
                command, cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, stdout=into,
                stderr=subprocess.DEVNULL, timeout=self.seconds, check=False,
            )  # fmt: skip
        return ended.returncode, ""


def ask(
    source: Path | bytes,
    printer: Printer,
    purpose: Purpose = "print",
    programs: Iterable[str] | None = None,
    seconds: float = SECONDS,
) -> tuple[Verdict, ...]:
    """The verdicts of all judges for this purpose (or of those named) on a file."""
    chosen = [
        judge
        for judge in JUDGES
        if purpose in judge.purposes and (programs is None or judge.program in programs)
    ]
    with tempfile.TemporaryDirectory(prefix="press-") as name:
        file = Path(name) / "file.pdf"
        try:
            if isinstance(source, bytes):
                file.write_bytes(source)
            else:
                shutil.copyfile(source, file)
        except OSError as error:
            return tuple(_none(judge, error.strerror or str(error)) for judge in chosen)
        return tuple(_verdict(judge, file, printer, seconds) for judge in chosen)


def _verdict(judge: Judge, file: Path, printer: Printer, seconds: float) -> Verdict:
    program = shutil.which(judge.program)
    if program is None:
        return Verdict(
            judge.rule,
            (
                NotRun(
                    Said(
                        f"{judge.program} ist nicht installiert; damit {judge.tells.de}",
                        f"{judge.program} is not installed; {judge.tells.en}",
                    )
                ),
            ),
        )
    with tempfile.TemporaryDirectory(prefix="judge-", dir=file.parent) as folder:
        desk = Desk(program, file, Path(folder), printer, seconds)
        try:
            return Verdict(judge.rule, tuple(judge.ask(desk)))
        except subprocess.TimeoutExpired:
            return _none(judge, f"> {seconds:g} s")
        except BROKEN as error:
            return _none(judge, str(error).partition("\n")[0][:120])


def _none(judge: Judge, why: str) -> Verdict:
    reason = Said(
        f"{judge.program} gab kein Urteil ab ({why}); damit {judge.tells.de}",
        f"{judge.program} gave no verdict ({why}); {judge.tells.en}",
    )
    return Verdict(judge.rule, (NotRun(reason),))


def _qpdf(desk: Desk) -> Iterator[Outcome]:
    code, said = desk.run("--check", str(desk.file))
    faults = [
        line.replace(str(desk.file), "").lstrip(": ")
        for line in said.splitlines()
        if line.startswith(("WARNING", "ERROR", str(desk.file))) or "error" in line[:12]
    ]
    if code != 0:
        first = faults[0] if faults else f"exit {code}"
        yield hit_file("preflight/qpdf", count=max(1, len(faults)), first=first[:200])


_PAGE = re.compile(rb'<page number="(\d+)"')
_SPACE = re.compile(rb'colorspace="([^"]*)"')


def _mutool(desk: Desk) -> Iterator[Outcome]:
    trace = desk.folder / "trace.xml"
    desk.run("trace", str(desk.file), "1-N", output=trace)
    page, painted = 0, 0
    wrong: dict[str, int] = {}
    with trace.open("rb") as lines:
        for line in lines:
            if found := _PAGE.search(line):
                page = int(found[1])
            elif found := _SPACE.search(line):
                painted += 1
                name = found[1].decode("latin-1")
                marks = name == _MARKS and desk.printer.marks
                if not marks and name not in _GOOD and name not in desk.printer.spots:
                    wrong.setdefault(name, page)
    if not page:
        raise ValueError("no pages")
    yield measured(f"{painted} Objekte", f"{painted} objects")
    if wrong:
        yield Hit(
            "preflight/mutool", {"spaces": listed(sorted(wrong))}, min(wrong.values()),
            count=len(wrong),
        )  # fmt: skip


def _ghostscript(desk: Desk) -> Iterator[Outcome]:
    """Sum the plates of every page over the square. Plates are white where there is no ink."""
    square = desk.printer.ink_square
    dpi = FINE * _FINER / square * 25.4
    code, said = desk.run(
        "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", "-dOverprint=/enable",
        f"-r{dpi:.2f}", "-o", "page%d.tif", str(desk.file),
    )  # fmt: skip
    plates: dict[int, list[Path]] = {}
    for path in sorted(desk.folder.glob("page*(*).tif")):
        found = re.match(r"page(\d+)\(", path.name)
        if found:
            plates.setdefault(int(found[1]), []).append(path)
    if code or not plates:
        raise ValueError(said.strip().partition("\n")[0][:100] or f"exit {code}")
    highest = {page: _summed(paths) for page, paths in sorted(plates.items())}
    worst = max(highest, key=lambda page: highest[page])
    yield measured(f"{highest[worst]:.0f} %")
    most = desk.printer.ink_max
    for page, total in highest.items():
        if total > most + 1:
            values = {"has": round(total), "most": most, "square": square}
            yield Hit("preflight/separations", values, page)


def _summed(paths: list[Path]) -> float:
    sums: list[int] = []
    size = (0, 0)
    for path in paths:
        with Image.open(path) as plate:
            size = max(1, plate.width // _FINER), max(1, plate.height // _FINER)
            small = plate.convert("L").resize(size, Image.Resampling.BOX).tobytes()
        inks = [255 - value for value in small]
        sums = [a + b for a, b in zip(sums, inks, strict=True)] if sums else inks
    return laid(sums, *size).highest


#: veraPDF counts reports in a `<validationReports>` of its own, even where it made none.
_JUDGED = re.compile(r'<validationReport\s[^>]*isCompliant="(true|false)"')
_RULES = re.compile(r'<details\s[^>]*passedRules="(\d+)"')
_BROKEN_RULE = re.compile(
    r'<rule\s[^>]*clause="([^"]+)"[^>]*testNumber="(\d+)"[^>]*status="failed"'
)
_GAVE_UP = re.compile(r"<exceptionMessage>([^<]+)<")


def _verapdf(desk: Desk) -> Iterator[Outcome]:
    code, said = desk.run("--flavour", "ua1", "--format", "mrr", str(desk.file))
    judged = _JUDGED.search(said)
    if judged is None:
        gave_up = _GAVE_UP.search(said)
        raise ValueError(unescape(gave_up[1]).strip() if gave_up else f"exit {code}")
    passed = _RULES.search(said)
    broken = sorted(f"{clause}-{number}" for clause, number in _BROKEN_RULE.findall(said))
    if passed is not None:
        count = int(passed[1]) + len(broken)
        yield measured(f"{count} Regeln", f"{count} rules")
    if broken or judged[1] == "false":
        yield hit_file("preflight/verapdf", count=max(1, len(broken)), rules=listed(broken) or "–")


JUDGES = (
    Judge(
        "qpdf", "X01", ("print", "web"),
        Said("wäre der Aufbau der Datei ein zweites Mal gelesen worden",
             "it would have read the file's syntax a second time"),
        _qpdf,
    ),
    Judge(
        "mutool", "X02", ("print",),
        Said("wäre der Farbraum jedes gezeichneten Objekts bestätigt worden",
             "it would have confirmed the colour space of every painted object"),
        _mutool,
    ),
    Judge(
        "gs", "X03", ("print",),
        Said("wäre der Farbauftrag auf den fertigen Platten gemessen worden",
             "it would have measured the ink on the finished plates"),
        _ghostscript,
    ),
    Judge(
        "verapdf", "X04", ("web",),
        Said("wäre PDF/UA-1 mit dem Referenzprüfer geprüft worden",
             "it would have checked PDF/UA-1 with the reference checker"),
        _verapdf,
    ),
)  # fmt: skip
