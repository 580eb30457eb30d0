"""How a run can end, and the exceptions that end a stage.

    PressError                 carries an exit code and a report
    ├── UsageError        2    the command itself cannot be carried out
    ├── SourcesError      3    the sources have errors
    ├── LayoutError       4    the layouts have errors
    ├── RenderError       5    WeasyPrint could not set the pages, or complained
    ├── PreflightError    6    the PDF breaks a promise of its product
    ├── DeliveryError     7    the result could not be put in its place
    └── ToolError         8    a library or program of the system is missing

Expected faults are findings; an exception carries them to `press.cli`, the only
module that turns them into words and an exit code. Anything else that reaches it is a
bug of ours (1).
"""

from __future__ import annotations

from enum import IntEnum

from press.findings import Finding, Report


class ExitCode(IntEnum):
    """Exit codes of `publish.py`."""

    DONE = 0
    BUG = 1
    USAGE = 2
    SOURCES = 3
    LAYOUT = 4
    RENDER = 5
    PREFLIGHT = 6
    DELIVERY = 7
    TOOL_MISSING = 8
    INTERRUPTED = 130


class PressError(Exception):
    """Ends a stage. Never raised itself: a subclass says which stage."""

    exit_code = ExitCode.BUG

    def __init__(self, *findings: Finding, report: Report | None = None) -> None:
        self.report = Report.of((*findings, *(report or ())))
        super().__init__(", ".join(f.code for f in self.report) or type(self).__name__)


class UsageError(PressError):
    """The command cannot be carried out as given: unknown edition, unknown code."""

    exit_code = ExitCode.USAGE


class SourcesError(PressError):
    """The sources have errors; nothing was laid out."""

    exit_code = ExitCode.SOURCES


class LayoutError(PressError):
    """A template, stylesheet or product file has errors; nothing was rendered."""

    exit_code = ExitCode.LAYOUT


class RenderError(PressError):
    """The pages could not be set, or WeasyPrint complained about them."""

    exit_code = ExitCode.RENDER


class PreflightError(PressError):
    """The finished PDF breaks a promise of its product; the old output stands."""

    exit_code = ExitCode.PREFLIGHT


class DeliveryError(PressError):
    """The files could not be put into `output/`; the old output stands."""

    exit_code = ExitCode.DELIVERY


class ToolError(PressError):
    """A library or program that the step needs is not on this machine."""

    exit_code = ExitCode.TOOL_MISSING
