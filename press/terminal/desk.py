"""The two streams and how the person wants them used: in words, in JSON, or hardly at all."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console, RenderableType

from press.codes.register import Language
from press.findings import Severity
from press.terminal.words import Tongue

#: Lines are never longer than this, however wide the window.
WIDEST = 100


@dataclass(frozen=True, slots=True)
class Wishes:
    """The options that every verb has."""

    language: Language
    root: Path
    strict: bool = False
    json: bool = False
    quiet: bool = False
    verbose: bool = False
    #: The language asked for on the line, if one was.
    said: Language | None = None

    @property
    def least(self) -> Severity:
        """The lightest findings that are shown."""
        if self.quiet:
            return Severity.ERROR
        return Severity.NOTE if self.verbose else Severity.WARNING


class Desk:
    """Where answers (stdout) and remarks (stderr) are put."""

    def __init__(self, wishes: Wishes) -> None:
        self.wishes = wishes
        self.tongue = Tongue(wishes.language)
        self.answers = _console(sys.stdout)
        self.remarks = _console(sys.stderr)

    def show(self, *things: RenderableType) -> None:
        """The answer, for people; in JSON mode stdout is for the record alone."""
        if not self.wishes.json:
            for thing in things:
                self.answers.print(thing)

    def remark(self, *things: RenderableType, style: str = "") -> None:
        """Something about the run itself."""
        for thing in things:
            self.remarks.print(thing, style=style or None)

    def hand_out(self, record: str) -> None:
        """The record, for programs: UTF-8 whatever the locale says."""
        stream: Any = sys.stdout
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
        try:
            stream.write(f"{record}\n")
            stream.flush()
        except BrokenPipeError:
            _leave()


class _Patient(Console):
    """Goes on in silence when the reader has left (`publish.py explain | head -1`)."""

    def on_broken_pipe(self) -> None:
        self.quiet = True
        _leave()


def _leave() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _console(stream: TextIO) -> Console:
    if hasattr(stream, "reconfigure"):
        # An old locale has no arrow and no tick: print a question mark, never a traceback.
        stream.reconfigure(errors="replace")
    console = _Patient(file=stream, highlight=False, markup=False, emoji=False)
    if not console.is_terminal or console.width > WIDEST:
        console.width = WIDEST
    return console
