"""What can be wrong, and where: origins, findings and reports.

A stage gathers its findings and tells them all at once; it raises only when it cannot
go on. A finding is data: its words live in `press.codes`, in German and English.
"""

from __future__ import annotations

import copyreg
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from types import MappingProxyType
from typing import Any

#: What a placeholder of a message may be filled with.
Value = str | int | float


def _frozen(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(values)


# Findings carry frozen mappings, which Python does not send to other processes by itself.
copyreg.pickle(MappingProxyType, lambda frozen: (_frozen, (dict(frozen),)))


class Severity(IntEnum):
    """How much a finding weighs. Numbers so that `max()` is the worst."""

    #: Worth knowing; nothing to do. Waived findings end here.
    NOTE = 10
    #: Should be mended; stops only with `--strict`.
    WARNING = 20
    #: Must be mended; nothing is delivered.
    ERROR = 30


@dataclass(frozen=True, slots=True)
class Origin:
    """The place in the sources that something came from."""

    #: POSIX path below the project root, such as `sources/2019/jena.md`.
    path: str
    #: Line in that file, counted from 1; None means the file as a whole.
    line: int | None = None

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, with its place and actual values.

    Made by `press.codes.finding`, which knows the severity of every code.
    """

    #: `family/slug`, registered in `press.codes`.
    code: str
    severity: Severity
    #: Fills the placeholders of the code's message and remedy.
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    origin: Origin | None = None
    #: Page of the finished PDF, counted from 1.
    page: int | None = None
    #: The reason given in the edition, if the finding was waived.
    waived_because: str | None = None
    #: Key of the excerpt that the page is one of; empty for the whole edition.
    excerpt: str = ""

    def waive(self, because: str) -> Finding:
        """The same finding as a note, with the reason it was let pass."""
        return replace(self, severity=Severity.NOTE, waived_because=because)

    @property
    def sort_key(self) -> tuple[str, int, str, int, str, str]:
        """Order of reading: file, line, excerpt, page, code, values."""
        path = self.origin.path if self.origin else "\uffff"
        line = (self.origin.line or 0) if self.origin else 0
        values = repr(sorted(self.values.items()))
        return (path, line, self.excerpt, self.page or 0, self.code, values)


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a stage or a run, in order of reading, each once."""

    findings: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Report:
        """Sort the findings and drop exact repetitions."""
        unique = {(f.sort_key, f.severity, f.waived_because): f for f in findings}
        return cls(tuple(sorted(unique.values(), key=lambda f: f.sort_key)))

    def __add__(self, other: Report) -> Report:
        return Report.of((*self.findings, *other.findings))

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    @property
    def worst(self) -> Severity | None:
        """The highest severity, or None when nothing was found."""
        return max((f.severity for f in self.findings), default=None)

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of this severity and above."""
        return tuple(f for f in self.findings if f.severity >= severity)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a delivery."""
        return self.at_least(Severity.ERROR)
