"""Family X: second opinions of programs that may or may not be installed.

They are asked by `press.check.tools`, which takes seconds; here their verdicts only find
their place in the report. What was not asked, or is not installed, is named as not run.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.check.registry import ALWAYS, PRINT, WEB, Case, NotRun, Outcome, rule
from press.model.preflight import Said

_UNASKED = NotRun(
    Said("außenstehende Prüfprogramme wurden nicht gefragt", "outside judges were not asked")
)


def _verdict(case: Case, id_: str) -> Iterator[Outcome]:
    verdict = case.verdicts.get(id_)
    if verdict is None:
        yield _UNASKED
    else:
        yield from verdict.outcomes


@rule(
    "X01",
    ("qpdf: Aufbau der Datei", "qpdf: syntax of the file"),
    ("0 Meldungen", "0 messages"),
    ("preflight/qpdf",),
    "assets.md A; qpdf --check",
    ALWAYS,
)
def qpdf(case: Case) -> Iterator[Outcome]:
    """qpdf reads the whole file without complaint."""
    yield from _verdict(case, "X01")


@rule(
    "X02",
    ("mutool: Farbräume", "mutool: colour spaces"),
    ("nur DeviceCMYK und DeviceGray", "DeviceCMYK and DeviceGray only"),
    ("preflight/mutool",),
    "assets.md A; mutool trace",
    PRINT,
)
def mutool(case: Case) -> Iterator[Outcome]:
    """MuPDF paints everything in the press's colours."""
    yield from _verdict(case, "X02")


@rule(
    "X03",
    ("Ghostscript: Farbauftrag der Platten", "Ghostscript: ink on the plates"),
    (
        "≤ {ink_max} % im Mittel von {ink_square} × {ink_square} mm",
        "≤ {ink_max} % averaged over {ink_square} × {ink_square} mm",
    ),
    ("preflight/separations",),
    "assets.md A; tiffsep",
    PRINT,
)
def ghostscript(case: Case) -> Iterator[Outcome]:
    """The separations, overprinting and transparency included, carry no more than the paper
    takes."""
    yield from _verdict(case, "X03")


@rule(
    "X04",
    ("veraPDF: PDF/UA-1", "veraPDF: PDF/UA-1"),
    ("0 verletzte Regeln", "0 broken rules"),
    ("preflight/verapdf",),
    "assets.md A; veraPDF --flavour ua1",
    WEB,
)
def verapdf(case: Case) -> Iterator[Outcome]:
    """The reference checker for PDF/UA finds nothing."""
    yield from _verdict(case, "X04")


RULES = (qpdf, mutool, ghostscript, verapdf)
